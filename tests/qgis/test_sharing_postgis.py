"""The export to PostGIS in a real database: written, renewed, widened, hostile texts kept as texts."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from qgis.core import (
    QgsApplication,
    QgsAuthMethodConfig,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsVectorLayer,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.host.postgis import PostgisDatabase
from smartmetro.tests.core.alerts.world import World, rule
from smartmetro.tests.qgis import postgis_server

HOSTILE = "O'Hara\\'); DROP TABLE sensors; -- é"


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    if reason := postgis_server.missing():
        pytest.skip(reason)
    # A short path: sockets allow 107 bytes; and one that the database's own user may enter.
    folder = Path(tempfile.mkdtemp(prefix="pg"))
    folder.chmod(0o755)
    try:
        with postgis_server.running(folder / "s") as uri:
            yield uri
    finally:
        shutil.rmtree(folder)


@pytest.fixture(scope="module")
def provider() -> Iterator[SmartMetroProvider]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield made
    QgsApplication.processingRegistry().removeProvider(made)


class Told(QgsProcessingFeedback):
    def __init__(self) -> None:
        super().__init__(False)
        self.errors: list[str] = []

    def reportError(self, error: str, fatalError: bool = False) -> None:  # noqa: N803
        self.errors.append(error)


def export(provider: SmartMetroProvider, **parameters: Any) -> tuple[dict[str, Any], list[str]]:
    feedback = Told()
    algorithm = provider.algorithm("exportpostgis")
    results, ok = algorithm.run(parameters, QgsProcessingContext(), feedback)
    assert ok or feedback.errors
    return dict(results), feedback.errors


@pytest.fixture
def world(tmp_path: Path) -> World:
    made = World(tmp_path, [rule(level=30.0)])
    made.observe("a", [(0, 20)], name=HOSTILE, lon=5.4, lat=43.3)
    made.observe("b", [(0, 21)], name="Nowhere")
    made.sync(1)
    return made


def test_rows_are_written_then_renewed_by_key(
    provider: SmartMetroProvider, server: str, world: World
) -> None:
    chosen = {
        "CACHE": str(world.path),
        "DATABASE": server,
        "SCHEMA": 'Données "ouvertes"',
        "USE_CASES": ["heat"],
        "WITH_OBSERVATIONS": True,
    }
    first, errors = export(provider, **chosen)
    assert not errors
    database = PostgisDatabase(server)
    sensors = '"Données ""ouvertes"""."sensors"'
    assert database.rows(f"SELECT sensor_id, name FROM {sensors} ORDER BY sensor_id") == [
        ["a", HOSTILE],
        ["b", "Nowhere"],
    ]
    world.observe("a", [(60, 35)], name="Renamed", lon=5.5, lat=43.4)
    world.sync(61)
    again, errors = export(provider, **chosen)
    assert not errors
    assert again["ROW_COUNT"] >= first["ROW_COUNT"]
    rows = database.rows(
        f"SELECT sensor_id, name, round(ST_X(geom)::numeric, 3)::float, temperature FROM {sensors}"
        " ORDER BY sensor_id"
    )
    assert rows[0] == ["a", "Renamed", 5.5, 35]
    assert len(rows) == 2
    [[alerts]] = database.rows('SELECT count(*) FROM "Données ""ouvertes"""."alerts"')
    assert alerts == 1
    uri = database.table_uri('Données "ouvertes"', "sensors", "geom", "use_case = 'heat'")
    layer = QgsVectorLayer(uri, "s", "postgres")
    assert layer.isValid()
    assert layer.featureCount() == 2
    served = {k: chosen[k] for k in ("DATABASE", "SCHEMA", "USE_CASES")}
    parameters = {**served, "OUTPUT": str(world.path.parent / "served")}
    results, ok = provider.algorithm("serverproject").run(
        parameters, QgsProcessingContext(), QgsProcessingFeedback()
    )
    assert ok
    assert results["SENSOR_COUNT"] == 2
    assert "dbname" in Path(results["PROJECT"]).read_text("utf-8")


@pytest.mark.parametrize(
    ("database", "said"),
    [
        ("nobody", "no PostgreSQL connection “nobody”"),
        ("host=localhost dbname=gis user=a password=b", "holds a password"),
    ],
)
def test_what_cannot_be_used_is_told(
    provider: SmartMetroProvider, world: World, database: str, said: str
) -> None:
    _, errors = export(provider, CACHE=str(world.path), DATABASE=database)
    assert said in " ".join(errors)


def test_a_database_without_postgis_is_told(server: str) -> None:
    with pytest.raises(ConfigurationError, match="CREATE EXTENSION"):
        PostgisDatabase(server.replace("'gis'", "'template1'"))


def test_a_database_that_does_not_answer_is_told() -> None:
    with pytest.raises(ConfigurationError, match="refused"):
        PostgisDatabase("host='/nonexistent' dbname='gis'")


def test_the_authentication_database_opens_the_database(server: str) -> None:
    manager = QgsApplication.authManager()
    manager.setMasterPassword("for this test", True)
    config = QgsAuthMethodConfig("Basic")
    config.setName("database")
    config.setConfig("username", "postgres")
    config.setConfig("password", "not asked for")
    stored, config = manager.storeAuthenticationConfig(config)
    assert stored
    try:
        named = server.partition(" user=")[0] + f" authcfg={config.id()}"
        database = PostgisDatabase(named)
        assert database.rows("SELECT current_user") == [["postgres"]]
        uri = database.table_uri("public", "t", "geom")
        assert config.id() in uri
        assert "not asked for" not in uri
    finally:
        manager.removeAuthenticationConfig(config.id())

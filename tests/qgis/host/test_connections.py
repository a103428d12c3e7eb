"""Saved connections: the user's, an administrator's, a colleague's file."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsSettings

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.platform import connection_file
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.host.connections import ConnectionStore

BROKER = Connection("Métropole", "ngsi-ld", "https://broker/ngsi-ld/v1", authcfg="abc1234")
MANAGED = Connection("Plateforme", "ngsi-ld", "https://official/ngsi-ld/v1")


@pytest.fixture
def store() -> Iterator[ConnectionStore]:
    QgsSettings().remove("SmartMetro")
    yield ConnectionStore()
    QgsSettings().remove("SmartMetro")


@pytest.fixture
def managed(tmp_path: Path) -> None:
    path = tmp_path / "for_everybody.json"
    path.write_text(connection_file.dumps([MANAGED]), encoding="utf-8")
    QgsSettings().setValue("SmartMetro/managed_connections_file", str(path))


def test_what_is_saved_is_found_again_and_told(store: ConnectionStore) -> None:
    told = []
    store.changed.connect(lambda: told.append(True))
    store.save(BROKER)
    assert ConnectionStore().all() == [BROKER]
    assert told == [True]


def test_a_renamed_connection_leaves_no_copy(store: ConnectionStore) -> None:
    store.save(BROKER)
    renamed = Connection("Territoire", BROKER.kind, BROKER.url)
    store.save(renamed, old_name=BROKER.name)
    assert store.all() == [renamed]


def test_a_name_in_use_is_refused(store: ConnectionStore) -> None:
    store.save(BROKER)
    store.save(Connection("Autre", "files", "/x"))
    with pytest.raises(ConfigurationError, match="already a connection"):
        store.save(Connection("Autre", "files", "/x"), old_name="Métropole")


def test_a_name_resolves_before_it_is_read_as_an_address(store: ConnectionStore) -> None:
    store.save(BROKER)
    assert store.resolve(" Métropole ") == BROKER
    assert store.resolve("files:/tmp").kind == "files"


def test_an_administrators_connection_is_there_and_cannot_be_changed(
    store: ConnectionStore, managed: None
) -> None:
    assert store.all() == [MANAGED]
    assert store.is_managed("Plateforme")
    with pytest.raises(ConfigurationError):
        store.save(Connection("Plateforme", "files", "/x"))
    store.remove("Plateforme")
    assert store.all() == [MANAGED]


def test_a_file_for_a_colleague_arrives_under_a_free_name(
    store: ConnectionStore, tmp_path: Path
) -> None:
    store.save(BROKER)
    path = tmp_path / "c.json"
    assert store.export_file(path) == 1
    assert "abc1234" not in path.read_text(encoding="utf-8")
    (arrived,) = store.import_file(path)
    assert arrived.name == "Métropole (2)"
    assert [c.name for c in store.all()] == ["Métropole", "Métropole (2)"]


def test_a_broken_file_changes_nothing(store: ConnectionStore, tmp_path: Path) -> None:
    store.save(BROKER)
    path = tmp_path / "c.json"
    path.write_text("{", encoding="utf-8")
    with pytest.raises(ConfigurationError):
        store.import_file(path)
    assert store.all() == [BROKER]


def test_settings_that_cannot_be_read_are_told_and_never_overwritten(
    store: ConnectionStore,
) -> None:
    QgsSettings().setValue("SmartMetro/connections", "{damaged")
    assert store.all() == []
    assert len(store.problems) == 1
    with pytest.raises(ConfigurationError):
        store.save(BROKER)
    assert QgsSettings().value("SmartMetro/connections") == "{damaged"

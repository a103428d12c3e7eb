from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.communes import (
    bundled_communes,
    commune_of,
    insee_of,
    load_communes,
)
from smartmetro.smartmetro_plugin.core.errors import ConfigurationError


@pytest.mark.parametrize(
    ("name", "insee"),
    [
        ("Aix-en-Provence", "13001"),
        ("AIX EN PROVENCE", "13001"),
        ("13100 Aix-en-Provence", "13001"),
        ("Éguilles", "13032"),
        ("eguilles", "13032"),
        ("Berre l'Etang", "13014"),
        ("St-Chamas", "13092"),
        ("Saint Mitre les Remparts", "13098"),
        ("Pertuis", "84089"),
        ("Saint-Zacharie", "83120"),
        ("Marseille", "13055"),
        ("Marseille 8e", "13208"),
        ("Marseille 8ème", "13208"),
        ("Marseille 08", "13208"),
        ("MARSEILLE 1ER ARRONDISSEMENT", "13201"),
        ("8e arrondissement de Marseille", "13208"),
        ("Marseille 13016", "13216"),
        ("13008 Marseille", "13208"),
        ("13008", "13208"),
        ("13122", "13114"),
    ],
)
def test_names_as_people_write_them(name: str, insee: str) -> None:
    assert insee_of(name) == insee


@pytest.mark.parametrize(
    "name", ["", "Lyon", "Marseille 17e", "Aix 3", "13610", "99999", "8e", "2026"]
)
def test_unknown_and_ambiguous_names_have_no_code(name: str) -> None:
    # 13610 is shared by Le Puy-Sainte-Réparade and Saint-Estève-Janson.
    assert insee_of(name) is None


def test_the_metropolis_is_complete() -> None:
    communes = [commune for commune in bundled_communes() if not commune.parent_insee]
    parts = [commune for commune in bundled_communes() if commune.parent_insee == "13055"]
    assert len(communes) == 92
    assert {part.insee for part in parts} == {f"132{n:02d}" for n in range(1, 17)}
    assert all(insee_of(commune.name) == commune.insee for commune in bundled_communes())


def test_a_commune_is_found_by_code() -> None:
    commune = commune_of("13208")
    assert commune is not None
    assert commune.name == "Marseille 8e Arrondissement"
    assert commune.postal_codes == ("13008",)
    assert (commune.lon, commune.lat) == (5.3821, 43.27083)
    assert commune_of("75056") is None


def test_another_metropolis_brings_its_table(tmp_path: Path) -> None:
    table = tmp_path / "lyon.csv"
    table.write_text(
        "insee,name,parent_insee,postal_codes,lon,lat\n"
        "69123,Lyon,,69001 69002,4.83,45.76\n"
        "69382,Lyon 2e Arrondissement,69123,69002,,\n",
        encoding="utf-8",
    )
    communes = load_communes(table)
    assert communes.insee_of("lyon 2") == "69382"
    assert communes.insee_of("69002 Lyon") == "69382"
    assert communes.insee_of("Aix-en-Provence") is None


@pytest.mark.parametrize(
    "text", ["insee,name\n1,A\n", "insee,name,parent_insee,postal_codes,lon,lat\n1,A,,,x,\n"]
)
def test_a_bad_table_is_refused_with_its_path(tmp_path: Path, text: str) -> None:
    table = tmp_path / "bad.csv"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigurationError, match=r"bad\.csv"):
        load_communes(table)

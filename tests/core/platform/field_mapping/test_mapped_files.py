"""Files of others through mappings: each format, the ready-made mappings, spoilt and hostile files."""

from __future__ import annotations

import csv
import io
import json
import math
import os
import shutil
import zipfile
from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Literal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cache.archive import open_archive
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import PlatformError
from smartmetro.smartmetro_plugin.core.fetch import FetchSummary, fetch_observations
from smartmetro.smartmetro_plugin.core.instants import to_microseconds
from smartmetro.smartmetro_plugin.core.platform.connection import FILES, Connection, from_uri
from smartmetro.smartmetro_plugin.core.platform.field_mapping.guess import guess
from smartmetro.smartmetro_plugin.core.platform.field_mapping.mapping import (
    FieldMapping,
    FieldRule,
    Measure,
    Role,
)
from smartmetro.smartmetro_plugin.core.platform.field_mapping.presets import (
    Preset,
    fitting,
    read_presets,
)
from smartmetro.smartmetro_plugin.core.platform.files import FilesPlatform, csv_table
from smartmetro.smartmetro_plugin.core.platform.files.tables import FoundHead
from smartmetro.smartmetro_plugin.core.platform.files.workbook import Workbook
from smartmetro.smartmetro_plugin.core.platform.protocol import (
    ObservationPage,
    ObservationQuery,
    SensorPage,
    SensorQuery,
)
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases
from smartmetro.tests.core.platform.workbook_writer import write_workbook

EVER = (datetime(1950, 1, 1, tzinfo=UTC), datetime(2150, 1, 1, tzinfo=UTC))
USE_CASES = load_use_cases()
HEADER = ["capteur", "date", "temp"]
MAPPING = FieldMapping(
    "mesures*",
    "heat",
    (
        FieldRule("capteur", Role.SENSOR_ID),
        FieldRule("date", Role.TIME),
        FieldRule("temp", Role.VALUE, Measure("temperature", "CEL")),
    ),
)


def platform(folder: Path, *mappings: FieldMapping) -> FilesPlatform:
    connection = Connection("files", FILES, str(folder), mappings=mappings or (MAPPING,))
    return FilesPlatform(connection, USE_CASES, CancelFlag())


def pages(folder: Path, *mappings: FieldMapping, use_case: str = "heat") -> list[ObservationPage]:
    return list(platform(folder, *mappings).observations(ObservationQuery(use_case, *EVER)))


def values(found: Iterable[ObservationPage]) -> dict[tuple[str, str], list[tuple[int, float]]]:
    together: dict[tuple[str, str], list[tuple[int, float]]] = {}
    for page in found:
        for one in page.series:
            pairs = zip(one.observed_at_us.tolist(), one.value.tolist(), strict=True)
            together.setdefault((one.sensor_id, one.property), []).extend(pairs)
    return together


def told(found: Iterable[ObservationPage | SensorPage]) -> str:
    return "\n".join(
        [f"{a.what} {a.reason.in_english()}" for page in found for a in page.set_aside]
        + [w.in_english() for page in found for w in page.warnings]
    )


def us(*parts: int) -> int:
    return to_microseconds(datetime(*parts, tzinfo=UTC))  # type: ignore[misc,arg-type]


ONE = {("c1", "temperature"): [(us(2026, 7, 21, 5), 21.5), (us(2026, 7, 21, 5, 15), 21.25)]}


def write_csv(folder: Path) -> None:
    text = "capteur;date;temp\r\nc1;21/07/2026 07:00;21,5\r\nc1;21/07/2026 07:15;21,25\r\n"
    (folder / "mesures.csv").write_bytes(text.encode("utf-8-sig"))


def write_json(folder: Path) -> None:
    records = [
        {"capteur": "c1", "date": "2026-07-21T05:00:00Z", "temp": 21.5},
        {"capteur": "c1", "date": "2026-07-21T07:15:00+0200", "temp": "21,25"},
    ]
    (folder / "mesures.json").write_text(json.dumps({"count": 2, "data": records}))


def write_geojson(folder: Path) -> None:
    features = [
        {
            "type": "Feature",
            "geometry": {"type": "Point", "coordinates": [5.4, 43.3]},
            "properties": {"capteur": "c1", "date": f"2026-07-21 {clock}", "temp": value},
        }
        for clock, value in (("07:00", 21.5), ("07:15", 21.25))
    ]
    collection = {"type": "FeatureCollection", "features": features}
    (folder / "mesures.geojson").write_text(json.dumps(collection))


def write_xlsx(folder: Path) -> None:
    rows: list[list[object]] = [
        [*HEADER],
        ["c1", datetime(2026, 7, 21, 7, 0), 21.5],  # noqa: DTZ001
        ["c1", datetime(2026, 7, 21, 7, 15), 21.25],  # noqa: DTZ001
    ]
    write_workbook(folder / "mesures.xlsx", {"Relevés": rows})


def write_parquet(folder: Path) -> None:
    duckdb = pytest.importorskip("duckdb")
    query = (
        "SELECT 'c1' AS capteur, t AS date, v AS temp FROM (VALUES "
        "(TIMESTAMP '2026-07-21 07:00:00', 21.5), (TIMESTAMP '2026-07-21 07:15:00', 21.25)) r(t, v)"
    )
    duckdb.sql(query).write_parquet(str(folder / "mesures.parquet"))


@pytest.mark.parametrize("write", [write_csv, write_json, write_geojson, write_xlsx, write_parquet])
def test_same_values_from_every_format(tmp_path: Path, write: Callable[[Path], None]) -> None:
    write(tmp_path)
    found = pages(tmp_path)
    assert values(found) == ONE
    assert told(found) == ""


@pytest.mark.parametrize("write", [write_csv, write_json, write_geojson, write_xlsx, write_parquet])
def test_every_format_is_previewed_and_guessed(
    tmp_path: Path, write: Callable[[Path], None]
) -> None:
    write(tmp_path)
    (preview,) = platform(tmp_path).previews()
    mapping = guess(preview, USE_CASES)
    assert values(pages(tmp_path, mapping)) == ONE


def test_parquet_without_duckdb_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write_parquet(tmp_path)
    monkeypatch.setitem(__import__("sys").modules, "duckdb", None)
    with pytest.raises(PlatformError, match="needs the package duckdb"):
        pages(tmp_path)


@pytest.mark.parametrize("separator", [";", ","])
def test_header_below_a_title_is_found(tmp_path: Path, separator: str) -> None:
    rows = [["Relevés du quartier"], [], HEADER, ["c1", "2026-07-21T05:00:00Z", "21.5"]]
    rows.append(["c1", "2026-07-21T05:15:00Z", "21.25"])
    text = "\n".join(separator.join(row) for row in rows)
    (tmp_path / "mesures.csv").write_text(text, encoding="utf-8")
    (preview,) = platform(tmp_path).previews()
    assert preview.head.header_line == 2
    mapping = guess(preview, USE_CASES, "heat")
    assert values(pages(tmp_path, mapping)) == ONE


def test_header_below_a_title_of_a_workbook(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["Relevés du quartier"],
        [],
        [*HEADER],
        ["c1", datetime(2026, 7, 21, 7, 0), 21.5],  # noqa: DTZ001
        ["c1", datetime(2026, 7, 21, 7, 15), 21.25],  # noqa: DTZ001
    ]
    write_workbook(tmp_path / "mesures.xlsx", {"A": rows})
    (preview,) = platform(tmp_path).previews()
    assert values(pages(tmp_path, guess(preview, USE_CASES, "heat"))) == ONE


def test_every_sheet_of_a_workbook_can_be_described(tmp_path: Path) -> None:
    day = datetime(2026, 7, 21, 7, 0)  # noqa: DTZ001
    sheets: dict[str, list[list[object]]] = {
        "Juillet": [[*HEADER], ["c1", day, 21.5]],
        "Vide": [],
        "Août": [[*HEADER], ["c1", day.replace(month=8), 25.0]],
    }
    write_workbook(tmp_path / "mesures.xlsx", sheets)
    previews = platform(tmp_path).previews()
    assert [preview.key for preview in previews] == [("mesures.xlsx", ""), ("mesures.xlsx", "Août")]
    mappings = [guess(preview, USE_CASES, "heat") for preview in previews]
    assert values(pages(tmp_path, *mappings)) == {
        ("c1", "temperature"): [(us(2026, 7, 21, 5), 21.5), (us(2026, 8, 21, 5), 25.0)]
    }
    (record,) = [r for p in platform(tmp_path, *mappings).sensors(SensorQuery()) for r in p.records]
    assert record.readings[0].value == 25.0
    # A sheet that comes later is not read unseen.
    assert "the sheet “Juillet” is read; others are there: Vide." in told(
        pages(tmp_path, *mappings)
    )
    assert "others are there: Vide, Août." in told(pages(tmp_path, mappings[0]))


# Ready-made mappings


def preset(repository: Path, key: str) -> Preset:
    return {p.key: p for p in read_presets(repository / "resources" / "mappings")}[key]


def chosen(folder: Path, one: Preset) -> list[FieldMapping]:
    """Do what the editor does: take of the preset what fits each file."""
    found = [fitting(one, preview) for preview in platform(folder).previews()]
    return [mapping for mapping in found if mapping is not None]


@pytest.mark.parametrize("dialect", ["", "-eco-compteur"])
def test_national_counting_schemas_read_as_they_are(
    tmp_path: Path, repository: Path, dialect: str
) -> None:
    data = repository / "tests" / "data" / "comptage_mobilites"
    for kind in ("site", "channel", "measure"):
        name = f"{kind}_exemple-valide{dialect}.csv"
        shutil.copy(data / name, tmp_path / name)
    mappings = chosen(tmp_path, preset(repository, "comptage_mobilites"))
    assert len(mappings) == 3
    sensors = [
        r.sensor for p in platform(tmp_path, *mappings).sensors(SensorQuery()) for r in p.records
    ]
    counts = values(pages(tmp_path, *mappings, use_case="mobility"))
    by_id = {sensor.key.sensor_id: sensor for sensor in sensors}
    if dialect:
        assert counts["353226361", "count"][0] == (us(2021, 9, 14, 22), 0.0)
        assert by_id["353226361"].name == "Champtoceaux Piétons vers Nantes"
        assert (by_id["353226361"].lon, by_id["353226361"].lat) == pytest.approx(
            (-1.26849856736067, 47.3389188762202)
        )
    else:
        assert counts["C-C-01-Baix", "count"][0] == (us(2021, 9, 7, 13, 15), 20.0)
        assert by_id["C-C-01-Baix"].insee == "72010"
        assert by_id["C-C-01-Baix"].provider == "ADAV"
        assert by_id["C-C-01-Baix"].extra == {"vehicleType": "E-SCOOTER,PEDESTRIAN"}


def test_files_that_nobody_described_are_read_as_they_tell_and_said(
    tmp_path: Path, repository: Path
) -> None:
    data = repository / "tests" / "data" / "comptage_mobilites"
    for kind in ("site", "channel", "measure"):
        shutil.copy(data / f"{kind}_exemple-valide.csv", tmp_path)
    (tmp_path / "notes.csv").write_text("sujet;texte\nréunion;à midi\n", "utf-8")
    folder = FilesPlatform(from_uri(f"files:{tmp_path}"), USE_CASES, CancelFlag())
    found = list(folder.sensors(SensorQuery()))
    assert {r.sensor.key.sensor_id for p in found for r in p.records} >= {"C-C-01-Baix"}
    said = [w.in_english() for p in found for w in p.warnings if "by themselves" in w.in_english()]
    assert len(said) == 3
    query = ObservationQuery("mobility", *EVER)
    counts = values(list(folder.observations(query)))
    assert counts["C-C-01-Baix", "count"][0] == (us(2021, 9, 7, 13, 15), 20.0)


def test_hubeau_in_its_units(tmp_path: Path, repository: Path) -> None:
    row = {"code_station": "Y442401001", "date_obs": "2026-07-21T05:00:00Z", "longitude": 5.2}
    records = [
        row | {"grandeur_hydro": "H", "resultat_obs": 1250.0, "latitude": 43.5},
        row | {"grandeur_hydro": "Q", "resultat_obs": 830.0, "latitude": 43.5},
        row | {"grandeur_hydro": "Z", "resultat_obs": 1.0, "latitude": 43.5},
    ]
    (tmp_path / "observations_tr.json").write_text(json.dumps({"count": 3, "data": records}))
    mappings = chosen(tmp_path, preset(repository, "hubeau_hydrometry"))
    found = pages(tmp_path, *mappings, use_case="water")
    at = us(2026, 7, 21, 5)
    assert values(found) == {
        ("Y442401001", "water_level"): [(at, 1.25)],
        ("Y442401001", "flow"): [(at, pytest.approx(0.83))],
    }
    assert "rows of “Z” are passed over" in told(found)


def test_meteo_france_hours_are_utc(tmp_path: Path, repository: Path) -> None:
    text = (
        "NUM_POSTE;NOM_USUEL;LAT;LON;ALTI;AAAAMMJJHH;RR1;QRR1;T;QT;U;QU\n"
        " 13054001;MARIGNANE;43.437667;5.216000;9;2026072105;0.0;1; 21.5;1;60;1\n"
        " 13054001;MARIGNANE;43.437667;5.216000;9;2026072106;0.0;1;;9;;9\n"
    )
    (tmp_path / "H_13_latest-2025-2026.csv").write_text(text)
    (mapping,) = chosen(tmp_path, preset(repository, "meteo_france_hourly"))
    found = values(pages(tmp_path, mapping))
    assert found["13054001", "temperature"][0] == (us(2026, 7, 21, 5), 21.5)
    (record,) = [r for p in platform(tmp_path, mapping).sensors(SensorQuery()) for r in p.records]
    assert (record.sensor.name, record.sensor.z_m) == ("MARIGNANE", 9.0)


def test_linky_half_hours_start_where_enedis_ends_them(tmp_path: Path, repository: Path) -> None:
    text = (
        "Identifiant PRM;Type de donnees;Date de debut;Date de fin;Grandeur physique;"
        "Grandeur metier;Etape metier;Unite;Pas en minutes\n"
        "01234567890123;Courbe de charge;05/01/2026;06/01/2026;Energie active;Consommation;"
        "Comptage Brut;W;30\n\nHorodate;Valeur\n"
        "2026-01-05T00:30:00+01:00;1200\n2026-01-05T01:00:00+01:00;800\n"
    )
    (tmp_path / "courbe.csv").write_bytes(text.encode("utf-8-sig"))
    (mapping,) = chosen(tmp_path, preset(repository, "enedis_load_curve"))
    assert values(pages(tmp_path, mapping, use_case="lighting")) == {
        ("01234567890123", "active_power"): [
            (us(2026, 1, 4, 23), 1.2),
            (us(2026, 1, 4, 23, 30), 0.8),
        ]
    }


ENEDIS_FLAT = """\
Identifiant PRM;Date de début;Date de fin;Grandeur physique;Grandeur métier;Etape métier;Unité;\
Horodate;Valeur;Nature;Pas;Indice de vraisemblance;Etat complémentaire
01234567890123;2026-01-05 00:00:00;2026-01-06 00:00:00;PA;CONS;BRUT;W;2026-01-05 00:30:00;1200;B;PT30M;0;0
01234567890123;2026-01-05 00:00:00;2026-01-06 00:00:00;PRI;CONS;BRUT;VAR;2026-01-05 00:30:00;77;B;PT30M;0;0
01234567890123;2026-01-05 00:00:00;2026-01-06 00:00:00;PA;CONS;BRUT;W;2026-01-05 01:00:00;800;B;PT30M;0;0
"""
ENEDIS_DATE_AND_HOUR = """\
Date de la mesure;Heure de la mesure;Valeur;Statut de la mesure;PRM;Type de données;Date de début;\
Date de fin;Grandeur métier;Grandeur physique;Statut demandé;Unité;Pas en minutes
05/01/2026;00:30:00;1200;Réelle;01234567890123;Courbe de charge;05/01/2026;06/01/2026;Cons;PA;Brut;W;30
05/01/2026;01:00:00;800;Réelle;01234567890123;Courbe de charge;05/01/2026;06/01/2026;Cons;PA;Brut;W;30
"""


@pytest.mark.parametrize("text", [ENEDIS_FLAT, ENEDIS_DATE_AND_HOUR])
def test_the_other_layouts_of_enedis(text: str, tmp_path: Path, repository: Path) -> None:
    (tmp_path / "courbe.csv").write_bytes(text.encode("windows-1252"))
    (mapping,) = chosen(tmp_path, preset(repository, "enedis_load_curve"))
    found = values(pages(tmp_path, mapping, use_case="lighting"))
    assert found["01234567890123", "active_power"] == [
        (us(2026, 1, 4, 23), 1.2),
        (us(2026, 1, 4, 23, 30), 0.8),
    ]
    assert len(found) == 1  # reactive power is no measure of ours


# Both changes of the clock


def test_local_file_over_both_changes_of_the_clock(tmp_path: Path) -> None:
    """A quarter-hourly file without offsets, over a year: every value at its instant."""
    rows = ["capteur;date;temp"]
    expected: list[tuple[int, float]] = []
    at = datetime(2026, 3, 28, tzinfo=UTC)
    while at < datetime(2026, 10, 27, tzinfo=UTC):
        local = at.astimezone(ZoneInfo("Europe/Paris"))
        value = len(expected) % 30
        rows.extend(f"{sensor};{local:%d/%m/%Y %H:%M};{value}" for sensor in ("a", "b"))
        expected.append((to_microseconds(at), float(len(expected) % 30)))
        at += timedelta(minutes=15)
    (tmp_path / "mesures.csv").write_text("\n".join(rows))
    found = pages(tmp_path)
    read = values(found)
    assert sorted(read["a", "temperature"]) == sorted(read["b", "temperature"]) == expected
    assert told(found) == ""


def test_hour_that_order_does_not_tell_is_reported(tmp_path: Path) -> None:
    rows = "capteur;date;temp\na;25/10/2026 01:30;1\na;25/10/2026 02:30;2\na;25/10/2026 03:30;3\n"
    (tmp_path / "mesures.csv").write_text(rows)
    found = pages(tmp_path)
    assert [v for _, v in values(found)["a", "temperature"]] == [1.0, 3.0]
    assert "mesures.csv:3 “25/10/2026 02:30” happens twice" in told(found)


# Encodings


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    name=st.text(st.sampled_from("abcéèàçùœÉ€’« »-_"), min_size=1, max_size=12)
    .map(str.strip)
    .filter(bool),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "cp1252"]),
    separator=st.sampled_from([";", ",", "\t"]),
)
def test_names_come_whole_in_every_encoding(
    tmp_path: Path, name: str, encoding: str, separator: str
) -> None:
    rows = [["capteur", "date", "température"], [name, "2026-07-21T05:00:00Z", "21.5"]]
    text = "\n".join(separator.join(row) for row in rows)
    (tmp_path / "mesures.csv").write_bytes(text.encode(encoding))
    fields = (*MAPPING.fields[:2], replace(MAPPING.fields[2], field="température"))
    found = pages(tmp_path, replace(MAPPING, fields=fields))
    assert values(found) == {(name, "temperature"): [(us(2026, 7, 21, 5), 21.5)]}
    assert ("Windows-1252" in told(found)) == (encoding == "cp1252")


# Read again, changed, spoilt


def test_thousand_readings_leave_one_history(tmp_path: Path) -> None:
    write_csv(tmp_path)
    archive = open_archive(tmp_path / "archive")
    for number in range(1000):
        # A supplier delivers the same file under the same name, touched or not.
        os.utime(tmp_path / "mesures.csv", (1.8e9 + number, 1.8e9 + number))
        for page in pages(tmp_path):
            archive.append("files", "", "heat", page.series)
    kept = [one for _, one in archive.series("heat", *EVER)]
    assert [one.value.tolist() for one in kept] == [[21.5, 21.25]]


def test_changed_file_is_read_again_and_an_old_one_is_not(tmp_path: Path) -> None:
    write_csv(tmp_path)
    source = platform(tmp_path)
    seen = max(page.server_date for page in pages(tmp_path) if page.server_date)
    asked = ObservationQuery("heat", *EVER, modified_since=seen + timedelta(minutes=5))
    assert values(source.observations(asked)) == {}
    later = (seen + timedelta(minutes=10)).timestamp()
    text = (tmp_path / "mesures.csv").read_text("utf-8-sig").replace("21,5\n", "22,5\n")
    (tmp_path / "mesures.csv").write_text(text.replace("21,5", "22,5"))
    os.utime(tmp_path / "mesures.csv", (later, later))
    changed = values(source.observations(asked))
    assert changed["c1", "temperature"][0] == (us(2026, 7, 21, 5), 22.5)


def test_corrected_file_replaces_old_values_in_the_archive(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    write_csv(folder)
    connection = Connection("files", FILES, str(folder), mappings=(MAPPING,))
    archive = open_archive(tmp_path / "archive")
    start = datetime(2026, 1, 1, tzinfo=UTC)
    with Cache.open(tmp_path / "cache.gpkg") as cache:

        def fetch() -> FetchSummary:
            source = FilesPlatform(connection, USE_CASES, CancelFlag())
            now = datetime.now(UTC)
            end = max(now, datetime(2026, 12, 31, tzinfo=UTC))
            return fetch_observations(
                connection, source, cache, archive, USE_CASES["heat"], start, end,
                now=end, cancel=CancelFlag(),
            )  # fmt: skip

        assert fetch().added == 2
        assert fetch().added == 0
        text = (folder / "mesures.csv").read_text("utf-8-sig")
        (folder / "mesures.csv").write_text(text.replace("21,25", "19,75"))
        summary = fetch()
    assert (summary.added, summary.changed) == (0, 1)
    kept = [one.value.tolist() for _, one in archive.series("heat", *EVER)]
    assert kept == [[21.5, 19.75]]


def test_last_values_follow_a_changed_file(tmp_path: Path) -> None:
    def last() -> float | None:
        (record,) = [r for p in platform(tmp_path).sensors(SensorQuery()) for r in p.records]
        return record.readings[0].value

    write_csv(tmp_path)
    assert last() == last() == 21.25
    with (tmp_path / "mesures.csv").open("a") as file:
        file.write("c1;21/07/2026 07:30;20,75\r\n")
    assert last() == 20.75


def test_one_spoilt_file_does_not_hide_the_others(tmp_path: Path) -> None:
    write_csv(tmp_path)
    (tmp_path / "mesures_2.xlsx").write_bytes(b"PK\x03\x04 cut")
    found = list(platform(tmp_path).sensors(SensorQuery()))
    assert sum(len(page.records) for page in found) == 1
    assert "mesures_2.xlsx" in told(found)
    assert not any(page.absence_proves_removal for page in found)


def test_table_that_lacks_an_optional_field_is_read_and_says_so(tmp_path: Path) -> None:
    write_csv(tmp_path)
    mapping = replace(MAPPING, fields=(*MAPPING.fields, FieldRule("commune", Role.COMMUNE)))
    found = pages(tmp_path, mapping)
    assert values(found) == ONE
    assert "lacks the fields commune" in told(found)


@pytest.mark.parametrize("pattern", ["../*.csv", "/etc/*", "a\\b.csv", "..", ""])
def test_mapping_never_reaches_out_of_its_folder(tmp_path: Path, pattern: str) -> None:
    (tmp_path / "data").mkdir()
    write_csv(tmp_path)
    assert values(pages(tmp_path / "data", replace(MAPPING, source=pattern))) == {}


@given(
    st.lists(
        st.tuples(*3 * (st.text(st.characters(codec="utf-8"), max_size=6),)), min_size=1, max_size=8
    ),
    st.sampled_from([";", ",", "\t", "|"]),
    st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_ALL]),
    st.sampled_from(["\n", "\r\n"]),
)
def test_quick_reader_gives_what_the_careful_one_does(
    rows: list[tuple[str, str, str]], separator: str, quoting: Literal[0, 1], end: str
) -> None:
    """What pandas reads of a clean piece is what the csv module reads, or it is not taken."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=separator, quoting=quoting, lineterminator=end)
    writer.writerows(rows)
    read = csv_table._read_clean(
        text.getvalue().encode("utf-8"), separator, FoundHead(["a", "b", "c"], {}), ["a", "b", "c"]
    )
    if read is not None:
        expected = list(csv.reader(io.StringIO(text.getvalue(), newline=""), delimiter=separator))
        found = [[read[name].text(row) for name in "abc"] for row in range(len(read["a"]))]
        assert found == expected


def test_day_and_hour_of_a_spreadsheet_in_two_columns(tmp_path: Path) -> None:
    rows: list[list[object]] = [
        ["capteur", "jour", "heure", "temp"],
        ["c1", datetime(2026, 7, 21), 7 / 24, 21.5],  # noqa: DTZ001
        ["c1", datetime(2026, 7, 21), "07:15", 21.25],  # noqa: DTZ001
    ]
    write_workbook(tmp_path / "mesures.xlsx", {"A": rows}, hours=("C2",))
    fields = (*MAPPING.fields[::2], FieldRule("jour", Role.TIME), FieldRule("heure", Role.TIME))
    assert values(pages(tmp_path, replace(MAPPING, fields=fields))) == ONE


# Workbooks


def test_workbook_as_spreadsheets_write_it(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    rows: list[list[object]] = [
        ["x", "y"],
        ["é & <", 0.1 + 0.2],
        ["", True],
        [None, datetime(2026, 1, 2, 3, 4, 5)],  # noqa: DTZ001
    ]
    write_workbook(path, {"A": rows})
    with Workbook(path) as book:
        read = [row for _, row in book.rows(book.sheets()["A"])]
    assert read[:3] == [["x", "y"], ["é & <", "0.3"], ["", "true"]]
    assert read[3][1] == "2026-01-02T03:04:05"


def test_openpyxl_and_we_read_the_same(tmp_path: Path) -> None:
    openpyxl = pytest.importorskip("openpyxl")
    book = openpyxl.Workbook()
    book.active.append(["capteur", "date", "temp"])
    book.active.append(["c1", datetime(2026, 7, 21, 7, 0), 21.5])  # noqa: DTZ001
    book.active.append(["c1", datetime(2026, 7, 21, 7, 15), 21.25])  # noqa: DTZ001
    book.save(tmp_path / "mesures.xlsx")
    assert values(pages(tmp_path)) == ONE


def spoil(path: Path, part: str, content: bytes) -> None:
    """Replace one part of a workbook."""
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    parts[part] = content
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as target:
        for name, data in parts.items():
            target.writestr(name, data)


SHEET = "xl/worksheets/sheet1.xml"
LAUGHS = b'<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet>&b;</worksheet>'
OUTSIDE = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'


@pytest.mark.parametrize(
    ("part", "content", "reason"),
    [
        (SHEET, LAUGHS, "document type declaration"),
        (SHEET, OUTSIDE, "document type declaration"),
        (SHEET, b"<worksheet><sheetData><row>", "damaged"),
        (SHEET, b"<worksheet>" + b" " * 60_000_000 + b"</worksheet>", "unpacks to more than"),
        ("xl/sharedStrings.xml", b"<sst>" + b" " * 60_000_000 + b"</sst>", "unpacks to more than"),
    ],
)
def test_workbook_made_to_do_harm_is_refused(
    tmp_path: Path, part: str, content: bytes, reason: str
) -> None:
    write_xlsx(tmp_path)
    spoil(tmp_path / "mesures.xlsx", part, content)
    with pytest.raises(PlatformError, match=reason):
        pages(tmp_path)


def test_truncated_workbook_is_told(tmp_path: Path) -> None:
    write_xlsx(tmp_path)
    path = tmp_path / "mesures.xlsx"
    path.write_bytes(path.read_bytes()[:-200])
    with pytest.raises(PlatformError, match=r"mesures\.xlsx is not an XLSX workbook, is cut"):
        pages(tmp_path)


def test_formulas_give_their_last_result_or_nothing(tmp_path: Path) -> None:
    write_xlsx(tmp_path)
    cells = (
        b'<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>capteur</v></c>'
        b'<c r="B1" t="str"><v>date</v></c><c r="C1" t="str"><v>temp</v></c></row>'
        b'<row r="2"><c r="A2" t="str"><v>c1</v></c><c r="B2" t="str"><v>2026-07-21T05:00:00Z</v>'
        b'</c><c r="C2"><f>20+1.5</f><v>21.5</v></c></row>'
        b'<row r="3"><c r="A3" t="str"><v>c1</v></c><c r="B3" t="str"><v>2026-07-21T05:15:00Z</v>'
        b'</c><c r="C3"><f>WEBSERVICE("http://x")</f></c></row></sheetData></worksheet>'
    )
    spoil(tmp_path / "mesures.xlsx", SHEET, cells)
    found = pages(tmp_path)
    first, second = values(found)["c1", "temperature"]
    assert first == (us(2026, 7, 21, 5), 21.5)
    assert math.isnan(second[1])
    assert "1 cells hold formulas without a result" in told(found)

"""Names and values that want to run, to escape or to break a format."""

from __future__ import annotations

import csv
import json
import zipfile
from pathlib import Path
from typing import Any

import duckdb
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.utils.escape import unescape
from osgeo import ogr

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.exports import gis
from smartmetro.smartmetro_plugin.core.exports.format_choice import FORMATS, Format, write_formats
from smartmetro.smartmetro_plugin.core.exports.formats import workbook
from smartmetro.smartmetro_plugin.core.exports.formats.delimited import FRENCH, CsvStyle, write_csv
from smartmetro.smartmetro_plugin.core.exports.formats.json_rows import write_json
from smartmetro.smartmetro_plugin.core.exports.formats.parquet import write_parquet
from smartmetro.smartmetro_plugin.core.exports.formats.workbook import write_workbook
from smartmetro.smartmetro_plugin.core.exports.harmless import as_it_was, harmless
from smartmetro.smartmetro_plugin.core.exports.table import Column, ExportTable, Kind, table_of_rows

HOSTILE = [
    '=HYPERLINK("http://evil","click")', "+1+1", "-2+3", "@SUM(A1)", "\t=1", "'=1", "'plain",
    'quote " and ; and , and \n line', "é à ü 日本 😀", "% %s %%(name)s", "<b>&amp;</b>", "_x0041_",
    "\x01\x08control", "", "  spaces  ", "]]>", "a" * 40_000,
]  # fmt: skip


def table(values: list[str], name: str = "hostile") -> ExportTable:
    rows = [{"text": v, "number": -1.5, "lon": 5.0, "lat": 43.0} for v in values]
    columns = (
        Column("text"), Column("number", Kind.NUMBER), Column("lon", Kind.NUMBER),
        Column("lat", Kind.NUMBER),
    )  # fmt: skip
    return table_of_rows(name, columns, rows, place=("lon", "lat"))


@given(st.text())
def test_neutralising_is_undone_and_leaves_nothing_to_run(text: str) -> None:
    safe = harmless(text)
    assert as_it_was(safe) == text
    assert not safe.startswith(("=", "+", "-", "@", "\t", "\r"))


@pytest.mark.parametrize("style", [FRENCH, CsvStyle(",", ".", mark=False, day_first=False)])
def test_csv_comes_back_and_runs_nothing(tmp_path: Path, style: CsvStyle) -> None:
    path = tmp_path / "t.csv"
    assert write_csv(path, table(HOSTILE), CancelFlag(), style) == len(HOSTILE)
    with path.open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file, delimiter=style.delimiter))
    assert [as_it_was(r["text"]) for r in rows] == HOSTILE
    assert not any(r["text"].startswith(("=", "+", "-", "@", "\t")) for r in rows)
    assert rows[0]["number"] == f"-1{style.decimal_mark}5"


def test_workbook_comes_back_and_runs_nothing(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    write_workbook(path, [table(HOSTILE), table(HOSTILE)], CancelFlag())
    book = openpyxl.load_workbook(path)
    assert book.sheetnames == ["hostile", "hostile (2)"]
    cells = [row[0] for row in book["hostile"].iter_rows(min_row=2)]
    assert all(cell.data_type != "f" for cell in cells)
    found = [as_it_was(unescape(cell.value or "")) for cell in cells]
    assert found[:-1] == HOSTILE[:-1]
    assert len(found[-1]) == 32_767  # what a cell holds
    assert book["hostile"]["B2"].value == -1.5


def test_sheet_goes_on_in_the_next_one_at_its_limit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(workbook, "SHEET_ROWS", 5)
    path = tmp_path / "t.xlsx"
    many = [f"row {n}" for n in range(11)]
    assert write_workbook(path, [table(many, "a" * 40)], CancelFlag()) == 11
    book = openpyxl.load_workbook(path)
    assert [len(name) for name in book.sheetnames] == [31, 31, 31]
    found = [r[0] for s in book for r in s.iter_rows(min_row=2, values_only=True)]
    assert found == many and all(s["A1"].value == "text" for s in book)


def test_json_and_parquet_come_back(tmp_path: Path) -> None:
    write_json(tmp_path / "t.json", table(HOSTILE), CancelFlag())
    rows = json.loads((tmp_path / "t.json").read_text("utf-8"))
    assert [r["text"] for r in rows] == HOSTILE
    write_parquet(tmp_path / "t.parquet", table(HOSTILE), CancelFlag())
    found = duckdb.sql(f"SELECT text FROM '{tmp_path}/t.parquet'").fetchall()
    assert [text for (text,) in found] == HOSTILE
    assert sorted(p.name for p in tmp_path.iterdir()) == ["t.json", "t.parquet"]


@pytest.mark.parametrize("format_", [gis.GEOPACKAGE, gis.GEOJSON, gis.FLATGEOBUF])
def test_gis_formats_come_back(tmp_path: Path, format_: gis.GisFormat) -> None:
    path = tmp_path / f"t{format_.ending}"
    texts = [t for t in HOSTILE if "\x01" not in t]
    gis.write_gis(path, [table(texts)], format_, CancelFlag())
    source = ogr.Open(str(path))
    # FlatGeobuf's index orders rows by place.
    assert sorted(f.GetField("text") or "" for f in source.GetLayer(0)) == sorted(texts)


def test_names_cannot_leave_the_folder(tmp_path: Path) -> None:
    inside = tmp_path / "inside"
    inside.mkdir()
    written = write_formats(
        inside, "../up", [table(["x"], "../../etc/passwd"), table(["x"], "CON")], FORMATS,
        "Europe/Paris", FRENCH, CancelFlag(),
    )  # fmt: skip
    assert [p.name for p in tmp_path.iterdir()] == ["inside"]
    assert all(path.parent == inside and path.exists() for path in written.files)


def test_workbook_is_a_sound_archive(tmp_path: Path) -> None:
    path = tmp_path / "t.xlsx"
    write_workbook(path, [table([])], CancelFlag())
    with zipfile.ZipFile(path) as file:
        assert file.testzip() is None
    assert openpyxl.load_workbook(path)["hostile"].max_row == 1


@given(
    st.lists(st.one_of(st.none(), st.floats(allow_nan=False, allow_infinity=False)), max_size=20)
)
def test_numbers_come_back_exactly(values: list[float | None]) -> None:
    from smartmetro.smartmetro_plugin.core.exports.text_rows import numbers

    array: list[Any] = [float("nan") if v is None else v for v in values]
    found = numbers(array, ",")
    assert [None if not t else float(t.replace(",", ".")) for t in found] == values


def test_tables_too_wide_for_a_format_are_told_and_not_written(tmp_path: Path) -> None:
    columns = [Column(f"sensor {n}", Kind.NUMBER) for n in range(300)]
    wide = table_of_rows("wide", columns, [{"sensor 1": 1.0}])
    formats = [Format.CSV, Format.SHAPEFILE, Format.GEOPACKAGE]
    written = write_formats(tmp_path, "x", [wide], formats, "Europe/Paris", FRENCH, CancelFlag())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["wide.csv", "x.gpkg"]
    assert ["more than Shapefile holds" in n.in_english() for n in written.notices] == [True]

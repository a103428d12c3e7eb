"""The SQL that brings tables into PostGIS, judged by its text: names, literals, keys, conflicts."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from smartmetro.smartmetro_plugin.core.exports.postgis_sql import (
    identifier,
    make_table,
    text_literal,
    upserts,
)
from smartmetro.smartmetro_plugin.core.exports.table import Column, Kind, table_of_rows

COLUMNS = (
    Column("connection"), Column("tenant"), Column("sensor_id"), Column("insee", Kind.CODE),
    Column("t", Kind.NUMBER), Column("seen_at", Kind.INSTANT), Column("on", Kind.DAY),
    Column("ok", Kind.TRUTH), Column("lon", Kind.NUMBER), Column("lat", Kind.NUMBER),
)  # fmt: skip


def rows(count: int) -> list[dict[str, object]]:
    return [
        {
            "connection": "c", "tenant": None, "sensor_id": f"s{n}", "insee": "01001", "t": 0.1 * n,
            "seen_at": datetime(2026, 7, 1, 3, tzinfo=UTC), "on": date(2026, 7, 1), "ok": True,
            "lon": 5.4, "lat": None if n else 43.3,
        }
        for n in range(count)
    ]  # fmt: skip


def test_a_table_is_made_once_and_widened() -> None:
    sql = make_table(table_of_rows("sensors", COLUMNS, [], place=("lon", "lat")), "s")
    assert 'CREATE TABLE IF NOT EXISTS "s"."sensors"' in sql
    assert 'UNIQUE ("connection", "tenant", "sensor_id")' in sql
    assert '"insee" text' in sql
    assert '"seen_at" timestamp with time zone' in sql
    assert 'ADD COLUMN IF NOT EXISTS "t" double precision' in sql
    assert 'ADD COLUMN IF NOT EXISTS "sensor_id"' not in sql
    assert "geometry(Point, 4326)" in sql


def test_rows_come_in_pieces_and_renew_what_is_there() -> None:
    table = table_of_rows("sensors", COLUMNS, rows(5), place=("lon", "lat"))
    found = list(upserts(table, "s", rows=2))
    assert [count for count, _ in found] == [2, 2, 1]
    first = found[0][1]
    assert (
        "('c', '', 's0', '01001', 0.0, '2026-07-01 03:00:00+00:00', '2026-07-01', true, 5.4, 43.3,"
        " ST_SetSRID(ST_MakePoint(5.4, 43.3), 4326))" in first
    )
    assert "NULL, NULL)" in first  # no latitude: no place
    assert 'ON CONFLICT ("connection", "tenant", "sensor_id") DO UPDATE SET "insee" =' in first
    assert '"sensor_id" = excluded' not in first


def test_one_statement_renews_a_row_only_once() -> None:
    twice = [{**rows(1)[0], "t": value} for value in (1.0, 2.0)]
    [(count, sql)] = upserts(table_of_rows("sensors", COLUMNS, twice), "s")
    assert count == 1
    assert " 2.0," in sql
    assert " 1.0," not in sql


@pytest.mark.parametrize(
    ("text", "literal"),
    [
        ("plain", "'plain'"),
        ("O'Hara", "'O''Hara'"),
        ("\\'; DROP TABLE x; --", "E'\\\\''; DROP TABLE x; --'"),
        ("a\x00b", "'ab'"),
        ("lone \ud800", "'lone ?'"),
    ],
)
def test_texts_stay_texts(text: str, literal: str) -> None:
    assert text_literal(text) == literal


@pytest.mark.parametrize(
    ("name", "quoted"),
    [('a"; DROP', '"a""; DROP"'), ("é" * 40, '"' + "é" * 31 + '"'), ("x\x00", '"x"')],
)
def test_names_stay_names(name: str, quoted: str) -> None:
    assert identifier(name) == quoted

"""Rows of any table of the cache, by column name; the caller holds the transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from .table import Table

Row = dict[str, Any]


def columns_of(table: Table) -> tuple[str, ...]:
    """Return the columns of a table without ``fid``; ``geom`` first where it has one."""
    return (*(("geom",) if table.geometry_type else ()), *table.columns)


def read(
    db: sqlite3.Connection, table: Table, where: str = "", values: Sequence[Any] = ()
) -> Iterator[Row]:
    """Yield rows, in the order in which they were written."""
    columns = columns_of(table)
    condition = f"WHERE {where}" if where else ""
    for row in db.execute(
        f"SELECT {', '.join(columns)} FROM {table.name} {condition} ORDER BY fid", values
    ):
        yield dict(zip(columns, row))


def insert(db: sqlite3.Connection, table: Table, rows: Iterable[Mapping[str, Any]]) -> int:
    """Write new rows, and return how many; a column that a row lacks takes its default.

    Texts are never NULL in the cache: a missing one is the column's default.
    """
    count = 0
    for row in rows:
        given = {
            name: row[name]
            for name in columns_of(table)
            if name in row and (row[name] is not None or _may_be_null(table, name))
        }
        db.execute(
            f"INSERT INTO {table.name} ({', '.join(given)}) VALUES ({', '.join('?' * len(given))})",
            list(given.values()),
        )
        count += 1
    return count


def replace(db: sqlite3.Connection, table: Table, row: Mapping[str, Any]) -> None:
    """Write a row, or what it says into the row with the same unique key; that one keeps its uuid."""
    changed = [name for name in row if name not in (*table.unique, "uuid")]
    db.execute(
        f"INSERT INTO {table.name} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})"
        f" ON CONFLICT ({', '.join(table.unique)}) DO UPDATE SET"
        f" {', '.join(f'{name} = excluded.{name}' for name in changed)}",
        list(row.values()),
    )


def update(db: sqlite3.Connection, table: Table, uuid: str, changes: Mapping[str, Any]) -> None:
    """Write some columns of the row ``uuid``; an emptied text becomes empty, not NULL."""
    values = [
        "" if value is None and not _may_be_null(table, name) else value
        for name, value in changes.items()
    ]
    places = ", ".join(f"{name} = ?" for name in changes)
    db.execute(f"UPDATE {table.name} SET {places} WHERE uuid = ?", [*values, uuid])


def _may_be_null(table: Table, column: str) -> bool:
    return "NOT NULL" not in table.columns.get(column, "")

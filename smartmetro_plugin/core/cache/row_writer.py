"""Writing rows of people's tables; the caller holds the transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any

from ..model import Sensor
from . import field_sensors, table_rows
from .table import Table


class RowWriter:
    """Writes rows of people's tables, inside :meth:`Cache.writing_rows`."""

    def __init__(self, db: sqlite3.Connection) -> None:
        self._db = db

    def insert(self, table: Table, rows: Iterable[Mapping[str, Any]]) -> int:
        """Write new rows and return how many."""
        return table_rows.insert(self._db, table, rows)

    def update(self, table: Table, uuid: str, changes: Mapping[str, Any]) -> None:
        """Change some columns of one row."""
        table_rows.update(self._db, table, uuid, changes)

    def replace(self, table: Table, row: Mapping[str, Any]) -> None:
        """Write a row in the place of the one with the same unique key."""
        table_rows.replace(self._db, table, row)

    def add_field_sensor(self, sensor: Sensor, at: datetime) -> None:
        """Write a sensor that a crew installed; it stays until a platform speaks of it."""
        field_sensors.add(self._db, sensor, at)

    def delete(self, table: Table, uuid: str) -> None:
        """Delete one row."""
        self._db.execute(f"DELETE FROM {table.name} WHERE uuid = ?", (uuid,))

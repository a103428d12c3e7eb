"""How a table of the cache is declared, and the columns that several share."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Table:
    """One table: its ``columns`` with their SQL types, and what the GeoPackage's contents say of it.

    ``title`` empty keeps the table out of QGIS's sight. ``unique`` is a key besides ``fid``.
    """

    name: str
    title: str
    columns: dict[str, str]
    unique: tuple[str, ...] = ()
    geometry_type: str | None = None

    def ddl(self) -> str:
        """Return the CREATE TABLE statement."""
        parts = ["fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL"]
        if self.geometry_type:
            parts.append(f"geom {self.geometry_type}")
        parts += [f"{name} {type_}" for name, type_ in self.columns.items()]
        if self.unique:
            parts.append(f"UNIQUE ({', '.join(self.unique)})")
        return f"CREATE TABLE {self.name} ({', '.join(parts)})"


OPTIONAL_KEY = {"connection": "TEXT", "tenant": "TEXT", "sensor_id": "TEXT"}
#: An RFC 4122 version 4 id made by SQLite, so that a row typed in QGIS gets one too.
UUID = {
    "uuid": "TEXT NOT NULL UNIQUE DEFAULT (lower(hex(randomblob(4)) || '-' || hex(randomblob(2))"
    " || '-4' || substr(hex(randomblob(2)), 2) || '-' || substr('89AB', 1 + (abs(random()) % 4), 1)"
    " || substr(hex(randomblob(2)), 2) || '-' || hex(randomblob(6))))"
}
TEXT = "TEXT NOT NULL DEFAULT ''"
TRACE = {"created_at": "DATETIME", "modified_at": "DATETIME", "modified_by": TEXT}

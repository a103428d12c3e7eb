"""A mission's package as it came back: opened on a copy, checked before anything is believed."""

from __future__ import annotations

import shutil
import sqlite3
import zipfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from ..cache import table_rows
from ..cache.table import Table
from ..cache.table_rows import Row
from ..errors import SmartMetroError
from ..messages import QT_TRANSLATE_NOOP
from . import mission as tables
from .packed_table import packed

#: Columns that no package may lack; others are taken as not filled in.
_NEEDED = frozenset({"uuid"})
#: A zip that unpacks to more than this is none of ours.
MOST_BYTES = 40_000_000_000
_SIDE_FILES = ("", "-wal", "-shm")


class PackageError(SmartMetroError):
    """What came back is not a whole mission; the cache is as it was."""


@dataclass(frozen=True)
class Returned:
    """A mission's rows as the crew left them, by table; photos lie in ``folder``."""

    mission_uuid: str
    name: str
    team: str
    folder: Path
    rows: Mapping[str, list[Row]]
    track_count: int


@contextmanager
def opened(path: Path) -> Iterator[Returned]:
    """Open the folder, or the zip, of a mission; nothing in it is changed.

    Raises:
        PackageError: not a mission, cut off, damaged, or of another version of the forms.
    """
    with TemporaryDirectory(prefix="smartmetro-mission-") as scratch:
        folder = _unzipped(path, Path(scratch)) if path.is_file() else path
        database = folder / tables.GEOPACKAGE
        if not database.is_file():
            inner = [p.parent for p in folder.glob(f"*/{tables.GEOPACKAGE}")]
            if len(inner) != 1:
                raise PackageError(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "“{path}” holds no mission: {file} is missing. Choose the folder that was packed, "
                        "as a whole.",
                    ),
                    path=str(path),
                    file=tables.GEOPACKAGE,
                )
            folder = inner[0]
            database = folder / tables.GEOPACKAGE
        copy = Path(scratch) / "copy.gpkg"
        for suffix in _SIDE_FILES:
            side = database.with_name(database.name + suffix)
            if side.exists():
                shutil.copyfile(side, copy.with_name(copy.name + suffix))
        yield _read(copy, folder, path)


def _read(copy: Path, folder: Path, path: Path) -> Returned:
    try:
        db = sqlite3.connect(copy)
        try:
            if db.execute("PRAGMA quick_check").fetchone() != ("ok",):
                raise _cut(path, "quick_check")
            row = _mission_row(db, path)
            rows = {table.name: _rows(db, table, path) for table in tables.RETURNING}
            (tracks,) = db.execute("SELECT count(*) FROM tracks").fetchone()
        finally:
            db.close()
    except sqlite3.Error as error:
        raise _cut(path, str(error)) from error
    return Returned(row["uuid"], row["name"] or "", row["team"] or "", folder, rows, tracks)


def _mission_row(db: sqlite3.Connection, path: Path) -> Row:
    found = list(table_rows.read(db, tables.MISSION))
    if len(found) != 1 or not found[0]["uuid"]:
        raise _cut(path, "mission")
    version = found[0]["package_version"]
    if version != tables.PACKAGE_VERSION:
        raise PackageError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” was packed with forms of version {found}; this SmartMetro knows {known}. "
                "Bring it back with the SmartMetro that packed it.",
            ),
            path=str(path),
            found=version if isinstance(version, int) else 0,
            known=tables.PACKAGE_VERSION,
        )
    return found[0]


def _rows(db: sqlite3.Connection, table: Table, path: Path) -> list[Row]:
    """Return a table's rows; a column that somebody took away in the field is as if empty."""
    wanted = packed(table)
    there = {name for (name,) in db.execute(f"SELECT name FROM pragma_table_info('{table.name}')")}
    if not there >= _NEEDED:
        raise _cut(path, table.name)
    known = [name for name in table_rows.columns_of(wanted) if name in there]
    rows = [
        dict(zip(known, row))
        for row in db.execute(f"SELECT {', '.join(known)} FROM {table.name} ORDER BY fid")
    ]
    return [row for row in rows if row["uuid"]]


def _cut(path: Path, detail: str) -> PackageError:
    return PackageError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{path}” is damaged or cut off ({detail}). Copy the mission from the device again, as a "
            "whole, with QField closed. Nothing was changed here.",
        ),
        path=str(path),
        detail=detail,
    )


def _unzipped(path: Path, scratch: Path) -> Path:
    """Unpack a zip's plain files; names that lead out of the folder are refused."""
    target = scratch / "zip"
    try:
        with zipfile.ZipFile(path) as archive:
            members = [m for m in archive.infolist() if not m.is_dir()]
            if sum(m.file_size for m in members) > MOST_BYTES:
                raise _cut(path, "size")
            for member in members:
                name = PurePosixPath(member.filename.replace("\\", "/"))
                if name.is_absolute() or ".." in name.parts or ":" in member.filename:
                    raise _cut(path, member.filename[:80])
                place = target.joinpath(*name.parts)
                place.parent.mkdir(parents=True, exist_ok=True)
                with archive.open(member) as source, place.open("wb") as file:
                    shutil.copyfileobj(source, file)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError) as error:
        raise _cut(path, str(error)) from error
    return target

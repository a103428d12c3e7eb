"""A GeoPackage made with sqlite3 alone (OGC 12-128r18, version 1.3): tables and geometries."""

from __future__ import annotations

import sqlite3
import struct
from collections.abc import Callable, Iterator, Sequence
from math import isnan
from typing import Any, NamedTuple

from ..model import Geometry

APPLICATION_ID = 0x47504B47  # "GPKG"
USER_VERSION = 10300
WGS84 = 4326

_WGS84_WKT = (
    'GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,'
    'AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,'
    'AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],'
    'AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]'
)

#: Clause 1.1.2 and 1.1.3, annex C.
DDL = (
    """CREATE TABLE gpkg_spatial_ref_sys (
        srs_name TEXT NOT NULL, srs_id INTEGER NOT NULL PRIMARY KEY, organization TEXT NOT NULL,
        organization_coordsys_id INTEGER NOT NULL, definition TEXT NOT NULL, description TEXT)""",
    """CREATE TABLE gpkg_contents (
        table_name TEXT NOT NULL PRIMARY KEY, data_type TEXT NOT NULL, identifier TEXT UNIQUE,
        description TEXT DEFAULT '',
        last_change DATETIME NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')),
        min_x DOUBLE, min_y DOUBLE, max_x DOUBLE, max_y DOUBLE, srs_id INTEGER,
        CONSTRAINT fk_gc_r_srs_id FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys(srs_id))""",
    """CREATE TABLE gpkg_geometry_columns (
        table_name TEXT NOT NULL, column_name TEXT NOT NULL, geometry_type_name TEXT NOT NULL,
        srs_id INTEGER NOT NULL, z TINYINT NOT NULL, m TINYINT NOT NULL,
        CONSTRAINT pk_geom_cols PRIMARY KEY (table_name, column_name),
        CONSTRAINT uk_gc_table_name UNIQUE (table_name),
        CONSTRAINT fk_gc_tn FOREIGN KEY (table_name) REFERENCES gpkg_contents(table_name),
        CONSTRAINT fk_gc_srs FOREIGN KEY (srs_id) REFERENCES gpkg_spatial_ref_sys (srs_id))""",
    """INSERT INTO gpkg_spatial_ref_sys VALUES
        ('Undefined cartesian SRS', -1, 'NONE', -1, 'undefined', NULL),
        ('Undefined geographic SRS', 0, 'NONE', 0, 'undefined', NULL),
        ('WGS 84 geodetic', 4326, 'EPSG', 4326, '"""
    + _WGS84_WKT
    + "', NULL)",
)


def register_table(
    db: sqlite3.Connection, name: str, title: str, geometry_type: str | None
) -> None:
    """Enter a table into the contents: features when it has a geometry, else attributes."""
    for statement in registration(name, title, geometry_type):
        db.execute(statement)


def registration(name: str, title: str, geometry_type: str | None) -> tuple[str, ...]:
    """Return the statements that enter a table of ours into the contents; for migrations too."""
    data_type = "attributes" if geometry_type is None else "features"
    srs_id = "NULL" if geometry_type is None else str(WGS84)
    words = title.replace("'", "''")
    contents = (
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, srs_id)"
        f" VALUES ('{name}', '{data_type}', '{name}', '{words}', {srs_id})"
    )
    if geometry_type is None:
        return (contents,)
    # z = 2: a height may be there.
    columns = f"'{name}', 'geom', '{geometry_type}', {WGS84}, 2, 0"
    return (contents, f"INSERT INTO gpkg_geometry_columns VALUES ({columns})")


class _Kind(NamedTuple):
    code: int
    depth: int
    member: str


#: WKB type codes (OGC 06-103r4); ``depth`` is how many lists enclose a position, ``member`` what
#: the parts are written as ("" = bare positions or rings).
_KINDS = {
    "Point": _Kind(1, 0, ""),
    "LineString": _Kind(2, 1, ""),
    "Polygon": _Kind(3, 2, ""),
    "MultiPoint": _Kind(4, 1, "Point"),
    "MultiLineString": _Kind(5, 2, "LineString"),
    "MultiPolygon": _Kind(6, 3, "Polygon"),
}
_NAMES = {kind.code: name for name, kind in _KINDS.items()}
_Z = 1000
#: Numbers stored by position and kept of it, by thousands of the type code: XY, XYZ, XYM, XYZM.
_LAYOUTS = ((2, 2), (3, 3), (3, 2), (4, 3))
_HEADER = struct.Struct("<2sBBi")
_POINT_2D = struct.Struct("<2sBBiBIdd")
_COUNT = struct.Struct("<I")
_TYPE = struct.Struct("<BI")
#: Bytes of the envelope by its indicator (clause 2.1.3).
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_LITTLE_ENDIAN = 1
#: Flags, byte order and type of what encode_point() writes, which is nearly all there is to read.
_PLAIN_POINT = (_LITTLE_ENDIAN, b"\1\1\0\0\0")
_EMPTY = 0x10


def encode_point(lon: float, lat: float) -> bytes:
    """Return a two-dimensional point as a GeoPackage blob in EPSG:4326."""
    return _POINT_2D.pack(b"GP", 0, _LITTLE_ENDIAN, WGS84, 1, 1, lon, lat)


def encode(geometry: Geometry) -> bytes:
    """Return a geometry as a GeoPackage blob in EPSG:4326, with its box except for points.

    Raises:
        ValueError: a type that GeoPackage's core does not have, or coordinates of another shape.
    """
    if geometry.is_point and len(geometry.coordinates) == 2:  # type: ignore[arg-type]
        try:
            return encode_point(*geometry.coordinates)  # type: ignore[misc]
        except struct.error as error:
            raise ValueError("coordinates of no Point") from error
    kind = _KINDS.get(geometry.type)
    if kind is None:
        raise ValueError(f"no such geometry type: {geometry.type}")
    try:
        positions = list(_positions(geometry.coordinates, kind.depth))
        has_z = bool(positions) and all(len(position) >= 3 for position in positions)
        body = _wkb(geometry.type, geometry.coordinates, has_z)
        box = b"" if geometry.is_point or not positions else _box(positions)
    except (TypeError, IndexError, struct.error, OverflowError) as error:
        raise ValueError(f"coordinates of no {geometry.type}") from error
    flags = _LITTLE_ENDIAN | (0x02 if box else 0) | (0 if positions else _EMPTY)
    return _HEADER.pack(b"GP", 0, flags, WGS84) + box + body


def decode(blob: bytes) -> Geometry | None:
    """Read a GeoPackage blob, whoever wrote it; None for an empty geometry.

    Raises:
        ValueError: not such a blob, or a type that GeoJSON positions cannot hold.
    """
    try:
        if len(blob) == _POINT_2D.size and (blob[3], blob[8:13]) == _PLAIN_POINT:
            lon, lat = _POINT_2D.unpack(blob)[6:]
            return None if isnan(lon) else Geometry("Point", (lon, lat))
        magic, _, flags, _ = _HEADER.unpack_from(blob)
        if magic != b"GP" or flags & 0x20:
            raise ValueError("not a GeoPackage geometry")
        if flags & _EMPTY:
            return None
        start = _HEADER.size + _ENVELOPE_BYTES[flags >> 1 & 0x07]
        type_, coordinates, _ = _read_wkb(blob, start)
    except (struct.error, IndexError, KeyError) as error:
        raise ValueError("not a readable GeoPackage geometry") from error
    return Geometry(type_, coordinates)


def _positions(coordinates: Any, depth: int) -> Iterator[Sequence[float]]:
    if depth == 0:
        yield coordinates
        return
    for part in coordinates:
        yield from _positions(part, depth - 1)


def _box(positions: list[Sequence[float]]) -> bytes:
    xs = [position[0] for position in positions]
    ys = [position[1] for position in positions]
    return struct.pack("<4d", min(xs), max(xs), min(ys), max(ys))


def _wkb(type_: str, coordinates: Any, has_z: bool) -> bytes:
    kind = _KINDS[type_]
    head = _TYPE.pack(1, kind.code + (_Z if has_z else 0))
    if kind.member:
        parts = [_wkb(kind.member, part, has_z) for part in coordinates]
        return head + _COUNT.pack(len(parts)) + b"".join(parts)
    return head + _lists(coordinates, kind.depth, has_z)


def _lists(coordinates: Any, depth: int, has_z: bool) -> bytes:
    if depth == 0:
        size = 3 if has_z else 2
        return struct.pack(f"<{size}d", *coordinates[:size])
    parts = [_lists(part, depth - 1, has_z) for part in coordinates]
    return _COUNT.pack(len(parts)) + b"".join(parts)


def _read_wkb(blob: bytes, at: int) -> tuple[str, Any, int]:
    order = "<" if blob[at] else ">"
    (code,) = struct.unpack_from(f"{order}I", blob, at + 1)
    type_ = _NAMES[code % _Z]
    kind, layout, at = _KINDS[type_], _LAYOUTS[code // _Z], at + 5
    if not kind.member:
        coordinates, at = _read_lists(blob, at, kind.depth, order, layout)
        return type_, coordinates, at
    (count,) = struct.unpack_from(f"{order}I", blob, at)
    at += 4
    parts = []
    for _ in range(count):
        _, part, at = _read_wkb(blob, at)
        parts.append(part)
    return type_, tuple(parts), at


def _read_lists(
    blob: bytes, at: int, depth: int, order: str, layout: tuple[int, int]
) -> tuple[Any, int]:
    if depth == 0:
        stored, kept = layout
        values = struct.unpack_from(f"{order}{stored}d", blob, at)
        return values[:kept], at + 8 * stored
    (count,) = struct.unpack_from(f"{order}I", blob, at)
    at += 4
    parts = []
    for _ in range(count):
        part, at = _read_lists(blob, at, depth - 1, order, layout)
        parts.append(part)
    return tuple(parts), at


def register_functions(db: sqlite3.Connection) -> None:
    """Give ``db`` the functions that the triggers of a spatial index call (annex F.3).

    SmartMetro makes no such index, but somebody may add one in QGIS, after which every write to
    the table needs them.
    """

    def bound(pick: Callable[[list[float]], float], axis: int) -> Callable[[Any], float | None]:
        def of(blob: Any) -> float | None:
            geometry = decode(blob) if isinstance(blob, bytes) else None
            if geometry is None:
                return None
            depth = _KINDS[geometry.type].depth
            return pick([position[axis] for position in _positions(geometry.coordinates, depth)])

        return of

    for name, pick, axis in (
        ("ST_MinX", min, 0),
        ("ST_MaxX", max, 0),
        ("ST_MinY", min, 1),
        ("ST_MaxY", max, 1),
    ):
        db.create_function(name, 1, bound(pick, axis), deterministic=True)
    db.create_function(
        "ST_IsEmpty",
        1,
        lambda blob: int(decode(blob) is None) if isinstance(blob, bytes) else None,
        deterministic=True,
    )

"""Geometries as GeoPackage blobs."""

from __future__ import annotations

import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cache import gpkg
from smartmetro.smartmetro_plugin.core.model import Geometry

NUMBER = st.floats(-180, 180)


def shapes(size: int) -> st.SearchStrategy[Geometry]:
    position = st.tuples(*[NUMBER] * size)
    line = st.lists(position, min_size=2, max_size=4).map(tuple)
    polygon = st.lists(line, min_size=1, max_size=2).map(tuple)
    many = {"min_size": 1, "max_size": 3}
    return st.one_of(
        position.map(lambda c: Geometry("Point", c)),
        line.map(lambda c: Geometry("LineString", c)),
        polygon.map(lambda c: Geometry("Polygon", c)),
        line.map(lambda c: Geometry("MultiPoint", c)),
        st.lists(line, **many).map(lambda c: Geometry("MultiLineString", tuple(c))),
        st.lists(polygon, **many).map(lambda c: Geometry("MultiPolygon", tuple(c))),
    )


@given(st.sampled_from([2, 3]).flatmap(shapes))
def test_a_shape_comes_back(shape: Geometry) -> None:
    assert gpkg.decode(gpkg.encode(shape)) == shape


@given(st.binary(max_size=80), st.sampled_from([b"", b"GP\0\1\xe6\x10\0\0", b"GP\0\3\xe6\x10\0\0"]))
def test_any_bytes_are_a_shape_or_a_value_error(tail: bytes, head: bytes) -> None:
    try:
        shape = gpkg.decode(head + tail)
    except ValueError:
        return
    assert shape is None or isinstance(shape, Geometry)


@given(st.sampled_from([2, 3]).flatmap(shapes), st.data())
def test_a_cut_blob_is_refused(shape: Geometry, data: st.DataObject) -> None:
    blob = gpkg.encode(shape)
    length = data.draw(st.integers(0, len(blob) - 1))
    with pytest.raises(ValueError, match="GeoPackage"):
        gpkg.decode(blob[:length])


def test_the_bytes_are_those_of_the_standard() -> None:
    """OGC 12-128r18, clause 2.1.3: magic, version 0, flags, SRS, envelope, WKB."""
    point = gpkg.encode(Geometry("Point", (5.0, 43.0)))
    assert point == gpkg.encode_point(5.0, 43.0)
    assert point == b"GP\0\1" + struct.pack("<i", 4326) + struct.pack("<BIdd", 1, 1, 5.0, 43.0)
    line = gpkg.encode(Geometry("LineString", ((5.0, 43.0), (6.0, 42.0))))
    assert line[3] == 0b011, "little endian, envelope of x and y"
    assert struct.unpack_from("<4d", line, 8) == (5.0, 6.0, 42.0, 43.0)
    assert struct.unpack_from("<BII", line, 40) == (1, 2, 2)


def test_what_others_write_is_read() -> None:
    """Big endian, with an envelope of four axes, M and ZM positions, an empty point."""
    head = b"GP\0" + bytes([4 << 1]) + struct.pack(">i", 4326) + struct.pack(">8d", *range(8))
    assert gpkg.decode(head + struct.pack(">BI4d", 0, 3001, 1, 2, 3, 4)) == Geometry(
        "Point", (1.0, 2.0, 3.0)
    )
    assert gpkg.decode(head + struct.pack(">BI3d", 0, 2001, 1, 2, 9)) == Geometry("Point", (1, 2))
    nan = float("nan")
    empty = b"GP\0\x11" + struct.pack("<i", 4326) + struct.pack("<BIdd", 1, 1, nan, nan)
    assert gpkg.decode(empty) is None

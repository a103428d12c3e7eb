"""Photos leave without what cameras write into them, and still open."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.exports.photos import copy_photos, without_metadata
from smartmetro.smartmetro_plugin.core.field_work.photo_store import photo_folder

Image = pytest.importorskip("PIL.Image")
SECRET = "Zbigniewa"


def photo(kind: str, orientation: int = 6) -> bytes:
    """Return a photo that says whose it is and where."""
    picture = Image.linear_gradient("L").convert("RGB").crop((0, 0, 64, 32))
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x010E] = orientation, SECRET, SECRET
    exif.get_ifd(0x8825)[1] = "N"
    out = BytesIO()
    more = {"comment": SECRET.encode()} if kind == "JPEG" else {}
    picture.save(out, kind, exif=exif, **more)
    return out.getvalue() + (SECRET.encode() if kind == "JPEG" else b"")


@pytest.mark.parametrize("kind", ["JPEG", "PNG"])
def test_nothing_but_the_picture_and_its_orientation_stays(kind: str) -> None:
    before = photo(kind)
    assert SECRET.encode() in before
    after = without_metadata(before)
    assert after is not None and SECRET.encode() not in after
    opened = Image.open(BytesIO(after))
    assert list(opened.getdata()) == list(Image.open(BytesIO(before)).getdata())
    assert not opened.getexif().get_ifd(0x8825)
    if kind == "JPEG":
        assert dict(opened.getexif()) == {0x0112: 6}


@pytest.mark.parametrize(
    "content", [b"", b"\xff\xd8", b"GIF89a", b"\xff\xd8\xff\xe1\xff", b"\x89PNG\r\n\x1a\n\x00"]
)
def test_broken_photos_are_left_out(content: bytes) -> None:
    assert without_metadata(content) is None


def test_names_of_photos_cannot_leave_their_folder(tmp_path: Path) -> None:
    cache = tmp_path / "cache.gpkg"
    store = photo_folder(cache)
    store.mkdir()
    (store / "a.jpg").write_bytes(photo("JPEG"))
    (tmp_path / "private.jpg").write_bytes(photo("JPEG"))
    texts = [
        json.dumps(["a.jpg", "../private.jpg", "gone.jpg"]),
        "not JSON",
        None,
        json.dumps({"a": 1}),
    ]
    written, missing = copy_photos(texts, cache, tmp_path / "photos", CancelFlag())
    assert [path.name for path in written] == ["a.jpg"] and missing == 2

"""A published photo tells nothing of place, time, device and owner, and looks as it did."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image
from PIL.PngImagePlugin import PngInfo

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.field_work.photo_privacy import without_metadata

SECRETS = (b"Zoe", b"2026:09:01", b"Telephone-X", b"43.52")


def written(kind: str, orientation: int = 6, **more: Any) -> bytes:
    """Return a small picture with an owner, a date, a device and a place in its Exif."""
    image = Image.radial_gradient("L").resize((48, 32)).convert("RGB")
    exif = Image.Exif()
    exif[0x0112], exif[0x013B], exif[0x0132], exif[0x0110] = (
        orientation, "Zoe", "2026:09:01 08:00:00", "Telephone-X",
    )  # fmt: skip
    exif.get_ifd(0x8825)[1] = "N"
    exif.get_ifd(0x8825)[2] = (43.0, 31.0, 12.0)
    file = io.BytesIO()
    image.save(file, kind, exif=exif, **more)
    return file.getvalue()


def jpeg() -> bytes:
    return written("JPEG", comment=b"Zoe was here", xmp=b"<x>43.52 Zoe</x>") + b"film of Zoe"


def png() -> bytes:
    texts = PngInfo()
    texts.add_text("Author", "Zoe")
    texts.add_itxt("Place", "43.52")
    return written("PNG", pnginfo=texts)


def webp() -> bytes:
    return written("WEBP", lossless=True, xmp=b"<x>43.52 Zoe</x>")


@pytest.mark.parametrize("photo", [jpeg(), png(), webp()], ids=["jpeg", "png", "webp"])
def test_what_tells_of_people_is_gone_and_pixels_are_the_same(photo: bytes) -> None:
    assert any(secret in photo for secret in SECRETS)
    clean = without_metadata(photo)
    assert not [secret for secret in SECRETS if secret in clean]
    before, after = Image.open(io.BytesIO(photo)), Image.open(io.BytesIO(clean))
    assert before.tobytes() == after.tobytes()
    assert 0x8825 not in after.getexif() and 0x013B not in after.getexif()
    assert without_metadata(clean) == clean


def test_a_photo_taken_upright_stays_upright() -> None:
    turned = Image.open(io.BytesIO(without_metadata(written("JPEG", 6))))
    assert dict(turned.getexif()) == {0x0112: 6}
    assert not Image.open(io.BytesIO(without_metadata(written("JPEG", 1)))).getexif()


def test_a_colour_profile_stays() -> None:
    clean = without_metadata(written("JPEG", icc_profile=b"a profile"))
    assert Image.open(io.BytesIO(clean)).info["icc_profile"] == b"a profile"


@pytest.mark.parametrize(
    "photo", [b"", b"GIF89a", b"\xff\xd8", b"\xff\xd8\xff\xe1\x00\x01", b"\x89PNG\r\n\x1a\n"]
)
def test_what_cannot_be_cleaned_is_not_published(photo: bytes) -> None:
    with pytest.raises(ConfigurationError, match="JPEG"):
        without_metadata(photo)


@settings(max_examples=150)
@given(st.sampled_from([jpeg(), png(), webp()]), st.data())
def test_a_cut_photo_is_refused_or_cleaned_never_leaked(photo: bytes, data: st.DataObject) -> None:
    cut = photo[: data.draw(st.integers(0, len(photo)))]
    try:
        clean = without_metadata(cut)
    except ConfigurationError:
        return
    assert b"Zoe" not in clean

"""Photos as they may be published: without place, time, device and owner.

Pixels are not touched. Of a JPEG's metadata only the orientation stays, since a photo taken upright
would lie on its side without it. JPEG: ISO/IEC 10918-1, annex B; Exif: CIPA DC-008, 4.5.2 and 4.6;
PNG: W3C, chunk specifications; WebP: RFC 9649, 2.7.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator

from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP

_SOI, _SOS, _APP1, _COMMENT = 0xD8, 0xDA, 0xE1, 0xFE
#: APP0 (JFIF), APP2 (colour profile) and APP14 (how colours are coded) say nothing of anybody.
_KEPT_APP = (0xE0, 0xE2, 0xEE)
_APP = range(0xE0, 0xF0)
_ALONE = (0x01, *range(0xD0, 0xD8))
_ICC = b"ICC_PROFILE\0"
_EXIF = b"Exif\0\0"
_ORIENTATION, _SHORT = 0x0112, 3
_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_PRIVATE = frozenset({b"tEXt", b"zTXt", b"iTXt", b"eXIf", b"tIME"})
_WEBP_PRIVATE = frozenset({b"EXIF", b"XMP "})
#: Bits of the chunk VP8X that announce Exif and XMP.
_WEBP_FLAGS = 0x08 | 0x04


def without_metadata(photo: bytes) -> bytes:
    """Return a JPEG, PNG or WebP without what tells where, when, with what and by whom it was taken.

    Raises:
        ConfigurationError: another kind of file, or a damaged one: it cannot be published.
    """
    try:
        if photo.startswith(b"\xff\xd8"):
            return b"".join(_jpeg(photo))
        if photo.startswith(_PNG):
            return b"".join(_png(photo))
        if photo[:4] == b"RIFF" and photo[8:12] == b"WEBP":
            return _webp(photo)
    except (struct.error, IndexError) as error:
        raise _unfit() from error
    raise _unfit()


def _unfit() -> ConfigurationError:
    return ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "A photo is damaged, or neither JPEG, PNG nor WebP: what it tells of its place and its "
            "author cannot be taken out. Convert it to JPEG, or leave it out.",
        )
    )


def _jpeg(photo: bytes) -> Iterator[bytes]:
    yield photo[:2]
    at = 2
    while True:
        if photo[at] != 0xFF:
            raise _unfit()
        while photo[at] == 0xFF:  # fill bytes
            at += 1
        marker = photo[at]
        at += 1
        if marker in _ALONE:
            continue
        (length,) = struct.unpack_from(">H", photo, at)
        if length < 2 or at + length > len(photo):
            raise _unfit()
        body = photo[at + 2 : at + length]
        if marker == _SOS:
            yield b"\xff\xda" + _scans(photo[at:])
            return
        if marker == _APP1 and body.startswith(_EXIF):
            yield _orientation_alone(body[len(_EXIF) :])
        elif _is_kept(marker, body):
            yield bytes((0xFF, marker)) + photo[at : at + length]
        at += length


def _is_kept(marker: int, body: bytes) -> bool:
    if marker == _COMMENT:
        return False
    if marker == 0xE2:
        return body.startswith(_ICC)
    return marker not in _APP or marker in _KEPT_APP


def _scans(rest: bytes) -> bytes:
    """Return the compressed pixels up to the end of the image: phones append previews and films."""
    end = 0
    while True:
        end = rest.find(b"\xff", end)
        if end < 0 or end + 1 >= len(rest):
            raise _unfit()
        if rest[end + 1] == 0xD9:
            return rest[: end + 2]
        end += 1


def _orientation_alone(tiff: bytes) -> bytes:
    """Return an Exif segment that holds the orientation of another, nothing where it has none."""
    order = {b"II": "<", b"MM": ">"}.get(tiff[:2])
    if order is None:
        return b""
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for n in range(count):
        tag, kind, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * n)
        if (tag, kind) == (_ORIENTATION, _SHORT) and 1 < value <= 8:
            fields = struct.pack(">2sHIHHHIHHI", b"MM", 42, 8, 1, tag, kind, 1, value, 0, 0)
            body = _EXIF + fields
            return b"\xff\xe1" + struct.pack(">H", len(body) + 2) + body
    return b""


def _png(photo: bytes) -> Iterator[bytes]:
    yield _PNG
    at = len(_PNG)
    kind = b""
    while kind != b"IEND":
        length, kind = struct.unpack_from(">I4s", photo, at)
        end = at + 12 + length
        if end > len(photo):
            raise _unfit()
        if kind not in _PNG_PRIVATE:
            yield photo[at:end]
        at = end


def _webp(photo: bytes) -> bytes:
    kept = []
    at = 12
    (size,) = struct.unpack_from("<I", photo, 4)
    last = min(len(photo), 8 + size)
    while at < last:
        kind, length = struct.unpack_from("<4sI", photo, at)
        end = at + 8 + length + length % 2
        if end > len(photo):
            raise _unfit()
        chunk = photo[at:end]
        if kind == b"VP8X":
            chunk = chunk[:8] + bytes((chunk[8] & ~_WEBP_FLAGS,)) + chunk[9:]
        if kind not in _WEBP_PRIVATE:
            kept.append(chunk)
        at = end
    body = b"WEBP" + b"".join(kept)
    return b"RIFF" + struct.pack("<I", len(body)) + body

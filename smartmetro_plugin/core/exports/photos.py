"""Photos that leave without what cameras write into them: place, owner, model, thumbnail.

JPEG (ITU-T T.81 annex B): application segments and comments are dropped but those that decoding
needs; of Exif (CIPA DC-008) the orientation alone stays. PNG (ISO/IEC 15948): the chunks that
carry the picture stay, texts, dates and Exif go.
"""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable
from pathlib import Path

from ..cancellation import Cancellation, check
from ..field_work.photo_store import photo_folder
from ..file_names import safe_file_name

_PNG = b"\x89PNG\r\n\x1a\n"
_PNG_KEPT = frozenset(b"IHDR PLTE IDAT IEND tRNS gAMA cHRM sRGB iCCP sBIT bKGD pHYs".split())
_SOI, _SOS = b"\xff\xd8", 0xDA
#: JFIF and Adobe's: how colours are to be read.
_SEGMENTS_KEPT = frozenset({0xE0, 0xEE})
_DROPPED = frozenset({*range(0xE0, 0xF0), 0xFE}) - _SEGMENTS_KEPT
_EXIF = b"Exif\x00\x00"
_ORIENTATION = 0x0112


def copy_photos(
    texts: Iterable[str | None], cache_path: Path, folder: Path, cancel: Cancellation
) -> tuple[list[Path], int]:
    """Copy the photos that rows name (a JSON list each); return the copies, and how many are missing.

    Raises:
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    store = photo_folder(cache_path).resolve()
    written: list[Path] = []
    missing = 0
    for name in dict.fromkeys(name for text in texts for name in _names(text)):
        check(cancel)
        source = (store / name.replace("\\", "/")).resolve()
        clean = None
        if store in source.parents and source.is_file():
            clean = without_metadata(source.read_bytes())
        if clean is None:
            missing += 1
            continue
        ending = ".png" if clean.startswith(_PNG) else ".jpg"
        folder.mkdir(exist_ok=True)
        target = folder / f"{safe_file_name(Path(name).stem)}{ending}"
        target.write_bytes(clean)
        written.append(target)
    return written, missing


def without_metadata(content: bytes) -> bytes | None:
    """Return a JPEG or PNG with its picture alone; None for anything else or broken files."""
    try:
        if content.startswith(_PNG):
            return _clean_png(content)
        return _clean_jpeg(content) if content.startswith(_SOI) else None
    except (struct.error, IndexError):
        return None


def _names(text: str | None) -> list[str]:
    try:
        found = json.loads(text) if text else []
    except ValueError:
        return []
    return [name for name in found if isinstance(name, str)] if isinstance(found, list) else []


def _clean_png(content: bytes) -> bytes:
    kept, at = [_PNG], len(_PNG)
    while at < len(content):
        (length,) = struct.unpack_from(">I", content, at)
        end = at + 12 + length
        if content[at + 4 : at + 8] in _PNG_KEPT:
            kept.append(content[at:end])
        if content[at + 4 : at + 8] == b"IEND":
            break  # what follows is no part of the picture
        at = end
    return b"".join(kept)


def _clean_jpeg(content: bytes) -> bytes | None:
    kept, at, orientation = [], 2, 0
    while content[at] == 0xFF and content[at + 1] != _SOS:
        marker = content[at + 1]
        (length,) = struct.unpack_from(">H", content, at + 2)
        segment = content[at : at + 2 + length]
        if marker == 0xE1 and segment[4:10] == _EXIF:
            orientation = _orientation(segment[10:])
        if marker not in _DROPPED:
            kept.append(segment)
        at += 2 + length
    if content[at] != 0xFF:
        return None
    # Some telephones append films and more photos after the picture's end.
    end = content.rfind(b"\xff\xd9")
    picture = content[at : end + 2] if end > at else content[at:]
    return b"".join((_SOI, _oriented(orientation), *kept, picture))


def _orientation(tiff: bytes) -> int:
    order = "<" if tiff[:2] == b"II" else ">"
    (start,) = struct.unpack_from(f"{order}I", tiff, 4)
    (count,) = struct.unpack_from(f"{order}H", tiff, start)
    for number in range(count):
        tag, _, _, value = struct.unpack_from(f"{order}HHIH", tiff, start + 2 + 12 * number)
        if tag == _ORIENTATION:
            return int(value)
    return 0


def _oriented(orientation: int) -> bytes:
    """Return an Exif segment that says how the picture stands, and nothing else."""
    if not 2 <= orientation <= 8:
        return b""
    entry = struct.pack(">HHIHH", _ORIENTATION, 3, 1, orientation, 0)
    tiff = b"MM\x00*" + struct.pack(">IH", 8, 1) + entry + b"\x00" * 4
    return b"\xff\xe1" + struct.pack(">H", 2 + len(_EXIF) + len(tiff)) + _EXIF + tiff

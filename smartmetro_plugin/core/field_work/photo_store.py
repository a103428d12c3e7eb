"""Photos of field work: kept by their content beside the cache, so that none comes in twice."""

from __future__ import annotations

import hashlib
import shutil
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from ..cache.table_rows import Row
from ..cancellation import Cancellation, check
from ..file_names import safe_file_name

_BLOCK = 1 << 20
#: Makes a small JPEG of a photo; None where it is none.
Thumbnail = Callable[[Path], "bytes | None"]


@dataclass(frozen=True)
class PhotoReport:
    """What became of the photos: kept ones, and the paths that rows name but nobody brought."""

    kept: int
    missing: tuple[str, ...]


def photo_folder(cache_path: Path) -> Path:
    """Return where the photos of a cache are kept."""
    return cache_path.with_name(f"{cache_path.stem}.photos")


def keep_photos(
    rows: Iterable[Row], folder: Path, cache_path: Path, thumbnail: Thumbnail, cancel: Cancellation
) -> tuple[dict[str, Mapping[str, Any]], PhotoReport]:
    """Copy the photos that ``rows`` name from the mission's ``folder``, each once.

    Returns:
        By uuid what to write into the row (path, digest, size, thumbnail), and the report.

    Raises:
        Cancelled: the user stopped; copies already made are found again the next time.
        OSError: a photo cannot be read or written.
    """
    store = photo_folder(cache_path)
    facts: dict[str, Mapping[str, Any]] = {}
    missing: list[str] = []
    kept = 0
    for row in rows:
        check(cancel)
        path = str(row.get("path") or "")
        if not path:
            continue
        source = _inside(folder, path)
        if source is None or not source.is_file():
            missing.append(path)
            continue
        digest = _digest(source)
        target = _copied(source, _name(path, digest), digest, store)
        kept += 1
        facts[row["uuid"]] = {
            "path": target.relative_to(store).as_posix(),
            "sha256": digest,
            "bytes": source.stat().st_size,
            "thumbnail": thumbnail(source),
        }
    return facts, PhotoReport(kept, tuple(missing))


def keep_chosen(photos: Iterable[str], cache_path: Path) -> tuple[str, ...]:
    """Copy photos chosen on this machine; return where each is kept, within the photo folder.

    Relative paths are kept photos, or names that a platform gave: they stay as they are.

    Raises:
        OSError: a photo cannot be read or written.
    """
    store = photo_folder(cache_path)
    kept = []
    for photo in photos:
        source = Path(photo)
        if source.is_absolute():
            digest = _digest(source)
            target = _copied(source, _name(source.name, digest), digest, store)
            kept.append(target.relative_to(store).as_posix())
        else:
            kept.append(photo)
    return tuple(dict.fromkeys(kept))


def _copied(source: Path, name: str, digest: str, store: Path) -> Path:
    """Return the copy of a photo, made whole or not at all."""
    target = store / digest[:2] / name
    if not target.exists():
        target.parent.mkdir(parents=True, exist_ok=True)
        partial = target.with_name(target.name + ".partial")
        shutil.copyfile(source, partial)
        partial.replace(target)
    return target


def _name(path: str, digest: str) -> str:
    name = PurePosixPath(path.replace("\\", "/"))
    suffix = name.suffix.lower()
    suffix = suffix if suffix in (".jpg", ".jpeg", ".png", ".webp", ".heic") else ".bin"
    return f"{safe_file_name(name.stem)}_{digest[:12]}{suffix}"


def _inside(folder: Path, path: str) -> Path | None:
    """Return a path of the mission's folder; None for one that leads out of it."""
    place = (folder / path.replace("\\", "/")).resolve()
    return place if folder.resolve() in place.parents else None


def _digest(path: Path) -> str:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()

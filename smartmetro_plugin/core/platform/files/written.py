"""When files were written, by the clock of the drive they lie on."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timezone
from pathlib import Path
from typing import NamedTuple


class Stamp(NamedTuple):
    """What changes when a file is written or replaced."""

    modified_ns: int
    changed_ns: int
    size: int
    inode: int


def stamp_of(path: Path) -> Stamp:
    """Return a file's stamp; zeros when it is not there."""
    try:
        stat = path.stat()
    except OSError:
        return Stamp(0, 0, 0, 0)
    return Stamp(stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino)


def _written_at(path: Path) -> datetime:
    """Return when a file or folder came to be as it is.

    A copy may keep the time of the original: the later of the two times that a file has counts
    (on Windows the second is that of its creation).
    """
    stamp = stamp_of(path)
    latest = max(stamp.modified_ns, stamp.changed_ns)
    return datetime.fromtimestamp(latest / 1e9, timezone.utc)


def newest(folder: Path) -> datetime:
    """Return when the folder last changed, now at the latest: clocks of drives may run ahead."""
    latest = max(map(_written_at, (folder, *folder.glob("*"))))
    return min(latest, datetime.now(timezone.utc))


def written_since(folder: Path, files: Iterable[Path], since: datetime) -> list[Path]:
    """Return the files written since; all of them when one came into the folder or left it.

    A file that is moved here keeps both its times on some drives: the folder's tells of it.
    """
    if _written_at(folder) >= since:
        return list(files)
    return [file for file in files if _written_at(file) >= since]

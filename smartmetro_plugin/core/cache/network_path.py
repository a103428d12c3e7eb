"""Whether a path lies on a network share, where SQLite's locks and shared memory cannot be trusted."""

from __future__ import annotations

import ctypes
import re
import sys
from pathlib import Path

from ..errors import CacheError
from ..messages import QT_TRANSLATE_NOOP

_NETWORK_FILE_SYSTEMS = re.compile(
    r"^(nfs\d?|cifs|smb\w*|ncpfs|afs|afpfs|webdav|davfs|gfs2?|ocfs2|lustre|ceph|glusterfs"
    r"|fuse\.(sshfs|davfs2?|gvfsd-fuse|rclone|s3fs|glusterfs|ceph\S*))$"
)
_MOUNTS = Path("/proc/self/mounts")
_WINDOWS_DRIVE_REMOTE = 4
#: ``struct statfs`` of macOS with 64-bit inodes: where ``f_fstypename`` starts, and the size.
_MACOS_TYPE_AT, _MACOS_TYPE_BYTES, _MACOS_STATFS_BYTES = 72, 16, 2168


def refuse_network_path(path: Path) -> None:
    """Raise :class:`CacheError`, with the remedy, when ``path`` lies on a network share.

    SQLite, *Write-Ahead Logging*, section 1: WAL does not work over a network file system.
    """
    if _is_on_network(path):
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” is on a network share, where a cache can be damaged when two computers "
                "use it. Choose a folder on this computer’s own disk. To share sensors with "
                "colleagues, export them or publish them to PostGIS.",
            ),
            path=str(path),
        )


def _is_on_network(path: Path) -> bool:
    text = str(path)
    if text.startswith(("\\\\", "//")):
        # \\?\C:\… and \\.\C:\… are local long paths, \\?\UNC\… a share.
        return re.match(r"^[\\/]{2}[?.][\\/](?!UNC[\\/])", text, re.IGNORECASE) is None
    resolved = path.resolve()
    if sys.platform == "win32":
        return ctypes.windll.kernel32.GetDriveTypeW(resolved.anchor) == _WINDOWS_DRIVE_REMOTE
    existing = next(p for p in (resolved, *resolved.parents) if p.exists())
    if sys.platform == "darwin":
        return _NETWORK_FILE_SYSTEMS.match(_macos_file_system(existing)) is not None
    if not _MOUNTS.exists():
        return False
    return _is_network_mount(existing, _MOUNTS.read_text("utf-8", "surrogateescape"))


def _is_network_mount(path: Path, mounts: str) -> bool:
    """Return whether the deepest mount above ``path``, in the words of /proc/self/mounts, is a share."""
    deepest, is_network = -1, False
    for line in mounts.splitlines():
        _, mount_point, file_system, *_ = line.split(" ")
        # Spaces and the like are written as octal escapes there.
        folder = Path(re.sub(r"\\(\d{3})", lambda m: chr(int(m[1], 8)), mount_point))
        # On the same point the later mount hides the earlier.
        if len(folder.parts) >= deepest and path.is_relative_to(folder):
            deepest = len(folder.parts)
            is_network = _NETWORK_FILE_SYSTEMS.match(file_system) is not None
    return is_network


def _macos_file_system(path: Path) -> str:
    buffer = ctypes.create_string_buffer(_MACOS_STATFS_BYTES)
    library = ctypes.CDLL(None)
    # Intel Macs keep the 32-bit inode form under the plain name.
    statfs = getattr(library, "statfs$INODE64", None) or library.statfs
    if statfs(str(path).encode(), buffer) != 0:
        return ""
    return buffer.raw[_MACOS_TYPE_AT : _MACOS_TYPE_AT + _MACOS_TYPE_BYTES].split(b"\0")[0].decode()

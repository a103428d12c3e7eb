"""A mission as one file, for a transfer by USB or mail."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ..core.whole_file import whole_file

#: Compressed already: deflating them only takes time.
_DENSE = frozenset({".tif", ".jpg", ".pdf"})


def zip_mission(folder: Path) -> Path:
    """Write ``folder`` as ``folder.zip`` beside it, and return that path.

    Raises:
        ConfigurationError: it cannot be written.
    """
    path = folder.with_name(f"{folder.name}.zip")
    with (
        whole_file(path) as partial,
        zipfile.ZipFile(partial, "w", zipfile.ZIP_DEFLATED) as archive,
    ):
        for file in sorted(folder.rglob("*")):
            if not file.name.endswith(("-wal", "-shm")):
                kind = zipfile.ZIP_STORED if file.suffix in _DENSE else zipfile.ZIP_DEFLATED
                archive.write(file, Path(folder.name) / file.relative_to(folder), kind)
    return path

"""A mission as one file, for a transfer by USB or mail."""

from __future__ import annotations

import zipfile
from pathlib import Path

from ..core.whole_file import whole_file


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
                archive.write(file, Path(folder.name) / file.relative_to(folder))
    return path

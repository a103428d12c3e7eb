"""Folders that appear whole or not at all, whatever stops the work."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP

#: A file that every export holds: only such a folder is replaced.
MARKER = "data_sheet.csv"


@contextmanager
def whole_folder(path: Path) -> Iterator[Path]:
    """Yield a folder beside ``path`` to write to; it takes the name ``path`` when all went well.

    An earlier export of that name is replaced, at the end; any other folder with something in it
    is refused, before the work.

    Raises:
        ConfigurationError: the place cannot be written, or holds what is not ours.
    """
    path = path.absolute()
    partial = path.with_name(f".{path.name}.{os.getpid()}.partial")
    former = path.with_name(f".{path.name}.{os.getpid()}.former")
    try:
        _refuse_others(path)
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir(parents=True)
        try:
            yield partial
            if path.exists():
                path.replace(former)
            try:
                partial.replace(path)
            except OSError:
                if former.exists():
                    former.replace(path)
                raise
        finally:
            shutil.rmtree(partial, ignore_errors=True)
            shutil.rmtree(former, ignore_errors=True)
    except OSError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=str(path),
            reason=str(error),
        ) from error


def _refuse_others(path: Path) -> None:
    is_folder = path.is_dir()
    if not path.exists() or (is_folder and not any(path.iterdir())):
        return
    if is_folder and (path / MARKER).is_file():
        return
    raise ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{path}” already holds something other than an export. Choose an empty folder, or a "
            "name that does not exist yet.",
        ),
        path=str(path),
    )

"""Declarations that ship, and those of other folders, which complete or replace them by key."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Optional, Protocol, TypeVar

from .errors import ConfigurationError


class _Keyed(Protocol):
    @property
    def key(self) -> str: ...


_K = TypeVar("_K", bound=_Keyed)
OnError = Optional[Callable[[ConfigurationError], None]]


def read_folders(
    found: dict[str, _K], folders: Iterable[Path], load: Callable[[Path], _K], on_error: OnError
) -> dict[str, _K]:
    """Add to ``found``, by key, what the JSON files of ``folders`` declare, and return it.

    Files are read in order of name; a folder that does not exist counts as empty. With
    ``on_error`` a file that cannot be used is reported and left out, so that it does not cost
    the others.

    Raises:
        ConfigurationError: a file cannot be used, and nobody is told by ``on_error``.
    """
    for folder in folders:
        for path in sorted(folder.glob("*.json")):
            try:
                declared = load(path)
            except ConfigurationError as error:
                if on_error is None:
                    raise
                on_error(error)
            else:
                found[declared.key] = declared
    return found

"""The pure-Python packages that travel in the plugin's zip, used where QGIS has none of its own."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

_VENDORED = Path(__file__).resolve().parents[1] / "vendored"
#: What the zip carries; see requirements.txt for the versions.
PACKAGES = ("narwhals",)


def make_importable() -> None:
    """Add the vendored folder at the end of the import path, only when a package is missing without it.

    The one place of SmartMetro that touches ``sys.path``: installed packages always win.
    """
    if not _VENDORED.is_dir() or str(_VENDORED) in sys.path:
        return
    if any(importlib.util.find_spec(package) is None for package in PACKAGES):
        sys.path.append(str(_VENDORED))


def remove_from_path() -> None:
    """Undo :func:`make_importable`."""
    if str(_VENDORED) in sys.path:
        sys.path.remove(str(_VENDORED))

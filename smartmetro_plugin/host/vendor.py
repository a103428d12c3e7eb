"""Packages beside QGIS's own: those in the plugin's zip, and those the user had installed."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path

from .paths import package_folder

_VENDORED = Path(__file__).resolve().parents[1] / "vendored"
#: What the zip carries; see requirements.txt for the versions.
PACKAGES = ("narwhals",)


def make_importable() -> None:
    """Add those folders at the end of the import path: what QGIS has always wins.

    The one place of SmartMetro that touches ``sys.path``. The zip's folder is added only when a
    package is missing without it, the profile's only when something was installed there.
    """
    if any(importlib.util.find_spec(package) is None for package in PACKAGES):
        _add(_VENDORED)
    _add(package_folder())


def remove_from_path() -> None:
    """Undo :func:`make_importable`."""
    for folder in (_VENDORED, package_folder()):
        if str(folder) in sys.path:
            sys.path.remove(str(folder))


def _add(folder: Path) -> None:
    if folder.is_dir() and str(folder) not in sys.path:
        sys.path.append(str(folder))

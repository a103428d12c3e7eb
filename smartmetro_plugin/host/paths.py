"""Where SmartMetro keeps things in the user's QGIS profile, and where its own files are."""

from __future__ import annotations

import sys
from pathlib import Path

from qgis.core import QgsApplication, QgsSettings

PLUGIN_FOLDER = Path(__file__).resolve().parents[2]
RESOURCES = PLUGIN_FOLDER / "resources"
_CACHE_KEY = "SmartMetro/cache_path"


def profile_folder() -> Path:
    """Return SmartMetro's folder in the user's profile, made when absent."""
    folder = Path(QgsApplication.qgisSettingsDirPath()) / "smartmetro"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def default_cache_path() -> Path:
    """Return the cache that is used where none is named: the one of the options, else the profile's."""
    chosen = QgsSettings().value(_CACHE_KEY, "", type=str)
    return Path(chosen) if chosen else profile_folder() / "cache.gpkg"


def set_default_cache_path(path: str) -> None:
    """Choose the default cache; an empty text means the profile's own."""
    QgsSettings().setValue(_CACHE_KEY, path)


def use_case_folder() -> Path:
    """Return the folder of the profile where a department puts use cases of its own."""
    return profile_folder() / "use_cases"


def package_folder() -> Path:
    """Return where packages that the user asked for are installed, apart for each version of Python."""
    return profile_folder() / "packages" / f"python{sys.version_info[0]}.{sys.version_info[1]}"


def demo_folder() -> Path:
    """Return the folder of the bundled, simulated sample."""
    return RESOURCES / "demo"

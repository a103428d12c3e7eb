"""What this QGIS prints on every map: the logos that the user has chosen, pictures on this computer."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from qgis.core import QgsSettings

_KEY = "SmartMetro/logos"
#: A layout has room for these.
MOST_LOGOS = 2
PICTURES = (".png", ".jpg", ".jpeg", ".svg")


def logos() -> list[Path]:
    """Return the logos that are there; one that was moved or deleted is left out."""
    return [path for path in chosen_logos() if path.is_file()][:MOST_LOGOS]


def chosen_logos() -> list[Path]:
    """Return the logos as chosen, there or not."""
    text = QgsSettings().value(_KEY, "", type=str)
    return [Path(line) for line in text.split("\n") if line]


def save_logos(paths: Iterable[str]) -> None:
    """Choose the logos."""
    QgsSettings().setValue(_KEY, "\n".join(path for path in paths if path))


def is_picture(path: str) -> bool:
    """Return whether a path names a picture on this computer that a layout can draw."""
    return Path(path).suffix.lower() in PICTURES and Path(path).is_file()

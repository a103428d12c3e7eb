"""What ``dataset.json`` says of a folder: when it was frozen, in which zone its clocks run."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from ...errors import PlatformError
from ...instants import InvalidInstant, parse_instant, time_zone
from ...messages import QT_TRANSLATE_NOOP
from .text_files import read_json

DATASET = "dataset.json"


@dataclass(frozen=True)
class Dataset:
    """``as_of`` None means that the files are kept up to date: they are assessed now."""

    time_zone: str
    as_of: datetime | None = None
    is_simulated: bool = False


def read_dataset(folder: Path, default_time_zone: str) -> Dataset:
    """Return what the folder says of itself; times without offset are of ``default_time_zone`` else.

    Raises:
        PlatformError: there is such a file, and it cannot be used.
        ConfigurationError: it names an unknown time zone.
    """
    path = folder / DATASET
    if not path.exists():
        return Dataset(default_time_zone)
    content = read_json(path)
    values = content if isinstance(content, dict) else {}
    zone, as_of = values.get("time_zone") or default_time_zone, values.get("as_of")
    try:
        zone_name = str(zone)
        instant = None if as_of is None else parse_instant(str(as_of), time_zone(zone_name))
    except InvalidInstant as error:
        raise PlatformError(
            QT_TRANSLATE_NOOP("SmartMetro", "{file}, field as_of: {reason}"),
            file=DATASET,
            reason=error.message,
        ) from error
    return Dataset(zone_name, instant, values.get("simulated") is True)

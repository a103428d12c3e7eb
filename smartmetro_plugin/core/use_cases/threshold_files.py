"""Thresholds as a file that departments share: levels by use case, nothing else."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from ..declaration_reader import read_object
from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from .declaration import Threshold, UseCase
from .loading import read_threshold

#: Told in the file, so that another JSON file is not taken for one of thresholds.
_FORMAT = "smartmetro-thresholds-1"


def dump_thresholds(path: Path, thresholds: Mapping[str, tuple[Threshold, ...]]) -> None:
    """Write the thresholds of each use case, in the form that :func:`load_thresholds` reads.

    Raises:
        ConfigurationError: the file cannot be written.
    """
    content = {
        "format": _FORMAT,
        "use_cases": [
            {"use_case": key, "thresholds": [_plain(item) for item in items]}
            for key, items in thresholds.items()
        ],
    }
    text = json.dumps(content, ensure_ascii=False, indent=2, allow_nan=False)
    try:
        path.write_text(text + "\n", encoding="utf-8")
    except OSError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP("SmartMetro", "{file} cannot be written: {error}"),
            file=str(path),
            error=error.strerror or str(error),
        ) from error


def _plain(threshold: Threshold) -> dict[str, object]:
    return {
        "property": threshold.property,
        "direction": "above" if threshold.above else "below",
        "warning": threshold.warning,
        "alert": threshold.alert,
    }


def load_thresholds(
    path: Path, use_cases: Mapping[str, UseCase]
) -> dict[str, tuple[Threshold, ...]]:
    """Read the thresholds of each use case; an empty list switches all levels off.

    Raises:
        ConfigurationError: not such a file, unknown use case or property, impossible levels.
    """
    fields = read_object(path)
    fields.choice("format", (_FORMAT,))
    found: dict[str, tuple[Threshold, ...]] = {}
    for item in fields.objects("use_cases"):
        key = item.choice("use_case", tuple(use_cases))
        properties = use_cases[key].properties
        found[key] = tuple(read_threshold(t, properties) for t in item.objects("thresholds"))
        item.done()
    fields.done()
    return found

"""Ids that people can recognise, beside the platform's own, from a template of the connection.

``{usage}-{insee}-{zone}-{nn}`` gives ``heat-13001-Secteur-1-place-02``. An id once given never
changes, whatever happens to the sensor's name, zone or template, and is never given again.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from itertools import count
from string import Formatter

from .errors import ConfigurationError
from .messages import QT_TRANSLATE_NOOP
from .model import Sensor, SensorKey

#: What a template may ask of a sensor, beside one counter of two, three or four digits.
PLACEHOLDERS: Mapping[str, Callable[[Sensor], str]] = {
    "usage": lambda sensor: sensor.use_case,
    "insee": lambda sensor: sensor.insee,
    "commune": lambda sensor: sensor.commune,
    "zone": lambda sensor: sensor.zone,
    "type": lambda sensor: sensor.type,
    "network": lambda sensor: sensor.network,
}
COUNTERS: Mapping[str, int] = {"nn": 2, "nnn": 3, "nnnn": 4}

_MAX_TEMPLATE = 100
_MAX_PART = 24
_LITERAL = re.compile(r"[A-Za-z0-9._-]*", re.ASCII)
_UNSAFE = re.compile(r"[^A-Za-z0-9]+", re.ASCII)
_REPEATED = re.compile(r"([-._])[-._]+")


def check_template(template: str) -> None:
    """Make sure that ids can be made from ``template``; an empty one asks for none.

    Raises:
        ConfigurationError: unknown placeholder, no counter or several, characters that are not
            safe in file names.
    """
    if template:
        _parts(template)


def assign(
    template: str, sensors: Iterable[Sensor], taken: Mapping[SensorKey, str]
) -> dict[SensorKey, str]:
    """Return an id for each sensor that has none yet in ``taken``, by order of their keys.

    ``taken`` holds every id ever given, those of removed sensors too. Numbers go on after the
    highest of those with the same stem.

    Raises:
        ConfigurationError: as :func:`check_template`.
    """
    if not template:
        return {}
    parts = _parts(template)
    new = sorted((s for s in sensors if not taken.get(s.key)), key=lambda sensor: sensor.key)
    stems = {sensor.key: _stem(parts, sensor) for sensor in new}
    highest = _highest(set(stems.values()), taken.values())
    width = next(COUNTERS[name] for _, name in parts if name in COUNTERS)
    used = set(taken.values())
    given: dict[SensorKey, str] = {}
    for key, (before, after) in stems.items():
        for number in count(highest[before, after] + 1):
            given[key] = f"{before}{number:0{width}d}{after}"
            highest[before, after] = number
            if given[key] not in used:
                break
        used.add(given[key])
    return given


def _parts(template: str) -> list[tuple[str, str]]:
    """Return (text, placeholder after it) pairs, the placeholder empty at the end."""
    try:
        parsed = [
            (text, name or "", bool(form or conversion))
            for text, name, form, conversion in Formatter().parse(template[: _MAX_TEMPLATE + 1])
        ]
    except ValueError:
        parsed = [("{", "", True)]
    names = [name for _, name, _ in parsed if name]
    unknown = [name for name in names if name not in PLACEHOLDERS and name not in COUNTERS]
    unsafe = any(odd or not _LITERAL.fullmatch(text) for text, _, odd in parsed)
    if unknown or unsafe or "{}" in template or len(template) > _MAX_TEMPLATE:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The template of ids “{template}” cannot be used. Between letters, digits, . - and _ "
                "it may hold {known}.",
            ),
            template=template[:_MAX_TEMPLATE],
            known=", ".join(f"{{{name}}}" for name in (*PLACEHOLDERS, *COUNTERS)),
        )
    if sum(name in COUNTERS for name in names) != 1:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The template of ids “{template}” needs one counter, {counter}, to tell apart "
                "sensors of one place.",
            ),
            template=template,
            counter="{nn}",
        )
    return [(text, name) for text, name, _ in parsed]


def _stem(parts: list[tuple[str, str]], sensor: Sensor) -> tuple[str, str]:
    """Return what stands before and after the counter; what a sensor lacks leaves no double dash."""
    text = ""
    for literal, name in parts:
        text += literal
        if name in COUNTERS:
            text += "#"
        elif name:
            text += _safe(PLACEHOLDERS[name](sensor))
    before, _, after = _REPEATED.sub(r"\1", text).strip("-._").partition("#")
    return before, after


def _safe(text: str) -> str:
    plain = unicodedata.normalize("NFKD", text.replace("œ", "oe").replace("Œ", "Oe"))
    ascii_only = plain.encode("ascii", "ignore").decode()
    return _UNSAFE.sub("-", ascii_only).strip("-")[:_MAX_PART].strip("-")


def _highest(stems: set[tuple[str, str]], taken: Iterable[str]) -> dict[tuple[str, str], int]:
    highest = dict.fromkeys(stems, 0)
    by_length = sorted({(len(before), len(after)) for before, after in stems})
    for id_ in taken:
        for before_length, after_length in by_length:
            end = len(id_) - after_length
            number = id_[before_length:end]
            stem = id_[:before_length], id_[end:]
            if stem in highest and number.isascii() and number.isdigit():
                highest[stem] = max(highest[stem], int(number))
    return highest

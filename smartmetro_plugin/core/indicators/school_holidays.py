"""School holidays by zone, from a plain table or the calendar that the ministry publishes.

The ministry's file (data.education.gouv.fr, ``fr-en-calendrier-scolaire``, CSV with semicolons) gives the
instant at which holidays begin and that of the return to school, by zone and population.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP

Holidays = tuple[date, date]
_PARIS = "Europe/Paris"
#: Teachers go back some days before their pupils.
_NOT_PUPILS = ("enseignants",)


def read_school_holidays(file: Path, zone: str) -> list[Holidays]:
    """Return the (first day, last day), both included, of the holidays of a zone such as ``B``.

    Either the columns ``zone``, ``first_day``, ``last_day`` (YYYY-MM-DD), or the ministry's ``zones``,
    ``start_date``, ``end_date`` (the day of return, not a holiday), ``population``.

    Raises:
        ConfigurationError: no such table, or nothing of that zone in it.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
        first_line = text.partition("\n")[0]
        rows = list(
            csv.DictReader(
                text.splitlines(),
                delimiter=";" if first_line.count(";") > first_line.count(",") else ",",
            )
        )
        named = [(_zone(row), row) for row in rows]
        found = sorted(
            {_days(row) for name, row in named if name == _plain(zone) and _is_for_pupils(row)}
        )
    except (OSError, KeyError, ValueError, AttributeError) as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{file}” is not a table of school holidays: {reason}. Give the calendar that the "
                "ministry publishes (CSV), or the columns zone, first_day and last_day, with dates such as "
                "2026-07-04.",
            ),
            file=file.name,
            reason=str(error)[:200],
        ) from error
    if not found:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "“{file}” has no school holidays of zone {zone}. It has: {known}."
            ),
            file=file.name,
            zone=zone[:40],
            known=", ".join(sorted({name.upper() for name, _ in named if name}))[:200] or "–",
        )
    return found


def _zone(row: Mapping[str, str]) -> str:
    return _plain(row["zone"] if "zone" in row else row["zones"])


def _plain(zone: str) -> str:
    return zone.strip().casefold().removeprefix("zone").strip()


def _is_for_pupils(row: Mapping[str, str]) -> bool:
    return (row.get("population") or "").strip().casefold() not in _NOT_PUPILS


def _days(row: Mapping[str, str]) -> Holidays:
    if "first_day" in row:
        first, last = (date.fromisoformat(row[c].strip()) for c in ("first_day", "last_day"))
    else:
        first, last = (_local_day(row[c]) for c in ("start_date", "end_date"))
        # A summer that has no end yet is its first day alone.
        last = max(last - timedelta(days=1), first)
    if last < first:
        raise ValueError(f"{first} … {last}")
    return first, last


def _local_day(text: str) -> date:
    at = datetime.fromisoformat(text.strip().replace("Z", "+00:00"))
    return at.astimezone(ZoneInfo(_PARIS)).date() if at.tzinfo else at.date()

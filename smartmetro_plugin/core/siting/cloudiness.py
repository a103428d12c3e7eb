"""Clouds month by month: what a site receives on a level plane, and how dull days follow each other."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
import numpy.typing as npt

from ..messages import QT_TRANSLATE_NOOP
from .errors import SitingError

#: A dull day's light over a clear day's.
DULL_SHARE: Final = 0.2
_MAX_FILE_BYTES: Final = 20_000_000
#: kWh/m² of a month on a level plane, anywhere on Earth.
_POSSIBLE_KWH_M2: Final = (0.0, 400.0)


@dataclass(frozen=True)
class Cloudiness:
    """Monthly irradiation.

    ``ghi_kwh_m2``: twelve values on a level plane, January first; None when they are not known,
    ``clear_share`` of a clear sky is then taken in every month, and reports say that it is assumed.
    ``clearness``: twelve shares of a clear sky's light instead, 0..1, where the user gives them.
    ``dull_run_days``: as many dull days follow each other at most.
    """

    ghi_kwh_m2: tuple[float, ...] | None = None
    clear_share: float = 0.65
    dull_run_days: int = 5
    clearness: tuple[float, ...] | None = None

    def __post_init__(self) -> None:
        low, high = _POSSIBLE_KWH_M2
        values = self.ghi_kwh_m2
        if values is not None and (len(values) != 12 or not all(low <= v <= high for v in values)):
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Irradiation takes twelve values in kWh/m² a month, January first, each between "
                    "{low} and {high}.",
                ),
                low=low,
                high=high,
            )

        shares = self.clearness
        if shares is not None and (len(shares) != 12 or not all(0 < s <= 1 for s in shares)):
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Clearness takes twelve shares of a clear sky’s light, January first, each above 0 "
                    "and at most 1.",
                )
            )

    @property
    def is_assumed(self) -> bool:
        """Whether nobody gave values for the place."""
        return self.ghi_kwh_m2 is None and self.clearness is None

    def clear_shares(self, clear_kwh_m2: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        """Return light over a clear sky's for each month, at most 1."""
        if self.clearness is not None:
            return np.array(self.clearness)
        if self.ghi_kwh_m2 is None:
            return np.full(12, self.clear_share)
        return np.minimum(np.array(self.ghi_kwh_m2) / np.maximum(clear_kwh_m2, 1e-9), 1.0)

    def day_shares(
        self, months: npt.NDArray[np.int64], clear_shares: npt.NDArray[np.float64]
    ) -> npt.NDArray[np.float64]:
        """Return each day's light over a clear day's, so that every month keeps its own mean.

        Dull days come in runs of ``dull_run_days``, spread over the month: a rule, not a forecast.

        Args:
            months: of each day, 1..12, in order.
        """
        shares = np.ones(len(months))
        for month in range(1, 13):
            days = np.flatnonzero(months == month)
            if not days.size:
                continue
            mean = clear_shares[month - 1]
            dull = min(len(days), int(np.ceil(len(days) * (1 - mean) / (1 - DULL_SHARE))))
            is_dull = _in_runs(len(days), dull, self.dull_run_days)
            if not dull:
                continue
            # Clear days stay clear; what rounding to whole days leaves is spread over the dull ones.
            dull_light = (mean * len(days) - (len(days) - dull)) / dull
            shares[days] = np.where(is_dull, max(dull_light, 0.0), 1.0)
        return shares


def _in_runs(days: int, dull: int, longest: int) -> npt.NDArray[np.bool_]:
    """Return which of ``days`` are dull: runs of at most ``longest``, evenly spread, the first one
    at the month's start."""
    runs = -(-dull // max(1, longest))
    is_dull = np.zeros(days, dtype=bool)
    for run, part in enumerate(np.array_split(np.arange(days), max(1, runs))):
        is_dull[part[: dull // runs + (run < dull % runs) if runs else 0]] = True
    return is_dull


def read_clearness(text: str) -> Cloudiness:
    """Read twelve shares of a clear sky's light, or one for all months, separated by spaces or
    semicolons; decimal points or commas.

    Raises:
        SitingError: something else.
    """
    words = text.replace(";", " ").split()
    try:
        shares = tuple(float(word.replace(",", ".")) for word in words)
    except ValueError:
        shares = ()
    return Cloudiness(clearness=shares * 12 if len(shares) == 1 else shares)


def read_pvgis(path: Path) -> Cloudiness:
    """Read monthly irradiation from a file of the European Commission's PVGIS: "monthly data" or
    "typical meteorological year", as JSON or CSV. Years are averaged.

    Raises:
        SitingError: not such a file.
        OSError: unreadable.
    """
    if path.stat().st_size > _MAX_FILE_BYTES:
        raise _not_pvgis(path)
    text = path.read_text(encoding="utf-8-sig", errors="replace")
    try:
        rows = _json_rows(text) if text.lstrip().startswith("{") else _csv_rows(text)
        monthly = _monthly(rows)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise _not_pvgis(path) from error
    return Cloudiness(monthly)


def _not_pvgis(path: Path) -> SitingError:
    return SitingError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{name}” is not a PVGIS file with irradiation on a level plane. In PVGIS choose Monthly "
            "data with global horizontal irradiation, or TMY, and download JSON or CSV.",
        ),
        name=path.name,
    )


_Row = tuple[int, int, float]


def _json_rows(text: str) -> list[_Row]:
    """Return (year, month, kWh/m²) of a month or of an hour."""
    outputs = json.loads(text)["outputs"]
    if "monthly" in outputs:
        return [(int(r["year"]), int(r["month"]), float(r["H(h)_m"])) for r in outputs["monthly"]]
    return [(0, int(r["time(UTC)"][4:6]), float(r["G(h)"]) / 1000) for r in outputs["tmy_hourly"]]


def _csv_rows(text: str) -> list[_Row]:
    lines = text.splitlines()
    for number, line in enumerate(lines):
        if "H(h)_m" in line:
            names = [name.strip() for name in line.split("\t") if name.strip()]
            return _table(lines[number + 1 :], names, "\t")
        if line.startswith("time(UTC)"):
            names = line.split(",")
            rows = csv.DictReader(lines[number + 1 :], names)
            good = [r for r in rows if (r["time(UTC)"] or "")[:8].isdigit() and r.get("G(h)")]
            return [(0, int(r["time(UTC)"][4:6]), float(r["G(h)"]) / 1000) for r in good]
    raise ValueError("no known heading")


_MONTHS: Final = tuple("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())


def _table(lines: Iterable[str], names: Sequence[str], separator: str) -> list[_Row]:
    rows = []
    for line in lines:
        cells = [cell.strip() for cell in line.split(separator) if cell.strip()]
        if len(cells) != len(names) or not cells[0].isdigit():
            break
        row = dict(zip(names, cells))
        month = row["month"]
        number = _MONTHS.index(month[:3]) + 1 if month[:3] in _MONTHS else int(month)
        rows.append((int(row["year"]), number, float(row["H(h)_m"])))
    return rows


def _monthly(rows: Sequence[_Row]) -> tuple[float, ...]:
    sums = np.zeros(12)
    years: list[set[int]] = [set() for _ in range(12)]
    for year, month, value in rows:
        if not 1 <= month <= 12:
            raise ValueError("not a month")
        sums[month - 1] += value
        years[month - 1].add(year)
    if not all(years):
        raise ValueError("a month is missing")
    return tuple(float(s) / len(y) for s, y in zip(sums, years))

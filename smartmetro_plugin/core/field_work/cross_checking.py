"""What people counted or heard beside a sensor, held against what the sensor gave meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from ..cache.archive import Archive
from ..cache.table_rows import Row
from ..model import SensorKey
from ..use_cases.declaration import PropertyDeclaration, UseCase
from .values import instant_of

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

#: Units (UN/CEFACT) whose values over a time are added up, and averaged as energies (decibels).
_ADDED, _DECIBELS = ("C62", "KWH"), "2N"


@dataclass(frozen=True)
class Crossed:
    """One cross-check. ``measured`` is the sensor's sum or mean over the same time, None without data."""

    key: SensorKey
    declaration: PropertyDeclaration
    category: str
    started_at: datetime
    ended_at: datetime
    observed: float
    measured: float | None
    sample_count: int

    @property
    def difference_pct(self) -> float | None:
        """Return how far the sensor lies above what people found, per cent of that."""
        if self.measured is None or not self.observed:
            return None
        return 100.0 * (self.measured - self.observed) / self.observed


def cross_checked(
    rows: Iterable[Row], archive: Archive, declared: Mapping[str, UseCase]
) -> Iterator[Crossed]:
    """Yield the cross-checks that tell a value, a property and a period, with the sensor's own value.

    Raises:
        CacheError: the archive cannot be read.
    """
    for row in rows:
        start, end = instant_of(row.get("started_at")), instant_of(row.get("ended_at"))
        found = _declaration(declared, str(row.get("property") or ""))
        if start is None or end is None or end <= start or found is None or row["value"] is None:
            continue
        use_case, declaration = found
        key = SensorKey(*(str(row.get(part) or "") for part in SensorKey._fields))
        measured, count = _measured(archive, use_case, key, declaration, start, end)
        yield Crossed(
            key, declaration, str(row.get("category") or ""), start, end, float(row["value"]),
            measured, count,
        )  # fmt: skip


def _declaration(
    declared: Mapping[str, UseCase], name: str
) -> tuple[str, PropertyDeclaration] | None:
    return next(
        ((key, u.properties[name]) for key, u in declared.items() if name in u.properties), None
    )


def _measured(
    archive: Archive,
    use_case: str,
    key: SensorKey,
    declaration: PropertyDeclaration,
    start: datetime,
    end: datetime,
) -> tuple[float | None, int]:
    import numpy as np

    # Half-open; a value that stands at the end of its step belongs to the step before it.
    late = timedelta(microseconds=1) if declaration.at_step_end else timedelta(0)
    values = [
        series.value[np.isfinite(series.value)]
        for _, series in archive.series(
            use_case, start + late, end + late, connection=key.connection, tenant=key.tenant,
            sensor_ids=[key.sensor_id], properties=[declaration.name],
        )
    ]  # fmt: skip
    joined = np.concatenate(values) if values else np.empty(0)
    return (_over(joined, declaration.unit) if joined.size else None), int(joined.size)


def _over(values: npt.NDArray[np.float64], unit: str) -> float:
    import numpy as np

    if unit in _ADDED:
        return float(values.sum())
    if unit == _DECIBELS:
        return float(10 * np.log10(np.mean(10 ** (values / 10))))
    return float(values.mean())

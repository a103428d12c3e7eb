"""The observations of a use case, series by series: from the archive, or from files.

Whatever holds them, they come sensor by sensor and within a sensor property by property, so that
the table and the flat files can be written without holding more than one sensor's history.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timezone
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..cache.archive import archive_folder, open_archive
from ..identity.history import open_history
from ..instants import MAX_YEAR, MIN_YEAR, from_microseconds
from ..messages import Message
from ..model import ObservationSeries, SensorKey
from ..observation_reading import Wanted, read_observations
from .selection import Selection
from .table import BATCH_ROWS, Batch, Column, ExportTable, Kind, Same

if TYPE_CHECKING:
    import narwhals as nw

_EVER = (
    datetime(MIN_YEAR, 1, 1, tzinfo=timezone.utc),
    datetime(MAX_YEAR, 12, 31, tzinfo=timezone.utc),
)
#: Rows of files that are held at once.
_ROWS_AT_ONCE = 2_000_000
_SMALL_ROWS = 4_000
KeyedSeries = tuple[SensorKey, ObservationSeries]

COLUMNS = (
    Column("connection", restricted=True), Column("tenant", restricted=True), Column("sensor_id"),
    Column("observed_at", Kind.INSTANT), Column("property"), Column("value", Kind.NUMBER),
    Column("unit"),
)  # fmt: skip


@dataclass(frozen=True)
class Observations:
    """Where the observations are. ``sensors``: those wanted, by (connection or nothing, id); None: all.

    ``frame``: what files hold; None: the archive of ``cache``.
    """

    selection: Selection
    cache: Path
    sensors: frozenset[tuple[str, str]] | None = None
    frame: nw.LazyFrame | None = None
    notices: tuple[Message, ...] = ()

    def series(
        self, start_us: int | None = None, end_us: int | None = None, name: str | None = None
    ) -> Iterator[KeyedSeries]:
        """Yield series sorted by sensor, then property; empty ones are left out.

        ``start_us``, ``end_us``: only this part of the period; ``name``: only this property.

        Raises:
            CacheError: an archive that cannot be read.
        """
        start = self.selection.start if start_us is None else from_microseconds(start_us)
        end = self.selection.end if end_us is None else from_microseconds(end_us)
        if self.frame is None:
            found = self._of_archive(start, end, name)
        else:
            found = _of_frame(_part_of(self.frame, start, end, name))
        for key, one in found:
            if one.value.size and self._is_wanted(key):
                yield key, one

    def by_sensor(self) -> Iterator[tuple[SensorKey, list[ObservationSeries]]]:
        """Yield each sensor with its series."""
        for key, group in groupby(self.series(), key=lambda pair: pair[0]):
            yield key, [one for _, one in group]

    def extent(self) -> tuple[int | None, int | None]:
        """Return the first and last instants, microseconds UTC; None where there is nothing."""
        first: int | None = None
        last: int | None = None
        for _, one in self.series():
            start, end = int(one.observed_at_us.min()), int(one.observed_at_us.max())
            first = start if first is None else min(first, start)
            last = end if last is None else max(last, end)
        return first, last

    def _is_wanted(self, key: SensorKey) -> bool:
        # Files may leave out connection and tenant.
        return self.sensors is None or (key.connection, key.sensor_id) in self.sensors

    def _of_archive(
        self, start: datetime | None, end: datetime | None, name: str | None
    ) -> Iterator[KeyedSeries]:
        historical = self.selection.historical_ids
        archive = (
            open_archive(archive_folder(self.cache)) if historical else open_history(self.cache)
        )
        # Historical ids are not those of the cache's sensors: which of them are wanted is seen later.
        ids = None if self.sensors is None or historical else {id_ for _, id_ in self.sensors}
        yield from archive.series(
            self.selection.use_case.key,
            start or _EVER[0],
            end or _EVER[1],
            sensor_ids=None if ids is None else sorted(ids),
            properties=None if name is None else [name],
        )


def open_observations(
    path: Path | None, cache: Path, selection: Selection, sensors: Iterable[SensorKey] | None
) -> Observations:
    """Return the observations in ``path``, or (None) in the archive of the cache.

    Raises:
        ConfigurationError: not an observation table, or Parquet without DuckDB.
        CacheError: an archive that cannot be read.
    """
    wanted = None
    if sensors is not None:
        wanted = frozenset((c, key.sensor_id) for key in sensors for c in (key.connection, ""))
    if path is None:
        return Observations(selection, cache, wanted)
    table = read_observations(
        path,
        cache,
        Wanted(
            selection.use_case, selection.zone, selection.start, selection.end,
            historical_ids=selection.historical_ids,
        ),
    )  # fmt: skip
    return Observations(selection, cache, wanted, table.frame, table.notices)


def observation_table(observations: Observations) -> ExportTable:
    """Return one row by observation."""

    def batches() -> Iterator[Batch]:
        small: list[KeyedSeries] = []
        for key, one in observations.series():
            if one.value.size >= _SMALL_ROWS:
                yield _batch(key, one)
                continue
            small.append((key, one))
            if sum(s.value.size for _, s in small) >= BATCH_ROWS:
                yield _together(small)
                small = []
        if small:
            yield _together(small)

    return ExportTable("observations", COLUMNS, batches)


def _batch(key: SensorKey, one: ObservationSeries) -> Batch:
    columns: Mapping[str, Any] = {
        "connection": Same(key.connection),
        "tenant": Same(key.tenant),
        "sensor_id": Same(key.sensor_id),
        "observed_at": one.observed_at_us,
        "property": Same(one.property),
        "value": one.value,
        "unit": Same(one.unit),
    }
    return Batch(int(one.value.size), columns)


def _together(found: list[KeyedSeries]) -> Batch:
    """Return many short series as one batch: a file each for Parquet would be slow."""
    import numpy as np

    sizes = [one.value.size for _, one in found]

    def repeated(texts: list[str]) -> list[str]:
        return [text for text, size in zip(texts, sizes) for _ in range(size)]

    columns: Mapping[str, Any] = {
        "connection": repeated([key.connection for key, _ in found]),
        "tenant": repeated([key.tenant for key, _ in found]),
        "sensor_id": repeated([key.sensor_id for key, _ in found]),
        "observed_at": np.concatenate([one.observed_at_us for _, one in found]),
        "property": repeated([one.property for _, one in found]),
        "value": np.concatenate([one.value for _, one in found]),
        "unit": repeated([one.unit for _, one in found]),
    }
    return Batch(sum(sizes), columns)


def _part_of(
    frame: nw.LazyFrame, start: datetime | None, end: datetime | None, name: str | None
) -> nw.LazyFrame:
    import narwhals as nw

    at = nw.col("observed_at")
    conditions = [at >= nw.lit(start)] if start else []
    conditions += [at < nw.lit(end)] if end else []
    conditions += [nw.col("property") == name] if name is not None else []
    return frame.filter(*conditions) if conditions else frame


def _of_frame(frame: nw.LazyFrame) -> Iterator[KeyedSeries]:
    """Yield the series of a frame, some millions of rows at a time."""
    import narwhals as nw

    names = frame.collect_schema().names()
    keys = [name for name in ("connection", "tenant", "sensor_id") if name in names]
    sizes = frame.group_by("sensor_id").agg(nw.len().alias("rows")).collect(backend="pandas")
    for ids in _parts(sizes.to_native()):
        part = frame.filter(nw.col("sensor_id").is_in(ids)).collect(backend="pandas").to_native()
        by = [*keys, "property", *(["unit"] if "unit" in names else [])]
        for name in by:
            part[name] = part[name].astype(object).where(part[name].notna(), "")
        part = part.sort_values([*by, "observed_at"], ignore_index=True)
        for identity, rows in part.groupby(by, sort=True):
            named = dict(zip(by, identity))
            key = SensorKey(
                named.get("connection", ""), named.get("tenant", ""), named["sensor_id"]
            )
            at = rows["observed_at"].dt.tz_localize(None).to_numpy().astype("datetime64[us]")
            value = rows["value"].to_numpy(dtype=float)
            yield (
                key,
                ObservationSeries(
                    key.sensor_id, named["property"], named.get("unit", ""), at.view("int64"), value
                ),
            )


def _parts(sizes: Any) -> Iterator[list[str]]:
    ids: list[str] = []
    rows = 0
    for sensor_id, count in sorted(sizes[["sensor_id", "rows"]].itertuples(index=False)):
        if ids and rows + count > _ROWS_AT_ONCE:
            yield ids
            ids, rows = [], 0
        ids.append(sensor_id)
        rows += count
    if ids:
        yield ids

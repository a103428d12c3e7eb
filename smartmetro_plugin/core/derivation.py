"""Properties that are computed from others and archived beside them: what a meter counted in each step."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta

from .cache.archive import Archive
from .instants import to_microseconds
from .model import ObservationSeries
from .use_cases.declaration import UseCase
from .use_cases.increments import increments

#: The reading before the first of a period is looked for this far back.
LOOK_BACK = timedelta(days=31)


def derive(
    archive: Archive,
    use_case: UseCase,
    start: datetime,
    end: datetime,
    *,
    connection: str,
    tenant: str,
    sensor_ids: Sequence[str] = (),
) -> None:
    """Compute the derived properties of ``[start, end)`` again and append them to the archive.

    Late readings split an increment in two: the later part is computed again with the rest and
    replaces the whole one.
    """
    for declaration in use_case.properties.values():
        if declaration.increments_of:
            found = archive.series(
                use_case.key,
                start - LOOK_BACK,
                end,
                connection=connection,
                tenant=tenant,
                sensor_ids=sensor_ids or None,
                properties=(declaration.increments_of,),
            )
            series = [increments(index, declaration.name) for _, index in found]
            archive.append(connection, tenant, use_case.key, _since(series, to_microseconds(start)))


def _since(series: Sequence[ObservationSeries], start_us: int) -> Iterator[ObservationSeries]:
    for one in series:
        inside = one.observed_at_us >= start_us
        if inside.any():
            yield ObservationSeries(
                one.sensor_id,
                one.property,
                one.unit,
                one.observed_at_us[inside],
                one.value[inside],
            )

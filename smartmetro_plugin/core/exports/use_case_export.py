"""A use case in one folder: tables, dictionaries, schemas and metadata."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..cache.store import Cache
from ..cancellation import Cancellation, check
from ..messages import QT_TRANSLATE_NOOP, Message
from .cache_tables import CacheContent, read_cache
from .dictionaries import data_sheet, indicator_dictionary, variable_table
from .flat_file import instant_by_sensor, sensor_by_instant
from .format_choice import Format, check_formats, write_formats
from .formats.delimited import FRENCH, CsvStyle, write_csv
from .indicator_tables import indicator_table
from .metadata import Described, write_metadata
from .observations import Observations, observation_table, open_observations
from .photos import copy_photos
from .producer import Producer
from .profile import Profiled, open_only
from .schemas.choice import Schema, write_schemas
from .selection import Say, Selection
from .table import ExportTable, Kind, python_values
from .whole_folder import MARKER, whole_folder

_EMPTY = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "No observation of {use_case} lies in this period and area; the other tables are written.",
)
_UNMARKED = QT_TRANSLATE_NOOP(
    "SmartMetro", "Metadata without {fields}: portals ask for it. Fill it in before publishing."
)

_NO_PHOTO = QT_TRANSLATE_NOOP(
    "SmartMetro", "{count} photos were not found or are no JPEG or PNG, and are left out."
)


@dataclass(frozen=True)
class Wish:
    """What is to be written. ``observations``: a path, None: the archive of the cache.

    ``title``: the words of metadata, empty: the use case's name.
    """

    cache: Path
    selection: Selection
    formats: Sequence[Format]
    observations: Path | None = None
    style: CsvStyle = FRENCH
    schemas: Collection[Schema] = ()
    producer: Producer = field(default_factory=Producer)
    title: str = ""
    with_indicators: bool = True
    with_flat_files: bool = True
    with_photos: bool = False


@dataclass
class Result:
    """What was written: rows by table, files by name, and what was odd."""

    observation_count: int = 0
    sensor_count: int = 0
    rows: dict[str, int] = field(default_factory=dict)
    files: list[str] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)


def export_use_case(
    folder: Path,
    wish: Wish,
    say: Say,
    cancel: Cancellation,
    progress: Callable[[float], None] = lambda share: None,
) -> Result:
    """Write the folder, whole or not at all.

    Raises:
        ConfigurationError: a wish that cannot be granted, a folder that cannot be written.
        CacheError: the cache or its archive cannot be read.
        Cancelled: the user stopped; nothing is left.
    """
    check_formats(wish.formats)
    with whole_folder(folder) as partial:
        return _write(partial, wish, say, cancel, progress)


def _write(
    folder: Path, wish: Wish, say: Say, cancel: Cancellation, progress: Callable[[float], None]
) -> Result:
    selection = wish.selection
    with Cache.open(wish.cache, create=False, read_only=True) as cache:
        content = read_cache(cache, selection, say)
    observations = open_observations(
        wish.observations,
        wish.cache,
        selection,
        None if selection.contains is None else content.sensors,
    )
    result = Result(notices=list(observations.notices))
    check(cancel)
    progress(0.05)
    tables = _tables(wish, content, observations, say, result)
    profiled = open_only(tables) if selection.is_open else Profiled(tuple(tables))
    progress(0.2)
    written = write_formats(
        folder, selection.use_case.key, profiled.tables, wish.formats, selection.zone, wish.style,
        cancel, lambda share: progress(0.2 + 0.7 * share),
    )  # fmt: skip
    result.rows = written.rows
    result.sensor_count = len(content.sensors)
    result.observation_count = sum(int(one.value.size) for _, one in observations.series())
    result.notices += written.notices
    sheet = data_sheet(profiled.tables, profiled.left_out, selection.use_case, say)
    write_csv(folder / MARKER, sheet, cancel, wish.style)
    written.files.append(folder / MARKER)
    written.files += write_schemas(
        folder,
        wish.schemas,
        selection,
        content,
        observations,
        wish.producer,
        say,
        cancel,
        result.notices,
    )
    if wish.with_photos and not selection.is_open:
        written.files += _photos(folder, wish, content, result, cancel)
    progress(0.95)
    written.files += write_metadata(
        folder, _described(wish, content, observations, written.files, say)
    )
    missing = [
        name
        for name, value in (
            ("PRODUCER", wish.producer.name), ("SIRET", wish.producer.siret),
            ("CONTACT", wish.producer.contact),
        )
        if not value
    ]  # fmt: skip
    if missing:
        result.notices.append(Message(_UNMARKED, {"fields": ", ".join(missing)}))
    result.files = sorted({path.name for path in written.files})
    return result


def _photos(
    folder: Path, wish: Wish, content: CacheContent, result: Result, cancel: Cancellation
) -> list[Path]:
    visits = next(table for table in content.tables if table.name == "maintenance")
    named = [
        text
        for batch in visits.batches()
        for text in python_values(Kind.TEXT, batch.columns["photos"], batch.count)
    ]
    files, missing = copy_photos(named, wish.cache, folder / "photos", cancel)
    if missing:
        result.notices.append(Message(_NO_PHOTO, {"count": missing}))
    return files


def _tables(
    wish: Wish, content: CacheContent, observations: Observations, say: Say, result: Result
) -> list[ExportTable]:
    use_case = wish.selection.use_case
    tables = [*content.tables, variable_table(use_case, say), indicator_dictionary(use_case, say)]
    if next(observations.series(), None) is None:
        result.notices.append(Message(_EMPTY, {"use_case": Message(use_case.label)}))
        return [observation_table(observations), *tables]
    if wish.with_indicators:
        found = indicator_table(wish.observations, wish.cache, wish.selection, content.sensors, say)
        tables += [found] if found is not None else []
    flat = []
    if wish.with_flat_files:
        flat = [sensor_by_instant(observations, content.sensors), *instant_by_sensor(observations)]
    return [observation_table(observations), *flat, *tables]


def _described(
    wish: Wish, content: CacheContent, observations: Observations, files: Sequence[Path], say: Say
) -> Described:
    use_case = wish.selection.use_case
    places = [
        (r.record.sensor.lon, r.record.sensor.lat)
        for r in content.sensors.values()
        if r.record.sensor.lon is not None and r.record.sensor.lat is not None
    ]
    first_us, last_us = observations.extent()
    return Described(
        title=wish.title or say(Message(use_case.label)),
        use_case=use_case,
        producer=wish.producer,
        is_open=wish.selection.is_open,
        files=tuple(sorted({path.name for path in files})),
        box=(
            min(lon for lon, _ in places), min(lat for _, lat in places),
            max(lon for lon, _ in places), max(lat for _, lat in places),
        ) if places else None,
        first_us=first_us,
        last_us=last_us,
        sensor_count=len(content.sensors),
        communes=tuple(
            sorted({r.record.sensor.insee for r in content.sensors.values() if r.record.sensor.insee})
        ),
        lineage=_lineage(wish, say),
    )  # fmt: skip


_LINEAGE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Measures of the sensors as their platform delivered them, in the units of the data sheet; "
    "indicators as the dictionary defines them; local times of {zone}. Exported by SmartMetro.",
)


def _lineage(wish: Wish, say: Say) -> str:
    return say(Message(_LINEAGE, {"zone": wish.selection.zone}))

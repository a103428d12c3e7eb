"""What crews did, in the order of the day: for the report of a mission and for the map of a day."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from ..cache import gpkg
from ..cache.field_tables import CROSS_CHECKS, INSTALLATIONS, REMOVALS, SURVEYS
from ..cache.store import Cache
from ..cache.table import Table
from ..cache.table_rows import Row
from ..geometry import representative_point
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import SensorKey
from .mission import MAINTENANCE
from .values import instant_of

#: What the tables that travel are called.
TITLES: Mapping[str, str] = {
    "surveys": QT_TRANSLATE_NOOP("SmartMetro", "Site surveys"),
    "installations": QT_TRANSLATE_NOOP("SmartMetro", "Installations"),
    "maintenance": QT_TRANSLATE_NOOP("SmartMetro", "Maintenance"),
    "removals": QT_TRANSLATE_NOOP("SmartMetro", "Removals"),
    "cross_checks": QT_TRANSLATE_NOOP("SmartMetro", "Cross-checks"),
    "photos": QT_TRANSLATE_NOOP("SmartMetro", "Photos"),
    "supports": QT_TRANSLATE_NOOP("SmartMetro", "Supports"),
    "authorisations": QT_TRANSLATE_NOOP("SmartMetro", "Authorisations"),
}
#: Who did it and when, and what tells the row from others, by table.
_WHO = {
    "surveys": ("surveyed_by", "surveyed_at", ("verdict", "note")),
    "installations": ("installed_by", "installed_at", ("name", "device_id")),
    "maintenance": ("done_by", "started_at", ("fault", "action")),
    "removals": ("removed_by", "removed_at", ("reason", "destination")),
    "cross_checks": ("observer", "started_at", ("property", "category")),
}
#: Table, column and value → what the form calls it, an English key; None where it is a text.
Word = Callable[[str, str, str], "str | None"]


@dataclass(frozen=True)
class Work:
    """One thing that somebody did, on a sensor or at a site."""

    table: str
    at: datetime | None
    key: SensorKey
    place: str
    what: Message
    who: str
    #: Longitude and latitude of the row itself; interventions have only their sensor's.
    lon_lat: tuple[float, float] | None

    @property
    def title(self) -> Message:
        """Return the kind of work."""
        return Message(TITLES[self.table])


def work_of(
    rows: Iterable[tuple[Table, Row]], names: Mapping[SensorKey, str], word: Word
) -> list[Work]:
    """Return what rows tell, the earliest first; ``names``: what sensors are called."""
    found = [_work(table.name, row, names, word) for table, row in rows if table.name in _WHO]
    return sorted(found, key=lambda one: (one.at is None, one.at, one.place))


def _work(table: str, row: Row, names: Mapping[SensorKey, str], word: Word) -> Work:
    who, when, what = _WHO[table]
    key = SensorKey(*(str(row.get(part) or "") for part in SensorKey._fields))
    said = {name: _said(word, table, name, str(row[name])) for name in what if row.get(name)}
    shape = gpkg.decode(row["geom"]) if isinstance(row.get("geom"), bytes) else None
    return Work(
        table,
        instant_of(row.get(when)) or instant_of(row.get("created_at")),
        key,
        names.get(key) or key.sensor_id or str(row.get("name") or row.get("candidate") or ""),
        Message(", ".join(f"{{{name}}}" for name in said), said),
        str(row.get(who) or ""),
        None if shape is None else representative_point(shape),
    )


def _said(word: Word, table: str, name: str, value: str) -> Message | str:
    """Return a value in words; what somebody typed is shown as it is."""
    known = word(table, name, value)
    return value if known is None else Message(known)


def last_day(cache: Cache, word: Word, zone: str) -> tuple[date | None, list[Work]]:
    """Return the last local day on which crews worked, and what they did.

    Raises:
        CacheError: the cache cannot be read.
    """
    tables = (SURVEYS, INSTALLATIONS, MAINTENANCE, REMOVALS, CROSS_CHECKS)
    rows = [
        (table, row)
        for table in tables
        for row in cache.table_rows(table, "coalesce(mission_uuid, '') <> ''")
    ]
    local = ZoneInfo(zone)
    days = [
        (one.at.astimezone(local).date(), one)
        for one in work_of(rows, cache.sensor_names(), word)
        if one.at is not None
    ]
    latest = max((day for day, _ in days), default=None)
    return latest, [one for day, one in days if day == latest]

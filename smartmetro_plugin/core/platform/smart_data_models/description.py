"""What an entity says about the sensor itself: name, place, owner, radio and power state."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime, tzinfo
from functools import lru_cache
from typing import Any

from ...communes import bundled_communes
from ...model import OwnThreshold, Sensor, SensorKey, ZoneRole
from ...units import UnknownUnit, convert
from . import vocabulary
from .attributes import bare, instance_of, instant, number, short_name, text
from .location import Place

#: An entity's attributes that are known, by short name.
Found = Mapping[str, object]
#: Makes a field of a sensor from an attribute's value and instance; nothing said is None or "".
Read = Callable[[object, Mapping[str, object], tzinfo], object]
_ZONE_ROLES = {role.value: role for role in ZoneRole if role.value}
_PER_CENT = "P1"
_LAST = 99


def describe(
    key: SensorKey,
    type_: str,
    use_case: str,
    found: Found,
    place: Place | None,
    own_thresholds: tuple[OwnThreshold, ...],
    zone: tzinfo,
) -> Sensor:
    """Return the sensor that the attributes ``found`` describe; dates are local days of ``zone``."""
    said: dict[str, Any] = {}
    extra: dict[str, str] = {}
    ranks: dict[str, int] = {}
    for name, attribute in found.items():
        known = _FIELDS.get(name)
        if known is None:
            continue
        field, rank, read = known
        if rank >= ranks.get(field, _LAST):
            continue
        value, instance = instance_of(attribute)
        result = read(value, instance, zone)
        if result is None or result == "":
            continue
        if field:
            said[field] = result
            ranks[field] = rank
        else:
            extra[name] = str(result)
    if "address" in found:
        _add_address(said, extra, found["address"])
    if "insee" not in said and said.get("commune"):
        said["insee"] = _insee_of(said["commune"], said.get("postal_code", ""))
    said.pop("postal_code", None)
    said.setdefault("name", short_name(key.sensor_id))
    if place is not None:
        said.update(lon=place.lon, lat=place.lat, geometry=place.geometry)
        said.setdefault("z_m", place.z_m)
    return Sensor(
        key=key,
        type=type_,
        use_case=use_case,
        own_thresholds=own_thresholds,
        extra=extra,
        **said,
    )


def _text(value: object, _instance: Mapping[str, object], _zone: tzinfo) -> str:
    return text(value)


def _number(value: object, _instance: Mapping[str, object], _zone: tzinfo) -> float | None:
    return number(value)


def _instant(value: object, _instance: Mapping[str, object], _zone: tzinfo) -> datetime | None:
    return instant(value)


def _zone_role(value: object, _instance: Mapping[str, object], _zone: tzinfo) -> ZoneRole | None:
    return _ZONE_ROLES.get(text(value).lower())


def _percent(value: object, instance: Mapping[str, object], _zone: tzinfo) -> float | None:
    """Return a share as per cent: Smart Data Models write 0 to 1, and -1 for unknown; others per cent."""
    share = number(value)
    if share is None or share < 0:
        return None
    is_share = share <= 1.0 and instance.get("unitCode") != _PER_CENT
    return min(share * 100.0 if is_share else share, 100.0)


def _rssi_dbm(value: object, instance: Mapping[str, object], _zone: tzinfo) -> float | None:
    """Return the received power; Device's old scale from 0 to 1, and -1 for unknown, say none."""
    rssi = number(value)
    unit = instance.get("unitCode")
    if rssi is not None and isinstance(unit, str) and unit:
        try:
            rssi = convert(rssi, unit, "DBM")
        except UnknownUnit:
            return None
    return rssi if rssi is not None and -300.0 < rssi < -1.0 else None


def _day(value: object, _instance: Mapping[str, object], zone: tzinfo) -> date | None:
    value = bare(value)
    at = instant(value)
    if at is None:
        return None
    is_day = isinstance(value, str) and len(value.strip()) <= len("2026-07-21")
    return at.date() if is_day else at.astimezone(zone).date()


_READERS: tuple[tuple[str, tuple[str, ...], Read], ...] = (
    ("name", vocabulary.NAME, _text),
    ("commune", vocabulary.COMMUNE, _text),
    ("insee", vocabulary.INSEE, _text),
    ("zone", vocabulary.ZONE, _text),
    ("zone_role", vocabulary.ZONE_ROLE, _zone_role),
    ("owner", vocabulary.OWNER, _text),
    ("host", vocabulary.HOST, _text),
    ("provider", vocabulary.PROVIDER, _text),
    ("network", vocabulary.NETWORK, _text),
    ("placement", vocabulary.PLACEMENT, _text),
    ("support_type", vocabulary.SUPPORT_TYPE, _text),
    ("z_m", vocabulary.ELEVATION_M, _number),
    ("height_m", vocabulary.HEIGHT_M, _number),
    ("commissioned_on", vocabulary.COMMISSIONED, _day),
    ("decommissioned_on", vocabulary.DECOMMISSIONED, _day),
    ("battery_pct", vocabulary.BATTERY, _percent),
    ("rssi_dbm", vocabulary.RSSI, _rssi_dbm),
    ("snr_db", vocabulary.SNR, _number),
    ("reception_pct", vocabulary.RECEPTION, _percent),
    ("modified_at", ("modifiedAt",), _instant),
    ("", vocabulary.EXTRA, _text),
)
#: By attribute: the sensor's field (empty: kept as it is), the rank among its names, how it is read.
_FIELDS: dict[str, tuple[str, int, Read]] = {
    name: (field, rank if field else 0, read)
    for field, names, read in _READERS
    for rank, name in enumerate(names)
}


def _add_address(said: dict[str, Any], extra: dict[str, str], attribute: object) -> None:
    """Add what a postal address says, where no attribute of its own said it."""
    value = instance_of(attribute)[0]
    if isinstance(value, str):
        value = {"streetAddress": value}
    if not isinstance(value, dict):
        return
    address = {short_name(key): text(item) for key, item in value.items()}
    for field, names in (
        ("commune", vocabulary.COMMUNE),
        ("insee", vocabulary.INSEE),
        ("postal_code", ("postalCode",)),
    ):
        written = next((address[name] for name in names if address.get(name)), "")
        if written:
            said.setdefault(field, written)
    if address.get("streetAddress"):
        extra["address"] = address["streetAddress"]


@lru_cache(maxsize=4096)
def _insee_of(commune: str, postal_code: str) -> str:
    """Return the INSEE code of a commune; an arrondissement's where the postal code tells it."""
    table = bundled_communes()
    by_name = table.insee_of(commune) or ""
    by_code = table.insee_of(postal_code) if postal_code else None
    found = table.commune_of(by_code) if by_code else None
    return by_code or "" if found and found.parent_insee == by_name else by_name

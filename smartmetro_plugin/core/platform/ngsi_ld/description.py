"""What an entity says about the sensor itself: name, place, owner, radio and power state."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, tzinfo
from functools import lru_cache

from ...communes import bundled_communes
from ...model import OwnThreshold, Sensor, SensorKey, ZoneRole
from . import vocabulary
from .attributes import bare, instance_of, instant, number, short_name, text
from .location import Place

#: An entity's attributes that are known, by short name.
Found = Mapping[str, object]
_ZONE_ROLES = {role.value: role for role in ZoneRole}
_PER_CENT = "P1"


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
    address = _address(found)
    commune = _first_text(found, vocabulary.COMMUNE) or text(address.get("addressLocality"))
    elevation_m = _first_number(found, vocabulary.ELEVATION_M)
    return Sensor(
        key=key,
        name=_first_text(found, vocabulary.NAME) or short_name(key.sensor_id),
        use_case=use_case,
        type=type_,
        lon=place.lon if place else None,
        lat=place.lat if place else None,
        geometry=place.geometry if place else None,
        commune=commune,
        insee=_insee(found, address, commune),
        zone=_first_text(found, vocabulary.ZONE),
        zone_role=_ZONE_ROLES.get(_first_text(found, vocabulary.ZONE_ROLE).lower(), ZoneRole.NONE),
        owner=_first_text(found, vocabulary.OWNER),
        host=_first_text(found, vocabulary.HOST),
        provider=_first_text(found, vocabulary.PROVIDER),
        network=_first_text(found, vocabulary.NETWORK),
        placement=_first_text(found, vocabulary.PLACEMENT),
        support_type=_first_text(found, vocabulary.SUPPORT_TYPE),
        z_m=elevation_m if elevation_m is not None or place is None else place.z_m,
        height_m=_first_number(found, vocabulary.HEIGHT_M),
        commissioned_on=_day(found, vocabulary.COMMISSIONED, zone),
        decommissioned_on=_day(found, vocabulary.DECOMMISSIONED, zone),
        battery_pct=_percent(found, vocabulary.BATTERY),
        rssi_dbm=_rssi(found),
        snr_db=_first_number(found, vocabulary.SNR),
        reception_pct=_percent(found, vocabulary.RECEPTION),
        modified_at=instant(instance_of(found["modifiedAt"])[0]) if "modifiedAt" in found else None,
        own_thresholds=own_thresholds,
        extra=_extra(found, address),
    )


def _first_text(found: Found, names: tuple[str, ...]) -> str:
    for name in names:
        if name in found and (said := text(instance_of(found[name])[0])):
            return said
    return ""


def _first_number(found: Found, names: tuple[str, ...]) -> float | None:
    for name in names:
        if name in found:
            said = number(instance_of(found[name])[0])
            if said is not None:
                return said
    return None


def _percent(found: Found, names: tuple[str, ...]) -> float | None:
    """Return a share as per cent: Smart Data Models write 0 to 1, and -1 for unknown; others per cent."""
    for name in names:
        if name in found:
            value, instance = instance_of(found[name])
            share = number(value)
            if share is None or share < 0:
                return None
            is_share = share <= 1.0 and instance.get("unitCode") != _PER_CENT
            return min(share * 100.0 if is_share else share, 100.0)
    return None


def _rssi(found: Found) -> float | None:
    """Return the received power in dBm; Device's old scale from 0 to 1, and -1 for unknown, say none."""
    rssi = _first_number(found, vocabulary.RSSI)
    return rssi if rssi is not None and rssi < -1.0 else None


def _day(found: Found, names: tuple[str, ...], zone: tzinfo) -> date | None:
    for name in names:
        if name in found:
            value = bare(instance_of(found[name])[0])
            at = instant(value)
            if at is not None:
                is_day = isinstance(value, str) and len(value.strip()) <= len("2026-07-21")
                return at.date() if is_day else at.astimezone(zone).date()
    return None


def _address(found: Found) -> Mapping[str, object]:
    value = instance_of(found["address"])[0] if "address" in found else None
    if not isinstance(value, dict):
        return {"streetAddress": value} if isinstance(value, str) else {}
    return {short_name(key): item for key, item in value.items()}


def _insee(found: Found, address: Mapping[str, object], commune: str) -> str:
    said = _first_text(found, vocabulary.INSEE)
    if not said:
        said = next((text(address[name]) for name in vocabulary.INSEE if name in address), "")
    return said or (_insee_of(commune, text(address.get("postalCode"))) if commune else "")


@lru_cache(maxsize=4096)
def _insee_of(commune: str, postal_code: str) -> str:
    """Return the INSEE code of a commune; an arrondissement's where the postal code tells it."""
    table = bundled_communes()
    by_name = table.insee_of(commune) or ""
    by_code = table.insee_of(postal_code) if postal_code else None
    found = table.commune_of(by_code) if by_code else None
    return by_code or "" if found and found.parent_insee == by_name else by_name


def _extra(found: Found, address: Mapping[str, object]) -> dict[str, str]:
    extra = {
        name: said
        for name in vocabulary.EXTRA
        if name in found and (said := text(instance_of(found[name])[0]))
    }
    if street := text(address.get("streetAddress")):
        extra["address"] = street
    return extra

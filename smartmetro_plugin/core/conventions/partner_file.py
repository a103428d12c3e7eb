"""All that the register knows of one partner, gathered for the annexes of its convention."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from ..cache.register_tables import REGISTER
from ..cache.schema import TABLES
from ..cache.store import Cache
from ..cache.table_rows import Row
from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from .terms import Term, terms

_BY_NAME = {table.name: table for table in TABLES}
_REGISTER = tuple(table.name for table in REGISTER)
_MOST_NAMED = 12
_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Hosted:
    """A piece of equipment on the other party's support; ``host``: partner or metropolis."""

    label: str
    use_case: str
    support: str
    address: str
    host: str
    energy: str
    constraints: str
    installed_on: str | None = None
    removed_on: str | None = None


@dataclass(frozen=True)
class PartnerFile:
    """A partner with its conventions and what they cover; rows as the cache keeps them."""

    partner: Row
    conventions: tuple[Row, ...]
    contacts: tuple[Row, ...]
    authorisations: tuple[Row, ...]
    equipment: tuple[Hosted, ...]
    networks: tuple[Row, ...]
    data: tuple[Row, ...]
    requests: tuple[Row, ...]
    supports: Mapping[str, Row]
    terms: tuple[Term, ...]


def read_partner(cache: Cache, named: str) -> PartnerFile:
    """Return the file of the partner called ``named``: its name, INSEE code, SIRET or uuid.

    Raises:
        ConfigurationError: there is no such partner, or several.
        CacheError: the cache cannot be read.
    """
    rows = {
        name: cache.table_rows(_BY_NAME[name])
        for name in (
            *_REGISTER, "hosted_equipment", "shared_networks", "shared_data",
            "intervention_requests", "installations", "removals", "sensors",
        )
    }  # fmt: skip
    partner = _find(rows["partners"], named)
    uuid = partner["uuid"]
    conventions = [row for row in rows["conventions"] if row["partner_uuid"] == uuid]
    covered = {row["uuid"] for row in conventions}

    def of_partner(name: str) -> list[Row]:
        return [
            row
            for row in rows[name]
            if row.get("partner_uuid") == uuid or row.get("convention_uuid") in covered
        ]

    networks = {row["uuid"]: row for row in rows["networks"]}
    supports = {row["uuid"]: row for row in rows["supports"]}
    granted = [
        row
        for row in rows["authorisations"]
        if row["granted_by_uuid"] == uuid or row["convention_uuid"] in covered
    ]
    shared = [
        {**row, "network": networks.get(row["network_uuid"] or "", {})}
        for row in of_partner("shared_networks")
    ]
    return PartnerFile(
        partner=partner,
        conventions=tuple(sorted(conventions, key=lambda row: row["starts_on"] or "")),
        contacts=tuple(row for row in rows["contacts"] if row["partner_uuid"] == uuid),
        authorisations=tuple(granted),
        equipment=tuple(_equipment(partner, of_partner("hosted_equipment"), rows, supports)),
        networks=tuple(shared),
        data=tuple(of_partner("shared_data")),
        requests=tuple(sorted(of_partner("intervention_requests"), key=_asked)),
        supports=supports,
        terms=tuple(terms(conventions, {uuid: partner})),
    )


def all_terms(cache: Cache) -> list[Term]:
    """Return the terms of all conventions of the register.

    Raises:
        CacheError: the cache cannot be read.
    """
    partners = {row["uuid"]: row for row in cache.table_rows(_BY_NAME["partners"])}
    return terms(cache.table_rows(_BY_NAME["conventions"]), partners)


def due_terms(cache: Cache, today: date) -> list[Term]:
    """Return the terms to be reminded of today."""
    return [term for term in all_terms(cache) if term.is_due(today)]


def _asked(row: Row) -> str:
    return row["asked_on"] or ""


def _find(partners: list[Row], named: str) -> Row:
    wanted = named.strip().casefold()
    keys = ("uuid", "name", "insee", "siret")
    found = [row for row in partners if wanted and wanted in _texts(row, keys)]
    if len(found) == 1:
        return found[0]
    values = {
        "partner": named,
        "known": ", ".join(sorted(row["name"] for row in partners)[:_MOST_NAMED]) or "–",
    }
    if found:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "PARTNER: several partners of the register are called “{partner}”. Give the SIRET or the "
                "uuid of the one you mean.",
            ),
            **values,
        )
    raise ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "PARTNER: the register has no partner “{partner}”. It knows: {known}. Enter partners in "
            "SmartMetro > Register and conventions.",
        ),
        **values,
    )


def _texts(row: Row, names: tuple[str, ...]) -> set[str]:
    return {str(row[name]).strip().casefold() for name in names if row[name]}


_Key = tuple[str, str, str]


def _key(row: Row) -> _Key | None:
    key = (row["connection"], row["tenant"], row["sensor_id"])
    return (key[0] or "", key[1] or "", key[2]) if key[2] else None


def _equipment(
    partner: Row, entered: list[Row], rows: Mapping[str, list[Row]], supports: Mapping[str, Row]
) -> list[Hosted]:
    """Return what was entered, completed by installations on the partner's supports and by sensors
    that name the partner as their host."""
    sensors = {key: row for row in rows["sensors"] if (key := _key(row))}
    by_id = {key[2]: key for key in sensors}
    installed = {key: row for row in rows["installations"] if (key := _key(row))}
    removed = {
        key: (row["removed_at"] or "")[:10] for row in rows["removals"] if (key := _key(row))
    }
    made: list[Hosted] = []
    told: set[_Key | None] = set()
    for row in entered:
        key = _key(row)
        if key is not None and key not in sensors:
            key = by_id.get(key[2], key)
        told.add(key)
        made.append(
            _hosted(row, _of(sensors, key), _of(installed, key), supports, _of(removed, key))
        )
    name = str(partner["name"]).casefold()
    for key, row in installed.items():
        support = supports.get(row["support_uuid"] or "", {})
        if key not in told and support.get("owner_uuid") == partner["uuid"]:
            told.add(key)
            made.append(_hosted({}, sensors.get(key), row, supports, removed.get(key)))
    for key, row in sensors.items():
        if key not in told and name and str(row["host"]).casefold() == name:
            made.append(_hosted({}, row, installed.get(key), supports, removed.get(key)))
    return sorted(made, key=lambda item: (item.host, item.use_case, item.label))


def _of(rows: Mapping[_Key, _Value], key: _Key | None) -> _Value | None:
    return None if key is None else rows.get(key)


def _hosted(
    entered: Row,
    sensor: Row | None,
    installation: Row | None,
    supports: Mapping[str, Row],
    removed_on: str | None,
) -> Hosted:
    sensor, installation = sensor or {}, installation or {}
    support_uuid = entered.get("support_uuid") or installation.get("support_uuid") or ""
    support = supports.get(support_uuid, {})
    return Hosted(
        label=entered.get("label")
        or sensor.get("name")
        or installation.get("name")
        or sensor.get("sensor_id")
        or installation.get("sensor_id")
        or "",
        use_case=entered.get("use_case")
        or sensor.get("use_case")
        or installation.get("use_case")
        or "",
        support=support.get("label") or support.get("type") or sensor.get("support_type") or "",
        address=", ".join(text for text in (support.get("address"), support.get("commune")) if text)
        or sensor.get("commune", ""),
        host=entered.get("host") or "partner",
        energy=entered.get("energy") or support.get("power") or "",
        constraints=entered.get("constraints") or support.get("access") or "",
        installed_on=entered.get("installed_on")
        or installation.get("commissioned_on")
        or sensor.get("commissioned_on"),
        removed_on=entered.get("removed_on") or removed_on or sensor.get("decommissioned_on"),
    )

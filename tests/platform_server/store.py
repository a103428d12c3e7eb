"""What the platform holds: simulated sensors seen at the clock's time, and plain entities."""

from __future__ import annotations

import copy
import json
import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import RLock
from typing import Any

from .clock import Clock, iso
from .sensor import Channel, Network, Sensor
from .signals import DAY_S, share

Entity = dict[str, Any]

EXAMPLES_TENANT = "examples"
EXAMPLES_DIR = Path(__file__).resolve().parents[1] / "data" / "smart_data_models"
PROVIDER = "SmartMetro simulation"


@dataclass(frozen=True)
class Delivery:
    """Observations of [start, end) that reached the platform late, at `delivered_at`."""

    start: float
    end: float
    delivered_at: float = math.inf


@dataclass(frozen=True)
class Observation:
    observed_at: float
    modified_at: float
    value: float


class Store:
    """Entities by tenant. The default tenant (empty name) holds the simulated network."""

    def __init__(self, network: Network, clock: Clock, history_days: float = 92.0) -> None:
        self.network = network
        self.clock = clock
        self.history_start = network.anchor - history_days * DAY_S
        self._sensors = network.by_id()
        self._plain: dict[str, dict[str, Entity]] = {
            "": {},
            EXAMPLES_TENANT: public_examples(network.anchor),
        }
        self._late: dict[str, list[Delivery]] = {}
        self._moved: dict[str, list[float]] = {}
        self._removed: set[str] = set()
        self._lock = RLock()

    # -- what is there -------------------------------------------------------------------

    def has_tenant(self, tenant: str) -> bool:
        return tenant in self._plain

    def sensor(self, entity_id: str, tenant: str = "") -> Sensor | None:
        if tenant or entity_id in self._removed:
            return None
        return self._sensors.get(entity_id)

    def candidates(self, tenant: str, types: set[str], ids: set[str]) -> Iterator[Entity]:
        """Entities as they stand now, in a stable order; empty sets do not filter."""
        now = self.clock.now()
        with self._lock:
            if not tenant:
                for sensor in self._sensors.values():
                    if (
                        _wanted(sensor.entity_type, sensor.entity_id, types, ids)
                        and sensor.entity_id not in self._removed
                    ):
                        yield self.entity_of(sensor, now)
            for entity in self._plain[tenant].values():
                if _wanted(entity["type"], entity["id"], types, ids):
                    yield entity

    def type_names(self, tenant: str) -> list[str]:
        names = {entity["type"] for entity in self._plain[tenant].values()}
        if not tenant:
            names |= {sensor.entity_type for sensor in self._sensors.values()}
        return sorted(names)

    # -- what changes --------------------------------------------------------------------

    def put(self, entities: Iterable[Entity], tenant: str = "") -> None:
        """Add or replace normalized entities; createdAt and modifiedAt default to now."""
        stamp = iso(self.clock.now(), 6)
        with self._lock:
            for entity in entities:
                entity.setdefault("createdAt", stamp)
                entity.setdefault("modifiedAt", stamp)
                self._plain.setdefault(tenant, {})[entity["id"]] = entity

    def remove(self, entity_ids: Iterable[str], tenant: str = "") -> None:
        with self._lock:
            for entity_id in entity_ids:
                self._plain[tenant].pop(entity_id, None)
                if not tenant:
                    self._removed.add(entity_id)

    def move_values(self, portion: float = 1.0) -> list[str]:
        """A share of the entities reports a new value now; returns their ids."""
        now = self.clock.now()
        moved = []
        with self._lock:
            for sensor in self._sensors.values():
                if (
                    sensor.measures
                    and sensor.end_of_life() > now
                    and share(sensor.seed, int(now)) < portion
                ):
                    self._moved.setdefault(sensor.entity_id, []).append(math.floor(now))
                    moved.append(sensor.entity_id)
            for rank, (entity_id, entity) in enumerate(self._plain[""].items()):
                if share(rank, int(now)) < portion:
                    self._plain[""][entity_id] = _nudged(entity, now)
                    moved.append(entity_id)
        return moved

    def withhold(self, days: float, portion: float) -> list[str]:
        """The last `days` of a share of the sensors have not arrived yet; returns their ids."""
        now = self.clock.now()
        held = []
        with self._lock:
            for sensor in self._sensors.values():
                if (
                    sensor.measures
                    and sensor.end_of_life() > now
                    and share(sensor.seed, 77) < portion
                ):
                    self._late.setdefault(sensor.entity_id, []).append(
                        Delivery(now - days * DAY_S, now + 1)
                    )
                    held.append(sensor.entity_id)
        return held

    def deliver_late(self, days: float = 1.0) -> int:
        """Deliver the newest `days` still withheld of every sensor; returns segments left."""
        now = self.clock.now()
        left = 0
        with self._lock:
            for entity_id, deliveries in self._late.items():
                waiting = [item for item in deliveries if item.delivered_at == math.inf]
                arrived = [item for item in deliveries if item.delivered_at != math.inf]
                if waiting:
                    last = waiting.pop()
                    cut = last.end - days * DAY_S
                    arrived.append(Delivery(max(cut, last.start), last.end, math.floor(now)))
                    if cut > last.start:
                        waiting.append(Delivery(last.start, cut))
                left += len(waiting)
                self._late[entity_id] = arrived + waiting
        return left

    # -- one sensor ----------------------------------------------------------------------

    def was_late(self, sensor: Sensor) -> bool:
        return sensor.entity_id in self._late

    def received_at(self, sensor: Sensor, observed_at: float) -> float:
        for delivery in self._late.get(sensor.entity_id, ()):
            if delivery.start <= observed_at < delivery.end:
                return delivery.delivered_at
        if observed_at in self._moved.get(sensor.entity_id, ()):
            return observed_at
        return sensor.uploaded_at(observed_at)

    def latest(self, sensor: Sensor, now: float) -> float | None:
        """Instant of the newest observation that has arrived, None when there is none."""
        if not sensor.measures:
            return None
        found = sensor.last_instant(now)
        moved = [t for t in self._moved.get(sensor.entity_id, ()) if t <= now]
        if moved and (found is None or moved[-1] > found):
            found = moved[-1]
        while found is not None and self.received_at(sensor, found) > now:
            earlier = [
                d.start for d in self._late.get(sensor.entity_id, ()) if d.start <= found < d.end
            ]
            before = min(earlier, default=found) - 1
            found = max(sensor.instants(before - 2 * DAY_S, before), default=None)
        return found

    def series(
        self, sensor: Sensor, channel: Channel, start: float, end: float, by_modified: bool
    ) -> list[Observation]:
        """Observations of [start, end) that have arrived, oldest first."""
        now = self.clock.now()
        since, until = max(start, self.history_start), min(end, now + 1)
        if by_modified:
            since = max(start - 2 * sensor.upload_s, self.history_start)
            for delivery in self._late.get(sensor.entity_id, ()):
                if start <= delivery.delivered_at < end:
                    since = min(since, delivery.start)
        instants = set(sensor.instants(since, until))
        instants.update(t for t in self._moved.get(sensor.entity_id, ()) if since <= t < until)
        found = []
        for t in sorted(instants):
            modified_at = self.received_at(sensor, t)
            if modified_at > now or (by_modified and not start <= modified_at < end):
                continue
            found.append(Observation(t, modified_at, channel.value(t)))
        return found

    def entity_of(self, sensor: Sensor, now: float) -> Entity:
        """The normalized entity, createdAt and modifiedAt included."""
        latest = self.latest(sensor, now)
        created = min(sensor.commissioned_at, self.network.anchor - 30 * DAY_S)
        modified = created if latest is None else self.received_at(sensor, latest)
        entity: Entity = {"id": sensor.entity_id, "type": sensor.entity_type}
        entity.update(_identity(sensor))
        if latest is not None:
            stamp = iso(latest)
            for channel in sensor.channels:
                entity[channel.attribute] = _measure(channel, latest)
            if sensor.raw_dataset:
                first = sensor.channels[0]
                raw = {**_measure(first, latest), "datasetId": "urn:ngsi-ld:dataset:raw"}
                raw["value"] = round(raw["value"] + 0.7, first.digits)
                entity[first.attribute] = [entity[first.attribute], raw]
            entity["dateObserved"] = _date_time(stamp)
            for name, value in _radio(sensor):
                entity[name] = {**value, "observedAt": stamp}
        entity["createdAt"] = iso(created, 6)
        entity["modifiedAt"] = iso(modified, 6)
        return entity


def _wanted(entity_type: str, entity_id: str, types: set[str], ids: set[str]) -> bool:
    return (not types or entity_type in types) and (not ids or entity_id in ids)


def _property(value: Any) -> Entity:
    return {"type": "Property", "value": value}


def _date_time(text: str) -> Entity:
    return _property({"@type": "DateTime", "@value": text})


def _measure(channel: Channel, t: float) -> Entity:
    attribute = {**_property(channel.value(t)), "observedAt": iso(t)}
    if channel.unit_code:
        attribute["unitCode"] = channel.unit_code
    return attribute


def _identity(sensor: Sensor) -> Entity:
    address = {
        "addressLocality": sensor.commune,
        "streetAddress": sensor.street,
        "addressCountry": "FR",
    }
    found: Entity = {
        "name": _property(sensor.name),
        "address": _property(address),
        "owner": _property(sensor.owner),
        "host": _property(sensor.host),
        "provider": _property(PROVIDER),
        "dataProvider": _property(PROVIDER),
        "source": _property("simulation"),
        "dateInstalled": _date_time(iso(sensor.commissioned_at)),
        "deviceState": _property(sensor.state),
        "networkName": _property(sensor.network),
        "placement": _property(sensor.placement),
        "supportType": _property(sensor.support_type),
        "elevation": {**_property(sensor.z_m), "unitCode": "MTR"},
        "installationHeight": {**_property(sensor.height_m), "unitCode": "MTR"},
    }
    if sensor.geometry is not None:
        found["location"] = {"type": "GeoProperty", "value": sensor.geometry}
    if sensor.decommissioned_at is not None:
        found["dateRemoved"] = _date_time(iso(sensor.decommissioned_at))
    if sensor.zone:
        found["zone"] = _property(sensor.zone)
        found["zoneRole"] = _property(sensor.zone_role)
    for name, value in sensor.extra.items():
        found[name] = value if isinstance(value, dict) and "type" in value else _property(value)
    return found


def _radio(sensor: Sensor) -> Iterator[tuple[str, Entity]]:
    if sensor.battery is not None:
        yield "batteryLevel", _property(sensor.battery)
    if sensor.rssi_dbm is not None:
        yield "rssi", {**_property(sensor.rssi_dbm), "unitCode": "DBM"}
    if sensor.snr_db is not None:
        yield "snr", {**_property(sensor.snr_db), "unitCode": "2N"}
    yield "receptionRate", _property(sensor.reception)


def _nudged(entity: Entity, now: float) -> Entity:
    """A copy whose observed numbers have changed a little, modified now."""
    changed = dict(entity)
    for name, attribute in entity.items():
        if (
            isinstance(attribute, dict)
            and "observedAt" in attribute
            and isinstance(attribute.get("value"), int | float)
        ):
            changed[name] = {
                **attribute,
                "value": round(attribute["value"] * 1.01 + 0.01, 4),
                "observedAt": iso(now),
            }
    changed["modifiedAt"] = iso(now, 6)
    return changed


def public_examples(anchor: float) -> dict[str, Entity]:
    """The Smart Data Models example entities (CC BY 4.0), normalized form."""
    found = {}
    for path in sorted(EXAMPLES_DIR.glob("*/example-normalized.jsonld")):
        entity = json.loads(path.read_text(encoding="utf-8"))
        entity.pop("@context", None)
        entity["createdAt"] = entity["modifiedAt"] = iso(anchor - 30 * DAY_S, 6)
        found[entity["id"]] = copy.deepcopy(entity)
    return found

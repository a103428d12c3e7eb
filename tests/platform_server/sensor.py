"""What the simulation knows of one sensor."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from .signals import DAY_S, Signal, share


@dataclass(frozen=True)
class Channel:
    """One measured attribute, as the platform names it and as observation tables do."""

    attribute: str
    signal: Signal
    unit_code: str | None = None
    digits: int = 1
    quantity: str = ""
    """Property of the observation table; empty when the demo does not keep it."""
    quantity_unit: str = ""
    factor: float = 1.0
    """From the platform's value to the table's (fraction to per cent: 100)."""
    increment: bool = False
    """The platform gives a meter reading, the table wants what the step added."""
    adds_up: bool = False
    """A count over the step that ends at the instant: an hour adds up its steps."""

    def value(self, t: float) -> float:
        rounded = round(self.signal(t), self.digits)
        return int(rounded) if self.digits == 0 else rounded


@dataclass(frozen=True)
class Sensor:
    """A connected equipment: where it stands, how it reports, what it measures."""

    entity_id: str
    entity_type: str
    use_case: str
    name: str
    insee: str
    commune: str
    street: str
    lon: float
    lat: float
    channels: tuple[Channel, ...]
    step_s: int
    upload_s: int
    geometry: dict[str, Any] | None = None
    """None: no location is published (`lon`, `lat` still say where it is simulated)."""
    zone: str = ""
    zone_role: str = ""
    owner: str = "Métropole Aix-Marseille-Provence"
    host: str = ""
    network: str = "LoRaWAN"
    placement: str = "street"
    support_type: str = "candélabre"
    z_m: float = 0.0
    height_m: float = 3.5
    commissioned_at: float = 0.0
    decommissioned_at: float | None = None
    silent_since: float | None = None
    state: str = "ok"
    """Life state of the device: ok, planned, removed, maintenance."""
    battery: float | None = 0.8
    rssi_dbm: float | None = -95.0
    snr_db: float | None = 7.0
    reception: float = 0.985
    raw_dataset: bool = False
    """The first attribute comes twice: corrected, and raw under its own datasetId."""
    extra: dict[str, Any] = field(default_factory=dict)
    """Other attributes, as NGSI-LD normalized attributes or plain values."""

    @property
    def seed(self) -> int:
        return zlib.crc32(self.entity_id.encode())

    @property
    def measures(self) -> bool:
        return self.state != "planned" and bool(self.channels)

    def end_of_life(self) -> float:
        ends = [t for t in (self.silent_since, self.decommissioned_at) if t is not None]
        return min(ends, default=math.inf)

    def uploaded_at(self, observed_at: float) -> float:
        """When the platform received the observation: the next upload of this sensor."""
        phase = self.seed % self.upload_s
        uploads = math.ceil((observed_at - phase) / self.upload_s)
        return max(observed_at, uploads * self.upload_s + phase)

    def last_upload(self, now: float) -> float:
        """The latest upload at or before `now` that the sensor really made."""
        phase = self.seed % self.upload_s
        return (
            math.floor((min(now, self.end_of_life()) - phase) / self.upload_s) * self.upload_s
            + phase
        )

    def received(self, t: float) -> bool:
        """Whether the sample of instant t went through the radio network."""
        return share(self.seed, int(t) // self.step_s) < self.reception

    def instants(self, start: float, end: float) -> Iterator[float]:
        """Instants measured and received in [start, end)."""
        first = math.ceil(max(start, self.commissioned_at) / self.step_s) * self.step_s
        stop = min(end, self.end_of_life())
        t = float(first)
        while t < stop:
            if self.received(t):
                yield t
            t += self.step_s

    def last_instant(self, now: float) -> float | None:
        """The last instant that had been uploaded by `now`, None when there is none."""
        upload = self.last_upload(now)
        t = float(upload // self.step_s * self.step_s)
        for _ in range(200):
            if t < self.commissioned_at or t < now - 400 * DAY_S:
                return None
            if t < self.end_of_life() and self.received(t):
                return t
            t -= self.step_s
        return None


@dataclass(frozen=True)
class Zone:
    """A zone of a heat study; `role` is project, reference or control."""

    name: str
    role: str
    commune: str
    ring: tuple[tuple[float, float], ...]


@dataclass(frozen=True)
class Intervention:
    """A visit to a sensor; `ended_at` is None while it is under way."""

    sensor_id: str
    kind: str
    started_at: float
    ended_at: float | None
    fault: str
    action: str
    by: str


@dataclass(frozen=True)
class Network:
    """The simulated metropolis at its anchor, the instant when its states are true."""

    anchor: float
    sensors: tuple[Sensor, ...]
    zones: tuple[Zone, ...]
    interventions: tuple[Intervention, ...]

    def by_id(self) -> dict[str, Sensor]:
        return {sensor.entity_id: sensor for sensor in self.sensors}

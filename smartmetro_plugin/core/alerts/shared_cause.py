"""Sensors that fell silent together: one cause, told once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from ..cache.instants import from_text
from ..messages import QT_TRANSLATE_NOOP, Message, Value
from ..model import Sensor, SensorKey
from ..use_cases.declaration import UseCase
from .alert import Alert

#: Fewer sensors than this fall silent together by chance.
LEAST_SENSORS = 3
#: What fell silent must be this part of all that share the cause; of a whole connection, nearly all.
_LEAST_SHARE = 0.5
_LEAST_SHARE_OF_CONNECTION = 0.8
#: A more telling cause is preferred that explains this part of what the widest one does.
_NEARLY_AS_MUCH = 0.8
_LEAST_WINDOW = timedelta(minutes=30)

_BY_HOST = QT_TRANSLATE_NOOP("SmartMetro", "{n} sensors silent since {since_at}, same host: {what}")
_BY_NETWORK = QT_TRANSLATE_NOOP(
    "SmartMetro", "{n} sensors silent since {since_at}, same network: {what}"
)
_BY_PROVIDER = QT_TRANSLATE_NOOP(
    "SmartMetro", "{n} sensors silent since {since_at}, same supplier: {what}"
)
_BY_CONNECTION = QT_TRANSLATE_NOOP(
    "SmartMetro", "{n} sensors silent since {since_at}, same connection: {what}"
)
#: What may be shared, the most telling first.
_CAUSES: tuple[tuple[str, Callable[[Sensor], str]], ...] = (
    (_BY_HOST, lambda sensor: sensor.host),
    (_BY_NETWORK, lambda sensor: sensor.network),
    (_BY_PROVIDER, lambda sensor: sensor.provider),
    (_BY_CONNECTION, lambda sensor: sensor.key.connection),
)


@dataclass(frozen=True)
class SharedCause:
    """Alerts that one thing explains, and that thing in words."""

    message: Message
    alerts: tuple[Alert, ...]


def shared_causes(
    alerts: Iterable[Alert],
    sensors: Mapping[SensorKey, Sensor],
    use_cases: Mapping[str, UseCase],
) -> list[SharedCause]:
    """Group alerts of silence by what their sensors share and the time at which they were last
    heard; each alert is told once, under the cause that explains most of them.

    Sensors that deliver every six hours are last heard up to six hours apart: the window is the
    upload period of the use case.
    """
    left = {a.uuid: a for a in alerts if is_silence(a) and a.key in sensors}
    populations = _populations(sensors.values())
    found: list[SharedCause] = []
    while True:
        best = _largest(left.values(), sensors, use_cases, populations)
        if best is None:
            return found
        found.append(best)
        for alert in best.alerts:
            del left[alert.uuid]


def is_silence(alert: Alert) -> bool:
    """Return whether the alert says that a sensor is silent."""
    return alert.reason is not None and "last_seen_at" in alert.reason.values


def last_heard(alert: Alert) -> datetime:
    """Return when the silent sensor was last heard."""
    assert alert.reason is not None
    return from_text(str(alert.reason.values["last_seen_at"]))


def _populations(sensors: Iterable[Sensor]) -> Counter[tuple[int, str]]:
    return Counter(
        (rank, what(sensor))
        for sensor in sensors
        for rank, (_, what) in enumerate(_CAUSES)
        if what(sensor)
    )


def _largest(
    alerts: Iterable[Alert],
    sensors: Mapping[SensorKey, Sensor],
    use_cases: Mapping[str, UseCase],
    populations: Mapping[tuple[int, str], int],
) -> SharedCause | None:
    groups: dict[tuple[int, str], list[Alert]] = {}
    for alert in alerts:
        for rank, (_, what) in enumerate(_CAUSES):
            shared = what(sensors[alert.key])
            if shared:
                groups.setdefault((rank, shared), []).append(alert)
    candidates = []
    for (rank, shared), members in groups.items():
        together = _together(members, use_cases)
        share = len(together) / max(populations[rank, shared], 1)
        is_widest = rank == len(_CAUSES) - 1
        least = _LEAST_SHARE_OF_CONNECTION if is_widest else _LEAST_SHARE
        if len(together) >= LEAST_SENSORS and share >= least:
            candidates.append((len(together), -rank, shared, together))
    if not candidates:
        return None
    most = max(count for count, *_ in candidates)
    enough = [c for c in candidates if c[0] >= _NEARLY_AS_MUCH * most]
    count, rank, shared, together = max(enough, key=lambda c: (c[1], c[0], c[2]))
    since = min(map(last_heard, together)).isoformat()
    values: dict[str, Value] = {"n": count, "since_at": since, "what": shared}
    return SharedCause(Message(_CAUSES[-rank][0], values), tuple(together))


def _together(alerts: Sequence[Alert], use_cases: Mapping[str, UseCase]) -> list[Alert]:
    """Return the most alerts of sensors that were last heard within one window."""
    ordered = sorted(alerts, key=lambda alert: (last_heard(alert), alert.uuid))
    best: list[Alert] = []
    begin = 0
    for end, alert in enumerate(ordered):
        while last_heard(alert) - last_heard(ordered[begin]) > _window(alert, use_cases):
            begin += 1
        if end + 1 - begin > len(best):
            best = ordered[begin : end + 1]
    return best


def _window(alert: Alert, use_cases: Mapping[str, UseCase]) -> timedelta:
    use_case = use_cases.get(alert.use_case)
    period = timedelta(seconds=use_case.upload_period_s) if use_case else _LEAST_WINDOW
    return max(period, _LEAST_WINDOW)

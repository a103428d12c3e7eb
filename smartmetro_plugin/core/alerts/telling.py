"""Holds what a replay found against the log, and writes what is new."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from ..cache.alert_log import AlertLog, AlertWriter
from ..messages import QT_TRANSLATE_NOOP, Message
from ..platform.connection import Connection
from .alert import Alert
from .replay_state import ReplayState
from .rule import Rule, RuleBook
from .summary import AlertSummary

_GONE = QT_TRANSLATE_NOOP("SmartMetro", "The sensor is no longer on the platform.")
_LATE = QT_TRANSLATE_NOOP("SmartMetro", "Values that arrived later show that it did not last.")
_RULE_CHANGED = QT_TRANSLATE_NOOP("SmartMetro", "The rule was changed or switched off.")


@dataclass(frozen=True)
class Told:
    """A spell as an alert; whether it raises one, and since when its condition held."""

    alert: Alert
    raises: bool
    since: datetime

    def is_of(self, other: Alert) -> bool:
        """Return whether an alert of the log tells this spell: it opened while it lasted."""
        end = self.alert.closed_at
        return self.since <= other.opened_at and (end is None or other.opened_at < end)


class Telling:
    """What one replay tells the log of a connection.

    ``stored``: what was kept of each rule's last replay; ``states``: what will be; ``edited``: rules
    that changed since; ``gone``: since when each sensor is no longer listed.
    """

    def __init__(
        self, log: AlertLog, connection: Connection, book: RuleBook, now: datetime
    ) -> None:
        self._log = log
        self._connection = connection
        self._book = book
        self._now = now
        self.stored = log.replay_states(connection.name, connection.tenant)
        self.states: dict[str, ReplayState] = {}
        self.edited: set[str] = set()
        self.gone: dict[str, datetime | None] = {}
        self._open: dict[tuple[str, str], list[Alert]] = {}
        for alert in log.open_alerts(connection.name, connection.tenant):
            self._open.setdefault((alert.rule, alert.key.sensor_id), []).append(alert)
        self._told: list[Told] = []
        self._ended: list[Alert] = []

    def reconcile(self, rule: Rule, sensor_id: str, told: Sequence[Told]) -> None:
        """Hold what was told against what the log says is open.

        A history that was read later may show that a condition began earlier: it is the alert that
        is open already.
        """
        found = {one.alert.uuid: one for one in told}
        for alert in self._open.get((rule.id, sensor_id), ()):
            if alert.uuid in found:
                continue
            same = next((one for one in found.values() if one.is_of(alert)), None)
            if same is not None:
                del found[same.alert.uuid]
                found[alert.uuid] = replace(same, alert=replace(same.alert, uuid=alert.uuid))
            else:
                why = _RULE_CHANGED if rule.id in self.edited else _LATE
                self._ended.append(alert.closed(self._now, Message(why)))
        self._told += found.values()

    def write(self) -> AlertSummary:
        """Write all of it, or nothing; return what changed."""
        self._end_what_nobody_watches()
        known = self._log.known(one.alert.uuid for one in self._told)
        new = [one for one in self._told if one.raises and one.alert.uuid not in known]
        new = self._without_those_told_before(new)
        summary = AlertSummary()
        with self._log.writing() as writer:
            for one in self._told:
                if known.get(one.alert.uuid) is False:  # open
                    self._go_on(one.alert, writer, summary)
            for one in new:
                self._begin(one.alert, writer, summary)
            for alert in self._ended:
                if writer.closed(alert, self._now):
                    summary.closed.append(alert)
            self._save_states(writer)
        summary.open_count = self._log.open_count(self._connection.name, self._connection.tenant)
        return summary

    def _without_those_told_before(self, new: Sequence[Told]) -> list[Told]:
        """Leave out spells that the log tells under an alert that opened while they lasted."""
        if not new:
            return []
        before: dict[tuple[str, str], list[Alert]] = {}
        sensors = {one.alert.key.sensor_id for one in new}
        name, tenant = self._connection.name, self._connection.tenant
        for alert in self._log.of_sensors(name, tenant, sensors):
            before.setdefault((alert.rule, alert.key.sensor_id), []).append(alert)
        edited = self.edited

        def is_known(one: Told) -> bool:
            rule = one.alert.rule
            others = before.get((rule, one.alert.key.sensor_id), ())
            return rule not in edited and any(one.is_of(other) for other in others)

        return [one for one in new if not is_known(one)]

    def _begin(self, alert: Alert, writer: AlertWriter, summary: AlertSummary) -> None:
        writer.opened(alert, self._now)
        if alert.closed_at is None:
            writer.sighted(alert)
            summary.opened.append(alert)
        else:
            writer.closed(alert, self._now)
            summary.passed.append(alert)

    def _go_on(self, alert: Alert, writer: AlertWriter, summary: AlertSummary) -> None:
        before = self._was(alert)
        if before is None:
            return
        now = replace(
            before, last_seen_at=max(before.last_seen_at, alert.last_seen_at),
            closed_at=alert.closed_at,
        )  # fmt: skip
        if now.closed_at is None:
            if now.last_seen_at > before.last_seen_at:
                writer.sighted(now)
            return
        ended = now.closed(now.closed_at)
        writer.closed(ended, self._now)
        summary.closed.append(ended)

    def _was(self, alert: Alert) -> Alert | None:
        among = self._open.get((alert.rule, alert.key.sensor_id), ())
        return next((a for a in among if a.uuid == alert.uuid), None)

    def _end_what_nobody_watches(self) -> None:
        """Close what is open of sensors that left, and of rules that are no more."""
        rules = {rule.id: rule for rule in self._book.rules if rule.enabled}
        ended = {alert.uuid for alert in self._ended}
        for (rule_id, sensor_id), alerts in self._open.items():
            rule = rules.get(rule_id)
            gone_at = self.gone.get(sensor_id)
            for alert in alerts:
                if alert.uuid in ended or alert.source.value != "rules":
                    continue
                if rule is None or not self._book.watched(rule, sensor_id):
                    self._ended.append(alert.closed(self._now, Message(_RULE_CHANGED)))
                elif gone_at is not None:
                    self._ended.append(alert.closed(gone_at, Message(_GONE)))

    def _save_states(self, writer: AlertWriter) -> None:
        name, tenant = self._connection.name, self._connection.tenant
        for rule_id, state in self.states.items():
            writer.save_replay_state(name, tenant, rule_id, state.to_plain())
        rules = {rule.id for rule in self._book.rules}
        for rule_id in set(self.stored) - rules:
            writer.forget_replay(name, tenant, rule_id)

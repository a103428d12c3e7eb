"""Replays the rules over everything since the last time, with true times, into the alert log.

What is told is a function of the observations alone: replaying a night in one go or value by value
gives the same log. Each series keeps where its story stands (``replay_state``); where values came
late it is told again from the rule's beginning, and what the log holds already stays as it is. An
open alert that late values take the ground from is closed and says so.

The caller holds the connection's lease: one QGIS writes its alerts.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, timedelta

import numpy as np

from ..cache.archive import Archive
from ..cache.states import CachedRecord
from ..cache.store import Cache
from ..cancellation import Cancellation, check
from ..garbage import no_collection
from ..instants import from_microseconds, time_zone, to_microseconds
from ..model import Maintenance, SensorKey, interventions_by_sensor
from ..platform.connection import Connection
from ..use_cases.declaration import UseCase
from .alert import Alert, alert_uuid
from .blocking import Blocking, spans_of
from .forecast import plain_trends, trends
from .levels import level_of
from .reading import Holding, Holdings, Read, batch_of, holdings, read
from .replay_state import Place, ReplayState, replay_state
from .rule import BATTERY, Rule, RuleBook, RuleKind
from .runs import Run, runs, silences
from .signal import Batch, may_be_soon, signals
from .summary import FIRST_LOOK_BACK, AlertSummary
from .telling import Telling, Told
from .words import explain, unit_of


@no_collection()
def replay_alerts(
    connection: Connection,
    cache: Cache,
    archive: Archive,
    use_cases: Mapping[str, UseCase],
    book: RuleBook,
    now: datetime,
    cancel: Cancellation | None = None,
) -> AlertSummary:
    """Bring the log in step with what is known of the connection's sensors at ``now``.

    ``archive`` gives histories under today's ids (see ``identity.history``). Everything is written
    in one transaction: whatever stops the work before leaves the log as it was.

    Raises:
        CacheError: the cache or the archive cannot be read or written.
        Cancelled: nothing was written.
    """
    work = _Replay(connection, cache, archive, use_cases, book, now)
    for key, rules, records in work.groups():
        held = work.holdings(key, records)
        for rule in rules:
            if cancel is not None:
                check(cancel)
            work.judge(rule, use_cases[key], held)
    return work.telling.write()


class _Replay:
    """One replay: what it reads and judges; ``telling`` writes what comes of it."""

    def __init__(
        self,
        connection: Connection,
        cache: Cache,
        archive: Archive,
        use_cases: Mapping[str, UseCase],
        book: RuleBook,
        now: datetime,
    ) -> None:
        self._connection = connection
        self._cache = cache
        self._archive = archive
        self._use_cases = use_cases
        self._book = book
        self._now = now
        self._now_us = to_microseconds(now)
        self._zone = time_zone(connection.time_zone)
        self.telling = Telling(cache.alert_log, connection, book, now)
        self._maintenance = interventions_by_sensor(cache.maintenance(connection.name))
        self._spans: dict[str, tuple[tuple[int, int], ...]] = {}

    def groups(self) -> Iterable[tuple[str, tuple[Rule, ...], list[CachedRecord]]]:
        """Yield each use case with its rules and the connection's sensors."""
        by_use_case: dict[str, list[CachedRecord]] = {key: [] for key in self._use_cases}
        for cached in self._cache.records(self._connection.name, with_gone=True):
            sensor = cached.record.sensor
            if sensor.key.tenant == self._connection.tenant and sensor.use_case in by_use_case:
                by_use_case[sensor.use_case].append(cached)
                self.telling.gone[sensor.key.sensor_id] = cached.gone_at
        for key, records in by_use_case.items():
            rules = self._book.of_use_case(key)
            if rules and records:
                yield key, rules, records

    def holdings(self, use_case: str, records: Iterable[CachedRecord]) -> Holdings:
        """Return what there is to judge."""
        return holdings(
            self._archive, use_case, records, self._connection.name, self._connection.tenant,
            self._cache.succession(), self._now_us,
        )  # fmt: skip

    # -- judging

    def judge(self, rule: Rule, use_case: UseCase, held: Holdings) -> None:
        """Replay one rule over the sensors that something new is known of."""
        first = max(self._now_us - FIRST_LOOK_BACK // timedelta(microseconds=1), 0)
        state = replay_state(self.telling.stored.get(rule.id), rule.fingerprint(), first)
        self.telling.states[rule.id] = state
        stored = self.telling.stored.get(rule.id)
        if stored is not None and stored["fingerprint"] != state.fingerprint:
            self.telling.edited.add(rule.id)
        due, settled = self._sort(rule, use_case, held, state)
        if rule.kind is RuleKind.FILL_FORECAST:
            due += self._judge_forecasts(rule, held, state, settled)
        elif settled:
            self._judge_settled(rule, use_case, held, state, settled)
        if due:
            self._judge_read(rule, use_case, held, state, due)
        state.until_us = max(state.until_us, self._now_us)

    def _sort(
        self, rule: Rule, use_case: UseCase, held: Holdings, state: ReplayState
    ) -> tuple[list[str], list[str]]:
        """Return the sensors whose history must be read, and those of which the last value is all
        that is new."""
        due: list[str] = []
        settled: list[str] = []
        delay_us = int(rule.lasting_s(use_case) * 1e6)
        for_all = self._book.is_for_all(rule)
        holdings = held.of(rule)
        has_own_levels = rule.level is None and rule.kind is not RuleKind.SILENCE
        for sensor_id, cached in held.records.items():
            if cached.gone_at is not None:  # what it had open is closed below
                continue
            if not for_all and not self._book.watched(rule, sensor_id):
                continue
            if has_own_levels and level_of(rule, cached.record.sensor) is None:
                continue
            holding = holdings[sensor_id]
            place = state.places.get(sensor_id)
            if place is None:
                if holding.last_us is not None or holding.value_count:
                    due.append(sensor_id)
                continue
            is_newer = holding.last_us is not None and holding.last_us > place.cursor_us
            if rule.kind is RuleKind.SILENCE:
                hole_us = (holding.last_us or 0) - place.cursor_us
                (due if hole_us > delay_us else settled).append(sensor_id)
                continue
            added = holding.value_count - place.value_count
            if not added and not is_newer:
                continue
            is_single = 0 <= added <= is_newer
            needs_no_past = rule.kind in (RuleKind.THRESHOLD, RuleKind.BATTERY)
            by_itself = is_single and not place.is_under_way and (needs_no_past or place.trend)
            (settled if by_itself else due).append(sensor_id)
        return due, settled

    def _judge_settled(
        self, rule: Rule, use_case: UseCase, held: Holdings, state: ReplayState, ids: Sequence[str]
    ) -> None:
        """Judge each last value by itself; only what holds goes on to become an alert."""
        arrays, telling, holdings = [], [], held.of(rule)
        delay_us = int(rule.lasting_s(use_case) * 1e6)
        for sensor_id in ids:
            place, holding = state.places[sensor_id], holdings[sensor_id]
            last_us = place.cursor_us
            if holding.last_us is not None:
                last_us = max(last_us, holding.last_us)
            if rule.kind is RuleKind.SILENCE:
                holds = self._now_us - last_us > delay_us
            else:
                sign = 1.0 if rule.above else -1.0
                level = level_of(rule, held.records[sensor_id].record.sensor) or 0.0
                holds = sign * (holding.last_value - level) >= 0
            instants = [last_us]
            if holds or place.is_under_way:
                if rule.kind is RuleKind.SILENCE and last_us > place.cursor_us:
                    instants = [place.cursor_us, last_us]
                telling.append(sensor_id)
                values = np.full(len(instants), holding.last_value)
                arrays.append((np.array(instants, np.int64), values))
            else:
                state.places[sensor_id] = Place(
                    last_us, last_us, holding.value_count, place.begin_us, False
                )
        if telling:
            nothing = [0] * len(telling)
            found = Read(batch_of(arrays), nothing, nothing)
            anchors = [state.places[sensor_id].anchor_us for sensor_id in telling]
            self._tell(rule, use_case, held, state, telling, found, anchors)

    def _judge_forecasts(
        self, rule: Rule, held: Holdings, state: ReplayState, ids: Sequence[str]
    ) -> list[str]:
        """Follow each trend with the last value; return the sensors whose history must be read:
        those that may soon be full, and those whose trend reaches back beyond the window."""
        if not ids:
            return []
        last = [held.of(rule)[sensor_id] for sensor_id in ids]
        at_us = np.array([holding.last_us for holding in last], np.int64)
        value = np.array([holding.last_value for holding in last])
        before = plain_trends([state.places[sensor_id].trend or () for sensor_id in ids])
        now = before.followed(at_us, value)
        level = np.array([level_of(rule, held.records[s].record.sensor) for s in ids], float)
        unsure = (value < level) & may_be_soon(rule, now.forecast(at_us, level))
        unsure |= at_us - now.first_us >= int(rule.window_s * 1e6)
        plain = now.to_plain()
        for number in np.flatnonzero(~unsure).tolist():
            instant, count = int(at_us[number]), last[number].value_count
            begin = state.places[ids[number]].begin_us
            state.places[ids[number]] = Place(instant, instant, count, begin, False, plain[number])
        return [ids[number] for number in np.flatnonzero(unsure).tolist()]

    def _judge_read(
        self, rule: Rule, use_case: UseCase, held: Holdings, state: ReplayState, ids: Sequence[str]
    ) -> None:
        new = [sensor_id for sensor_id in ids if sensor_id not in state.places]
        known = [sensor_id for sensor_id in ids if sensor_id in state.places]
        late: list[str] = []
        if known:
            anchors = [state.places[s].anchor_us for s in known]
            found = self._read(rule, state, held, known, anchors)
            on_time, positions = [], []
            for position, sensor_id in enumerate(known):
                place = state.places[sensor_id]
                added = held.of(rule)[sensor_id].value_count - place.value_count
                if added == found.fresh[position] + found.to_come[position]:
                    on_time.append(sensor_id)
                    positions.append(position)
                else:
                    late.append(sensor_id)
            if late:  # the others again, without them
                anchors = [anchors[position] for position in positions]
                found = self._read(rule, state, held, on_time, anchors) if on_time else found
            if on_time:
                self._tell(rule, use_case, held, state, on_time, found, anchors)
        if new or late:
            whole = [*new, *late]
            begins = [_begin(state, held.of(rule)[sensor_id], sensor_id) for sensor_id in whole]
            found = self._read(rule, state, held, whole, begins)
            self._tell(rule, use_case, held, state, whole, found, begins)

    def _read(
        self,
        rule: Rule,
        state: ReplayState,
        held: Holdings,
        ids: Sequence[str],
        anchors: Sequence[int],
    ) -> Read:
        if rule.property == BATTERY:
            return self._batteries(rule, state, held, ids)
        context_us = int(rule.context_s() * 1e6)
        cursors = [state.places[s].cursor_us if s in state.places else -1 for s in ids]
        return read(
            self._archive, rule,
            SensorKey(self._connection.name, self._connection.tenant, ""),
            ids, [anchor - context_us for anchor in anchors], cursors,
            [held.of(rule)[sensor_id] for sensor_id in ids], self._now_us,
        )  # fmt: skip

    def _batteries(
        self, rule: Rule, state: ReplayState, held: Holdings, ids: Sequence[str]
    ) -> Read:
        """Return the last states of batteries; of those that are low already, since when. Their
        history is not kept."""
        arrays = []
        for sensor_id in ids:
            place, holding = state.places.get(sensor_id), held.of(rule)[sensor_id]
            told = []
            if place is not None and place.is_under_way:
                told.append((place.anchor_us, rule.level or 0.0))
            if holding.last_us is not None and (not told or holding.last_us > told[0][0]):
                told.append((holding.last_us, holding.last_value))
            instants, levels = zip(*told)
            arrays.append((np.array(instants, np.int64), np.array(levels, float)))
        return Read(batch_of(arrays), [0] * len(ids), [0] * len(ids))

    def _tell(
        self,
        rule: Rule,
        use_case: UseCase,
        held: Holdings,
        state: ReplayState,
        ids: Sequence[str],
        found: Read,
        anchors: Sequence[int],
    ) -> None:
        """Turn what was read into alerts, and note where each series stands."""
        batch = found.batch
        judged_from = np.array(anchors, np.int64)
        blocking = [self._blocking(rule, held.records[s]) for s in ids]
        lasting_us = int(rule.lasting_s(use_case) * 1e6)
        level = np.array([level_of(rule, held.records[s].record.sensor) or 0.0 for s in ids])
        if rule.kind is RuleKind.SILENCE:
            spells = silences(
                batch, np.zeros_like(judged_from), lasting_us, self._now_us,
                self._known_history(rule.use_case), blocking,
            )  # fmt: skip
        else:
            said = signals(rule, batch, level)
            spells = runs(batch, said, judged_from, lasting_us, blocking, kind=rule.kind)
        by_series: dict[int, list[Run]] = {}
        for spell in spells:
            by_series.setdefault(spell.series, []).append(spell)
        bounds = np.searchsorted(batch.series, np.arange(len(ids) + 1))
        is_forecast = rule.kind is RuleKind.FILL_FORECAST
        trend = trends(batch, rule.window_s).to_plain() if is_forecast else None
        for number, sensor_id in enumerate(ids):
            mine = by_series.get(number, ())
            cached = held.records[sensor_id]
            told = [
                self._alert(rule, use_case, state, cached, spell, batch, level) for spell in mine
            ]
            self.telling.reconcile(rule, sensor_id, told)
            end = int(bounds[number + 1])
            before = state.places.get(sensor_id)
            begin = anchors[number] if before is None else before.begin_us
            cursor = int(batch.at_us[end - 1]) if end > bounds[number] else begin
            if before is not None:
                cursor = max(cursor, before.cursor_us)
            going_on = [spell.start_us for spell in mine if spell.closed_us is None]
            state.places[sensor_id] = Place(
                anchor_us=min([*going_on, cursor]),
                cursor_us=cursor,
                value_count=held.of(rule)[sensor_id].value_count - found.to_come[number],
                begin_us=begin,
                is_under_way=bool(going_on),
                trend=trend[end - 1] if trend and end > bounds[number] else None,
            )

    def _alert(
        self,
        rule: Rule,
        use_case: UseCase,
        state: ReplayState,
        cached: CachedRecord,
        spell: Run,
        batch: Batch,
        level: np.ndarray,
    ) -> Told:
        """Return a spell as an alert."""
        key = cached.record.sensor.key
        uuid = alert_uuid(
            *key, rule.id, state.fingerprint, str(state.begin_us), str(spell.start_us)
        )
        opened_us = spell.opened_us if spell.opened_us is not None else spell.start_us
        value, reason = explain(rule, use_case, spell, batch, level)
        alert = Alert(
            uuid=uuid,
            key=key,
            use_case=rule.use_case,
            rule=rule.id,
            property=rule.property,
            severity=rule.severity.value,
            opened_at=from_microseconds(opened_us),
            last_seen_at=from_microseconds(max(spell.last_us, opened_us)),
            closed_at=None if spell.closed_us is None else from_microseconds(spell.closed_us),
            value=value,
            unit=unit_of(rule, use_case),
            reason=reason,
        )
        return Told(alert, spell.opened_us is not None, from_microseconds(spell.start_us))

    def _blocking(self, rule: Rule, cached: CachedRecord) -> Blocking:
        sensor = cached.record.sensor
        spans = self._spans.get(sensor.key.sensor_id)
        if spans is None:
            interventions: Sequence[Maintenance] = self._maintenance.get(sensor.key, ())
            spans = spans_of(sensor, interventions, cached.gone_at, self._zone)
            self._spans[sensor.key.sensor_id] = spans
        return Blocking(spans, rule.quiet_hours, self._zone)

    def _known_history(self, use_case: str) -> list[tuple[int, int]]:
        """Return the periods whose history was read from the platform, without its gaps."""
        state = self._cache.fetch_state(self._connection.name, self._connection.tenant, use_case)
        if state is None or state.fetched_from is None or state.fetched_until is None:
            return []
        known, start = [], to_microseconds(state.fetched_from)
        for gap_start, gap_end in sorted(state.gaps):
            known.append((start, to_microseconds(gap_start)))
            start = to_microseconds(gap_end)
        return [*known, (start, to_microseconds(state.fetched_until))]


def _begin(state: ReplayState, holding: Holding, sensor_id: str) -> int:
    """Return from where a series is told whole: what holds when a rule begins is told at once."""
    place = state.places.get(sensor_id)
    if place is not None:
        return place.begin_us
    return state.begin_us if holding.last_us is None else min(state.begin_us, holding.last_us)

"""A connection's state in words, as its card in the dock says it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import Enum

from ..core.platform.connection import FILES, Connection
from ..host.locale_format import age, date_time, number
from ..host.sync_service import ConnectionState, Phase
from ..host.translation import say, tr

#: So many of them show what is wrong; the algorithm's log lists all.
_SET_ASIDE_SHOWN = 5


class Level(Enum):
    """How a state is shown: its colour and its icon."""

    NEVER = "never"
    BUSY = "busy"
    FRESH = "fresh"
    STALE = "stale"
    OFFLINE = "offline"
    ERROR = "error"


@dataclass(frozen=True)
class StateWords:
    """One line, and the details behind it (empty when there is nothing more to say)."""

    level: Level
    line: str
    details: str = ""


def state_in_words(connection: Connection, state: ConnectionState, now: datetime) -> StateWords:
    """Say what ``state`` means at ``now`` (UTC)."""
    if state.phase is not Phase.IDLE:
        return StateWords(Level.BUSY, _busy_line(state), _details(connection, state))
    if state.offline_since is not None:
        line = tr("Offline since {time}").format(
            time=date_time(state.offline_since, connection.time_zone)
        )
        return StateWords(Level.OFFLINE, line + _count(state), _details(connection, state))
    if state.error is not None:
        line = tr("Not updated: {reason}").format(reason=_first_sentence(say(state.error)))
        return StateWords(Level.ERROR, line, _details(connection, state))
    if state.last_success_at is None:
        return StateWords(Level.NEVER, tr("Not updated yet"), _details(connection, state))
    level, line = _age_line(connection, state, now)
    return StateWords(level, line + _count(state), _details(connection, state))


def is_stale(connection: Connection, state: ConnectionState, now: datetime) -> bool:
    """Return whether what is shown is older than the connection's rhythm promises.

    Files do not change by themselves; they never grow stale.
    """
    return connection.kind != FILES and state.is_stale(connection.refresh_s, now)


def _age_line(connection: Connection, state: ConnectionState, now: datetime) -> tuple[Level, str]:
    if state.as_of is not None:
        line = tr("Sample frozen on {time}").format(
            time=date_time(state.as_of, connection.time_zone)
        )
        return Level.FRESH, line
    elapsed = age(max(now - (state.last_success_at or now), timedelta()))
    if is_stale(connection, state, now):
        return Level.STALE, tr("Stale, updated {age}").format(age=elapsed)
    return Level.FRESH, tr("Updated {age}").format(age=elapsed)


def _busy_line(state: ConnectionState) -> str:
    fetching = state.phase is Phase.FETCHING
    if state.progress is None:
        return tr("Fetching the history…") if fetching else tr("Synchronising…")
    percent = number(100 * state.progress, 0)
    if fetching:
        return tr("Fetching the history… {percent} %").format(percent=percent)
    return tr("Synchronising… {percent} %").format(percent=percent)


def _count(state: ConnectionState) -> str:
    if not state.sensor_count:
        return ""
    if state.sensor_count == 1:
        return " · " + tr("1 sensor")
    return " · " + tr("{count} sensors").format(count=number(state.sensor_count, 0))


def _details(connection: Connection, state: ConnectionState) -> str:
    parts = [say(state.error)] if state.error is not None else []
    if state.error is not None and state.last_success_at is not None:
        parts.append(
            tr("What is shown was received on {time}.").format(
                time=date_time(state.last_success_at, connection.time_zone)
            )
        )
    if state.set_aside_count:
        parts.append(
            tr("Entities that could not be read and were set aside: {count}.").format(
                count=number(state.set_aside_count, 0)
            )
        )
        parts += [
            tr("Set aside: {what}: {reason}").format(what=item.what, reason=say(item.reason))
            for item in state.set_aside[:_SET_ASIDE_SHOWN]
        ]
    parts += [say(notice) for notice in state.notices]
    return "\n".join(dict.fromkeys(parts))


def _first_sentence(text: str) -> str:
    """Return what fits on one line; the rest stands in the details."""
    end = text.find(". ")
    return text if end < 0 else text[: end + 1]

"""What people decide of a sensor's former ids, made sure of before it is written."""

from __future__ import annotations

import uuid
from collections.abc import Iterable
from datetime import datetime

from ..cache.store import Cache
from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from ..model import SensorKey
from .alias import Alias, AliasKind, AliasState


def confirm(
    cache: Cache,
    alias: Alias,
    *,
    by: str,
    at: datetime,
    changed_at: datetime | None = None,
    comment: str = "",
) -> None:
    """Make one history of both sensors. Other proposals for the same former sensor are rejected.

    Raises:
        ConfigurationError: the former sensor already has a successor, or the two would follow one
            another in a circle.
    """
    known = cache.aliases(AliasKind.SENSOR_ID)
    _check(alias, known)
    with cache.deciding() as write:
        write(
            alias.uuid, AliasState.CONFIRMED, by=by, at=at, changed_at=changed_at, comment=comment
        )
        for other in known:
            if (
                other.state is AliasState.PROPOSED
                and other.uuid != alias.uuid
                and other.former_key == alias.former_key
            ):
                write(other.uuid, AliasState.REJECTED, by=by, at=at)


def reject(cache: Cache, alias: Alias, *, by: str, at: datetime, comment: str = "") -> None:
    """Keep both sensors apart; also takes a confirmation back. The pair is not proposed again."""
    with cache.deciding() as write:
        write(alias.uuid, AliasState.REJECTED, by=by, at=at, comment=comment)


def declare(
    cache: Cache,
    former: SensorKey,
    current: SensorKey,
    changed_at: datetime,
    *,
    by: str,
    at: datetime,
    comment: str = "",
) -> Alias:
    """Write and confirm a change of id that a person knows of, and return it.

    Raises:
        ConfigurationError: ``current`` is no sensor of the cache, the two are one, or as
            :func:`confirm`.
    """
    if former == current:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{sensor_id}” cannot follow itself. Choose two different sensors.",
            ),
            sensor_id=former.sensor_id,
        )
    if not cache.has_sensor(current):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{sensor_id}” is not a sensor of the connection “{connection}” in this cache. "
                "Synchronise first, or check the id.",
            ),
            sensor_id=current.sensor_id,
            connection=current.connection,
        )
    known = {(alias.former_key, alias.key): alias for alias in cache.aliases(AliasKind.SENSOR_ID)}
    alias = known.get((former, current)) or Alias(
        uuid=str(uuid.uuid4()),
        key=current,
        kind=AliasKind.SENSOR_ID,
        former=former.sensor_id,
        current=current.sensor_id,
        changed_at=changed_at,
        state=AliasState.PROPOSED,
        former_key=former,
    )
    _check(alias, known.values())
    cache.add_aliases([alias])
    confirm(cache, alias, by=by, at=at, changed_at=changed_at, comment=comment)
    return alias


def _check(alias: Alias, known: Iterable[Alias]) -> None:
    links = {
        other.former_key: other.key
        for other in known
        if other.state is AliasState.CONFIRMED and other.uuid != alias.uuid
    }
    if alias.former_key in links:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{former}” already became “{current}”. Separate these two first if that was wrong.",
            ),
            former=alias.former,
            current=links[alias.former_key].sensor_id,
        )
    end: SensorKey | None = alias.key
    while end in links:
        end = links[end]
    if end == alias.former_key:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{former}” and “{current}” would follow one another in a circle: “{current}” "
                "already became “{former}”.",
            ),
            former=alias.former,
            current=alias.current,
        )

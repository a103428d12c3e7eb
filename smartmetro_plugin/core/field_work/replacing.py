"""Sensors that a crew put in the place of others: a person says so on site, both keep one history."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from ..cache.field_tables import INSTALLATIONS
from ..cache.store import Cache
from ..cache.table_rows import Row
from ..errors import ConfigurationError
from ..identity.alias import AliasKind, AliasState
from ..identity.deciding import declare
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import SensorKey
from .packed_table import key_of
from .values import instant_of


@dataclass(frozen=True)
class Replaced:
    """How many changes of sensor were confirmed, and what kept others from it."""

    confirmed: int
    warnings: tuple[Message, ...]


def confirm_replacements(cache: Cache, mission_uuid: str, *, by: str, at: datetime) -> Replaced:
    """Confirm that each sensor installed in a mission follows the one that its row names.

    What a person decided before on the same two sensors stands.

    Raises:
        CacheError: the cache cannot be read or written.
    """
    decided = {
        (alias.former_key, alias.key)
        for alias in cache.aliases(AliasKind.SENSOR_ID)
        if alias.state is not AliasState.PROPOSED
    }
    confirmed, warnings = 0, []
    for row, former, current in _named(cache, mission_uuid):
        if current is None:
            warnings.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "An installation replaces “{former}” and names no sensor of this cache: confirm "
                        "it in SmartMetro > Renamed sensors once the sensor is listed.",
                    ),
                    {"former": former.sensor_id},
                )
            )
            continue
        if (former, current) in decided:
            continue
        try:
            declare(
                cache, former, current, instant_of(row["installed_at"]) or at,
                by=by, at=at, comment=row["note"],
            )  # fmt: skip
            confirmed += 1
        except ConfigurationError as error:
            warnings.append(error.message)
    return Replaced(confirmed, tuple(warnings))


def _named(cache: Cache, mission_uuid: str) -> Iterator[tuple[Row, SensorKey, SensorKey | None]]:
    """Yield the installations that replace a sensor, with the former and the new one."""
    by_id: dict[str, SensorKey] = {key.sensor_id: key for key in cache.sensor_names()}
    rows = cache.table_rows(
        INSTALLATIONS, "mission_uuid = ? AND coalesce(replaces_key, '') <> ''", [mission_uuid]
    )
    for row in rows:
        try:
            former = key_of(row["replaces_key"])
        except ValueError:  # typed by hand in the package
            continue
        if former is None:
            continue
        if row["sensor_id"]:
            own = SensorKey(row["connection"] or "", row["tenant"] or "", row["sensor_id"])
            yield row, former, own
        else:
            yield row, former, by_id.get((row["device_id"] or "").strip())

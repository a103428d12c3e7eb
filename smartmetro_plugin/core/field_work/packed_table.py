"""The cache's tables as they travel: one column names the sensor instead of three.

QField links rows by one column, and a sensor is told by connection, tenant and id.
"""

from __future__ import annotations

import json
from dataclasses import replace

from ..cache.table import Table
from ..model import SensorKey

SENSOR_KEY = "sensor_key"
_PARTS = ("connection", "tenant", "sensor_id")


def packed(table: Table) -> Table:
    """Return a table with ``sensor_key`` in the place of connection, tenant and sensor id.

    Only the uuid is required: a NOT NULL that the office's tables have would keep a crew from saving.
    """
    has_key = set(_PARTS) <= set(table.columns)
    columns: dict[str, str] = {}
    for name, type_ in table.columns.items():
        if has_key and name == _PARTS[0]:
            columns[SENSOR_KEY] = "TEXT"
        elif not has_key or name not in _PARTS:
            columns[name] = type_ if name == "uuid" else type_.split(" NOT NULL", maxsplit=1)[0]
    return replace(table, columns=columns, unique=())


def key_text(key: SensorKey) -> str:
    """Return a sensor's key as the text of ``sensor_key``."""
    return json.dumps(list(key), ensure_ascii=False, separators=(",", ":"))


def key_of(text: object) -> SensorKey | None:
    """Read ``sensor_key``; None for an empty one.

    Raises:
        ValueError: not such a text.
    """
    if text is None or text == "":
        return None
    parts = json.loads(str(text))
    if not isinstance(parts, list) or len(parts) != 3 or not all(isinstance(p, str) for p in parts):
        raise ValueError(f"not a sensor key: {text}")
    return SensorKey(*parts)

"""Connections as plain data: for the settings, and for a file that colleagues exchange.

A file never holds a secret; not even the id of an authentication entry, which means nothing on
another machine.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path

from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from ..model import Extent
from ..use_cases.declaration import Threshold
from .connection import Connection, check, parse_extent
from .field_mapping import plain as plain_mapping
from .field_mapping.mapping import FieldMapping

_VERSION = 1
_TEXTS = (
    "kind", "url", "tenant", "service_path", "authcfg", "context_url", "time_zone", "id_template",
)  # fmt: skip
_MAX_BYTES = 5_000_000
LONGEST_REFRESH_S = 7 * 86_400


def to_plain(connection: Connection) -> dict[str, object]:
    """Return the connection as JSON-ready data; empty fields are left out."""
    plain: dict[str, object] = {"name": connection.name, "refresh_s": connection.refresh_s}
    plain.update({key: getattr(connection, key) for key in _TEXTS if getattr(connection, key)})
    if connection.use_cases:
        plain["use_cases"] = list(connection.use_cases)
    if connection.extent is not None:
        plain["extent"] = ",".join(f"{value:.6f}" for value in connection.extent)
    if connection.thresholds:
        plain["thresholds"] = {
            use_case: [vars(threshold) for threshold in thresholds]
            for use_case, thresholds in connection.thresholds.items()
        }
    if connection.mappings:
        plain["mappings"] = [plain_mapping.to_plain(mapping) for mapping in connection.mappings]
    return plain


def from_plain(plain: object, where: str) -> Connection:
    """Read what :func:`to_plain` wrote. ``where`` names the file or setting in errors.

    Raises:
        ConfigurationError: a field is missing or of the wrong kind.
    """
    if not isinstance(plain, Mapping):
        raise _unreadable(where, "connections")
    name = plain.get("name")
    if not isinstance(name, str) or not name.strip():
        raise _unreadable(where, "name")
    for key in _TEXTS:
        if not isinstance(plain.get(key, ""), str):
            raise _unreadable(where, key)
    for key in ("kind", "url"):
        if not plain.get(key):
            raise _unreadable(where, key)
    refresh_s = plain.get("refresh_s", 300)
    if type(refresh_s) is not int or not 0 <= refresh_s <= LONGEST_REFRESH_S:
        raise _unreadable(where, "refresh_s")
    texts = {key: plain[key] for key in _TEXTS if key in plain}
    return Connection(
        name=name.strip(),
        use_cases=_use_cases(plain.get("use_cases", []), where),
        refresh_s=refresh_s,
        extent=_extent(plain.get("extent", ""), where),
        thresholds=_thresholds(plain.get("thresholds", {}), where),
        mappings=_mappings(plain.get("mappings", []), where),
        **texts,
    )


def dumps(connections: Iterable[Connection]) -> str:
    """Return the text of a file to give to a colleague, without secrets."""
    plain = [to_plain(connection) for connection in connections]
    for item in plain:
        item.pop("authcfg", None)
    document = {"smartmetro_connections": _VERSION, "connections": plain}
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"


def loads(text: str, where: str) -> list[Connection]:
    """Read the text of such a file.

    Raises:
        ConfigurationError: it is not one, or a newer SmartMetro wrote it.
    """
    try:
        document = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _unreadable(where, "JSON") from error
    if not isinstance(document, dict) or "smartmetro_connections" not in document:
        raise _unreadable(where, "smartmetro_connections")
    if document["smartmetro_connections"] != _VERSION:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{where}” was written by a newer SmartMetro. Update the plugin, then import it again.",
            ),
            where=where,
        )
    items = document.get("connections")
    if not isinstance(items, list):
        raise _unreadable(where, "connections")
    return [from_plain(item, where) for item in items]


def read(path: Path) -> list[Connection]:
    """Read a connections file that somebody else wrote.

    Raises:
        ConfigurationError: it cannot be read, is not a connections file, or a connection in it
            cannot work.
    """
    try:
        if path.stat().st_size > _MAX_BYTES:
            raise _unreadable(str(path), "size")
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP("SmartMetro", "“{path}” cannot be read: {reason}."),
            path=str(path),
            reason=str(error),
        ) from error
    connections = loads(text, str(path))
    for connection in connections:
        check(connection)
    return connections


def _use_cases(plain: object, where: str) -> tuple[str, ...]:
    if not isinstance(plain, list) or not all(isinstance(item, str) for item in plain):
        raise _unreadable(where, "use_cases")
    return tuple(plain)


def _extent(plain: object, where: str) -> Extent | None:
    if not isinstance(plain, str):
        raise _unreadable(where, "extent")
    return parse_extent(plain) if plain else None


def _mappings(plain: object, where: str) -> tuple[FieldMapping, ...]:
    if not isinstance(plain, list):
        raise _unreadable(where, "mappings")
    return tuple(plain_mapping.from_plain(item, where) for item in plain)


def _thresholds(plain: object, where: str) -> dict[str, tuple[Threshold, ...]]:
    if not isinstance(plain, Mapping):
        raise _unreadable(where, "thresholds")
    return {
        str(use_case): tuple(_threshold(item, where) for item in _listed(items, where))
        for use_case, items in plain.items()
    }


def _listed(plain: object, where: str) -> list[object]:
    if not isinstance(plain, list):
        raise _unreadable(where, "thresholds")
    return plain


def _threshold(plain: object, where: str) -> Threshold:
    if not isinstance(plain, Mapping) or not isinstance(plain.get("property"), str):
        raise _unreadable(where, "thresholds.property")
    if not isinstance(plain.get("above", True), bool):
        raise _unreadable(where, "thresholds.above")
    levels = {}
    for level in ("warning", "alert"):
        value = plain.get(level)
        if value is not None and (isinstance(value, bool) or not isinstance(value, (int, float))):
            raise _unreadable(where, f"thresholds.{level}")
        levels[level] = None if value is None else float(value)
    return Threshold(plain["property"], plain.get("above", True), **levels)


def _unreadable(where: str, field: str) -> ConfigurationError:
    return ConfigurationError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{where}” is not a SmartMetro connections file: “{field}” is missing or not as expected. "
            "Export the connections again from SmartMetro.",
        ),
        where=where,
        field=field,
    )

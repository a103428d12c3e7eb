"""*Copy diagnostics*: what a report of a problem needs, and nothing secret."""

from __future__ import annotations

import configparser
import platform
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path

from qgis.core import Qgis, QgsApplication
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QT_VERSION_STR, QLocale

from ..core.platform.connection import FILES, Connection, without_secrets
from ..host.connections import ConnectionStore
from ..host.packages import PackageState, states
from ..host.paths import PLUGIN_FOLDER, default_cache_path
from ..host.sync_service import ConnectionState, SyncService
from ..host.translation import tr

_ADDRESS = re.compile(r"https?://[^\s\"'<>”»]+")
_MAX_NOTICES = 5


@dataclass(frozen=True)
class Snapshot:
    """What the report is written from. ``software`` pairs names with versions."""

    taken_at: datetime
    software: tuple[tuple[str, str], ...]
    packages: tuple[PackageState, ...]
    cache_path: Path
    cache_bytes: int | None
    connections: tuple[tuple[Connection, bool, ConnectionState], ...]
    problems: tuple[str, ...]


def copy_diagnostics(iface: QgisInterface, store: ConnectionStore, service: SyncService) -> None:
    """Put the report on the clipboard and say so."""
    QgsApplication.clipboard().setText(report(take(store, service)))
    iface.messageBar().pushMessage(
        "SmartMetro",
        tr("Diagnostics copied: paste them into your message. They hold no secret."),
        Qgis.MessageLevel.Success,
    )


def take(store: ConnectionStore, service: SyncService) -> Snapshot:
    """Look at everything once, in the main thread."""
    path = default_cache_path()
    connections = store.all()
    return Snapshot(
        datetime.now(timezone.utc),
        _software(),
        tuple(states()),
        path,
        path.stat().st_size if path.exists() else None,
        tuple((c, store.is_managed(c.name), service.state(c.name)) for c in connections),
        tuple(problem.in_english() for problem in store.problems),
    )


def report(snapshot: Snapshot) -> str:
    """Return the report: plain English text, since those who read it may be anywhere."""
    lines = [f"SmartMetro diagnostics, {snapshot.taken_at:%Y-%m-%d %H:%M} UTC", ""]
    lines += [f"{name}: {version}" for name, version in snapshot.software]
    lines += ["", "Packages"]
    lines += [f"  {s.package.name}: {s.version or 'not installed'}" for s in snapshot.packages]
    size = "absent" if snapshot.cache_bytes is None else f"{snapshot.cache_bytes / 1e6:.1f} MB"
    lines += ["", f"Cache: {snapshot.cache_path} ({size})", "", "Connections"]
    for connection, managed, state in snapshot.connections:
        lines += _connection_lines(connection, managed, state)
    if not snapshot.connections:
        lines.append("  none")
    if snapshot.problems:
        lines += ["", "Settings that cannot be read", *_indented(snapshot.problems)]
    return without_home("\n".join(cleaned(line) for line in lines)) + "\n"


def cleaned(text: str) -> str:
    """Return ``text`` with the addresses in it freed of secrets."""
    return _ADDRESS.sub(lambda match: without_secrets(match.group()), text)


def without_home(text: str) -> str:
    """Return ``text`` without the user's home folder, which often is their name."""
    home = str(Path.home())
    return text.replace(home, "~") if len(home) > 1 else text


def _connection_lines(
    connection: Connection, managed: bool, state: ConnectionState
) -> Sequence[str]:
    url = connection.url if connection.kind == FILES else without_secrets(connection.url)
    error = state.error.in_english() if state.error is not None else "none"
    return [
        f"  {connection.name}",
        f"    kind: {connection.kind}, address: {url}",
        f"    tenant: {'yes' if connection.tenant else 'no'}, "
        f"service path: {'yes' if connection.service_path else 'no'}, "
        f"mappings: {len(connection.mappings)}, "
        f"authentication: {'yes' if connection.authcfg else 'no'}, "
        f"@context: {'yes' if connection.context_url else 'no'}, "
        f"set by an administrator: {'yes' if managed else 'no'}",
        f"    refresh: {connection.refresh_s} s, zone: {connection.time_zone}, "
        f"use cases: {', '.join(connection.use_cases) or 'all'}",
        f"    state: {state.phase.value}, sensors: {state.sensor_count}, "
        f"set aside: {state.set_aside_count}",
        f"    last success: {_instant(state.last_success_at)}, "
        f"offline since: {_instant(state.offline_since)}",
        f"    last error: {error}",
        *(f"    notice: {n.in_english()}" for n in state.notices[-_MAX_NOTICES:]),
    ]


def _software() -> tuple[tuple[str, str], ...]:
    return (
        ("SmartMetro", _plugin_version()),
        ("QGIS", Qgis.version()),
        ("Qt", QT_VERSION_STR),
        ("Python", platform.python_version()),
        ("System", platform.platform()),
        ("Language", f"{QgsApplication.locale()}, numbers {QLocale().name()}"),
    )


def _plugin_version() -> str:
    parser = configparser.ConfigParser(interpolation=None)
    parser.read(PLUGIN_FOLDER / "metadata.txt", encoding="utf-8")
    return parser.get("general", "version", fallback="?")


def _instant(at: datetime | None) -> str:
    return "never" if at is None else f"{at.astimezone(timezone.utc):%Y-%m-%d %H:%M:%S} UTC"


def _indented(lines: Sequence[str]) -> list[str]:
    return [f"  {line}" for line in lines]

"""The saved connections: the user's own, and those an administrator set for everybody.

The user's are one JSON text in the QGIS settings. An administrator exports connections to a file
and names it in QGIS's global settings (``qgis_global_settings.ini``)::

    [SmartMetro]
    managed_connections_file=/path/to/connections.json
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from qgis.core import QgsSettings
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ..core.errors import ConfigurationError, SmartMetroError
from ..core.messages import QT_TRANSLATE_NOOP, Message
from ..core.platform import connection_file
from ..core.platform.connection import FILES, Connection, from_uri
from .paths import demo_folder

_OWN_KEY = "SmartMetro/connections"
_MANAGED_KEY = "SmartMetro/managed_connections_file"
#: The name under which the bundled sample is opened, in every language.
DEMO_NAME = "SmartMetro – démo"


class ConnectionStore(QObject):
    """Saved connections by name; ``changed`` fires after each change made here."""

    changed = pyqtSignal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.problems: tuple[Message, ...] = ()

    def all(self) -> list[Connection]:
        """Return every connection sorted by name; an administrator's wins over the user's of that name.

        What cannot be read is left alone in the settings and told in ``problems``.
        """
        problems: list[Message] = []
        by_name = {c.name: c for c in self._read(self._own, problems)}
        by_name.update({c.name: c for c in self._read(self._managed, problems)})
        self.problems = tuple(problems)
        return sorted(by_name.values(), key=lambda c: c.name.casefold())

    def get(self, name: str) -> Connection | None:
        """Return the connection of that name."""
        return next((c for c in self.all() if c.name == name), None)

    def resolve(self, name_or_uri: str) -> Connection:
        """Return the saved connection of that name, else read the text as a connection URI.

        Raises:
            ConfigurationError: it is neither.
        """
        return self.get(name_or_uri.strip()) or from_uri(name_or_uri)

    def is_managed(self, name: str) -> bool:
        """Return whether an administrator set this connection: it cannot be changed here."""
        return any(c.name == name for c in self._read(self._managed, []))

    def save(self, connection: Connection, old_name: str = "") -> None:
        """Add the connection, or replace the one of ``old_name`` or of its own name.

        Raises:
            ConfigurationError: the name belongs to another connection or to an administrator's.
        """
        own = {c.name: c for c in self._own()}
        taken = connection.name != old_name and old_name and connection.name in own
        if taken or self.is_managed(connection.name):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "There is already a connection named “{name}”. Choose another name.",
                ),
                name=connection.name,
            )
        own.pop(old_name, None)
        own[connection.name] = connection
        self._write(own.values())

    def remove(self, name: str) -> None:
        """Forget the user's connection of that name; its data stay in the cache."""
        self._write(c for c in self._own() if c.name != name)

    def export_file(self, path: Path, names: Iterable[str] | None = None) -> int:
        """Write connections, without secrets, for a colleague; return how many."""
        wanted = None if names is None else set(names)
        chosen = [c for c in self.all() if wanted is None or c.name in wanted]
        path.write_text(connection_file.dumps(chosen), encoding="utf-8")
        return len(chosen)

    def import_file(self, path: Path) -> list[Connection]:
        """Add the connections of a file, under a free name where one is taken; return them.

        Raises:
            ConfigurationError: the file is not a connections file; nothing is changed then.
        """
        arrived = connection_file.read(path)
        taken = {c.name for c in self.all()}
        own = list(self._own())
        added = []
        for connection in arrived:
            added.append(replace(connection, name=_free_name(connection.name, taken)))
            taken.add(added[-1].name)
        self._write([*own, *added])
        return added

    def demo(self) -> Connection:
        """Return the connection to the bundled sample, saved or not."""
        return self.get(DEMO_NAME) or Connection(DEMO_NAME, FILES, str(demo_folder()), refresh_s=0)

    def _own(self) -> list[Connection]:
        text = QgsSettings().value(_OWN_KEY, "", type=str)
        return connection_file.loads(text, _OWN_KEY) if text else []

    def _managed(self) -> list[Connection]:
        path = QgsSettings().value(_MANAGED_KEY, "", type=str)
        return connection_file.read(Path(path)) if path else []

    @staticmethod
    def _read(read: Callable[[], list[Connection]], problems: list[Message]) -> list[Connection]:
        try:
            return read()
        except SmartMetroError as error:
            problems.append(error.message)
            return []

    def _write(self, connections: Iterable[Connection]) -> None:
        plain = [connection_file.to_plain(c) for c in connections]
        text = json.dumps({"smartmetro_connections": 1, "connections": plain}, ensure_ascii=False)
        QgsSettings().setValue(_OWN_KEY, text)
        self.changed.emit()


def _free_name(name: str, taken: set[str]) -> str:
    if name not in taken:
        return name
    number = 2
    while f"{name} ({number})" in taken:
        number += 1
    return f"{name} ({number})"

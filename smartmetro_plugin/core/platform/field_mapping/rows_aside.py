"""Rows that could not be read: the first ones told one by one, of the others only the number."""

from __future__ import annotations

from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import SetAside

_MAX_TOLD = 50


class RowsAside:
    """Collects the rows of one data set that are kept out, with their reasons."""

    def __init__(self, name: str) -> None:
        self.name = name
        self._told: list[SetAside] = []
        self._count = 0

    def add(self, line: int, reason: Message) -> None:
        """Keep a row out."""
        self._count += 1
        if len(self._told) < _MAX_TOLD:
            self._told.append(SetAside(f"{self.name}:{line}", reason))

    def add_many(self, count: int) -> None:
        """Count rows whose reason was told before."""
        self._count += count

    @property
    def is_telling(self) -> bool:
        """Return whether reasons are still told one by one."""
        return len(self._told) < _MAX_TOLD

    def all(self) -> tuple[SetAside, ...]:
        """Return what was set aside."""
        untold = self._count - len(self._told)
        if not untold:
            return tuple(self._told)
        reason = Message(
            QT_TRANSLATE_NOOP("SmartMetro", "{count} more rows could not be read"),
            {"count": untold},
        )
        return (*self._told, SetAside(self.name, reason))

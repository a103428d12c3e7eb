"""A WHERE clause grown condition by condition."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any


class Where:
    """A WHERE clause grown condition by condition."""

    def __init__(self) -> None:
        self._conditions: list[str] = []
        self.values: list[Any] = []

    def add(self, condition: str, *values: Any) -> None:
        self._conditions.append(condition)
        self.values.extend(values)

    def equal(self, column: str, value: str | None) -> None:
        if value is not None:
            self.add(f"{column} = ?", value)

    def among(self, column: str, values: Sequence[str] | None) -> None:
        # One JSON parameter: SQLite limits the number of plain ones.
        if values is not None:
            self.add(f"{column} IN (SELECT value FROM json_each(?))", json.dumps(list(values)))

    @property
    def sql(self) -> str:
        return f"WHERE {' AND '.join(self._conditions)}" if self._conditions else ""

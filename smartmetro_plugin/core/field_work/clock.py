"""The clock of a crew's device: looked at before its times are believed, corrected where it was off."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from ..cache.instants import to_text
from ..cache.table import Table
from ..cache.table_rows import Row
from ..messages import QT_TRANSLATE_NOOP
from .comparing import Comparison
from .returned import PackageError
from .values import instant_of

#: A device may differ from the office by this much.
_TOLERANCE = timedelta(hours=1)


def require_clock(
    added: Iterable[tuple[Table, Row]], packed_at: datetime | None, now: datetime
) -> None:
    """Make sure that new rows were written between the packing of their mission and ``now``.

    Raises:
        PackageError: some were not; it says by how much the clock was wrong and what to do.
    """
    written = [at for _, row in added if (at := instant_of(row.get("created_at"))) is not None]
    if not written:
        return
    wrong = None
    if max(written) > now + _TOLERANCE:
        wrong = max(written)
    elif packed_at is not None and min(written) < packed_at - _TOLERANCE:
        wrong = min(written)
    if wrong is not None:
        raise PackageError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The device’s clock was wrong: a row is dated {wrong_at}, which is not between the "
                "packing of the mission and now. Nothing was changed. Compare the device’s clock with "
                "yours and bring the mission back with “Correction of the device’s clock”: the minutes "
                "to add, or 0 to keep its times as they are.",
            ),
            wrong_at=wrong.isoformat(timespec="minutes"),
        )


def corrected(comparison: Comparison, shift: timedelta) -> Comparison:
    """Return the comparison with ``shift`` added to each instant that the device wrote."""
    if not shift:
        return comparison
    return replace(
        comparison,
        added=tuple(
            (table, {name: _shifted(table, name, value, shift) for name, value in row.items()})
            for table, row in comparison.added
        ),
        changed=tuple(
            replace(change, crew=_shifted(change.table, change.field, change.crew, shift))
            for change in comparison.changed
        ),
        conflicts=tuple(
            replace(
                conflict,
                crew=_shifted(conflict.table, conflict.field, conflict.crew, shift),
                crew_at=_later(conflict.crew_at, shift),
            )
            for conflict in comparison.conflicts
        ),
    )


def _shifted(table: Table, name: str, value: Any, shift: timedelta) -> Any:
    return _later(value, shift) if table.columns.get(name) == "DATETIME" else value


def _later(value: Any, shift: timedelta) -> Any:
    instant = instant_of(value)
    return value if instant is None else to_text(instant + shift)

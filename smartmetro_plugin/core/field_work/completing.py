"""What only the office can say of a crew's rows: photos' facts, heights in NGF.

A second import completes what the first could not: photos that were missing, heights for which PROJ
lacked its grid.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ..cache.field_tables import INSTALLATIONS, PHOTOS
from ..cache.store import Cache
from ..cache.table import Table
from ..cache.table_rows import Row
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import SensorKey
from . import mission as tables
from .altitude import ELLIPSOIDAL, GRIDS, ToNgf
from .comparing import unpacked
from .returned import Returned

_BY_NAME = {table.name: table for table in tables.RETURNING}


def completed(
    added: Iterable[tuple[Table, Row]],
    photo_facts: Mapping[str, Mapping[str, Any]],
    returned: Returned,
    to_ngf: ToNgf,
) -> list[tuple[Table, Row]]:
    """Return the new rows, completed."""
    parents = {
        row["uuid"]: (table, row) for table in tables.RETURNING for row in returned.rows[table.name]
    }
    made = []
    for table, row in added:
        full = dict(row)
        if table is PHOTOS:
            full |= photo_facts.get(row["uuid"], {})
            if str(row.get("of_row")) in parents:
                full |= _of(full, *parents[str(row["of_row"])])
        if table is INSTALLATIONS:
            full["z_m"] = to_ngf(full)
        made.append((table, full))
    return made


def _of(photo: Row, parent: Table, row: Row) -> Row:
    """Return what a photo takes from the row that it shows."""
    shown = unpacked(parent, row)
    return {
        "of_table": parent.name,
        **{part: photo.get(part) or shown.get(part) for part in SensorKey._fields},
    }


def photos_without_file(cache: Cache, returned: Returned) -> list[Row]:
    """Return the mission's photos that came in without their file; paths are the crew's."""
    known = {row["uuid"] for row in cache.table_rows(PHOTOS, "sha256 = ''")}
    return [row for row in returned.rows[PHOTOS.name] if row["uuid"] in known]


def late_heights(cache: Cache, returned: Returned, to_ngf: ToNgf) -> Iterator[tuple[str, float]]:
    """Yield by uuid the NGF heights of installations that have none yet and can have one now."""
    brought = {row["uuid"] for row in returned.rows[INSTALLATIONS.name]}
    for row in cache.table_rows(INSTALLATIONS, "z_m IS NULL AND z_gnss_m IS NOT NULL"):
        height = to_ngf(row) if row["uuid"] in brought else None
        if height is not None:
            yield row["uuid"], height


def heights_without_grid(added: Iterable[tuple[Table, Row]]) -> Iterator[Message]:
    """Yield what to say of ellipsoidal heights that stayed so."""
    count = sum(
        table is INSTALLATIONS
        and row.get("z_source") == ELLIPSOIDAL
        and row.get("z_gnss_m") is not None
        and row.get("z_m") is None
        for table, row in added
    )
    if count:
        yield Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{count} heights read by a receiver could not be turned into NGF: PROJ has no grid "
                "{grid} here, or the place lies outside France. They are kept as read; install the grid "
                "and bring the mission back once more.",
            ),
            {"count": count, "grid": GRIDS[0]},
        )

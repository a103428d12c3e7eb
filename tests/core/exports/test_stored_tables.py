"""Reading an export back leaves the process as it was."""

from __future__ import annotations

import csv
from typing import TYPE_CHECKING

from smartmetro.smartmetro_plugin.core.exports.stored_tables import open_stored

if TYPE_CHECKING:
    from pathlib import Path


def test_long_field_is_read_and_the_limit_of_everyone_is_kept(tmp_path: Path) -> None:
    before = csv.field_size_limit()
    long = "x" * (before + 1)
    (tmp_path / "data_sheet.csv").write_text(
        "table,column,type\nsensors,connection,text\nsensors,name,text\n", "utf-8"
    )
    (tmp_path / "sensors.csv").write_text(f"connection,name\nc,{long}\nc,short\n", "utf-8")
    names = []
    for row in open_stored(tmp_path).rows("sensors"):
        assert csv.field_size_limit() == before
        names.append(row["name"])
    assert names == [long, "short"]
    assert csv.field_size_limit() == before

"""The heat study's data for those who have no QGIS: one folder, opened again with plain Python."""

from __future__ import annotations

import csv
from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
#: CSV, XLSX and GeoPackage, by their places in the list of formats.
FORMATS = "0,1,7"


def export_of_a_use_case(run: Run, say: Callable[[str], None], cache: Path, folder: Path) -> None:
    """Export heat from ``cache``, for colleagues and for the open-data portal."""
    say("The use case in one folder, for a spreadsheet and for the portal:")
    period = {"START": "2026-07-10T00:00:00", "END": "2026-07-17T00:00:00"}
    whole = run(
        "exportusecase", CACHE=cache, USE_CASE="heat", FORMATS=FORMATS, **period,
        OUTPUT=folder / "heat_export",
    )  # fmt: skip
    print(
        "    {FILE_COUNT} files, {OBSERVATION_COUNT} observations of {SENSOR_COUNT} sensors".format(
            **whole
        )
    )
    with (folder / "heat_export" / "sensor_by_instant.csv").open(
        encoding="utf-8-sig", newline=""
    ) as file:
        row = next(csv.DictReader(file, delimiter=";"))
    print(f"    first row: {row['date']} {row['hour']}, {row['commune']}, {row['temperature']} °C")
    run(
        "exportusecase", CACHE=cache, USE_CASE="heat", PRESET=1, **period,
        PRODUCER="Métropole d’exemple", CONTACT="opendata@example.org",
        OUTPUT=folder / "heat_open_data",
    )  # fmt: skip
    left_out = _restricted(folder / "heat_open_data" / "data_sheet.csv")
    print(f"    for the portal: {left_out} restricted columns stay in the house")


def _restricted(sheet: Path) -> int:
    with sheet.open(encoding="utf-8-sig", newline="") as file:
        return sum(row["exported"] == "false" for row in csv.DictReader(file, delimiter=";"))

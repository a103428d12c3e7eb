"""Maps and a report to print, from the bundled sample: what a decision maker gets on paper."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

Run = Callable[..., Any]
SUMMER = {"START": "2026-06-01", "END": "2026-09-01"}


def prints(run: Run, say: Callable[[str], None], folder: Path) -> None:
    """Print the nights of summer as a page and an atlas, and the report of the use case."""
    say("Maps to print, and the report of the heat study:")
    sample = Path(__file__).resolve().parent.parent / "resources" / "demo"
    inputs = {
        "OBSERVATIONS": sample / "observations.csv.gz",
        "SENSORS": sample / "sensors.geojson",
        **SUMMER,
    }
    indicators = folder / "heat_indicators.gpkg"
    run("heatindicators", OUTPUT=indicators, **inputs)
    common = {
        "LAYER": indicators,
        "FIELD": "tropical_nights",
        "PERIOD": "1er juin – 31 août 2026",
        "ZONES": sample / "zones.geojson",
    }
    page = run("indicatormap", OUTPUT=folder / "tropical_nights.pdf", **common)
    print(f"    a page: {Path(page['OUTPUT']).name}, classes {page['BREAKS_USED']}")
    atlas = run(
        "indicatormap",
        ATLAS=1,
        BREAKS=page["BREAKS_USED"],
        OUTPUT=folder / "tropical_nights_by_zone.pdf",
        **common,
    )
    print(f"    an atlas: {atlas['PAGE_COUNT']} pages with the same classes")
    report = run(
        "usecasereport",
        USE_CASE="heat",
        FIELD="tropical_nights",
        CHANGE_DATE="2026-07-15",
        MAINTENANCE=sample / "maintenance.csv",
        OUTPUT=folder / "heat_report.html",
        PDF=folder / "heat_report.pdf",
        **inputs,
    )
    print(f"    a report: {Path(report['OUTPUT']).name}, {Path(report['PDF']).name}")

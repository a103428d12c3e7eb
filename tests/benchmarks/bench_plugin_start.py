"""What the plugin adds to QGIS's start: import, algorithms, dock, menu, in a real window.

The reference is MetaSearch, a plugin of QGIS's own with a menu and one dialog.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

from smartmetro.tests.benchmarks.row import Row
from smartmetro.tests.desktop.qgis_window import play

SCENARIO = Path(__file__).resolve().parents[1] / "desktop" / "scenarios" / "load_time.py"


def run() -> list[Row]:
    with tempfile.TemporaryDirectory() as folder:
        result = play(SCENARIO, Path(folder))
    result.assert_clean()
    load_ms, reference_ms = min(result.values["smartmetro"]), min(result.values["MetaSearch"])
    put_off_ms = min(result.values["put_off"])
    return [
        Row(
            "QGIS waits at its start",
            load_ms,
            "ms",
            reference_ms,
            "(MetaSearch)",
            "50 ms",
            load_ms <= 50,
        ),
        Row("put off until the window is there", put_off_ms, "ms", reference_ms, "(MetaSearch)"),
    ]

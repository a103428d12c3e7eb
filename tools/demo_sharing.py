"""What the demo shares: annexes of a convention, the year's balance, a project for QGIS Server."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from smartmetro.tools.demo_register import PARTNER, fill_register

Run = Callable[..., Mapping[str, Any]]


def sharing(run: Run, say: Callable[[str], None], cache: Path, folder: Path) -> None:
    """Write the documents of a fictitious convention, the balance of a year, and the project."""
    say("What is shared: a convention's annexes, the year's balance, a project for a server:")
    fill_register(cache)
    annexes = run(
        "conventionannex", CACHE=cache, PARTNER=PARTNER, AT="2026-10-01", OUTPUT=folder / "annexes"
    )
    print(
        "    annexes: {EQUIPMENT_COUNT} pieces of equipment, {WAITING_COUNT} request to be answered, "
        "{REMINDER_COUNT} term to be reminded of".format(**annexes)
    )
    balance = run(
        "yearlybalance", CACHE=cache, USE_CASE="heat", YEAR=2026, OUTPUT=folder / "balance"
    )
    print("    balance of 2026: {COST_EUR:.2f} € entered".format(**balance))
    served = run("serverproject", CACHE=cache, OUTPUT=folder / "server")
    print(f"    project for a server: {served['SENSOR_COUNT']} sensors, one theme by use case")

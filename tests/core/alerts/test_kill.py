"""Killed at any moment, a replay has told everything or nothing, and the next one goes on from there."""

from __future__ import annotations

import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

from .world import World, rule

ROOT = Path(__file__).parents[3]
SENSORS = 15
STEPS = 26
ROUNDS = 5

#: Appends values that cross the level at each step, and replays, for ever from where it stands.
WRITER = """
import sys
from pathlib import Path
from smartmetro.tests.core.alerts.test_kill import step, world_of
world = world_of(Path(sys.argv[1]))
for number in range(int(sys.argv[2]), int(sys.argv[3])):
    step(world, number)
    print(number, flush=True)
"""


def world_of(folder: Path) -> World:
    return World(folder, [rule(level=30.0)], fetched=True)


def step(world: World, number: int) -> None:
    """Bring one value of each sensor, above the level at every other step, and replay."""
    for n in range(SENSORS):
        world.observe(f"s{n:02}", [(15 * number, 35 if number % 2 else 20)])
    world.sync(15 * number + 1)


def test_a_killed_replay_leaves_the_log_of_an_undisturbed_one(tmp_path: Path) -> None:
    disturbed, quiet = tmp_path / "disturbed", tmp_path / "quiet"
    for folder in (disturbed, quiet):
        folder.mkdir()
        step(world_of(folder), 0)
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "build" / "plugins")}
    rng, reached = random.Random(7), 1
    for _ in range(ROUNDS):
        writer = subprocess.Popen(
            [sys.executable, "-c", WRITER, str(disturbed), str(reached), str(STEPS)],
            env=environment, stdout=subprocess.PIPE, text=True,
        )  # fmt: skip
        assert writer.stdout is not None
        first = writer.stdout.readline()  # it works
        time.sleep(rng.uniform(0.0, 0.25))
        writer.send_signal(signal.SIGKILL)
        rest = writer.communicate()[0].split()
        reached = int((rest or [first])[-1]) + 1
        assert _is_whole(disturbed)
    for number in range(reached, STEPS):
        step(world_of(disturbed), number)
    for number in range(1, STEPS):
        step(world_of(quiet), number)
    assert world_of(disturbed).log() == world_of(quiet).log()
    assert len(world_of(quiet).log()) == SENSORS * STEPS // 2


def _is_whole(folder: Path) -> bool:
    """Return whether every alert that closed had opened, and the file is sound."""
    with sqlite3.connect(folder / "cache.gpkg") as db:
        orphans = db.execute(
            "SELECT count(*) FROM alerts c WHERE event = 'closed' AND NOT EXISTS (SELECT 1 FROM"
            " alerts o WHERE o.alert_uuid = c.alert_uuid AND o.event = 'opened')"
        ).fetchone()[0]
        return bool(orphans == 0 and db.execute("PRAGMA quick_check").fetchone()[0] == "ok")

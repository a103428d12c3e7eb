"""Run the benchmarks: each ``bench_*.py`` here has ``run() -> list[Row]``.

    make bench                 all of them
    make bench BENCH=sync      those whose name holds "sync"

Each runs in a process of its own, so that one's memory and imports are not another's.
"""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
PLUGINS = FOLDER.parents[1] / "build" / "plugins"


def main(wanted: str = "") -> int:
    failed = []
    for script in sorted(FOLDER.glob("bench_*.py")):
        if wanted not in script.stem:
            continue
        print(f"\n{script.stem}", flush=True)
        command = [sys.executable, __file__, "--one", script.stem]
        environment = os.environ | {"QT_QPA_PLATFORM": "offscreen"}
        if subprocess.run(command, env=environment, check=False).returncode != 0:
            failed.append(script.stem)
    if failed:
        print(f"\nfailed: {', '.join(failed)}")
    return 1 if failed else 0


def run_one(name: str) -> None:
    """Run one benchmark in this process and print its table."""
    sys.path[0] = str(PLUGINS)
    row = importlib.import_module("smartmetro.tests.benchmarks.row")
    benchmark = importlib.import_module(f"smartmetro.tests.benchmarks.{name}")
    print(row.table(benchmark.run()))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        run_one(sys.argv[2])
    else:
        sys.exit(main(*sys.argv[1:]))

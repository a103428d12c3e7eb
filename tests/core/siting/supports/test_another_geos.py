"""Shapely's own GEOS beside QGIS's: what QGIS loaded first answers for both.

A shapely wheel brings a newer GEOS than that of QGIS on Linux. In QGIS, functions that both have are
QGIS's and those that only the newer one has are the wheel's; objects of the one in the hands of the
other crash the whole program (shapely.contains_xy does). Preloading the system's library puts the two
together as QGIS does.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

SYSTEM = Path("/usr/lib/x86_64-linux-gnu/libgeos_c.so.1")
TESTS = ("test_distances.py", "test_assessment.py")


@pytest.mark.skipif(not SYSTEM.exists(), reason="no GEOS of the system: QGIS brings none beside")
def test_supports_are_assessed_with_the_geos_of_qgis(repository: Path) -> None:
    tests = [str(Path(__file__).with_name(name)) for name in TESTS]
    run = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests],
        env=os.environ | {"LD_PRELOAD": str(SYSTEM)},
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stdout[-2000:] + run.stderr[-2000:]

"""Mixed-integer programs solved by HiGHS in a process of their own.

HiGHS keeps Python's lock for its whole run: in this process it would freeze QGIS and hear no
cancel. The child is killed on cancel and ends by itself at its time limit.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np

from ..progress import Watch
from .choice import Reals

_SCRIPT: Final = Path(__file__).with_name("milp_child.py")
_POLL_S: Final = 0.05
#: Beyond its limit HiGHS ends at its next look at the clock; later the child is given up.
_GRACE_S: Final = 10.0


@dataclass(frozen=True)
class Program:
    """Minimise ``cost @ x`` with ``low <= rows @ x <= high`` and ``floor <= x <= ceiling``.

    ``rows``: sparse (constraints, variables); ``whole``: which variables are integers.
    """

    cost: Reals
    rows: Any
    low: Reals
    high: Reals
    floor: Reals
    ceiling: Reals
    whole: Any


@dataclass(frozen=True)
class Outcome:
    """What HiGHS found: ``x`` (None: nothing within the time) and a bound on the best cost.

    ``is_infeasible``: proven that nothing obeys the constraints. ``is_best``: proven.
    """

    x: Reals | None
    bound: float
    is_best: bool = False
    is_infeasible: bool = False


def solve(
    program: Program, python: Path, time_limit_s: float, gap: float, watch: Watch
) -> Outcome | None:
    """Run HiGHS on a program; ``gap`` is the relative one to stop at. None: no solver there.

    Raises:
        Cancelled: the user cancelled; the child is dead.
    """
    from scipy.sparse import csr_matrix

    rows = csr_matrix(program.rows)
    with tempfile.TemporaryDirectory(prefix="smartmetro_") as folder:
        asked, answered = Path(folder) / "program.npz", Path(folder) / "outcome.npz"
        np.savez(
            asked,
            cost=program.cost,
            data=rows.data,
            indices=rows.indices,
            indptr=rows.indptr,
            low=program.low,
            high=program.high,
            floor=program.floor,
            ceiling=program.ceiling,
            whole=np.asarray(program.whole, dtype=np.int64),
            limits=np.array([time_limit_s, gap]),
        )
        if not _run([str(python), str(_SCRIPT), str(asked), str(answered)], time_limit_s, watch):
            return None
        with np.load(answered) as found:
            status, bound = int(found["status"]), float(found["bound"])
            x = found["x"] if found["x"].size else None
    return Outcome(x, bound, is_best=status == 0, is_infeasible=status == 2)


def _run(command: list[str], time_limit_s: float, watch: Watch) -> bool:
    """Run the child; return whether it answered."""
    # The child finds numpy and scipy where this process did, and never this folder's modules.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(p for p in sys.path if p)}
    # On Windows, no console window flashes up.
    flags = getattr(subprocess, "CREATE_NO_WINDOW", 0)
    try:
        child = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            creationflags=flags,
        )
    except OSError:
        return False
    began = time.monotonic()
    try:
        while child.poll() is None:
            spent = time.monotonic() - began
            if spent > time_limit_s + _GRACE_S:
                return False
            watch.step(min(1.0, spent / max(time_limit_s, _POLL_S)))
            time.sleep(_POLL_S)
        return child.returncode == 0
    finally:
        if child.poll() is None:
            child.kill()
            child.wait()

"""Run as a program by :mod:`exact`, beside QGIS: reads a mixed-integer program, lets HiGHS solve it."""

from __future__ import annotations

import sys


def main(asked: str, answered: str) -> int:
    """Read the program at ``asked``, write the outcome to ``answered``."""
    import numpy as np
    from scipy.optimize import Bounds, LinearConstraint, milp
    from scipy.sparse import csr_matrix

    with np.load(asked) as program:
        shape = (len(program["low"]), len(program["cost"]))
        rows = csr_matrix((program["data"], program["indices"], program["indptr"]), shape=shape)
        time_limit_s, gap = program["limits"]
        found = milp(
            program["cost"],
            constraints=LinearConstraint(rows, program["low"], program["high"]),
            bounds=Bounds(program["floor"], program["ceiling"]),
            integrality=program["whole"],
            options={"time_limit": float(time_limit_s), "mip_rel_gap": float(gap)},
        )
    x = np.empty(0) if found.x is None else found.x
    bound = found.get("mip_dual_bound")
    np.savez(
        answered, x=x, bound=-np.inf if bound is None else bound, status=np.int64(found.status)
    )
    return 0


if __name__ == "__main__":
    # The folder of this file comes first on the path of a program; its modules are none of ours here.
    del sys.path[0]
    raise SystemExit(main(sys.argv[1], sys.argv[2]))

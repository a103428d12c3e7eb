"""A map of 1000 × 1000 cells from 200 stations, mean and standard deviation.

References, in the same run: the matrix product that any exact kriging of that size contains (a
million rows of 200 covariances by a 200 × 200 matrix, single precision, this machine's BLAS), and
PyKrige and GSTools on fewer cells, scaled up, since they hold everything at once.
"""

from __future__ import annotations

import time
from collections.abc import Callable

import numpy as np

from smartmetro.tests.benchmarks.row import Row, best_of, table

_STATIONS, _SIDE = 200, 1000
_CELLS = _SIDE * _SIDE
#: Peers are measured on this many cells a side.
_PEER_SIDE = 100
_SIZE_M = 10_000.0
_AIM_S = 1.0
#: Distances, their square roots and correlations cost about as much as the product.
_AIM_RATIO = 2.0


def run() -> list[Row]:
    """Measure the interpolation, the fit and the choice, beside their references."""
    from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
    from smartmetro.smartmetro_plugin.core.mapping.choice import choose
    from smartmetro.smartmetro_plugin.core.mapping.gridding import Grid, interpolate
    from smartmetro.smartmetro_plugin.core.mapping.methods import Fit, Method
    from smartmetro.smartmetro_plugin.core.mapping.samples import Samples
    from smartmetro.smartmetro_plugin.core.mapping.support import Support

    random = np.random.default_rng(1)
    xy = random.uniform(0, _SIZE_M, (_STATIONS, 2))
    value = (
        20 + np.sin(xy[:, 0] / 2000) + np.cos(xy[:, 1] / 1500) + random.normal(0, 0.3, _STATIONS)
    )
    samples = Samples.of(xy, value)
    grid = Grid(0.0, _SIZE_M, _SIZE_M / _SIDE, _SIDE, _SIDE)
    everywhere = Support(np.inf, np.empty(0), np.empty(0))
    fitted = choose(Method.ORDINARY_KRIGING, samples).fit
    distance = choose(Method.INVERSE_DISTANCE, samples).fit
    if fitted is None or distance is None:
        raise RuntimeError("a method asked for was not fitted")

    def draw(one: Fit) -> None:
        for _ in interpolate(one, grid, everywhere, CancelFlag()):
            pass

    cpu_s, product_cpu_s = _cpu_of(lambda: draw(fitted)), _cpu_of(_product)
    product_s = best_of(_product, 5)
    map_s = best_of(lambda: draw(fitted), 5)
    distance_s = best_of(lambda: draw(distance), 3)
    peer = np.linspace(0, _SIZE_M, _PEER_SIDE)
    scale = _CELLS / _PEER_SIDE**2
    pykrige_s = scale * best_of(lambda: _pykrige(xy, value, peer), 2)
    gstools_s = scale * best_of(lambda: _gstools(xy, value, peer), 1)
    return [
        Row("ordinary kriging, mean and deviation", map_s, "s", product_s,
            "(its matrix product alone)", f"{_AIM_S:.0f} s on free cores", map_s <= _AIM_S),
        Row("the same, processor time", cpu_s, "s", product_cpu_s,
            "(its matrix product alone)", f"ratio {_AIM_RATIO:.0f}",
            cpu_s <= _AIM_RATIO * product_cpu_s),
        Row("the same beside PyKrige", map_s, "s", pykrige_s, "(PyKrige, scaled)"),
        Row("the same beside GSTools", map_s, "s", gstools_s, "(GSTools, scaled)"),
        Row("inverse distance, mean and deviation", distance_s, "s", product_s,
            "(one matrix product)"),
        Row("variogram fitted, 200 stations",
            best_of(lambda: choose(Method.ORDINARY_KRIGING, samples), 3), "s"),
        Row("method chosen among four, 200 stations",
            best_of(lambda: choose(Method.AUTO, samples), 2), "s"),
    ]  # fmt: skip


def _cpu_of(work: Callable[[], object]) -> float:
    """Return the least processor time of five runs: what others do on the machine counts less."""
    spent = []
    for _ in range(5):
        began = time.process_time()
        work()
        spent.append(time.process_time() - began)
    return min(spent)


def _product() -> None:
    """Multiply in blocks of the size that the map uses."""
    block = np.ones((1250, _STATIONS), dtype=np.float32)
    square = np.ones((_STATIONS, _STATIONS), dtype=np.float32)
    for _ in range(_CELLS // len(block)):
        block @ square


def _pykrige(xy: np.ndarray, value: np.ndarray, axis: np.ndarray) -> None:
    from pykrige.ok import OrdinaryKriging

    parameters = {"psill": 1.0, "range": 6000.0, "nugget": 0.1}
    model = OrdinaryKriging(
        *xy.T, value, variogram_model="exponential", variogram_parameters=parameters
    )
    model.execute("grid", axis, axis)


def _gstools(xy: np.ndarray, value: np.ndarray, axis: np.ndarray) -> None:
    import gstools

    model = gstools.Exponential(dim=2, var=1.0, len_scale=2000.0, nugget=0.1)
    gstools.krige.Ordinary(model, xy.T, value).structured([axis, axis])


if __name__ == "__main__":
    print(table(run()))

"""Fitting a variogram by restricted maximum likelihood, and the points drawn beside it.

REML (Patterson and Thompson, 1971) sees the values only through contrasts that no drift can
change, so that the variogram is not flattened by the drift's own estimation, as one from residuals
would be, and it needs no choice of lag classes. For one range, the likelihood of every share of
nugget follows from a single eigendecomposition.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from ..cancellation import CancelFlag, Cancellation, check
from .covariance import Model, Variogram, correlation
from .samples import Floats, distances_m

#: Below this many contrasts a variogram says nothing: all variance is called nugget.
MIN_CONTRASTS = 5
#: A field without nugget stays solvable in float32.
_LEAST_SHARE = 1e-4
_SHARES = np.concatenate(([_LEAST_SHARE], np.linspace(0.01, 0.99, 50), [1.0]))
_COARSE_STEPS = 10
_FINE_STEPS = 6
_GOLDEN = (5**0.5 - 1) / 2


@dataclass(frozen=True)
class LagClasses:
    """The empirical variogram (Matheron): per class the mean distance, semivariance and pair count."""

    distance_m: Floats
    semivariance: Floats
    pairs: Floats


def fit_variogram(
    xy_m: Floats, value: Floats, drift: Floats, cancel: Cancellation | None = None
) -> Variogram:
    """Return the likeliest variogram of ``value`` (n,) at ``xy_m`` (n, 2) around ``drift`` (n, p).

    ``drift`` holds the columns that explain the mean, the constant included.

    Raises:
        Cancelled: the user stopped.
    """
    cancel = cancel or CancelFlag()
    n, p = drift.shape
    contrasts = np.linalg.qr(drift, mode="complete")[0][:, p:]
    data = contrasts.T @ value
    distance = distances_m(xy_m, xy_m)
    apart = distance[distance > 0]
    spread = float(data @ data) / max(n - p, 1)
    if n - p < MIN_CONTRASTS or spread <= 1e-12 * max(1.0, float(np.square(value).mean())):
        far = float(apart.max()) if apart.size else 1.0
        return Variogram(Model.EXPONENTIAL, max(spread, 1e-12), max(spread, 1e-12), far)

    def likelihood(model: Model, log_range: float) -> tuple[float, float, float]:
        check(cancel)
        correlations = correlation(model, distance / np.exp(log_range))
        return _profile(contrasts.T @ correlations @ contrasts, data)

    def likeliest(model: Model) -> tuple[float, Variogram]:
        at = _minimum(lambda log_range: likelihood(model, log_range)[0], low, high)
        cost, share, sill = likelihood(model, at)
        return cost, Variogram(model, share * sill, sill, float(np.exp(at)))

    low, high = np.log(apart.min() / 2), np.log(apart.max() * 2)
    return min((likeliest(model) for model in Model), key=lambda found: found[0])[1]


def lag_classes(xy_m: Floats, residual: Floats, classes: int = 12) -> LagClasses:
    """Return the empirical variogram up to half the largest distance, in classes of equal width."""
    first, second = np.triu_indices(len(residual), 1)
    distance = np.hypot(*(xy_m[first] - xy_m[second]).T)
    half_square = np.square(residual[first] - residual[second]) / 2
    reach = distance.max(initial=0.0) / 2
    near = (distance <= reach) & (distance > 0)
    number = np.ceil(distance[near] / (reach or 1.0) * classes).astype(int) - 1
    pairs = np.bincount(number, minlength=classes).astype(float)
    kept = pairs > 0
    return LagClasses(
        np.bincount(number, distance[near], classes)[kept] / pairs[kept],
        np.bincount(number, half_square[near], classes)[kept] / pairs[kept],
        pairs[kept],
    )


def _profile(contrasted: Floats, data: Floats) -> tuple[float, float, float]:
    """Return (−2 log likelihood but for a constant, share of nugget, sill), the best over the shares."""
    eigenvalues, vectors = np.linalg.eigh(contrasted)
    square = np.square(vectors.T @ data)
    variance = (1 - _SHARES[:, None]) * np.maximum(eigenvalues, 0.0) + _SHARES[:, None]
    sills = (square / variance).mean(axis=1)
    costs = np.log(variance).sum(axis=1) + data.size * np.log(sills)
    best = int(costs.argmin())
    return float(costs[best]), float(_SHARES[best]), float(sills[best])


def _minimum(cost: Callable[[float], float], low: float, high: float) -> float:
    """Return where ``cost`` is least: a scan, then golden sections around its best step."""
    grid = np.linspace(low, high, _COARSE_STEPS)
    costs = [cost(at) for at in grid]
    place = int(np.argmin(costs))
    left, right = grid[max(place - 1, 0)], grid[min(place + 1, grid.size - 1)]
    a, b = right - _GOLDEN * (right - left), left + _GOLDEN * (right - left)
    cost_a, cost_b = cost(a), cost(b)
    for _ in range(_FINE_STEPS):
        if cost_a < cost_b:
            right, b, cost_b = b, a, cost_a
            a = right - _GOLDEN * (right - left)
            cost_a = cost(a)
        else:
            left, a, cost_a = a, b, cost_b
            b = left + _GOLDEN * (right - left)
            cost_b = cost(b)
    return float(min(((cost_a, a), (cost_b, b), (costs[place], grid[place])))[1])

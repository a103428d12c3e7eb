"""Sensors that do not follow the network: correlation with its median (CrowdQC level M4).

Napoly et al. 2018, doi:10.3389/feart.2018.00118: Pearson's coefficient by month below 0.9 tells a
station indoors, or broken.
"""

from __future__ import annotations

import warnings

import numpy as np

from .network import median
from .series import Values

#: The median of fewer sensors is no network.
FEWEST_SENSORS = 5


def network_median(grid: Values) -> Values:
    """Return the median of the sensors at each instant, NaN where fewer than five are there.

    ``grid``: shape (instants, sensors).
    """
    centre = median(grid)
    centre[np.isfinite(grid).sum(axis=1) < FEWEST_SENSORS] = np.nan
    return centre


def correlations(grid: Values, reference: Values, fewest_values: int) -> Values:
    """Return Pearson's coefficient of each sensor with ``reference`` over what both have.

    Shape (sensors,); NaN with fewer than ``fewest_values`` pairs or without any variation.
    """
    both = np.isfinite(grid) & np.isfinite(reference)[:, None]
    count = both.sum(axis=0)
    with warnings.catch_warnings(), np.errstate(invalid="ignore", divide="ignore"):
        warnings.simplefilter("ignore", RuntimeWarning)
        x = np.where(both, grid, 0.0)
        y = np.where(both, reference[:, None], 0.0)
        x = np.where(both, x - x.sum(axis=0) / count, 0.0)
        y = np.where(both, y - y.sum(axis=0) / count, 0.0)
        r: Values = (x * y).sum(axis=0) / np.sqrt((x * x).sum(axis=0) * (y * y).sum(axis=0))
    r[count < fewest_values] = np.nan
    return r

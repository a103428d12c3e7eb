"""Bias, RMSE, regression, limits of agreement, and a conversion table with its range of validity.

Limits of agreement: Bland and Altman 1986, doi:10.1016/S0140-6736(86)90837-8. The regression is that
of the reference on the sensor, ordinary least squares: the best prediction of what the reference
would have shown, which is what a conversion asks for; it is no statement about either's truth.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from ..quality.series import Values
from .pairing import Paired

#: Fewer pairs tell nothing about two sensors.
FEWEST_PAIRS = 30
#: A line of the conversion table rests on so many pairs.
FEWEST_IN_BIN = 10
#: 97.5th percentile of the normal distribution.
_Z = 1.959964
#: The range of validity leaves out this share at each end.
_TAIL_PCT = 0.5
_WIDTHS = (1, 2, 5)
_ABOUT_LINES = 15


@dataclass(frozen=True)
class Regression:
    """``reference = intercept + slope * sensor``; residuals' standard deviation (n - 2), Pearson's r."""

    slope: float
    intercept: float
    residual_sd: float
    r: float


@dataclass(frozen=True)
class Conversion:
    """A line of the table: what the reference shows when the sensor shows ``sensor``.

    ``uncertainty``: half the width of the interval that holds 95 % of the pairs around it.
    """

    sensor: float
    reference: float
    uncertainty: float
    pairs: int


@dataclass(frozen=True)
class Agreement:
    """How two sensors agree; differences are sensor minus reference.

    ``valid_from``, ``valid_to``: sensor values between which the conversion holds. ``table`` has a line
    by class of sensor values with enough pairs.
    """

    pairs: int
    bias: float
    rmse: float
    mae: float
    difference_sd: float
    limits: tuple[float, float]
    regression: Regression | None
    valid_from: float
    valid_to: float
    table: tuple[Conversion, ...]


def agree(paired: Paired) -> Agreement | None:
    """Return the agreement of at least thirty pairs, None with fewer."""
    x, y = paired.sensor, paired.reference
    if x.size < FEWEST_PAIRS:
        return None
    difference = x - y
    bias, sd = float(difference.mean()), float(difference.std(ddof=1))
    low, high = (float(v) for v in np.percentile(x, [_TAIL_PCT, 100 - _TAIL_PCT]))
    line = regress(x, y)
    return Agreement(
        pairs=int(x.size),
        bias=bias,
        rmse=float(np.sqrt(np.mean(difference**2))),
        mae=float(np.mean(np.abs(difference))),
        difference_sd=sd,
        limits=(bias - _Z * sd, bias + _Z * sd),
        regression=line,
        valid_from=low,
        valid_to=high,
        table=tuple(conversion_table(x, y, line, low, high)) if line else (),
    )


def regress(x: Values, y: Values) -> Regression | None:
    """Return the line of least squares of ``y`` on ``x``, None when ``x`` does not vary."""
    dx, dy = x - x.mean(), y - y.mean()
    sxx, syy, sxy = (float(v) for v in (dx @ dx, dy @ dy, dx @ dy))
    if x.size < 3 or sxx <= 0:
        return None
    slope = sxy / sxx
    intercept = float(y.mean()) - slope * float(x.mean())
    residual = dy - slope * dx
    sd = float(np.sqrt(residual @ residual / (x.size - 2)))
    return Regression(slope, intercept, sd, sxy / np.sqrt(sxx * syy) if syy > 0 else float("nan"))


def conversion_table(
    x: Values, y: Values, line: Regression, low: float, high: float
) -> list[Conversion]:
    """Return lines at round values of the sensor between ``low`` and ``high``.

    The uncertainty is that of the class's own pairs around the line, wider where the line does not fit.
    """
    width = _round_width((high - low) / _ABOUT_LINES)
    if width <= 0:
        return []
    residual = y - (line.intercept + line.slope * x)
    made = []
    for k in range(int(np.ceil(low / width)), int(np.floor(high / width)) + 1):
        inside = (x >= (k - 0.5) * width) & (x < (k + 0.5) * width)
        count = int(np.count_nonzero(inside))
        if count >= FEWEST_IN_BIN:
            spread = float(np.percentile(np.abs(residual[inside]), 95))
            at = k * width
            made.append(Conversion(at, line.intercept + line.slope * at, spread, count))
    return made


def _round_width(width: float) -> float:
    """Return 1, 2 or 5 times a power of ten, at least ``width``; 0 for none."""
    if not width > 0:
        return 0.0
    power = 10.0 ** np.floor(np.log10(width))
    return float(next((w * power for w in _WIDTHS if w * power >= width * 0.999999), 10 * power))

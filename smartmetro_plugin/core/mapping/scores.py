"""What leave-one-out says about a map, beside what the mean of the stations would have done."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from .kriging import Errors
from .samples import Floats


@dataclass(frozen=True)
class Scores:
    """``rmse`` and ``bias`` (predicted minus measured) in the values' unit; ``mean_rmse`` the same

    error of the plain mean of the other stations. ``z_spread`` is the root mean square of errors
    divided by their announced deviations: 1 when the announced uncertainty is right, above when it
    is too small. ``within_one`` and ``within_two``: shares of errors inside one and two deviations
    (0.68 and 0.95 are expected).
    """

    rmse: float
    bias: float
    mean_rmse: float
    z_spread: float
    within_one: float
    within_two: float

    @property
    def gain(self) -> float:
        """Share of the mean's error that the method removes; negative when it does worse."""
        return 1 - self.rmse / self.mean_rmse if self.mean_rmse > 0 else 0.0


def score(errors: Errors, value: Floats) -> Scores:
    """Return the scores of leave-one-out errors at stations with these values; both shape (n,)."""
    z = np.abs(errors.error) / np.where(errors.deviation > 0, errors.deviation, np.nan)
    known = z[np.isfinite(z)]
    one, two = ((known <= limit).mean() if known.size else np.nan for limit in (1.0, 2.0))
    return Scores(
        rmse=_rms(errors.error),
        bias=float(errors.error.mean()),
        mean_rmse=mean_rmse(value),
        z_spread=_rms(known) if known.size else float("nan"),
        within_one=float(one),
        within_two=float(two),
    )


def mean_rmse(value: Floats) -> float:
    """Return the leave-one-out error of the mean: NaN with fewer than two stations."""
    n = value.size
    return _rms(value - value.mean()) * n / (n - 1) if n > 1 else float("nan")


def _rms(array: Floats) -> float:
    return float(np.sqrt(np.square(array).mean()))

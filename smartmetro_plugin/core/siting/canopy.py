"""Trees as the sun sees them: a crown between its base and its top, in leaf or bare."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Final

import numpy as np
import numpy.typing as npt

from ..messages import QT_TRANSLATE_NOOP
from .errors import SitingError

#: Lower vegetation casts no shadow worth a map: grass, crops, noise of the height model.
MIN_CANOPY_M: Final = 1.0


@dataclass(frozen=True)
class CanopyModel:
    """What a crown lets through, and where it hangs.

    The defaults are those of urban radiation models for deciduous trees (Konarska et al. 2014,
    doi:10.1007/s00704-013-1000-3, measured 1 to 5 % in leaf and 40 to 52 % bare; UMEP takes 3 % in
    leaf and 50 % bare, days 100 to 300, and a crown base at a quarter of the height).

    ``base_ratio``: height of the crown's base over the tree's height, 0 (to the ground) to below 1.
    ``leaf_transmissivity``, ``bare_transmissivity``: share of direct light that passes, 0..1.
    ``leaf_on_day``, ``leaf_off_day``: days of the year, both in leaf. When the first is the later
    one, the leaves stay over New Year (southern hemisphere).
    ``evergreen``: in leaf all the year.
    ``growth_m_per_year``, ``years``: what-if, the trees' height after so many years.
    """

    base_ratio: float = 0.25
    leaf_transmissivity: float = 0.03
    bare_transmissivity: float = 0.5
    leaf_on_day: int = 100
    leaf_off_day: int = 300
    evergreen: bool = False
    growth_m_per_year: float = 0.0
    years: float = 0.0

    def __post_init__(self) -> None:
        shares = (self.leaf_transmissivity, self.bare_transmissivity)
        if not 0 <= self.base_ratio < 1 or not all(0 <= share <= 1 for share in shares):
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Crown base and light let through are shares: {base}, {leaf}, {bare} must lie "
                    "between 0 and 1.",
                ),
                base=self.base_ratio,
                leaf=self.leaf_transmissivity,
                bare=self.bare_transmissivity,
            )

    def transmissivity(self, day_of_year: npt.ArrayLike) -> npt.NDArray[np.float64]:
        """Return the share of direct light that passes a crown on these days (1..366)."""
        day = np.asarray(day_of_year)
        if self.evergreen:
            return np.full(day.shape, self.leaf_transmissivity)
        after_flush, before_fall = day >= self.leaf_on_day, day <= self.leaf_off_day
        over_new_year = self.leaf_on_day > self.leaf_off_day
        in_leaf = after_flush | before_fall if over_new_year else after_flush & before_fall
        return np.where(in_leaf, self.leaf_transmissivity, self.bare_transmissivity)

    def grown(self, years: float) -> CanopyModel:
        """Return the same trees ``years`` later."""
        return replace(self, years=years)

    def tops_m(self, height_m: npt.NDArray[np.float32]) -> npt.NDArray[np.float32]:
        """Return crown tops above ground after growth; -inf where there is no tree, nan kept."""
        grown = height_m + np.float32(self.growth_m_per_year * self.years)
        treeless = height_m < MIN_CANOPY_M
        return np.where(treeless, np.float32(-np.inf), grown)

    def bases_m(
        self, tops_m: npt.NDArray[np.float32], base_m: npt.NDArray[np.float32] | None = None
    ) -> npt.NDArray[np.float32]:
        """Return crown bases above ground; +inf where there is no tree.

        ``base_m``: crown bases where they are known, nan elsewhere, which the ratio then fills. A
        known base does not grow.
        """
        treeless = np.isneginf(tops_m)
        bases = np.where(treeless, 0, tops_m) * np.float32(self.base_ratio)
        if base_m is not None:
            bases = np.where(np.isnan(base_m), bases, np.minimum(base_m, tops_m))
        return np.where(treeless, np.float32(np.inf), bases)

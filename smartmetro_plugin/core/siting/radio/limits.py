"""What may be sent at 863 to 870 MHz without a licence (ERC/REC 70-03 annex 1, ETSI EN 300 220-2)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

#: EIRP of a half-wave dipole over its ERP, dB.
DIPOLE_DB: Final = 2.15


@dataclass(frozen=True)
class SubBand:
    """``name``: the letter of ERC/REC 70-03. ``erp_dbm``: highest effective radiated power.
    ``duty_share``: of any hour, 0 to 1."""

    name: str
    from_mhz: float
    to_mhz: float
    erp_dbm: float
    duty_share: float

    @property
    def eirp_dbm(self) -> float:
        """Highest power over an isotropic antenna."""
        return self.erp_dbm + DIPOLE_DB


_25_MW, _500_MW = 13.98, 26.99

SUB_BANDS: Final = (
    SubBand("K", 863.0, 865.0, _25_MW, 0.001),
    SubBand("L", 865.0, 868.0, _25_MW, 0.01),
    SubBand("M", 868.0, 868.6, _25_MW, 0.01),
    SubBand("N", 868.7, 869.2, _25_MW, 0.001),
    SubBand("P", 869.4, 869.65, _500_MW, 0.1),
    SubBand("Q", 869.7, 870.0, _25_MW, 0.01),
)


def sub_band(frequency_mhz: float) -> SubBand | None:
    """Return the sub-band of a frequency, None where none is open to such devices."""
    return next((b for b in SUB_BANDS if b.from_mhz <= frequency_mhz <= b.to_mhz), None)


def is_short_range(frequency_mhz: float) -> bool:
    """Return whether the frequency lies in the range that these limits govern."""
    return 863.0 <= frequency_mhz <= 870.0

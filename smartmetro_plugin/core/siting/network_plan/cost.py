"""Rent or buy: what sensors cost over a number of years."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np


@dataclass(frozen=True)
class Prices:
    """Prices without tax, in any currency; examples to be replaced by those of the market.

    Bought: ``sensor`` and ``installation`` once, ``upkeep`` and ``connectivity`` a year, ``battery``
    (with the visit) each time it is empty, ``gateway`` each. Rented: ``rent`` a month, all included,
    ``installation`` too unless the renter does it.
    """

    sensor: float = 350.0
    installation: float = 200.0
    upkeep: float = 40.0
    connectivity: float = 12.0
    battery: float = 80.0
    gateway: float = 1500.0
    rent: float = 25.0


@dataclass(frozen=True)
class Balance:
    """Costs at the horizon, and the year from which buying is cheaper (None: not by then)."""

    bought: float
    rented: float
    break_even_years: float | None


def balance(
    prices: Prices, sensors: int, gateways: int, battery_years: float, horizon_years: float
) -> Balance:
    """Return what buying and renting cost over ``horizon_years``."""

    def bought(years: float) -> float:
        # A battery that lasts to the last day is not replaced any more.
        changes = max(0, int(np.ceil(years / battery_years - 1e-9)) - 1)
        each = prices.sensor + prices.installation + changes * prices.battery
        each += years * (prices.upkeep + prices.connectivity)
        return sensors * each + gateways * prices.gateway

    def rented(years: float) -> float:
        return sensors * (12 * prices.rent * years + prices.installation)

    months = np.arange(1, round(horizon_years * 12) + 1) / 12
    cheaper = np.array([bought(m) <= rented(m) for m in months], dtype=bool)
    # Cheaper for good: a change of batteries may turn it round once more.
    lasting = np.flatnonzero(np.logical_and.accumulate(cheaper[::-1])[::-1])
    even = float(months[lasting[0]]) if len(lasting) else None
    return Balance(bought(horizon_years), rented(horizon_years), even)

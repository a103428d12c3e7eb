"""How long a battery lasts when a sensor reports every so often."""

from __future__ import annotations

from dataclasses import dataclass

HOURS_A_YEAR = 8766.0


@dataclass(frozen=True)
class Battery:
    """A primary cell and what drains it; take the figures from the maker's data sheets.

    ``capacity_mah``, of which ``usable_share`` can be drawn; ``self_discharge_share``: lost a year.
    ``sending_ma`` (SX1276 at 14 dBm on its RFO pin draws about 29 mA, data sheet table 6 at 13 dBm),
    ``listening_ma`` for ``listening_s`` in the two receive windows, ``measuring_ma`` for
    ``measuring_s``, ``sleeping_ua`` always.
    """

    capacity_mah: float = 3600.0
    usable_share: float = 0.8
    self_discharge_share: float = 0.02
    sending_ma: float = 40.0
    listening_ma: float = 11.5
    listening_s: float = 0.2
    measuring_ma: float = 10.0
    measuring_s: float = 1.0
    sleeping_ua: float = 15.0


def charge_per_report_mah(battery: Battery, airtime_s: float, repetitions: float = 1.0) -> float:
    """Return what one report costs; ``repetitions``: times each is sent."""
    sent = battery.sending_ma * airtime_s + battery.listening_ma * battery.listening_s
    return (repetitions * sent + battery.measuring_ma * battery.measuring_s) / 3600


def life_years(
    battery: Battery, airtime_s: float, step_minutes: float, repetitions: float = 1.0
) -> float:
    """Return how long the battery lasts; sleep and self-discharge included."""
    reports = HOURS_A_YEAR * 60 / step_minutes
    a_year = (
        reports * charge_per_report_mah(battery, airtime_s, repetitions)
        + battery.sleeping_ua / 1000 * HOURS_A_YEAR
        + battery.self_discharge_share * battery.capacity_mah
    )
    return battery.capacity_mah * battery.usable_share / a_year

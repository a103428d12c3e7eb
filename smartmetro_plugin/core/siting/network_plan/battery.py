"""How long a battery lasts at a reporting step."""

from __future__ import annotations

from dataclasses import dataclass

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SitingError

_YEAR_H = 8766.0


@dataclass(frozen=True)
class Battery:
    """A sensor's battery and appetite; all of it stands in the supplier's data sheet.

    ``capacity_wh``: 19 Ah at 3.6 V, a D cell of lithium thionyl chloride, make 68. ``message_mj``:
    waking, measuring and sending once. ``sleep_uw``: between messages. ``usable_share``: what cold
    and peaks leave. ``loss_pct_per_year``: self-discharge.
    """

    capacity_wh: float = 68.0
    message_mj: float = 150.0
    sleep_uw: float = 50.0
    usable_share: float = 0.7
    loss_pct_per_year: float = 2.0

    def years(self, step_minutes: float) -> float:
        """Return the years until the battery is empty, at one message every ``step_minutes``.

        Use and self-discharge run together: capacity falls by both each year.

        Raises:
            SitingError: a step or a capacity of zero or less.
        """
        if step_minutes <= 0 or self.capacity_wh <= 0:
            raise SitingError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "Reporting step and battery capacity must be above zero."
                )
            )
        message_w = self.message_mj / 1000 / (step_minutes * 60)
        use_wh = (message_w + self.sleep_uw / 1e6) * _YEAR_H
        loss_wh = self.capacity_wh * self.loss_pct_per_year / 100
        return self.capacity_wh * self.usable_share / (use_wh + loss_wh)

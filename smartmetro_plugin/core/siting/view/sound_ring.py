"""How far a sound-level meter hears a source, as a plain ring.

Point source over hard ground, no wind, no obstacle: the level falls by 20 log10(d) + 8 dB
(hemispherical spreading, ISO 9613-2 clause 7.1: 20 log10(d) + 11, and 3 dB for the ground's
reflection). Façades, traffic lanes, weather and absorption by the air are left out: inside a street
the ring may be several times too small or too large. A planner's order of size, not a noise map.
"""

from __future__ import annotations

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SitingError

_HEMISPHERE_DB = 8.0


def hearing_distance_m(
    source_power_db: float, background_db: float, margin_db: float = 3.0
) -> float:
    """Return the distance at which a source still stands ``margin_db`` above the background.

    Args:
        source_power_db: sound power level of the source, dB(A) re 1 pW.
        background_db: level of everything else at the meter, dB(A).

    Raises:
        SitingError: the source is never that loud.
    """
    left = source_power_db - _HEMISPHERE_DB - background_db - margin_db
    if left < 0:
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "A source of {source} dB is not heard at one metre over a background of {background} dB: "
                "give a louder source or a quieter background.",
            ),
            source=source_power_db,
            background=background_db,
        )
    return float(10 ** (left / 20))

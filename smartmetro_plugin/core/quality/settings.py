"""How strict each check is, by use case and property: data, with defaults in ``settings.json``.

Sources of the defaults. Spike heights: WMO-No. 305 (1993), VI.21, tolerances in time. Flat lines:
WMO-No. 488, Appendix VI.2, and QARTOD's five repetitions, stretched to steps of a quarter hour and
to values rounded to a tenth. Neighbours: CrowdQC+ (Fenner et al. 2021, doi:10.3389/fenvs.2021.720747)
asks for five within 3 km, and corrects by 0.0065 K/m, the lapse rate of the ICAO standard
atmosphere; municipal networks are sparser, so the radius is wider here, and the least spread is set
so that a heat island of 4 K is not an error. Correlation with the median, 0.9 by month: Napoly et
al. 2018 (doi:10.3389/feart.2018.00118). A check that a property does not name is not made.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..declaration_reader import Fields, read_object

_BUILT_IN = Path(__file__).with_name("settings.json")


@dataclass(frozen=True)
class SpikeSettings:
    """``height`` in the property's unit; a spike has at most ``samples`` values."""

    height: float
    samples: int


@dataclass(frozen=True)
class FlatSettings:
    """A run of equal values is flat after ``hours`` and ``values``; where such runs are normal."""

    hours: float
    values: int
    normal_below: float | None = None
    normal_above: float | None = None


@dataclass(frozen=True)
class BuddySettings:
    """Neighbours within ``radius_m``, at least ``fewest`` of them; a value is doubted beyond
    ``cutoff`` times their spread, which counts for ``least_spread`` at least (property's unit).

    ``lapse_per_m``: decrease of the property with altitude.
    """

    radius_m: float
    fewest: int
    cutoff: float
    least_spread: float
    lapse_per_m: float
    max_height_difference_m: float


@dataclass(frozen=True)
class CorrelationSettings:
    """Least coefficient of correlation with the network's median over a month."""

    least: float
    fewest_values: int


@dataclass(frozen=True)
class ClockSettings:
    """Largest shift in time against the network's median, minutes."""

    max_shift_min: float


@dataclass(frozen=True)
class DirectSunSettings:
    """``excess`` over the neighbours (property's unit) that tells the sun, over ``fewest_days``."""

    excess: float
    fewest_days: int


@dataclass(frozen=True)
class PropertySettings:
    """The checks of one property; None: not made."""

    spike: SpikeSettings | None = None
    flat: FlatSettings | None = None
    buddy: BuddySettings | None = None
    correlation: CorrelationSettings | None = None
    clock: ClockSettings | None = None
    direct_sun: DirectSunSettings | None = None


#: By use case, then by property.
Settings = Mapping[str, Mapping[str, PropertySettings]]


def load_settings(path: Path | None = None) -> Settings:
    """Return the built-in settings, with the use cases that the file at ``path`` names replaced.

    Raises:
        ConfigurationError: unreadable, or an unknown or impossible field; says which.
    """
    built_in = _built_in()
    return built_in if path is None else {**built_in, **_load(path)}


@lru_cache(maxsize=1)
def _built_in() -> Settings:
    return _load(_BUILT_IN)


def _load(path: Path) -> Settings:
    fields = read_object(path)
    found = {}
    for use_case, declared in fields.members("use_cases"):
        found[use_case] = {name: _property(item) for name, item in declared.members("properties")}
        declared.done()
    fields.done()
    return found


def _property(fields: Fields) -> PropertySettings:
    made = PropertySettings(
        spike=fields.optional("spike", _spike),
        flat=fields.optional("flat", _flat),
        buddy=fields.optional("buddy", _buddy),
        correlation=fields.optional("correlation", _correlation),
        clock=fields.optional("clock", _clock),
        direct_sun=fields.optional("direct_sun", _direct_sun),
    )
    fields.done()
    return made


def _spike(fields: Fields) -> SpikeSettings:
    made = SpikeSettings(fields.number("height", 0, 1e9), int(fields.number("samples", 1, 12)))
    fields.done()
    return made


def _flat(fields: Fields) -> FlatSettings:
    made = FlatSettings(
        hours=fields.number("hours", 0, 8784),
        values=int(fields.number("values", 2, 1e6)),
        normal_below=fields.number_or_null("normal_below", -1e9, 1e9),
        normal_above=fields.number_or_null("normal_above", -1e9, 1e9),
    )
    fields.done()
    return made


def _buddy(fields: Fields) -> BuddySettings:
    made = BuddySettings(
        radius_m=fields.number("radius_m", 1, 1e6),
        fewest=int(fields.number("fewest", 2, 100)),
        cutoff=fields.number("cutoff", 0.1, 100),
        least_spread=fields.number("least_spread", 0, 1e9),
        lapse_per_m=fields.number("lapse_per_m", -1, 1, 0.0),
        max_height_difference_m=fields.number("max_height_difference_m", 1, 1e5, 1e5),
    )
    fields.done()
    return made


def _correlation(fields: Fields) -> CorrelationSettings:
    made = CorrelationSettings(
        fields.number("least", 0, 1), int(fields.number("fewest_values", 3, 1e6))
    )
    fields.done()
    return made


def _clock(fields: Fields) -> ClockSettings:
    made = ClockSettings(fields.number("max_shift_min", 5, 720))
    fields.done()
    return made


def _direct_sun(fields: Fields) -> DirectSunSettings:
    made = DirectSunSettings(
        fields.number("excess", 0.1, 100), int(fields.number("fewest_days", 2, 366))
    )
    fields.done()
    return made

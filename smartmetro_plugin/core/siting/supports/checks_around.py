"""The rules about what stands around a support: façades, crowns, zones, relief, streets."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

import numpy as np

from ...messages import QT_TRANSLATE_NOOP
from .distances import cover_shares, lies_beyond, to_crowns, to_edge, to_nearest, zone_of
from .finding import Finding, Verdict
from .rule_set import Rule
from .support import Reals, Supports
from .surroundings import Surroundings, Trees

OK, FAILS, TO_CHECK = Verdict.OK, Verdict.FAILS, Verdict.TO_CHECK
#: Crowns are looked for at least this far, so that the distance shown means something.
_REACH_M: Final = 30.0
#: A crown whose width nobody knows is taken as this wide.
_UNKNOWN_CROWN_M: Final = 8.0
_MOSTLY_KNOWN: Final = 0.95
#: A layer still speaks of what lies this far out of its extent: squares without house or tree.
_HOUSELESS_M: Final = 20.0
_TREELESS_M: Final = 50.0


def _nothing(supports: Supports) -> Finding:
    return Finding.of(np.full(len(supports), np.nan))


def _everywhere(supports: Supports) -> np.ndarray:
    return np.ones(len(supports), dtype=bool)


def facade_distance(supports: Supports, around: Surroundings, rule: Rule) -> Finding:
    """Walls store and give off heat, reflect sound and hide the sky."""
    if around.buildings is None:
        return _nothing(supports).say(
            _everywhere(supports),
            TO_CHECK,
            QT_TRANSLATE_NOOP(
                "SmartMetro", "buildings not given: distance to façades to check on site"
            ),
        )
    low = rule.numbers["min_m"]
    away = to_nearest(supports.xy, around.buildings)
    beyond = lies_beyond(supports.xy, around.buildings, max(low, _HOUSELESS_M))
    found = Finding.of(np.where(beyond | np.isinf(away), np.nan, away))
    found.say(
        away < low,
        FAILS,
        QT_TRANSLATE_NOOP("SmartMetro", "{value} m from a façade, less than {low} m"),
        low=low,
    )
    found.say(away >= low, OK, QT_TRANSLATE_NOOP("SmartMetro", "{value} m from the nearest façade"))
    return found.say(
        beyond,
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "beyond the layer of buildings, to check on site"),
    )


def crown_distance(supports: Supports, around: Surroundings, rule: Rule) -> Finding:
    """Away from crowns; on a tree, well below its own."""
    low = rule.numbers["min_m"]
    if around.trees is None or not len(around.trees.xy):
        found = _nothing(supports).say(
            _everywhere(supports),
            TO_CHECK,
            QT_TRANSLATE_NOOP("SmartMetro", "trees not given: distance to crowns to check on site"),
        )
    else:
        reach = max(low + _UNKNOWN_CROWN_M, _REACH_M)
        away, doubt = to_crowns(supports.xy, around.trees, reach)
        beyond = _beyond_trees(supports.xy, around.trees, low)
        found = Finding.of(np.where(beyond, np.nan, away))
        found.say(
            away >= low,
            OK,
            QT_TRANSLATE_NOOP("SmartMetro", "{value} m or more from the nearest crown"),
        )
        found.say(
            doubt & (away >= low),
            TO_CHECK,
            QT_TRANSLATE_NOOP(
                "SmartMetro", "a tree whose crown is not known stands near, to check on site"
            ),
        )
        found.say(
            away < low,
            FAILS,
            QT_TRANSLATE_NOOP(
                "SmartMetro", "{value} m from a crown (negative: under it), less than {low} m"
            ),
            low=low,
        )
        found.say(
            beyond & (away >= low),
            TO_CHECK,
            QT_TRANSLATE_NOOP("SmartMetro", "beyond the layer of trees, to check on site"),
        )
    return _on_trees(found, supports, rule.numbers["below_crown_m"])


def _beyond_trees(xy: Reals, trees: Trees, margin_m: float) -> np.ndarray:
    import shapely

    return lies_beyond(xy, shapely.points(trees.xy), max(margin_m, _TREELESS_M))


def _on_trees(found: Finding, supports: Supports, below_m: float) -> Finding:
    """On a tree the crown that counts is its own, above the sensor."""
    trees = supports.type == "tree"
    if not trees.any():
        return found
    room = supports.crown_base_m - supports.mount_m
    found.value = np.where(trees, room, found.value)
    found.say(
        trees & np.isnan(room),
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "base of the crown not known, to measure on site"),
    )
    found.say(
        trees & (room >= below_m),
        OK,
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{value} m below the crown; fasten with an adjustable collar that lets it grow",
        ),
    )
    return found.say(
        trees & (room < below_m),
        FAILS,
        QT_TRANSLATE_NOOP("SmartMetro", "{value} m below the crown, less than {low} m"),
        low=below_m,
    )


def zone_edge(supports: Supports, around: Surroundings, rule: Rule) -> Finding:
    """Inside a homogeneous zone, not where it meets another."""
    if around.zones is None or not len(around.zones.areas):
        return _no_zones(supports)
    zone = zone_of(supports.xy, around.zones)
    away, low = to_edge(supports.xy, around.zones, zone), rule.numbers["min_m"]
    found = Finding.of(away)
    _in_no_zone(found, zone)
    found.say(
        away >= low,
        OK,
        QT_TRANSLATE_NOOP("SmartMetro", "{value} m inside its zone of one land cover"),
    )
    return found.say(
        away < low,
        FAILS,
        QT_TRANSLATE_NOOP(
            "SmartMetro", "{value} m from the edge of its zone, less than {low} m: measures neither"
        ),
        low=low,
    )


def land_cover_mix(supports: Supports, around: Surroundings, rule: Rule) -> Finding:
    """One land cover all around."""
    if around.zones is None or not len(around.zones.areas):
        return _no_zones(supports)
    zone = zone_of(supports.xy, around.zones)
    edge, radius = to_edge(supports.xy, around.zones, zone), rule.numbers["radius_m"]
    own, known = cover_shares(supports.xy, around.zones, zone, radius, edge)
    low = rule.numbers["min_share"]
    found = Finding.of(100 * own)
    _in_no_zone(found, zone)
    found.say(
        own >= low,
        OK,
        QT_TRANSLATE_NOOP("SmartMetro", "{value} % of one land cover within {radius} m"),
        radius=radius,
    )
    # What nobody mapped could be of the same cover, or not.
    could_be = own + 1 - known >= low
    found.say(
        (own < low) & could_be & (known < _MOSTLY_KNOWN),
        TO_CHECK,
        QT_TRANSLATE_NOOP(
            "SmartMetro", "{value} % of one land cover within {radius} m, the rest is not mapped"
        ),
        radius=radius,
    )
    return found.say(
        (own < low) & ~(could_be & (known < _MOSTLY_KNOWN)),
        FAILS,
        QT_TRANSLATE_NOOP(
            "SmartMetro", "{value} % of one land cover within {radius} m, less than {low} %"
        ),
        radius=radius,
        low=100 * low,
    )


def _no_zones(supports: Supports) -> Finding:
    return _nothing(supports).say(
        _everywhere(supports),
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "zones of land cover not given, to check on site"),
    )


def _in_no_zone(found: Finding, zone: np.ndarray) -> None:
    found.say(
        zone < 0,
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "in no zone of the land cover, to check on site"),
    )


def open_above(supports: Supports, around: Surroundings, rule: Rule) -> Finding:
    """Nothing hangs over the sensor in the surface model."""
    if around.above_m is None:
        return _nothing(supports).say(
            _everywhere(supports),
            TO_CHECK,
            QT_TRANSLATE_NOOP("SmartMetro", "surface or terrain model not given, to check on site"),
        )
    value = around.above_m
    top = np.fmax(supports.mount_m, np.nan_to_num(supports.height_m, nan=0))
    found = Finding.of(value)
    found.say(
        np.isnan(value),
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "no height known here, to check on site"),
    )
    covered = value > top + rule.numbers["clearance_m"]
    found.say(
        np.isfinite(value) & ~covered,
        OK,
        QT_TRANSLATE_NOOP("SmartMetro", "nothing stands above in the surface model ({value} m)"),
    )
    return found.say(
        covered,
        TO_CHECK,
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "the surface is {value} m high here: a crown or a roof overhead, or a position that is "
            "off; to check on site",
        ),
    )


def relief(supports: Supports, around: Surroundings, rule: Rule) -> Finding:
    """Even ground: a slope or a cutting channels the wind."""
    if around.relief_m is None:
        return _nothing(supports).say(
            _everywhere(supports),
            TO_CHECK,
            QT_TRANSLATE_NOOP("SmartMetro", "terrain model not given: relief to look at on site"),
        )
    value, high = around.relief_m, rule.numbers["max_m"]
    found = Finding.of(value)
    found.say(
        np.isnan(value),
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "no height known here, to check on site"),
    )
    found.say(value <= high, OK, QT_TRANSLATE_NOOP("SmartMetro", "ground even to {value} m"))
    return found.say(
        value > high,
        TO_CHECK,
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "the ground rises by {value} m nearby and may channel the wind, to look at",
        ),
    )


def vehicle_access(supports: Supports, around: Surroundings, rule: Rule) -> Finding:
    """A cherry picker gets there: as the register says, else a street is near."""
    said, reach = supports.has_vehicle_access, rule.numbers["street_within_m"]
    streets = around.streets
    away = np.full(len(supports), np.nan)
    if streets is not None and len(streets):
        away = to_nearest(supports.xy, streets)
    found = Finding.of(away)
    unsaid = np.isnan(said)
    found.say(
        unsaid & ~(away <= reach),
        TO_CHECK,
        QT_TRANSLATE_NOOP("SmartMetro", "reach by vehicle not known, to check on site"),
    )
    found.say(
        unsaid & (away <= reach),
        OK,
        QT_TRANSLATE_NOOP("SmartMetro", "{value} m from a street"),
    )
    found.say(said == 1, OK, QT_TRANSLATE_NOOP("SmartMetro", "within reach of a vehicle"))
    return found.say(said == 0, FAILS, QT_TRANSLATE_NOOP("SmartMetro", "out of reach of a vehicle"))


AROUND: Final[Mapping[str, Callable[[Supports, Surroundings, Rule], Finding]]] = {
    "facade_distance": facade_distance,
    "crown_distance": crown_distance,
    "zone_edge": zone_edge,
    "land_cover_mix": land_cover_mix,
    "open_above": open_above,
    "relief": relief,
    "vehicle_access": vehicle_access,
}

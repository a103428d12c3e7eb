"""Supports against rules: every verdict of every rule, and that missing data never passes."""

from __future__ import annotations

import json
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pytest
import shapely

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.siting.supports.assessment import assess
from smartmetro.smartmetro_plugin.core.siting.supports.finding import Verdict
from smartmetro.smartmetro_plugin.core.siting.supports.rule_set import (
    BUILT_IN,
    KINDS,
    RuleSet,
    load_rule_set,
    load_rule_sets,
    to_plain,
)
from smartmetro.smartmetro_plugin.core.siting.supports.support import Supports
from smartmetro.smartmetro_plugin.core.siting.supports.surroundings import (
    Surroundings,
    Trees,
    make_zones,
)

NAN = float("nan")
SETS = load_rule_sets()


def supports(
    xy: Sequence[tuple[float, float]] | np.ndarray = ((0.0, 0.0),), **columns: object
) -> Supports:
    """One or more supports of which nothing is known but what is given."""
    n = len(xy)
    texts = {
        name: np.full(n, "", dtype=object) for name in ("type", "power", "owner", "convention")
    }
    names = ("height_m", "mount_m", "crown_base_m", "is_protected", "has_vehicle_access")
    reals = {name: np.full(n, NAN) for name in names}
    table: dict[str, object] = {**texts, **reals}
    for name, value in columns.items():
        if name == "further":
            table[name] = value
        else:
            kind = object if name in texts else np.float64
            table[name] = np.array([value] * n if np.isscalar(value) else value, dtype=kind)
    return Supports(np.array(xy, dtype=np.float64), **table)  # type: ignore[arg-type]


def rule_set(tmp_path: Path, *rules: Mapping[str, object]) -> RuleSet:
    path = tmp_path / "rules.json"
    plain = {"key": "own", "label": "Own", "mount_height_m": 3, "rules": list(rules)}
    path.write_text(json.dumps(plain), encoding="utf-8")
    return load_rule_set(path)


HEAT_HEIGHT = {"kind": "mounting_height", "label": "a", "min_m": 2.5, "max_m": 3}
VANDALISM = {"kind": "vandalism", "label": "a", "min_m": 3.5}
FACADE = {"kind": "facade_distance", "label": "a", "min_m": 5}
CROWN = {"kind": "crown_distance", "label": "a", "min_m": 2}
EDGE = {"kind": "zone_edge", "label": "a", "min_m": 25}
MIX = {"kind": "land_cover_mix", "label": "a", "radius_m": 50, "min_share": 0.7}
HOUSE = np.array([shapely.box(10, -10, 30, 10)])
LAWN = make_zones([shapely.box(-100, -100, 100, 100)], ["grass"])
EDGE_OF_LAWN = make_zones([shapely.box(-10, -100, 100, 100)], ["grass"])
TWO = make_zones(
    [shapely.box(-10, -100, 100, 100), shapely.box(-100, -100, -10, 100)], ["grass", "mineral"]
)
TREE = Trees(np.array([[8.0, 0.0]]), np.array([3.0]))

CASES: list[tuple[dict[str, object], dict[str, object], dict[str, object], Verdict]] = [
    (HEAT_HEIGHT, {"mount_m": 2.8}, {}, Verdict.OK),
    (HEAT_HEIGHT, {"mount_m": 3.5}, {}, Verdict.FAILS),
    ({"kind": "support_height", "label": "a"}, {"mount_m": 4, "height_m": 8}, {}, Verdict.OK),
    ({"kind": "support_height", "label": "a"}, {"mount_m": 4, "height_m": 3}, {}, Verdict.FAILS),
    (VANDALISM, {"mount_m": 3.5}, {}, Verdict.OK),
    (VANDALISM, {"mount_m": 2.8}, {}, Verdict.TO_CHECK),
    (VANDALISM, {"mount_m": 2.8, "is_protected": 1}, {}, Verdict.OK),
    (VANDALISM, {"mount_m": 2.8, "is_protected": 0}, {}, Verdict.FAILS),
    ({"kind": "support_type", "label": "a", "allowed": ["pole"]}, {"type": "pole"}, {}, Verdict.OK),
    (
        {"kind": "support_type", "label": "a", "allowed": ["pole"]},
        {"type": "tree"},
        {},
        Verdict.FAILS,
    ),
    (FACADE, {}, {"buildings": HOUSE}, Verdict.OK),
    (FACADE | {"min_m": 12}, {}, {"buildings": HOUSE}, Verdict.FAILS),
    (FACADE, {"xy": [(500.0, 0.0)]}, {"buildings": HOUSE}, Verdict.TO_CHECK),
    (CROWN, {}, {"trees": TREE}, Verdict.OK),
    (CROWN | {"min_m": 6}, {}, {"trees": TREE}, Verdict.FAILS),
    (CROWN, {"type": "tree", "mount_m": 3, "crown_base_m": 4}, {"trees": TREE}, Verdict.OK),
    (CROWN, {"type": "tree", "mount_m": 3, "crown_base_m": 3.2}, {"trees": TREE}, Verdict.FAILS),
    (CROWN, {"type": "tree", "mount_m": 3}, {"trees": TREE}, Verdict.TO_CHECK),
    (EDGE, {}, {"zones": LAWN}, Verdict.OK),
    (EDGE, {}, {"zones": EDGE_OF_LAWN}, Verdict.FAILS),
    (EDGE, {"xy": [(900.0, 0.0)]}, {"zones": LAWN}, Verdict.TO_CHECK),
    (MIX, {}, {"zones": LAWN}, Verdict.OK),
    (MIX, {}, {"zones": TWO}, Verdict.FAILS),
    (MIX, {}, {"zones": EDGE_OF_LAWN}, Verdict.TO_CHECK),
    ({"kind": "open_above", "label": "a"}, {"mount_m": 3}, {"above_m": 0.5}, Verdict.OK),
    ({"kind": "open_above", "label": "a"}, {"mount_m": 3}, {"above_m": 12.0}, Verdict.TO_CHECK),
    ({"kind": "relief", "label": "a", "max_m": 8}, {}, {"relief_m": 3.0}, Verdict.OK),
    ({"kind": "relief", "label": "a", "max_m": 8}, {}, {"relief_m": 15.0}, Verdict.TO_CHECK),
    ({"kind": "power", "label": "a", "accepted": ["meter"]}, {"power": "meter"}, {}, Verdict.OK),
    (
        {"kind": "power", "label": "a", "accepted": ["meter"]},
        {"power": "lighting_network_night"},
        {},
        Verdict.FAILS,
    ),
    ({"kind": "vehicle_access", "label": "a"}, {"has_vehicle_access": 1}, {}, Verdict.OK),
    ({"kind": "vehicle_access", "label": "a"}, {"has_vehicle_access": 0}, {}, Verdict.FAILS),
    (
        {"kind": "vehicle_access", "label": "a"},
        {},
        {"streets": np.array([shapely.LineString([(9, -50), (9, 50)])])},
        Verdict.OK,
    ),
    ({"kind": "agreement", "label": "a"}, {"convention": "C1"}, {}, Verdict.OK),
    ({"kind": "agreement", "label": "a"}, {"owner": "commune"}, {}, Verdict.TO_CHECK),
    (
        {"kind": "column", "label": "a", "column": "margin_db", "min": 10},
        {"further": {"margin_db": np.array([12.0])}},
        {},
        Verdict.OK,
    ),
    (
        {"kind": "column", "label": "a", "column": "margin_db", "min": 10},
        {"further": {"margin_db": np.array([2.0])}},
        {},
        Verdict.FAILS,
    ),
    (
        {"kind": "column", "label": "a", "column": "margin_db", "min": 10},
        {"further": {"margin_db": np.array(["12,5"], dtype=object)}},
        {},
        Verdict.OK,
    ),
    (
        {"kind": "column", "label": "a", "column": "margin_db", "min": 10},
        {"further": {"margin_db": np.array(["strong"], dtype=object)}},
        {},
        Verdict.TO_CHECK,
    ),
    (
        {"kind": "column", "label": "a", "column": "verdict", "accepted": ["ok"]},
        {"further": {"verdict": np.array(["ok"], dtype=object)}},
        {},
        Verdict.OK,
    ),
]


@pytest.mark.parametrize(("rule", "columns", "around", "verdict"), CASES)
def test_each_rule_finds_what_it_should(
    tmp_path: Path,
    rule: Mapping[str, object],
    columns: dict[str, object],
    around: dict[str, object],
    verdict: Verdict,
) -> None:
    around = {
        name: np.array([value]) if name in ("above_m", "relief_m") else value
        for name, value in around.items()
    }
    found = assess(
        supports(**columns),  # type: ignore[arg-type]
        Surroundings(**around),  # type: ignore[arg-type]
        rule_set(tmp_path, rule),
    )
    (finding,) = found.findings.values()
    assert finding.verdict[0] == verdict
    text = finding.message(0).in_english()
    assert text
    assert "{" not in text


def test_every_kind_of_rule_is_tried_and_shipped() -> None:
    assert {rule["kind"] for rule, *_ in CASES} == set(KINDS)
    shipped = {rule.kind for rules in SETS.values() for rule in rules.rules}
    assert shipped == set(KINDS)


@pytest.mark.parametrize("key", BUILT_IN)
def test_a_support_of_which_nothing_is_known_passes_no_rule(key: str) -> None:
    found = assess(supports(), Surroundings(), SETS[key])
    for finding in found.findings.values():
        assert finding.verdict.tolist() == [Verdict.TO_CHECK]
        assert "{" not in finding.message(0).in_english()
    assert found.verdict.tolist() == [Verdict.TO_CHECK]
    assert found.score.tolist() == [0]


def test_empty_layers_pass_nothing_either() -> None:
    none = np.array([], dtype=object)
    around = Surroundings(none, Trees(np.empty((0, 2)), np.empty(0)), make_zones([], []), none)
    found = assess(supports(), around, SETS["heat"])
    assert {int(f.verdict[0]) for f in found.findings.values()} == {Verdict.TO_CHECK}


def test_for_temperature_the_low_mount_wins_and_vandalism_asks_for_a_shelter() -> None:
    heat = SETS["heat"]
    found = assess(supports(mount_m=heat.mount_m), Surroundings(), heat)
    assert found.findings["mounting_height"].verdict[0] == Verdict.OK
    assert found.findings["vandalism"].verdict[0] == Verdict.TO_CHECK
    assert "check on site" in found.findings["vandalism"].message(0).in_english()


def test_trees_serve_with_an_adjustable_collar() -> None:
    columns = {"type": "tree", "mount_m": 2.8, "crown_base_m": 5.0}
    found = assess(supports(**columns), Surroundings(trees=TREE), SETS["heat"])  # type: ignore[arg-type]
    assert "adjustable collar" in found.findings["crown_distance"].message(0).in_english()


def test_a_blocking_rule_puts_a_support_out_and_the_score_is_the_share_of_weights(
    tmp_path: Path,
) -> None:
    rules = rule_set(
        tmp_path,
        HEAT_HEIGHT | {"weight": 3},
        VANDALISM | {"blocking": True, "weight": 1},
    )
    columns = {"mount_m": [2.8, 2.8, 4], "is_protected": [0, 1, NAN]}
    found = assess(supports([(0, 0)] * 3, **columns), Surroundings(), rules)
    assert found.verdict.tolist() == [Verdict.FAILS, Verdict.OK, Verdict.TO_CHECK]
    assert found.score.tolist() == [75, 100, 25]
    assert found.failed.tolist() == [1, 0, 1]


@pytest.mark.parametrize("key", BUILT_IN)
def test_a_set_that_a_user_saves_reads_as_it_was(tmp_path: Path, key: str) -> None:
    path = tmp_path / "saved.json"
    path.write_text(json.dumps(to_plain(SETS[key])), encoding="utf-8")
    assert load_rule_set(path) == SETS[key]


@pytest.mark.parametrize(
    ("rule", "field"),
    [
        ({"kind": "magic", "label": "a"}, "kind"),
        ({"kind": "vandalism", "label": "a"}, "min_m"),
        (VANDALISM | {"min_m": -1}, "min_m"),
        (VANDALISM | {"max": 3}, "max"),
        (HEAT_HEIGHT | {"min_m": 4}, "max_m"),
        ({"kind": "support_type", "label": "a", "allowed": ["cloud"]}, "allowed"),
        ({"kind": "column", "label": "a"}, "column"),
    ],
)
def test_a_wrong_rule_is_refused_by_file_and_field(
    tmp_path: Path, rule: Mapping[str, object], field: str
) -> None:
    with pytest.raises(ConfigurationError) as caught:
        rule_set(tmp_path, rule)
    assert "rules.json" in str(caught.value)
    assert field in str(caught.value)


def test_twenty_thousand_supports_in_seconds() -> None:
    random = np.random.default_rng(1)
    n = 20_000
    xy = random.random((n, 2)) * 10_000
    corner = random.random((20_000, 2)) * 10_000
    buildings = shapely.box(*corner.T, *(corner + 12).T)
    trees = Trees(random.random((50_000, 2)) * 10_000, 1 + 5 * random.random(50_000))
    cells = [(i, j) for i in range(60) for j in range(60)]
    areas = [shapely.box(i * 170, j * 170, i * 170 + 165, j * 170 + 165) for i, j in cells]
    zones = make_zones(areas, ["grass" if (i + j) % 2 else "mineral" for i, j in cells])
    around = Surroundings(buildings, trees, zones)
    started = time.perf_counter()
    found = assess(supports(xy, mount_m=2.8, height_m=8.0), around, SETS["heat"])
    assert time.perf_counter() - started < 15
    assert len(found.verdict) == n

"""Readable ids: by template, given once, never again."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.model import Sensor, SensorKey
from smartmetro.smartmetro_plugin.core.readable_ids import assign, check_template

TEMPLATE = "{usage}-{insee}-{zone}-{nn}"


def sensor(id_: str, zone: str = "Secteur 1 – place", insee: str = "13001") -> Sensor:
    return Sensor(key(id_), "any name", "heat", "WeatherObserved", zone=zone, insee=insee)


def key(id_: str) -> SensorKey:
    return SensorKey("c", "", id_)


def test_template_gives_safe_ids_numbered_by_stem() -> None:
    sensors = [sensor("b"), sensor("a"), sensor("c", zone=""), sensor("d", "Cœur d'été", "2A004")]
    assert assign(TEMPLATE, sensors, {}) == {
        key("a"): "heat-13001-Secteur-1-place-01",
        key("b"): "heat-13001-Secteur-1-place-02",
        key("c"): "heat-13001-01",
        key("d"): "heat-2A004-Coeur-d-ete-01",
    }


def test_given_id_never_changes_and_is_never_given_again() -> None:
    taken = {key("gone"): "heat-13001-Secteur-1-place-07", key("kept"): "an old id"}
    moved = sensor("kept", zone="elsewhere")
    assert assign(TEMPLATE, [moved, sensor("new")], taken) == {
        key("new"): "heat-13001-Secteur-1-place-08"
    }


def test_numbers_grow_beyond_their_width() -> None:
    taken = {key("last"): "heat-99"}
    assert assign("{usage}-{nn}", [sensor("x")], taken) == {key("x"): "heat-100"}


def test_stems_that_run_into_their_numbers_stay_apart() -> None:
    sensors = [sensor("a", insee="1"), sensor("b", insee="10")]
    ids = assign("{insee}{nn}", sensors, {key("t"): "11001", key("u"): "1001"})
    assert len(set(ids.values()) | {"11001", "1001"}) == 4


def test_no_template_gives_no_ids() -> None:
    check_template("")
    assert assign("", [sensor("a")], {}) == {}


@pytest.mark.parametrize(
    ("template", "said"),
    [
        ("{foo}-{nn}", "{usage}"),
        ("{usage}", "{nn}"),
        ("{nn}{nnn}", "{nn}"),
        ("a b{nn}", "{usage}"),
        ("é{nn}", "{usage}"),
        ("../{nn}", "{usage}"),
        ("{usage", "{usage}"),
        ("{usage!r}{nn}", "{usage}"),
        ("{usage:3}{nn}", "{usage}"),
        ("{usage.key}{nn}", "{usage}"),
        ("{}-{nn}", "{usage}"),
        ("{nn}" + "x" * 200, "{usage}"),
    ],
)
def test_unusable_template_is_refused_with_the_remedy(template: str, said: str) -> None:
    with pytest.raises(ConfigurationError, match=re.escape(said)):
        check_template(template)


@given(st.lists(st.tuples(st.text(), st.text()), unique_by=lambda pair: pair[0], max_size=20))
def test_ids_are_unique_and_safe_whatever_the_names(pairs: list[tuple[str, str]]) -> None:
    ids = assign(TEMPLATE, [sensor(id_, zone) for id_, zone in pairs], {})
    assert len(set(ids.values())) == len(pairs)
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+", id_, re.ASCII) for id_ in ids.values())

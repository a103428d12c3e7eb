"""What a planner does to a proposal."""

from __future__ import annotations

import pytest

from smartmetro.smartmetro_plugin.core.model import ZoneRole
from smartmetro.smartmetro_plugin.core.siting.errors import SitingError
from smartmetro.smartmetro_plugin.core.siting.study import Candidate, Choice, Study


def candidate(name: str, choice: Choice, rank: int = 0, of: str = "", zone: str = "A") -> Candidate:
    return Candidate(name, 0, 0, zone, ZoneRole.PROJECT, {}, choice, rank, of)


@pytest.fixture
def study() -> Study:
    return Study(
        "s",
        "heat",
        "EPSG:2154",
        candidates=(
            candidate("one", Choice.CHOSEN, 1),
            candidate("two", Choice.CHOSEN, 2, zone="B"),
            candidate("r1", Choice.RESERVE, 1, "one"),
            candidate("r2", Choice.RESERVE, 2, "one"),
            candidate("left", Choice.LEFT),
        ),
    )


def names(found: list[Candidate]) -> list[str]:
    return [c.name for c in found]


def test_a_swap_keeps_the_place_and_the_reserves(study: Study) -> None:
    swapped = study.swap("one", "r2")
    assert names(swapped.of(Choice.CHOSEN)) == ["r2", "two"]
    assert names(swapped.reserves("r2")) == ["one", "r1"]
    assert swapped.candidate("r2").by_hand and not swapped.candidate("two").by_hand
    assert names(study.of(Choice.CHOSEN)) == ["one", "two"]
    back = swapped.swap("r2", "one")
    assert names(back.of(Choice.CHOSEN)) == ["one", "two"]
    assert names(study.swap("one", "left").reserves("left")) == ["one", "r1", "r2"]


def test_an_excluded_site_gives_way_to_its_first_reserve(study: Study) -> None:
    without = study.exclude("one")
    assert names(without.of(Choice.CHOSEN)) == ["r1", "two"]
    assert names(without.reserves("r1")) == ["r2"]
    assert names(without.of(Choice.EXCLUDED)) == ["one"]
    assert without.take_back("one").candidate("one").choice == Choice.LEFT
    # A new proposal does not bring back what the planner has excluded.
    again = without.with_proposal(study.candidates)
    assert again.candidate("one").choice == Choice.EXCLUDED


def test_what_cannot_be_is_said(study: Study) -> None:
    with pytest.raises(SitingError, match="“two” has no reserve left in zone B"):
        study.exclude("two")
    with pytest.raises(SitingError, match="exchange sites of one zone"):
        study.swap("two", "r1")
    with pytest.raises(SitingError, match="Exchange a chosen site"):
        study.swap("r1", "left")
    with pytest.raises(SitingError, match="no candidate “nobody”"):
        study.exclude("nobody")

"""The one sentence of the councillor's page: from zone to zone, honest about what sensors can tell."""

from __future__ import annotations

from unittest.mock import Mock

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.mapping.choice import Choice
from smartmetro.smartmetro_plugin.core.mapping.report import (
    Lineage,
    MapResult,
    StationResult,
    plain_sentence,
)
from smartmetro.smartmetro_plugin.core.mapping.samples import Samples
from smartmetro.smartmetro_plugin.core.mapping.zone_means import zone_means


def result(*stations: tuple[str, str, float]) -> MapResult:
    values = np.array([value for _, _, value in stations])
    return MapResult(
        Mock(Choice),
        Mock(Samples),
        "°C",
        [StationResult(name, zone, value, 100.0) for name, zone, value in stations],
        zone_means([zone for _, zone, _ in stations], values),
        Mock(Lineage),
    )


SQUARE = [("a", "Square", 24.0), ("b", "Square", 26.0)]
PARK = [("c", "Park", 22.0), ("d", "Park", 23.0)]
MEADOW = ("e", "Meadow", 23.2)


def test_the_project_is_what_is_compared() -> None:
    stations = [*SQUARE, *PARK, MEADOW]
    said = plain_sentence(result(*stations), "05:00", {"Meadow"}, {"Park"}).in_english()
    assert "0.7 °C cooler in “Park” than in “Meadow”" in said


@pytest.mark.parametrize(
    ("stations", "references", "words"),
    [
        ([*SQUARE, *PARK], (), "2.5 °C warmer in “Square” than in “Park”."),
        # The coolest zone is not the one of reference: the comparison is with that one.
        (
            [*SQUARE, *PARK, MEADOW],
            ("Meadow",),
            "1.8 °C warmer in “Square” than in “Meadow”, the zone",
        ),
        ([*PARK, MEADOW], ("Meadow",), "0.7 °C cooler in “Park” than in “Meadow”"),
        ([*SQUARE, ("f", "Street", 25.1)], (), "as warm in “Street” as in “Square”"),
        # A lone zone, or none: from station to station.
        (SQUARE, (), "2.0 °C warmer at “b” than at “a”"),
        ([("a", "", 24.0), ("b", "", 26.0)], (), "2.0 °C warmer at “b” than at “a”"),
    ],
)
def test_one_sentence(
    stations: list[tuple[str, str, float]], references: tuple[str, ...], words: str
) -> None:
    said = plain_sentence(result(*stations), "05:00", references).in_english()
    assert said.startswith("At 05:00, it was on average")
    assert words in said

"""What was received: frame counters, shares, verdicts, remedies; and losses fitted to levels."""

from __future__ import annotations

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.reports.document import English
from smartmetro.smartmetro_plugin.core.reports.html import render
from smartmetro.smartmetro_plugin.core.siting.radio.calibration import Measured, calibrate
from smartmetro.smartmetro_plugin.core.siting.radio.calibration_report import calibration_report
from smartmetro.smartmetro_plugin.core.siting.radio.placement_class import (
    Placement,
    starting_losses,
)
from smartmetro.smartmetro_plugin.core.siting.radio.reception import (
    DAY_US,
    by_window,
    data_share,
    frame_share,
)
from smartmetro.smartmetro_plugin.core.siting.radio.review import (
    Heard,
    Listening,
    Remedy,
    how_heard,
    review,
)
from smartmetro.smartmetro_plugin.core.siting.radio.review_report import review_report

HOUR_US = 3_600_000_000
END_US = 30 * DAY_US


@pytest.mark.parametrize(
    ("counters", "share"),
    [
        ([1, 2, 3, 4], 1.0),
        ([1, 2, 5, 6], 4 / 6),
        ([10, 11, 0, 1, 2], 1.0),  # the sensor restarted
        ([65534, 65535, 0, 1], 1.0),  # the counter rolled over
        ([65534, 1], 2 / 4),
        ([7, 7, 8, 8, 9], 1.0),  # heard twice
        ([7, 9, 8, 10], 1.0),  # one came late
        ([5, float("nan"), 6], 1.0),
    ],
)
def test_frames_lost_are_counted(counters: list[float], share: float) -> None:
    assert frame_share(np.array(counters, dtype=float)) == pytest.approx(share)


def test_one_frame_tells_nothing() -> None:
    assert frame_share(np.array([4.0])) is None
    assert frame_share(np.array([])) is None


def test_batches_that_come_late_count_as_received() -> None:
    at_us = np.arange(0, 10 * DAY_US, HOUR_US, dtype=np.int64)
    assert data_share(at_us, HOUR_US, 0, 10 * DAY_US) == pytest.approx(1.0)
    assert data_share(at_us[::2], HOUR_US, 0, 10 * DAY_US) == pytest.approx(1.0)  # its own step
    holes = np.delete(at_us, np.arange(48, 96))
    assert data_share(holes, HOUR_US, 0, 10 * DAY_US) == pytest.approx(0.8, abs=0.01)


def test_weeks_before_a_sensor_came_expect_nothing() -> None:
    at_us = np.arange(10 * DAY_US, 21 * DAY_US, HOUR_US, dtype=np.int64)
    weeks = by_window(at_us, None, HOUR_US, 0, 21 * DAY_US)
    assert [w.share is None for w in weeks] == [True, False, False]
    assert weeks[1].share == pytest.approx(1.0, abs=0.02)


def _sensor(number: int, **known: object) -> Listening:
    usual: dict[str, object] = {
        "network": "LoRaWAN A",
        "placement": Placement.STREET,
        "x_m": 100.0 * number,
        "y_m": 0.0,
        "share": 0.98,
        "snr_db": 5.0,
        "spreading_factor": 9,
        "last_us": END_US,
    }
    return Listening(f"s{number}", **{**usual, **known})  # type: ignore[arg-type]


def test_verdicts() -> None:
    assert how_heard(_sensor(0), END_US) is Heard.SERVED
    assert how_heard(_sensor(0, share=0.7), END_US) is Heard.MARGINAL
    assert how_heard(_sensor(0, snr_db=-9.0), END_US) is Heard.MARGINAL  # 3.5 dB over SF9's limit
    assert how_heard(_sensor(0, last_us=END_US - 8 * DAY_US), END_US) is Heard.SILENT
    assert how_heard(_sensor(0, share=None, snr_db=None), END_US) is Heard.UNKNOWN
    # The same SNR leaves more at a slower spreading factor.
    assert _sensor(0, spreading_factor=12).margin_db == 25


def test_a_container_among_well_heard_neighbours_needs_another_antenna() -> None:
    sensors = [_sensor(0, placement=Placement.BURIED, share=0.5), _sensor(1), _sensor(2)]
    found = review(sensors, END_US)
    assert found[0].remedy is Remedy.ANTENNA
    assert found[1].remedy is Remedy.NONE


def test_weak_neighbours_together_need_a_repeater() -> None:
    found = review([_sensor(n, share=0.5) for n in range(4)], END_US)
    assert {f.remedy for f in found} == {Remedy.REPEATER}
    assert found[0].weak_neighbours == 3


def test_a_network_that_is_heard_in_as_hard_a_place_is_proposed() -> None:
    sensors = [
        _sensor(0, placement=Placement.BURIED, share=0.5),
        _sensor(1, placement=Placement.BURIED, network="Commune B"),
    ]
    found = review(sensors, END_US)[0]
    assert (found.remedy, found.other_network) == (Remedy.OTHER_NETWORK, "Commune B")
    # In the street it proves nothing for a buried one.
    easy = [sensors[0], _sensor(1, network="Commune B")]
    assert review(easy, END_US)[0].remedy is Remedy.ANTENNA


def test_who_fell_silent_while_well_heard_has_no_radio_trouble() -> None:
    silent = _sensor(0, last_us=END_US - 10 * DAY_US)
    assert review([silent, _sensor(1)], END_US)[0].remedy is Remedy.CHECK_DEVICE


def test_a_lone_weak_sensor_in_the_street_moves() -> None:
    assert review([_sensor(0, share=0.4), _sensor(1)], END_US)[0].remedy is Remedy.RELOCATE


def test_the_review_escapes_what_comes_from_outside() -> None:
    found = review([_sensor(0, name="<b>x</b>", material="<i>", share=0.4)], END_US)
    page = render(review_report(found, English()), English())
    assert "<b>x" not in page
    assert "&lt;b&gt;x" in page
    assert "Close the lid" in page


def _fleet(
    truth: dict[Placement, float], bias: float, count: int = 25, seed: int = 0
) -> list[Measured]:
    rng = np.random.default_rng(seed)
    sensors = []
    for placement, loss in truth.items():
        for error in rng.normal(0, 5, count):
            street = rng.uniform(-110, -80)
            sensors.append(Measured(placement, street - bias - loss + error, street))
    return sensors


TRUTH = {Placement.STREET: 0.0, Placement.METAL_CONTAINER: 14.0, Placement.BURIED: 27.0}


def test_losses_come_back_from_levels() -> None:
    made = calibrate(_fleet(TRUTH, bias=6.0))
    assert made.is_separable
    assert made.bias_db == pytest.approx(6, abs=2.5)
    for placement in (Placement.METAL_CONTAINER, Placement.BURIED):
        assert made.losses[placement].loss_db == pytest.approx(TRUTH[placement], abs=3.5)


def test_the_interval_holds_about_nineteen_times_in_twenty() -> None:
    held = 0
    for seed in range(200):
        loss = calibrate(_fleet(TRUTH, 4.0, 12, seed)).losses[Placement.BURIED]
        held += loss.low_db <= 27.0 <= loss.high_db
    assert 180 <= held <= 200


def test_a_few_wrong_sensors_do_not_carry_the_fit_away() -> None:
    sensors = _fleet(TRUTH, 0.0)
    wrong = [Measured(Placement.BURIED, -60.0, -100.0)] * 3
    clean, mixed = calibrate(sensors), calibrate([*sensors, *wrong])
    moved = mixed.losses[Placement.BURIED].loss_db - clean.losses[Placement.BURIED].loss_db
    mean_would_move = 3 * (-40 - 27) / 28
    assert abs(moved) < 1.5 < abs(mean_would_move)
    assert mixed.outliers[-3:].all()


def test_without_sensors_outdoors_it_says_so() -> None:
    inside = [s for s in _fleet(TRUTH, 6.0) if s.placement is not Placement.STREET]
    made = calibrate(inside)
    assert not made.is_separable
    # The model's error lies in the losses.
    assert made.losses[Placement.METAL_CONTAINER].loss_db == pytest.approx(20, abs=3)
    page = render(
        calibration_report(made, inside, ["x"] * len(inside), dict(starting_losses(868.1)), 4),
        English(),
    )
    assert "cannot be told apart" in page
    assert "4 sensors without a level" in page


def test_two_sensors_of_a_class_have_no_interval() -> None:
    few = [Measured(Placement.BURIED, -120.0, -95.0), Measured(Placement.BURIED, -118.0, -95.0)]
    made = calibrate([*few, *_fleet({Placement.STREET: 0.0}, 0.0)])
    assert made.losses[Placement.BURIED].loss_db == pytest.approx(24, abs=3)
    assert np.isnan(made.losses[Placement.BURIED].low_db)

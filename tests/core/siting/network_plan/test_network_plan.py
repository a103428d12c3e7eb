"""The figures of a network plan by hand."""

from __future__ import annotations

import numpy as np
import pytest

from smartmetro.smartmetro_plugin.core.model import ZoneRole
from smartmetro.smartmetro_plugin.core.reports.document import English
from smartmetro.smartmetro_plugin.core.reports.html import render
from smartmetro.smartmetro_plugin.core.siting.network_plan.cost import Balance, Prices, balance
from smartmetro.smartmetro_plugin.core.siting.network_plan.gateways import gateways_needed
from smartmetro.smartmetro_plugin.core.siting.network_plan.load import Traffic
from smartmetro.smartmetro_plugin.core.siting.network_plan.measured import Measured
from smartmetro.smartmetro_plugin.core.siting.network_plan.plan import NetworkPlan
from smartmetro.smartmetro_plugin.core.siting.network_plan.zones import (
    Counts,
    PlannedZone,
    missing_roles,
)
from smartmetro.smartmetro_plugin.core.siting.radio.battery import Battery


def test_traffic_of_ten_sensors_at_a_quarter_of_an_hour() -> None:
    traffic = Traffic(10, 2, 15, hot_days=100, archive_years=2)
    assert traffic.messages_per_day == 960
    assert traffic.values_per_year == pytest.approx(960 * 2 * 365.25)
    assert traffic.hot_mb == pytest.approx(96)
    assert traffic.peak_per_hour == pytest.approx(400)
    assert traffic.archive_mb == pytest.approx(960 * 2 * 365.25 * 2 * 2.1 / 1e6)
    assert Traffic(10, 2, 30).messages_per_day == 480


def test_rent_or_buy() -> None:
    prices = Prices(120, 0, 0, 0, 60, 0, 10)
    # 10 a month against 120 once: even after a year; a new battery every 2 years.
    found = balance(prices, 5, 0, 2, 3)
    assert found.bought == 5 * (120 + 60)
    assert found.rented == 5 * 360
    assert found.break_even_years == pytest.approx(1)
    assert balance(prices, 5, 0, 2, 0.5).break_even_years is None
    # A battery that lasts as long as the plan is not replaced.
    assert balance(prices, 1, 0, 3, 3).bought == 120


def test_gateways_by_range() -> None:
    sensors = np.array([[0.0, 0], [100, 0], [5000, 0], [5100, 0], [9000, 0]])
    assert gateways_needed(sensors, np.empty((0, 2)), 200) == (3, 5)
    assert gateways_needed(sensors, np.array([[50.0, 0]]), 200) == (2, 3)
    assert gateways_needed(sensors, sensors, 1) == (0, 0)
    assert gateways_needed(sensors[:0], sensors, 1) == (0, 0)


def test_counts_by_role_and_roles_that_are_lacking() -> None:
    counts = Counts(3, 2, 1)
    assert [
        counts.of(role) for role in (ZoneRole.PROJECT, ZoneRole.REFERENCE, ZoneRole.CONTROL)
    ] == [3, 2, 1]
    zones = [
        PlannedZone("P", ZoneRole.PROJECT, 1, 2, 5),
        PlannedZone("R", ZoneRole.REFERENCE, 1, 0),
    ]
    assert zones[0].missing == 0
    assert missing_roles(zones) == (ZoneRole.REFERENCE, ZoneRole.CONTROL)


def test_the_report_says_all_of_it_and_escapes_names() -> None:
    plan = NetworkPlan(
        "heat",
        [PlannedZone("<b>Place</b>", ZoneRole.PROJECT, 2.5, 3, 1, 12)],
        [Measured("AtmoSud", "AtmoSud", "heat", 1, 2, ("temperature",))],
        Traffic(2, 2, 15),
        Battery(),
        0.2,
        1,
        2,
        Balance(1000, 2000, 1.5),
        5,
        500,
        [("L12", "<b>Place</b>", "project", "L13, L14")],
    )
    page = render(plan.report(), English())
    for text in (
        "1 stand there already, 2 are to be put up",
        "AtmoSud",
        "&lt;b&gt;Place",
        "No reference zone",
        "No control zone",
        "Gateways to add: 1",
        "L13, L14",
        "Buying is cheaper from 1.5 years",
    ):
        assert text in page
    assert "<b>" not in page

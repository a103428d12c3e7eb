"""Budgets, limits, LoRa's air time, batteries, shares of places."""

from __future__ import annotations

import pytest

from smartmetro.smartmetro_plugin.core.siting.errors import SitingError
from smartmetro.smartmetro_plugin.core.siting.radio.battery import Battery, life_years
from smartmetro.smartmetro_plugin.core.siting.radio.budget import (
    Device,
    Station,
    Technology,
    breaches,
    budget,
    cellular_levels,
    lora_levels,
)
from smartmetro.smartmetro_plugin.core.siting.radio.limits import SUB_BANDS, sub_band
from smartmetro.smartmetro_plugin.core.siting.radio.lora import (
    NOISE_RISE_DB,
    airtime_s,
    signal_dbm,
    snr_margin_db,
)
from smartmetro.smartmetro_plugin.core.siting.radio.placement_class import (
    Placement,
    placement_of,
    starting_losses,
)
from smartmetro.smartmetro_plugin.core.siting.radio.reliability import (
    area_spread_db,
    fade_margin_db,
    location_spread_db,
    served_share,
)


@pytest.mark.parametrize(
    ("spreading_factor", "milliseconds"),
    [(7, 61.7), (8, 113.2), (9, 205.8), (10, 370.7), (11, 823.3), (12, 1482.8)],
)
def test_air_time_of_ten_bytes(spreading_factor: int, milliseconds: float) -> None:
    """Ten bytes and LoRaWAN's thirteen, 125 kHz, 4/5: the values of The Things Network's calculator."""
    assert 1000 * airtime_s(spreading_factor, 23) == pytest.approx(milliseconds, abs=0.1)


def test_what_lora_cannot_do_is_refused() -> None:
    with pytest.raises(SitingError, match="7 to 12"):
        airtime_s(6, 20)
    with pytest.raises(SitingError, match="255"):
        airtime_s(7, 300)


def test_sf12_ends_where_it_does_in_the_field() -> None:
    assert lora_levels(12).at_station_dbm == -120
    quiet = lora_levels(12, 0.0)
    assert quiet.at_station_dbm == -139
    assert quiet.at_device_dbm == -136
    levels = [lora_levels(sf).at_station_dbm for sf in range(7, 13)]
    assert levels == sorted(levels, reverse=True)
    assert NOISE_RISE_DB == 19


def test_a_budget_adds_up() -> None:
    station, device = (
        Station("A", gain_dbi=6.0, cable_loss_db=2.0, power_dbm=10.0),
        Device(14.0, -2.0),
    )
    made = budget(station, device, lora_levels(7, 0.0))
    assert made.uplink_db == pytest.approx(14 - 2 + 6 - 2 + 125)
    assert made.downlink_db == pytest.approx(10 + 6 - 2 - 2 + 123)
    assert made.both_db == made.downlink_db


def test_nb_iot_bears_its_coupling_loss() -> None:
    """3GPP TR 45.820: 164 dB between connectors."""
    station, device = Station("BS", gain_dbi=0.0, cable_loss_db=0.0, power_dbm=43.0), Device(23.0)
    made = budget(station, device, cellular_levels(Technology.NB_IOT, station, 0.0))
    assert (made.uplink_db, made.downlink_db) == (164, 164)


@pytest.mark.parametrize(
    ("frequency_mhz", "band", "erp_mw", "duty"),
    [
        (868.1, "M", 25, 0.01),
        (868.9, "N", 25, 0.001),
        (869.525, "P", 500, 0.1),
        (867.5, "L", 25, 0.01),
    ],
)
def test_sub_bands(frequency_mhz: float, band: str, erp_mw: float, duty: float) -> None:
    """ERC/REC 70-03, annex 1."""
    found = sub_band(frequency_mhz)
    assert found is not None
    assert found.name == band
    assert 10 ** (found.erp_dbm / 10) == pytest.approx(erp_mw, rel=0.01)
    assert found.duty_share == duty


def test_sub_bands_do_not_overlap() -> None:
    for lower, upper in zip(SUB_BANDS, SUB_BANDS[1:]):
        assert lower.to_mhz <= upper.from_mhz


def test_too_strong_a_station_is_named_with_the_limit() -> None:
    strong = Station("Mairie", gain_dbi=6.0, cable_loss_db=0.0, power_dbm=14.0)
    said = breaches(868.1, {strong.name: strong.eirp_dbm, "capteur": 14.0})
    assert len(said) == 1
    text = said[0].in_english()
    assert "Mairie" in text
    assert "20.0 dBm EIRP" in text
    assert "14.0 dBm ERP" in text
    assert not breaches(869.525, {strong.name: strong.eirp_dbm})
    assert not breaches(800.0, {"4G": 60.0})
    assert "between the sub-bands" in breaches(868.65, {"a": 1.0})[0].in_english()


def test_a_battery_lasts_longer_when_it_speaks_less() -> None:
    battery = Battery()
    lives = [life_years(battery, airtime_s(sf, 25), 15) for sf in range(7, 13)]
    assert lives == sorted(lives, reverse=True)
    twice = life_years(battery, airtime_s(12, 25), 30)
    assert lives[-1] < twice < 2 * lives[-1]
    # By hand, SF12, 15 min: 35064 reports of (40 mA x 1.483 s + 11.5 x 0.2 + 10) / 3600 mAh, 131.5 mAh
    # of sleep and 72 of self-discharge a year, from 2880 mAh.
    a_year = 35064 * (40 * airtime_s(12, 25) + 2.3 + 10) / 3600 + 131.49 + 72
    assert lives[-1] == pytest.approx(2880 / a_year, rel=1e-6)


def test_a_level_below_the_noise_is_corrected() -> None:
    """SX1276 data sheet §5.5.5."""
    assert signal_dbm(-118.0, -11.0) == -129
    assert signal_dbm(-95.0, 7.0) == -95
    assert snr_margin_db(-11.0, 12) == 9


def test_reliability_is_a_margin_and_back() -> None:
    spread = location_spread_db(868.0)
    assert spread == pytest.approx(5.02, abs=0.01)  # 1.2 + 1.3 log 868, P.1546-6
    assert area_spread_db(868.0) == pytest.approx(1.62, abs=0.01)  # P.1812-6 eq. 66, 50 m
    margin = fade_margin_db(0.9, spread)
    assert float(margin) == pytest.approx(1.2816 * spread, rel=1e-4)
    assert float(served_share(margin, spread)) == pytest.approx(0.9)


def test_placements_have_a_range_around_their_start() -> None:
    losses = starting_losses(868.1)
    assert losses[Placement.INDOOR].median_db == pytest.approx(14.2, abs=0.05)
    for loss in losses.values():
        assert loss.low_db <= loss.median_db <= loss.high_db
    assert placement_of("Semi-buried") is Placement.SEMI_BURIED
    assert placement_of("on the moon") is None

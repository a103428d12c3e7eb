"""Units by UN/CEFACT code and by the texts found in their place."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.units import (
    UNITS,
    UnknownUnit,
    code_of,
    convert,
    linear,
    symbol_of,
)


@pytest.mark.parametrize(
    ("value", "source", "target", "expected"),
    [
        (25.0, "CEL", "CEL", 25.0),
        (0.0, "KEL", "CEL", -273.15),
        (212.0, "FAH", "CEL", 100.0),
        (-40.0, "CEL", "FAH", -40.0),
        (0.65, "C62", "P1", 65.0),
        (65.0, "P1", "C62", 0.65),
        (198.0, "CMT", "MTR", 1.98),
        (127.53, "MQH", "MQS", 0.035425),
        (12.0, "G51", "MQS", 0.012),
        (1500.0, "WHR", "KWH", 1.5),
        (70.0, "WTT", "KWT", 0.07),
        (0.005, "D10", "G42", 50.0),  # 0.005 S/m
        (0.69, "H61", "G42", 690.0),
        (0.5, "GP", "GQ", 500.0),
        (1013.25, "A97", "KPA", 101.325),
        (36.0, "KMH", "MTS", 10.0),
        (350.0, "4K", "AMP", 0.35),
        (0.001, "C31", "DBM", -30.0),
        (65.0, "%", "P1", 65.0),
        (18.5, "°C", "Celsius", 18.5),
        (7.4, "C62", "Q30", 7.4),
    ],
)
def test_conversion(value: float, source: str, target: str, expected: float) -> None:
    assert convert(value, source, target) == pytest.approx(expected, rel=1e-12, abs=1e-12)


def test_no_power_received_is_minus_infinity_in_dbm() -> None:
    assert convert(0.0, "mW", "dBm") == -math.inf


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("CEL", "CEL"), ("cel", "CEL"), ("℃", "CEL"), ("°C", "CEL"), ("degrees  Celsius", "CEL"),
        ("%", "P1"), ("dB(A)", "2N"), ("dBA", "2N"), ("m³/s", "MQS"), ("µg/m³", "GQ"), ("μg/m3", "GQ"),
        ("HPA", "A97"), ("hPa", "A97"), ("mW", "C31"), ("MW", "MAW"), ("kWh", "KWH"), (" mg/L ", "M1"),
        ("µS/cm", "G42"), ("NTU", "NTU"),
    ],
)  # fmt: skip
def test_wild_texts_are_understood(text: str, code: str) -> None:
    assert code_of(text) == code


@pytest.mark.parametrize("text", ["", "furlong", "UDT0000016", "B42", "x" * 10_000])
def test_unknown_unit_is_named(text: str) -> None:
    with pytest.raises(UnknownUnit) as caught:
        code_of(text)
    assert caught.value.message.values["unit"] == text[:40]


def test_different_quantities_are_not_converted() -> None:
    with pytest.raises(UnknownUnit, match=r"CEL.*MTR"):
        convert(1.0, "CEL", "MTR")


def test_symbol_is_written_after_numbers() -> None:
    assert (symbol_of("CEL"), symbol_of("C62"), symbol_of("P1")) == ("°C", "", "%")


@given(st.sampled_from(sorted(UNITS)), st.sampled_from(sorted(UNITS)), st.floats(-1e6, 1e6))
def test_conversion_there_and_back(source: str, target: str, value: float) -> None:
    if UNITS[source].quantity != UNITS[target].quantity:
        return
    factor, offset = linear(source, target)
    back_factor, back_offset = linear(target, source)
    assert (value * factor + offset) * back_factor + back_offset == pytest.approx(
        value, rel=1e-9, abs=1e-6
    )

"""Units by their UN/CEFACT Recommendation 20 codes, and the texts found in their place.

Revision 17 (2021) of the code list, the part that sensors use. ``NTU`` is not in the list: it is
how turbidity is written in the field. Two codes deceive: ``HPA`` is a hectolitre of pure alcohol,
yet every platform that sends it means hectopascal (``A97``); ``4K`` is a milliampere.
"""

from __future__ import annotations

import math
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from .errors import ConfigurationError
from .messages import QT_TRANSLATE_NOOP


class UnknownUnit(ConfigurationError):
    """A unit that is not in the list, or that does not measure the same thing as the other."""


@dataclass(frozen=True)
class Unit:
    """A unit: ``value * scale + offset`` is the value in the first unit of its ``quantity``."""

    quantity: str
    symbol: str
    scale: float = 1.0
    offset: float = 0.0


UNITS: dict[str, Unit] = {
    "CEL": Unit("temperature", "°C"),
    "KEL": Unit("temperature", "K", 1.0, -273.15),
    "FAH": Unit("temperature", "°F", 5 / 9, -160 / 9),
    "C62": Unit("ratio", ""),
    "P1": Unit("ratio", "%", 0.01),
    "NX": Unit("ratio", "‰", 0.001),
    "59": Unit("ratio", "ppm", 1e-6),
    "61": Unit("ratio", "ppb", 1e-9),
    "Q30": Unit("ratio", ""),
    "NTU": Unit("turbidity", "NTU"),
    "2N": Unit("level", "dB"),
    "DBM": Unit("power level", "dBm"),
    "MTR": Unit("length", "m"),
    "DMT": Unit("length", "dm", 0.1),
    "CMT": Unit("length", "cm", 0.01),
    "MMT": Unit("length", "mm", 0.001),
    "KMT": Unit("length", "km", 1000.0),
    "MTK": Unit("area", "m²"),
    "MTQ": Unit("volume", "m³"),
    "LTR": Unit("volume", "L", 0.001),
    "MQS": Unit("flow", "m³/s"),
    "MQH": Unit("flow", "m³/h", 1 / 3600),
    "G51": Unit("flow", "L/s", 0.001),
    "MTS": Unit("speed", "m/s"),
    "KMH": Unit("speed", "km/h", 1 / 3.6),
    "KNT": Unit("speed", "kn", 1852 / 3600),
    "SEC": Unit("duration", "s"),
    "MIN": Unit("duration", "min", 60.0),
    "HUR": Unit("duration", "h", 3600.0),
    "DAY": Unit("duration", QT_TRANSLATE_NOOP("SmartMetro", "d"), 86400.0),
    "JOU": Unit("energy", "J"),
    "WHR": Unit("energy", "Wh", 3600.0),
    "KWH": Unit("energy", "kWh", 3.6e6),
    "MWH": Unit("energy", "MWh", 3.6e9),
    "WTT": Unit("power", "W"),
    "C31": Unit("power", "mW", 0.001),
    "KWT": Unit("power", "kW", 1000.0),
    "MAW": Unit("power", "MW", 1e6),
    "VLT": Unit("voltage", "V"),
    "2Z": Unit("voltage", "mV", 0.001),
    "KVT": Unit("voltage", "kV", 1000.0),
    "AMP": Unit("current", "A"),
    "4K": Unit("current", "mA", 0.001),
    "HTZ": Unit("frequency", "Hz"),
    "LUX": Unit("illuminance", "lx"),
    "D54": Unit("irradiance", "W/m²"),
    "DD": Unit("angle", "°"),
    "GRM": Unit("mass", "g", 0.001),
    "KGM": Unit("mass", "kg"),
    "TNE": Unit("mass", "t", 1000.0),
    "PAL": Unit("pressure", "Pa"),
    "A97": Unit("pressure", "hPa", 100.0),
    "MBR": Unit("pressure", "mbar", 100.0),
    "KPA": Unit("pressure", "kPa", 1000.0),
    "BAR": Unit("pressure", "bar", 1e5),
    "GQ": Unit("concentration", "µg/m³"),
    "GP": Unit("concentration", "mg/m³", 1e3),
    "M1": Unit("concentration", "mg/L", 1e6),
    "D10": Unit("conductivity", "S/m"),
    "G42": Unit("conductivity", "µS/cm", 1e-4),
    "G43": Unit("conductivity", "µS/m", 1e-6),
    "H61": Unit("conductivity", "mS/cm", 0.1),
}

#: Texts where the case of a letter is a power of ten.
_EXACT = {"mW": "C31", "MW": "MAW", "mV": "2Z", "mA": "4K", "HPA": "A97"}

_ALIASES: dict[str, str] = {
    "celsius": "CEL", "°c": "CEL", "c": "CEL", "degc": "CEL", "degree celsius": "CEL",
    "degrees celsius": "CEL", "°f": "FAH", "fahrenheit": "FAH", "k": "KEL", "kelvin": "KEL",
    "%": "P1", "percent": "P1", "pct": "P1", "per cent": "P1", "%rh": "P1", "% hr": "P1",
    "1": "C62", "one": "C62", "unit": "C62", "units": "C62", "count": "C62", "ppm": "59", "ppb": "61",
    "ph": "Q30", "ntu": "NTU", "fnu": "NTU",
    "db": "2N", "dba": "2N", "db(a)": "2N", "db a": "2N", "decibel": "2N", "dbm": "DBM",
    "m": "MTR", "metre": "MTR", "meter": "MTR", "meters": "MTR", "metres": "MTR", "cm": "CMT",
    "centimetre": "CMT", "centimeter": "CMT", "mm": "MMT", "km": "KMT", "m2": "MTK", "m3": "MTQ",
    "l": "LTR", "litre": "LTR", "liter": "LTR", "m3/s": "MQS", "m3.s-1": "MQS", "m3/h": "MQH",
    "l/s": "G51", "m/s": "MTS", "m.s-1": "MTS", "km/h": "KMH", "kn": "KNT",
    "s": "SEC", "min": "MIN", "h": "HUR", "d": "DAY", "j": "JOU", "wh": "WHR", "kwh": "KWH",
    "w": "WTT", "watt": "WTT", "kw": "KWT", "v": "VLT", "volt": "VLT", "kv": "KVT",
    "a": "AMP", "ampere": "AMP", "hz": "HTZ", "lx": "LUX", "lux": "LUX", "w/m2": "D54", "°": "DD",
    "g": "GRM", "kg": "KGM", "t": "TNE", "pa": "PAL", "hpa": "A97", "mbar": "MBR", "kpa": "KPA",
    "µg/m3": "GQ", "ug/m3": "GQ", "µg.m-3": "GQ", "ug.m-3": "GQ", "µg-m3": "GQ", "ug-m3": "GQ",
    "mg/m3": "GP", "mg/l": "M1",
    "s/m": "D10", "µs/cm": "G42", "us/cm": "G42", "ms/cm": "H61",
}  # fmt: skip


@lru_cache(maxsize=1024)
def code_of(text: str) -> str:
    """Return the code that ``text`` is or means (``CEL``, ``°C``, ``Celsius``).

    Raises:
        UnknownUnit: nothing known is written like that.
    """
    written = unicodedata.normalize("NFKC", text).replace("\u03bc", "µ").strip()
    if written in _EXACT:
        return _EXACT[written]
    if written.upper() in UNITS:
        return written.upper()
    code = _ALIASES.get(" ".join(written.casefold().replace("\u03bc", "µ").split()))
    if code is None:
        raise UnknownUnit(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The unit “{unit}” is not known. Use a UN/CEFACT code such as CEL, P1 or MTR.",
            ),
            unit=text[:40],
        )
    return code


@lru_cache(maxsize=4096)
def linear(from_unit: str, to_unit: str) -> tuple[float, float]:
    """Return (factor, offset): ``value * factor + offset`` turns the first unit into the second.

    Raises:
        UnknownUnit: a unit is unknown, or they do not measure the same quantity.
    """
    source, target = code_of(from_unit), code_of(to_unit)
    if source == target:
        return 1.0, 0.0
    a, b = UNITS[source], UNITS[target]
    if a.quantity != b.quantity:
        raise UnknownUnit(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "A value in {source} cannot be turned into {target}: not the same quantity.",
            ),
            source=from_unit[:40],
            target=to_unit[:40],
        )
    return a.scale / b.scale, (a.offset - b.offset) / b.scale


def convert(value: float, from_unit: str, to_unit: str) -> float:
    """Return ``value`` in another unit; codes and usual texts are understood.

    A received power in milliwatts becomes dBm (Smart Data Models let ``rssi`` be either).

    Raises:
        UnknownUnit: a unit is unknown, or they do not measure the same quantity.
    """
    if code_of(from_unit) == "C31" and code_of(to_unit) == "DBM":
        return 10 * math.log10(value) if value > 0 else -math.inf
    factor, offset = linear(from_unit, to_unit)
    return value * factor + offset


def symbol_of(code: str) -> str:
    """Return how the unit is written after a number; empty for a plain number.

    Raises:
        UnknownUnit: the code is unknown.
    """
    return UNITS[code_of(code)].symbol

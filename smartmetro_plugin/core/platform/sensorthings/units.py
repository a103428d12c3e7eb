"""Units of measurement of SensorThings as UN/CEFACT codes.

A unit comes as ``name``, ``symbol`` and ``definition`` (OGC 18-088, 8.2.4); the standard asks for
UCUM there, platforms write any of ``ucum:Cel``, ``°C``, ``degree Celsius``, a QUDT address. UCUM
distinguishes letters by case: ``m`` is a metre, ``M`` a factor.
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import unquote

from ...units import UnknownUnit, code_of

#: The Unified Code for Units of Measure, version 2.1: those that sensors use.
UCUM: Mapping[str, str] = {
    "Cel": "CEL", "K": "KEL", "[degF]": "FAH", "%": "P1", "1": "C62", "{count}": "C62",
    "[ppth]": "NX", "[ppm]": "59", "[ppb]": "61", "[pH]": "Q30", "[NTU]": "NTU", "{NTU}": "NTU",
    "dB": "2N", "dB[SPL]": "2N", "dB[A]": "2N", "dB(A)": "2N", "dB[mW]": "DBM",
    "m": "MTR", "dm": "DMT", "cm": "CMT", "mm": "MMT", "km": "KMT", "m2": "MTK", "m3": "MTQ",
    "L": "LTR", "l": "LTR", "m3/s": "MQS", "m3.s-1": "MQS", "m3/h": "MQH", "L/s": "G51",
    "l/s": "G51", "m/s": "MTS", "km/h": "KMH", "[kn_i]": "KNT", "s": "SEC", "min": "MIN",
    "h": "HUR", "d": "DAY", "J": "JOU", "W.h": "WHR", "kW.h": "KWH", "MW.h": "MWH", "W": "WTT",
    "mW": "C31", "kW": "KWT", "MW": "MAW", "V": "VLT", "mV": "2Z", "kV": "KVT", "A": "AMP",
    "mA": "4K", "Hz": "HTZ", "lx": "LUX", "W/m2": "D54", "W.m-2": "D54", "deg": "DD", "g": "GRM",
    "kg": "KGM", "t": "TNE", "Pa": "PAL", "hPa": "A97", "mbar": "MBR", "kPa": "KPA", "bar": "BAR",
    "ug/m3": "GQ", "ug.m-3": "GQ", "mg/m3": "GP", "mg/L": "M1", "mg/l": "M1", "S/m": "D10",
    "uS/cm": "G42", "mS/cm": "H61",
}  # fmt: skip
#: Last parts of QUDT's addresses of units (qudt.org/vocab/unit and the older Instances.html#…).
_QUDT: Mapping[str, str] = {
    "DEG_C": "CEL", "DegreeCelsius": "CEL", "K": "KEL", "Kelvin": "KEL", "PERCENT": "P1",
    "Percent": "P1", "UNITLESS": "C62", "NUM": "C62", "DeciB": "2N", "Decibel": "2N", "M": "MTR",
    "Meter": "MTR", "CentiM": "CMT", "MilliM": "MMT", "M3-PER-SEC": "MQS", "KiloW-HR": "KWH",
    "KiloWattHour": "KWH", "KiloW": "KWT", "W": "WTT", "V": "VLT", "Volt": "VLT", "A": "AMP",
    "PH": "Q30", "NTU": "NTU", "MicroGM-PER-M3": "GQ", "HectoPA": "A97", "LUX": "LUX",
}  # fmt: skip
_NOTHING = ("", "null", "none", "n/a", "-")


def code_of_unit(unit: object) -> str | None:
    """Return the code of a ``unitOfMeasurement``; empty when it says nothing.

    None means that it says something which is not known: whoever reads must not guess then.
    """
    if isinstance(unit, str):
        unit = {"symbol": unit}
    if not isinstance(unit, Mapping):
        return ""
    said = [
        text.strip()
        for text in (unit.get(name) for name in ("definition", "symbol", "name"))
        if isinstance(text, str) and text.strip().lower() not in _NOTHING
    ]
    if not said:
        return ""
    return next((code for text in said if (code := _code(text))), None)


def _code(text: str) -> str:
    written = unquote(text).strip()
    _, marked, ucum = written.rpartition("ucum:")
    _, in_address, below = written.partition("/UCUM/")
    if marked or in_address:
        written = ucum if marked else below
    elif "://" in written:
        tail = written.rpartition("#")[2].rpartition("/")[2]
        return _QUDT.get(tail, "") or UCUM.get(tail, "")
    if written in UCUM:
        return UCUM[written]
    try:
        return code_of(written)
    except UnknownUnit:
        return ""

"""The link budget: what one end sends, the other can hear, and how much may be lost between."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import Final

from ...messages import QT_TRANSLATE_NOOP, Message
from .limits import DIPOLE_DB, is_short_range, sub_band
from .lora import DEVICE_SENSITIVITY_DBM, GATEWAY_SENSITIVITY_DBM, NOISE_RISE_DB

#: Maximum coupling loss of the cellular techniques: 3GPP TR 45.820 §5.1 (NB-IoT, 164 dB) and
#: TR 36.888 §5.2.1 (LTE-M, 155.7 dB); devices of power class 3, 23 dBm (TS 36.101).
_NB_IOT_DB, _LTE_M_DB, _CLASS_3_DBM = 164.0, 155.7, 23.0


class Technology(IntEnum):
    """What the sensor speaks."""

    LORA = 0
    NB_IOT = 1
    LTE_M = 2


@dataclass(frozen=True)
class Station:
    """A gateway or base station. ``power_dbm``: at its socket, for the downlink."""

    name: str
    height_m: float = 20.0
    gain_dbi: float = 3.0
    cable_loss_db: float = 1.0
    power_dbm: float = 14.0

    @property
    def eirp_dbm(self) -> float:
        """What it radiates."""
        return self.power_dbm + self.gain_dbi - self.cable_loss_db


@dataclass(frozen=True)
class Device:
    """A sensor's radio. ``gain_dbi``: of small built-in antennas, often below zero."""

    power_dbm: float = 14.0
    gain_dbi: float = 0.0
    height_m: float = 1.5

    @property
    def eirp_dbm(self) -> float:
        """What it radiates."""
        return self.power_dbm + self.gain_dbi


@dataclass(frozen=True)
class Levels:
    """The weakest signals that the ends still read, dBm, interference included."""

    at_station_dbm: float
    at_device_dbm: float


@dataclass(frozen=True)
class Budget:
    """Loss that a link bears in either direction, dB."""

    uplink_db: float
    downlink_db: float

    @property
    def both_db(self) -> float:
        """Loss that both directions bear."""
        return min(self.uplink_db, self.downlink_db)


def lora_levels(spreading_factor: int, noise_rise_db: float = NOISE_RISE_DB) -> Levels:
    """Return LoRa's levels at 125 kHz: the data sheets' and the noise rise."""
    return Levels(
        GATEWAY_SENSITIVITY_DBM[spreading_factor] + noise_rise_db,
        DEVICE_SENSITIVITY_DBM[spreading_factor] + noise_rise_db,
    )


def cellular_levels(technology: Technology, station: Station, noise_rise_db: float) -> Levels:
    """Return the levels that the maximum coupling loss means at both ends."""
    most = _NB_IOT_DB if technology is Technology.NB_IOT else _LTE_M_DB
    return Levels(_CLASS_3_DBM - most + noise_rise_db, station.power_dbm - most + noise_rise_db)


def budget(station: Station, device: Device, levels: Levels) -> Budget:
    """Return the loss, between isotropic antennas, that a link bears."""
    station_gain = station.gain_dbi - station.cable_loss_db
    return Budget(
        device.eirp_dbm + station_gain - levels.at_station_dbm,
        station.eirp_dbm + device.gain_dbi - levels.at_device_dbm,
    )


_NO_BAND: Final = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{frequency} MHz lies between the sub-bands of ERC/REC 70-03 annex 1: choose one of theirs, for "
    "instance 868.1 or 869.525 MHz.",
)
_TOO_STRONG: Final = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{name} radiates {eirp} dBm EIRP ({erp} dBm ERP); sub-band {band} ({from_mhz} to {to_mhz} MHz) allows "
    "{limit} dBm ERP (ERC/REC 70-03 annex 1, ETSI EN 300 220-2). Lower its power or choose a weaker "
    "antenna: computed as given, it would promise what must not be sent.",
)


def breaches(frequency_mhz: float, radiated: dict[str, float]) -> list[Message]:
    """Return, in words, what breaks the limits of 863 to 870 MHz; ``radiated``: EIRP (dBm) by name.

    A gateway's downlink may use 869.4 to 869.65 MHz instead; say its frequency to have it checked
    there.
    """
    if not is_short_range(frequency_mhz):
        return []
    band = sub_band(frequency_mhz)
    if band is None:
        return [Message(_NO_BAND, {"frequency": frequency_mhz})]
    return [
        Message(
            _TOO_STRONG,
            {
                "name": name,
                "eirp": round(eirp, 1),
                "erp": round(eirp - DIPOLE_DB, 1),
                "band": band.name,
                "from_mhz": band.from_mhz,
                "to_mhz": band.to_mhz,
                "limit": round(band.erp_dbm, 1),
            },
        )
        for name, eirp in radiated.items()
        if eirp > band.eirp_dbm + 0.05
    ]

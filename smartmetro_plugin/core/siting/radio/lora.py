"""LoRa: levels that can be received, time on air, and what the duty cycle leaves."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Final

from ...messages import QT_TRANSLATE_NOOP
from ..errors import SitingError

SPREADING_FACTORS: Final = tuple(range(7, 13))
BANDWIDTH_HZ: Final = 125_000
#: Devices, 125 kHz: Semtech SX1276/77/78/79 data sheet (rev. 7, table 10, RFS_L125_HF), dBm.
DEVICE_SENSITIVITY_DBM: Final = {
    7: -123.0,
    8: -126.0,
    9: -129.0,
    10: -132.0,
    11: -133.0,
    12: -136.0,
}
#: Gateways, 125 kHz: data sheet of the RAK2247 (Semtech SX1301 and SX1257), -125 dBm at SF7 and
#: -139 dBm at SF12; evenly between.
GATEWAY_SENSITIVITY_DBM: Final = {
    7: -125.0, 8: -127.8, 9: -130.6, 10: -133.4, 11: -136.2, 12: -139.0,
}  # fmt: skip
#: How far below the noise a packet is still read: SX1276 data sheet, table 13, dB.
SNR_LIMIT_DB: Final = {7: -7.5, 8: -10.0, 9: -12.5, 10: -15.0, 11: -17.5, 12: -20.0}
#: What a town's interference takes from the sensitivity. With it SF12 ends at -120 dBm, as it is
#: seen to do in the field; lower it where quieter has been measured.
NOISE_RISE_DB: Final = 19.0
#: LoRaWAN adds header, address, counter, port and check to what is sent (LoRaWAN 1.0.4 §4), bytes.
LORAWAN_OVERHEAD: Final = 13
_MOST_BYTES = 255


@dataclass(frozen=True)
class Frame:
    """A packet of ``payload_bytes`` of the sensor's own; LoRaWAN's frame is added."""

    payload_bytes: int = 12
    coding_rate: int = 1
    preamble_symbols: int = 8

    @property
    def packet_bytes(self) -> int:
        """Bytes on air after the preamble."""
        return self.payload_bytes + LORAWAN_OVERHEAD


def check_spreading_factor(value: int) -> int:
    """Return ``value``.

    Raises:
        SitingError: not 7 to 12.
    """
    if value not in SPREADING_FACTORS:
        raise SitingError(
            QT_TRANSLATE_NOOP("SmartMetro", "A spreading factor is 7 to 12, not {value}."),
            value=value,
        )
    return value


def airtime_s(spreading_factor: int, packet_bytes: int, frame: Frame | None = None) -> float:
    """Return how long a packet is on the air.

    Semtech AN1200.13 (SX1276 data sheet §4.1.1.7): explicit header, check sum, 125 kHz, low data
    rate optimisation for SF11 and SF12.

    Raises:
        SitingError: no such spreading factor, or a packet that LoRa cannot carry.
    """
    check_spreading_factor(spreading_factor)
    if not 0 <= packet_bytes <= _MOST_BYTES:
        raise SitingError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "A LoRa packet carries 0 to 255 bytes; {n} were asked for."
            ),
            n=packet_bytes,
        )
    form = frame or Frame()
    symbol_s = 2**spreading_factor / BANDWIDTH_HZ
    slow = 2 if spreading_factor >= 11 else 0
    bits = 8 * packet_bytes - 4 * spreading_factor + 28 + 16
    coded = max(ceil(bits / (4 * (spreading_factor - slow))), 0) * (form.coding_rate + 4)
    return (form.preamble_symbols + 4.25 + 8 + coded) * symbol_s


def snr_margin_db(snr_db: float, spreading_factor: int) -> float:
    """Return how far a reception was above the last readable one."""
    return snr_db - SNR_LIMIT_DB[check_spreading_factor(spreading_factor)]


def signal_dbm(rssi_dbm: float, snr_db: float | None) -> float:
    """Return the packet's own level: what is reported below the noise is the noise's (SX1276 data
    sheet §5.5.5: RSSI + SNR where the SNR is negative)."""
    return rssi_dbm + min(snr_db, 0.0) if snr_db is not None else rssi_dbm

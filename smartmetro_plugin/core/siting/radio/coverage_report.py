"""A coverage as a page: what share is served how surely, by whom, at which speed, for how long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...messages import QT_TRANSLATE_NOOP, Message
from ...reports.document import Block, Cell, Column, Heading, Items, Paragraph, Report, Table
from .battery import Battery, life_years
from .coverage import Request, SensorCover, Sited
from .limits import sub_band
from .lora import Frame, airtime_s
from .placement_class import LABELS, Placement
from .prediction import Model

_HOUR_S = 3600.0
VERDICTS = {
    "served": QT_TRANSLATE_NOOP("SmartMetro", "heard"),
    "marginal": QT_TRANSLATE_NOOP("SmartMetro", "marginal"),
    "silent": QT_TRANSLATE_NOOP("SmartMetro", "silent"),
}
MODELS = {
    Model.FREE_SPACE: QT_TRANSLATE_NOOP("SmartMetro", "free space (ITU-R P.525)"),
    Model.DIFFRACTION: QT_TRANSLATE_NOOP(
        "SmartMetro", "free space and delta-Bullington diffraction (ITU-R P.525, P.526)"
    ),
    Model.P1812: QT_TRANSLATE_NOOP(
        "SmartMetro", "free space, diffraction and share of time after ITU-R P.1812"
    ),
    Model.OKUMURA_HATA: QT_TRANSLATE_NOOP("SmartMetro", "Okumura-Hata, without terrain"),
}


@dataclass(frozen=True)
class ListedSensor:
    """A sensor of the report."""

    name: str
    placement: Placement
    cover: SensorCover


@dataclass(frozen=True)
class Reporting:
    """What a sensor sends and lives on."""

    frame: Frame
    step_minutes: float
    battery: Battery


@dataclass(frozen=True)
class Addition:
    """A gateway proposed, and what is heard once it and those before it are there."""

    name: str
    height_m: float
    served: int
    silent: int
    area_share: float


@dataclass(frozen=True)
class Account:
    """What was computed. ``model``: the one that AUTO became. ``area_shares``: by reliability."""

    request: Request
    model: Model
    placement: Placement
    stations: Sequence[Sited]
    area_shares: Mapping[float, float]
    sensors: Sequence[ListedSensor] = ()
    sensor_shares: Mapping[float, float] | None = None
    reporting: Reporting | None = None
    additions: Sequence[Addition] = ()


def coverage_report(account: Account) -> Report:
    """Return the page of a coverage."""
    blocks: list[Block] = [*_headline(account), _shares(account)]
    if account.sensors:
        blocks += _sensors(account.sensors)
    if account.additions:
        blocks.append(_additions(account.additions))
    blocks += [_stations(account), *_speeds(account), *_assumptions(account)]
    return Report(Message(QT_TRANSLATE_NOOP("SmartMetro", "Radio coverage")), blocks)


def _headline(account: Account) -> list[Block]:
    request = account.request
    text = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{pct} % of the area can be heard at {reliability} % of its places ({placement}).",
        ),
        {
            "pct": round(100 * account.area_shares[request.reliability], 1),
            "reliability": round(100 * request.reliability, 1),
            "placement": Message(LABELS[account.placement]),
        },
    )
    blocks: list[Block] = [Paragraph(text, strong=True)]
    if account.sensors:
        silent = [s for s in account.sensors if s.cover.verdict == "silent"]
        marginal = [s for s in account.sensors if s.cover.verdict == "marginal"]
        said = Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Of {n} sensors {silent} will be silent and {marginal} are not sure, each in its own "
                "placement.",
            ),
            {"n": len(account.sensors), "silent": len(silent), "marginal": len(marginal)},
        )
        blocks.append(Paragraph(said, strong=True))
    return blocks


def _shares(account: Account) -> Table:
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "At this share of places"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Area (%)")), 1),
    ]
    if account.sensor_shares is not None:
        columns.append(Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensors (%)")), 1))
    rows: list[Sequence[Cell]] = []
    for reliability, share in account.area_shares.items():
        row: list[Cell] = [_percent(reliability), 100 * share]
        if account.sensor_shares is not None:
            row.append(100 * account.sensor_shares[reliability])
        rows.append(row)
    return Table(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "What is served, how surely")), columns, rows
    )


def _sensors(sensors: Sequence[ListedSensor]) -> list[Block]:
    order = sorted(sensors, key=lambda s: s.cover.margin_db)
    rows: list[Sequence[Cell]] = [
        (
            sensor.name,
            Message(LABELS[sensor.placement]),
            Message(VERDICTS[sensor.cover.verdict]),
            sensor.cover.margin_db if sensor.cover.server else None,
            100 * sensor.cover.share,
            sensor.cover.spreading_factor or None,
        )
        for sensor in order
    ]
    titles = (
        (QT_TRANSLATE_NOOP("SmartMetro", "Sensor"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Placement"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Verdict"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Margin (dB)"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "Places like it that are served (%)"), 0),
        (QT_TRANSLATE_NOOP("SmartMetro", "Spreading factor"), None),
    )
    return [
        Table(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensors, the weakest first")),
            [Column(Message(title), decimals) for title, decimals in titles],
            rows,
        )
    ]


def _additions(additions: Sequence[Addition]) -> Table:
    titles = (
        (QT_TRANSLATE_NOOP("SmartMetro", "New gateway"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Antenna above ground (m)"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "Sensors then heard"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Sensors still silent"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Area then heard (%)"), 1),
    )
    rows: list[Sequence[Cell]] = [
        (a.name, a.height_m, a.served, a.silent, 100 * a.area_share) for a in additions
    ]
    return Table(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Gateways that mend most, one after the other")),
        [Column(Message(title), decimals) for title, decimals in titles],
        rows,
    )


def _stations(account: Account) -> Table:
    request = account.request
    titles = (
        (QT_TRANSLATE_NOOP("SmartMetro", "Gateway"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Antenna above ground (m)"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "EIRP (dBm)"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "Loss that the link bears (dB)"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "Sensors that it serves best"), None),
    )
    served = [s.cover.server for s in account.sensors if s.cover.verdict == "served"]
    rows: list[Sequence[Cell]] = [
        (
            sited.station.name,
            sited.station.height_m,
            sited.station.eirp_dbm,
            request.bearable_db(sited.station, request.spreading_factor),
            served.count(number) if account.sensors else None,
        )
        for number, sited in enumerate(account.stations, start=1)
    ]
    return Table(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Gateways")),
        [Column(Message(title), decimals) for title, decimals in titles],
        rows,
    )


def _speeds(account: Account) -> list[Block]:
    reporting, request = account.reporting, account.request
    if reporting is None or request.spreading_factor == 0:
        return []
    band = sub_band(request.prediction.wave.frequency_mhz)
    rows: list[Sequence[Cell]] = []
    for step in sorted(request.levels):
        seconds = airtime_s(step, reporting.frame.packet_bytes, reporting.frame)
        used = seconds / (60 * reporting.step_minutes)
        most = None if band is None else int(band.duty_share * _HOUR_S / seconds)
        years = life_years(reporting.battery, seconds, reporting.step_minutes)
        rows.append((f"SF{step}", 1000 * seconds, 100 * used, most, years))
    titles = (
        (QT_TRANSLATE_NOOP("SmartMetro", "Spreading factor"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Time on air (ms)"), 0),
        (QT_TRANSLATE_NOOP("SmartMetro", "Duty cycle used (%)"), 3),
        (QT_TRANSLATE_NOOP("SmartMetro", "Messages an hour that the law allows"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Battery life (years)"), 1),
    )
    said = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "A message of {bytes} bytes (and 13 of LoRaWAN) every {minutes} minutes, without repetitions, on "
            "a battery of {mah} mAh of which {usable} % can be drawn. Currents: {sending} mA sending, "
            "{sleeping} µA asleep; ask the maker for those of your sensor.",
        ),
        {
            "bytes": reporting.frame.payload_bytes,
            "minutes": reporting.step_minutes,
            "mah": reporting.battery.capacity_mah,
            "usable": round(100 * reporting.battery.usable_share),
            "sending": reporting.battery.sending_ma,
            "sleeping": reporting.battery.sleeping_ua,
        },
    )
    return [
        Table(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "What each spreading factor costs")),
            [Column(Message(title), decimals) for title, decimals in titles],
            rows,
        ),
        Paragraph(said),
    ]


def _assumptions(account: Account) -> list[Block]:
    request, prediction = account.request, account.request.prediction
    facts = [
        Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Model: {model}, {frequency} MHz."),
            {"model": Message(MODELS[account.model]), "frequency": prediction.wave.frequency_mhz},
        ),
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Sensor: {power} dBm, {gain} dBi, {height} m above ground; {loss} dB for its placement, "
                "give or take {spread} dB.",
            ),
            {
                "power": request.device.power_dbm,
                "gain": request.device.gain_dbi,
                "height": prediction.device_height_m,
                "loss": round(request.placement.median_db, 1),
                "spread": round(request.placement.spread_db, 1),
            },
        ),
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Levels vary by {spread} dB from place to place and, with the placement, by {all} dB.",
            ),
            {
                "spread": round(request.location_spread_db, 1),
                "all": round(request.spread_db, 1),
            },
        ),
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "No figure can be cited for containers: metal, semi-buried and buried losses are starting "
                "points. Calibrate them with the RSSI of sensors already installed, and test a sample with "
                "the lid closed before buying.",
            )
        ),
    ]
    return [
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "What this rests on"))),
        Items(facts),
    ]


def _percent(share: float) -> Message:
    return Message(QT_TRANSLATE_NOOP("SmartMetro", "{pct} %"), {"pct": round(100 * share)})

"""A link as a page: does it hold, its profile, and its loss broken down."""

from __future__ import annotations

from collections.abc import Sequence

from ...messages import QT_TRANSLATE_NOOP, Message
from ...reports.document import (
    Block,
    Cell,
    Column,
    Figure,
    Paragraph,
    Report,
    Table,
    Wording,
)
from .coverage_report import MODELS
from .link import Link
from .link_drawing import draw_link
from .prediction import Model

_HOLDS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The link holds: {margin} dB are left at {reliability} % of such places.",
)
_FAILS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The link does not hold: {margin} dB are missing at {reliability} % of such places; it works at {share} "
    "% of them.",
)
_CLEAR = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Nothing reaches into the first Fresnel zone by more than is free of cost (0.55 of its radius).",
)
_INSIDE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The line of sight is free, yet {distance} m from the gateway an obstacle reaches into the first Fresnel "
    "zone: {pct} % of its radius is left.",
)
_BLOCKED = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The line of sight is blocked; the main obstacle stands {distance} m from the gateway and reaches {n} "
    "radii of the first Fresnel zone above the line.",
)


def link_report(link: Link, model: Model, wording: Wording) -> Report:
    """Return the page of a link."""
    alternative = Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Profile of {length} m from the gateway to the sensor, with the line of sight and the first "
            "Fresnel zone.",
        ),
        {"length": round(link.profile.length_m)},
    )
    blocks: list[Block] = [
        Paragraph(verdict(link), strong=True),
        Paragraph(_sight(link)),
        Figure(draw_link(link, wording), "image/svg+xml", alternative),
        _breakdown(link),
        Paragraph(
            Message(
                QT_TRANSLATE_NOOP("SmartMetro", "Model: {model}, {frequency} MHz."),
                {
                    "model": Message(MODELS[model]),
                    "frequency": link.request.prediction.wave.frequency_mhz,
                },
            )
        ),
    ]
    return Report(Message(QT_TRANSLATE_NOOP("SmartMetro", "Radio link")), blocks)


def verdict(link: Link) -> Message:
    """Return in words whether the link holds."""
    return Message(
        _HOLDS if link.margin_db >= 0 else _FAILS,
        {
            "margin": round(abs(link.margin_db), 1),
            "reliability": round(100 * link.request.reliability, 1),
            "share": round(100 * link.share),
        },
    )


def _sight(link: Link) -> Message:
    if link.worst_share > 0.55:
        return Message(_CLEAR)
    if link.worst_share >= 0:
        return Message(
            _INSIDE, {"distance": round(link.worst_m), "pct": round(100 * link.worst_share)}
        )
    return Message(_BLOCKED, {"distance": round(link.worst_m), "n": round(-link.worst_share, 1)})


def _breakdown(link: Link) -> Table:
    losses, station, request = link.losses, link.station, link.request
    station_gain = station.gain_dbi - station.cable_loss_db
    lines: list[tuple[str, float]] = [
        (QT_TRANSLATE_NOOP("SmartMetro", "Free space"), losses.free_space_db),
        (QT_TRANSLATE_NOOP("SmartMetro", "Diffraction over obstacles"), losses.diffraction_db),
        (QT_TRANSLATE_NOOP("SmartMetro", "Roundness of the Earth"), losses.sphere_db),
        (QT_TRANSLATE_NOOP("SmartMetro", "Share of time"), -losses.time_gain_db),
        (QT_TRANSLATE_NOOP("SmartMetro", "Clutter or trees"), losses.clutter_db),
        (QT_TRANSLATE_NOOP("SmartMetro", "Surroundings after Hata"), losses.empirical_db),
        (QT_TRANSLATE_NOOP("SmartMetro", "Placement"), losses.placement_db),
    ]
    rows: list[Sequence[Cell]] = [(Message(k), v) for k, v in lines if v or k == lines[0][0]]
    rows += [
        (Message(QT_TRANSLATE_NOOP("SmartMetro", "Loss at half of the places")), losses.total_db),
        (
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensor: radiated power (dBm)")),
            request.device.eirp_dbm,
        ),
        (
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Gateway: antenna less cable (dB)")),
            station_gain,
        ),
        (Message(QT_TRANSLATE_NOOP("SmartMetro", "Level at the gateway (dBm)")), link.level_dbm),
        (
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Loss that the link bears")),
            link.bearable_db,
        ),
        (Message(QT_TRANSLATE_NOOP("SmartMetro", "Kept back for the reliability")), link.fade_db),
        (Message(QT_TRANSLATE_NOOP("SmartMetro", "Margin")), link.margin_db),
    ]
    return Table(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Where the decibels go")),
        (
            Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Item"))),
            Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "dB")), 1),
        ),
        rows,
    )

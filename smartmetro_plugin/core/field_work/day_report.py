"""The report of a mission that came back: what the crew did, what waits for a decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import SensorKey
from ..reports.document import (
    Block,
    Column,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
    moment,
)
from .cross_checking import Crossed
from .day_work import TITLES, Word, work_of
from .importing import ImportReport


def day_report(
    report: ImportReport,
    at: datetime,
    names: Mapping[SensorKey, str],
    word: Word,
    crossed: Sequence[Crossed] = (),
) -> Report:
    """Return the report; ``names``: what sensors are called, ``crossed``: its cross-checks."""
    return Report(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Mission “{name}”"), {"name": report.mission}),
        list(_blocks(report, at, names, word, crossed)),
    )


def _blocks(
    report: ImportReport,
    at: datetime,
    names: Mapping[SensorKey, str],
    word: Word,
    crossed: Sequence[Crossed],
) -> Iterator[Block]:
    yield Paragraph(
        Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Team: {team}. Brought back on {back_at}."),
            {"team": report.team or "–", "back_at": at.isoformat(timespec="minutes")},
        )
    )
    yield Paragraph(_summary(report), strong=True)
    if report.replaced:
        yield Paragraph(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{count} sensors carry on the history of those that they replace.",
                ),
                {"count": report.replaced},
            )
        )
    if report.warnings:
        yield Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "To look at")))
        yield Items(report.warnings)
    yield Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "What was done")))
    yield Table(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "New rows by kind")),
        (
            Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Kind"))),
            Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Number")), 0),
        ),
        [(Message(title), report.added.get(name, 0)) for name, title in TITLES.items()],
    )
    rows = [
        (moment(one.at) if one.at else "–", one.title, one.place, one.what, one.who)
        for one in work_of(report.rows, names, word)
    ]
    if rows:
        titles = (
            QT_TRANSLATE_NOOP("SmartMetro", "Date and time"),
            QT_TRANSLATE_NOOP("SmartMetro", "Kind"),
            QT_TRANSLATE_NOOP("SmartMetro", "Sensor or site"),
            QT_TRANSLATE_NOOP("SmartMetro", "What"),
            QT_TRANSLATE_NOOP("SmartMetro", "Who"),
        )
        yield Table(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "In the order of the day")),
            [Column(Message(title)) for title in titles],
            rows,
        )
    if crossed:
        yield _cross_checks(crossed, names)
    if report.deleted:
        yield Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Deleted in the field, kept here")))
        yield Items(
            [
                Message("{table}: {row}", {"table": Message(TITLES[table]), "row": row})
                for table, row in report.deleted
            ]
        )
    if report.photos.missing:
        yield Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Photos that nobody brought")))
        yield Items(list(report.photos.missing))


def _summary(report: ImportReport) -> Message:
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{added} new rows, {updated} rows changed, {photos} photos; {conflicts} conflicts, of which "
            "{waiting} decisions wait.",
        ),
        {
            "added": report.added_count,
            "updated": report.updated,
            "photos": report.photos.kept,
            "conflicts": report.conflicts,
            "waiting": report.waiting,
        },
    )


def _cross_checks(crossed: Sequence[Crossed], names: Mapping[SensorKey, str]) -> Table:
    titles = (
        QT_TRANSLATE_NOOP("SmartMetro", "Sensor"),
        QT_TRANSLATE_NOOP("SmartMetro", "What was observed"),
        QT_TRANSLATE_NOOP("SmartMetro", "From"),
        QT_TRANSLATE_NOOP("SmartMetro", "To"),
        QT_TRANSLATE_NOOP("SmartMetro", "By people"),
        QT_TRANSLATE_NOOP("SmartMetro", "By the sensor"),
        QT_TRANSLATE_NOOP("SmartMetro", "Difference (%)"),
    )
    return Table(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Cross-checks beside the sensors")),
        [
            Column(Message(title), 1 if n == len(titles) - 1 else None)
            for n, title in enumerate(titles)
        ],
        [
            (
                names.get(one.key) or one.key.sensor_id,
                _observed(one),
                moment(one.started_at),
                moment(one.ended_at),
                one.observed,
                one.measured,
                one.difference_pct,
            )
            for one in crossed
        ],
    )


def _observed(one: Crossed) -> Message:
    label = Message(one.declaration.label)
    if not one.category:
        return label
    return Message("{label}, {category}", {"label": label, "category": one.category})

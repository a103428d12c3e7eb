"""The report of a mission that came back: what the crew did, what waits for a decision."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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
from .importing import ImportReport
from .values import instant_of

_TABLES: Mapping[str, str] = {
    "surveys": QT_TRANSLATE_NOOP("SmartMetro", "Site surveys"),
    "installations": QT_TRANSLATE_NOOP("SmartMetro", "Installations"),
    "maintenance": QT_TRANSLATE_NOOP("SmartMetro", "Maintenance"),
    "removals": QT_TRANSLATE_NOOP("SmartMetro", "Removals"),
    "cross_checks": QT_TRANSLATE_NOOP("SmartMetro", "Cross-checks"),
    "photos": QT_TRANSLATE_NOOP("SmartMetro", "Photos"),
    "supports": QT_TRANSLATE_NOOP("SmartMetro", "Supports"),
    "authorisations": QT_TRANSLATE_NOOP("SmartMetro", "Authorisations"),
}
#: Who did it and when, and what tells the row from others, by table.
_WHO = {
    "surveys": ("surveyed_by", "surveyed_at", ("candidate", "note")),
    "installations": ("installed_by", "installed_at", ("name", "device_id")),
    "maintenance": ("done_by", "started_at", ("fault", "action")),
    "removals": ("removed_by", "removed_at", ("reason",)),
    "cross_checks": ("observer", "started_at", ("property", "category")),
}


def day_report(report: ImportReport, at: datetime, names: Mapping[SensorKey, str]) -> Report:
    """Return the report; ``names``: what sensors are called."""
    return Report(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Mission “{name}”"), {"name": report.mission}),
        list(_blocks(report, at, names)),
    )


def _blocks(report: ImportReport, at: datetime, names: Mapping[SensorKey, str]) -> Iterator[Block]:
    yield Paragraph(
        Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Team: {team}. Brought back on {back_at}."),
            {"team": report.team or "–", "back_at": at.isoformat()},
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
        [(Message(_TABLES[name]), report.added.get(name, 0)) for name in _TABLES],
    )
    rows = list(_done(report, names))
    if rows:
        titles = (
            QT_TRANSLATE_NOOP("SmartMetro", "When"),
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
    if report.deleted:
        yield Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Deleted in the field, kept here")))
        yield Items(
            [
                Message("{table}: {row}", {"table": Message(_TABLES[table]), "row": row})
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


def _done(
    report: ImportReport, names: Mapping[SensorKey, str]
) -> Iterator[tuple[Message | str, ...]]:
    found = []
    for table, row in report.rows:
        if table.name not in _WHO:
            continue
        who, when, what = _WHO[table.name]
        instant = instant_of(row.get(when)) or instant_of(row.get("created_at"))
        key = SensorKey(*(str(row.get(part) or "") for part in SensorKey._fields))
        place = (
            names.get(key) or key.sensor_id or str(row.get("name") or row.get("candidate") or "")
        )
        words = ", ".join(str(row[name]) for name in what if row.get(name))
        found.append((instant, table.name, place, words, str(row.get(who) or "")))
    for instant, name, place, words, who in sorted(
        found, key=lambda item: (item[0] is None, item[0], item[2])
    ):
        yield (moment(instant) if instant else "–", Message(_TABLES[name]), place, words, who)

"""A request for intervention as the letter that the host answers and signs."""

from __future__ import annotations

from ..cache.table_rows import Row
from ..messages import QT_TRANSLATE_NOOP, Message
from ..reports.document import Block, Cell, Column, Heading, Items, Paragraph, Report, Table
from .annex import where
from .partner_file import PartnerFile
from .words import ANSWERS, shown_day, word

_AGREED = ("agreed", "agreed_with_conditions")


def request_form(request: Row, file: PartnerFile) -> Report:
    """Return one request with what was answered, or the place for the answer."""
    title = QT_TRANSLATE_NOOP("SmartMetro", "Request for intervention to {partner}")
    return Report(
        Message(title, {"partner": file.partner["name"]}),
        [
            Paragraph(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "Under the convention between the parties, this work begins only once the host has "
                        "agreed to it.",
                    )
                )
            ),
            _asked(request, file),
            Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Answer of the host"))),
            *_answer(request),
        ],
    )


def is_agreed(request: Row) -> bool:
    """Return whether the host agreed, so that the work may begin."""
    return request["answer"] in _AGREED


def _asked(request: Row, file: PartnerFile) -> Table:
    convention = next(
        (row for row in file.conventions if row["uuid"] == request["convention_uuid"]), {}
    )
    facts: list[tuple[str, Cell]] = [
        (QT_TRANSLATE_NOOP("SmartMetro", "Convention"), convention.get("reference") or None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Work"), request["work"] or None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Where"), where(request, file.supports) or None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Wanted from"), shown_day(request["wanted_from_on"])),
        (QT_TRANSLATE_NOOP("SmartMetro", "Wanted until"), shown_day(request["wanted_until_on"])),
        (QT_TRANSLATE_NOOP("SmartMetro", "Asked for by"), request["asked_by"] or None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Asked for on"), shown_day(request["asked_on"])),
    ]
    return _facts(QT_TRANSLATE_NOOP("SmartMetro", "What is asked for"), facts)


def _answer(request: Row) -> list[Block]:
    if request["answer"]:
        facts: list[tuple[str, Cell]] = [
            (QT_TRANSLATE_NOOP("SmartMetro", "Answer"), word(ANSWERS, request["answer"])),
            (QT_TRANSLATE_NOOP("SmartMetro", "Answered by"), request["answered_by"] or None),
            (QT_TRANSLATE_NOOP("SmartMetro", "Answered on"), shown_day(request["answered_on"])),
            (QT_TRANSLATE_NOOP("SmartMetro", "Conditions"), request["conditions"] or "–"),
        ]
        return [_facts(QT_TRANSLATE_NOOP("SmartMetro", "Answer of the host"), facts)]
    boxes = [Message("☐ {answer}", {"answer": Message(key)}) for key in ANSWERS.values()]
    blank = "…" * 30
    return [
        Items(boxes),
        _facts(
            QT_TRANSLATE_NOOP("SmartMetro", "To be filled in by the host"),
            [
                (QT_TRANSLATE_NOOP("SmartMetro", "Conditions"), blank),
                (QT_TRANSLATE_NOOP("SmartMetro", "Name and role"), blank),
                (QT_TRANSLATE_NOOP("SmartMetro", "Date and signature"), blank),
            ],
        ),
    ]


def _facts(caption: str, facts: list[tuple[str, Cell]]) -> Table:
    heads = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Item"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Content"))),
    ]
    return Table(
        Message(caption),
        heads,
        [[Message(name), "–" if value is None else value] for name, value in facts],
    )

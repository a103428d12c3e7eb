"""The annexes of a convention as a document: equipment, connectivity, data, contacts, requests."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date

from ..cache.table_rows import Row
from ..messages import QT_TRANSLATE_NOOP, Message
from ..reports.document import (
    Block,
    Cell,
    Column,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
    Words,
)
from .partner_file import Hosted, PartnerFile
from .terms import USUAL_NOTICE_MONTHS
from .words import ACCESS, ANSWERS, DIRECTIONS, OTHER_PARTY, PARTIES, shown_day, word

_UseCaseName = Callable[[str], Words]


def annexes(file: PartnerFile, today: date, use_case_name: _UseCaseName = str) -> Report:
    """Return the annexes of a partner's convention, as the register stands ``today``."""
    title = QT_TRANSLATE_NOOP("SmartMetro", "Annexes of the convention with {partner}")
    return Report(
        Message(title, {"partner": file.partner["name"]}),
        [
            *_head(file, today),
            *_rules(file),
            *_equipment(file.equipment, use_case_name),
            *_networks(file.networks),
            *_data(file.data, use_case_name),
            *_contacts(file.contacts),
            *_requests(file),
            *_authorisations(file.authorisations, file.supports),
        ],
    )


def _head(file: PartnerFile, today: date) -> list[Block]:
    text = QT_TRANSLATE_NOOP("SmartMetro", "As the register stands on {today_on}.")
    blocks: list[Block] = [
        Paragraph(Message(text, {"today_on": today.isoformat()})),
        *(Paragraph(term.message(today), strong=True) for term in file.terms if term.is_due(today)),
    ]
    rows = [
        [
            row["reference"] or row["subject"],
            row["subject"],
            shown_day(row["signed_on"]),
            shown_day(row["starts_on"]),
            shown_day(row["ends_on"]),
            USUAL_NOTICE_MONTHS if row["notice_months"] is None else int(row["notice_months"]),
        ]
        for row in file.conventions
    ]
    heads = (
        QT_TRANSLATE_NOOP("SmartMetro", "Reference"),
        QT_TRANSLATE_NOOP("SmartMetro", "Subject"),
        QT_TRANSLATE_NOOP("SmartMetro", "Signed on"),
        QT_TRANSLATE_NOOP("SmartMetro", "Starts on"),
        QT_TRANSLATE_NOOP("SmartMetro", "Ends on"),
        QT_TRANSLATE_NOOP("SmartMetro", "Notice (months)"),
    )
    none = QT_TRANSLATE_NOOP("SmartMetro", "The register holds no convention with this partner.")
    return [*blocks, *_table(QT_TRANSLATE_NOOP("SmartMetro", "Conventions"), heads, rows, none)]


def _rules(file: PartnerFile) -> list[Block]:
    months = {
        USUAL_NOTICE_MONTHS if row["notice_months"] is None else int(row["notice_months"])
        for row in file.conventions
    } or {USUAL_NOTICE_MONTHS}
    notice = QT_TRANSLATE_NOOP("SmartMetro", "Notice: {months} months before the term.")
    rules = (
        QT_TRANSLATE_NOOP("SmartMetro", "Each party pays for what it installs and operates."),
        QT_TRANSLATE_NOOP(
            "SmartMetro", "The host bears the energy that equipment on its supports uses."
        ),
        QT_TRANSLATE_NOOP("SmartMetro", "No money changes hands between the parties."),
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The host’s agreement is obtained before any intervention on its supports.",
        ),
    )
    items = [Message(rule) for rule in rules]
    items += [Message(notice, {"months": count}) for count in sorted(months)]
    return [
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "What the annexes rest on"))),
        Items(items),
    ]


def _equipment(equipment: Sequence[Hosted], use_case_name: _UseCaseName) -> list[Block]:
    heads = (
        QT_TRANSLATE_NOOP("SmartMetro", "Equipment"),
        QT_TRANSLATE_NOOP("SmartMetro", "Use case"),
        QT_TRANSLATE_NOOP("SmartMetro", "Support"),
        QT_TRANSLATE_NOOP("SmartMetro", "Address"),
        QT_TRANSLATE_NOOP("SmartMetro", "Host"),
        QT_TRANSLATE_NOOP("SmartMetro", "Installing party"),
        QT_TRANSLATE_NOOP("SmartMetro", "Power"),
        QT_TRANSLATE_NOOP("SmartMetro", "Constraints"),
        QT_TRANSLATE_NOOP("SmartMetro", "Installed on"),
        QT_TRANSLATE_NOOP("SmartMetro", "Removed on"),
    )
    rows: list[Sequence[Cell]] = [
        [
            one.label,
            use_case_name(one.use_case) if one.use_case else None,
            one.support or None,
            one.address or None,
            word(PARTIES, one.host),
            word(PARTIES, OTHER_PARTY.get(one.host, "")),
            one.energy or None,
            one.constraints or None,
            shown_day(one.installed_on),
            shown_day(one.removed_on) or "–",
        ]
        for one in equipment
    ]
    return _table(
        QT_TRANSLATE_NOOP("SmartMetro", "Annex 1: equipment on the other party’s supports"),
        heads,
        rows,
        QT_TRANSLATE_NOOP("SmartMetro", "No equipment stands on the other party’s supports."),
    )


def _networks(networks: Iterable[Row]) -> list[Block]:
    heads = (
        QT_TRANSLATE_NOOP("SmartMetro", "Network"),
        QT_TRANSLATE_NOOP("SmartMetro", "Technology"),
        QT_TRANSLATE_NOOP("SmartMetro", "Provided by"),
        QT_TRANSLATE_NOOP("SmartMetro", "Used for"),
        QT_TRANSLATE_NOOP("SmartMetro", "Constraints"),
    )
    rows: list[Sequence[Cell]] = [
        [
            row["network"].get("name") or row["note"] or "–",
            row["network"].get("technology") or None,
            word(PARTIES, row["provided_by"]),
            row["used_for"] or None,
            row["constraints"] or None,
        ]
        for row in networks
    ]
    return _table(
        QT_TRANSLATE_NOOP("SmartMetro", "Annex 2: connectivity shared"),
        heads,
        rows,
        QT_TRANSLATE_NOOP("SmartMetro", "No connectivity is shared."),
    )


def _data(data: Iterable[Row], use_case_name: _UseCaseName) -> list[Block]:
    heads = (
        QT_TRANSLATE_NOOP("SmartMetro", "Data"),
        QT_TRANSLATE_NOOP("SmartMetro", "Use case"),
        QT_TRANSLATE_NOOP("SmartMetro", "Direction"),
        QT_TRANSLATE_NOOP("SmartMetro", "Access"),
        QT_TRANSLATE_NOOP("SmartMetro", "Licence"),
        QT_TRANSLATE_NOOP("SmartMetro", "By what means"),
    )
    rows: list[Sequence[Cell]] = [
        [
            row["content"],
            use_case_name(row["use_case"]) if row["use_case"] else None,
            word(DIRECTIONS, row["direction"]),
            word(ACCESS, row["access"]),
            row["licence"] or None,
            row["means"] or None,
        ]
        for row in data
    ]
    return _table(
        QT_TRANSLATE_NOOP("SmartMetro", "Annex 3: data exchanged"),
        heads,
        rows,
        QT_TRANSLATE_NOOP("SmartMetro", "No exchange of data has been entered."),
    )


def _contacts(contacts: Iterable[Row]) -> list[Block]:
    heads = (
        QT_TRANSLATE_NOOP("SmartMetro", "Name"),
        QT_TRANSLATE_NOOP("SmartMetro", "Role"),
        QT_TRANSLATE_NOOP("SmartMetro", "Telephone"),
        QT_TRANSLATE_NOOP("SmartMetro", "E-mail"),
    )
    rows = [
        [row["name"], row["role"] or None, row["phone"] or None, row["email"] or None]
        for row in contacts
    ]
    return _table(
        QT_TRANSLATE_NOOP("SmartMetro", "Annex 4: contacts"),
        heads,
        rows,
        QT_TRANSLATE_NOOP("SmartMetro", "No contact has been entered."),
    )


def _requests(file: PartnerFile) -> list[Block]:
    heads = (
        QT_TRANSLATE_NOOP("SmartMetro", "Work"),
        QT_TRANSLATE_NOOP("SmartMetro", "Where"),
        QT_TRANSLATE_NOOP("SmartMetro", "Asked for on"),
        QT_TRANSLATE_NOOP("SmartMetro", "By"),
        QT_TRANSLATE_NOOP("SmartMetro", "Wanted from"),
        QT_TRANSLATE_NOOP("SmartMetro", "Wanted until"),
        QT_TRANSLATE_NOOP("SmartMetro", "Answer"),
        QT_TRANSLATE_NOOP("SmartMetro", "Answered by"),
        QT_TRANSLATE_NOOP("SmartMetro", "Answered on"),
        QT_TRANSLATE_NOOP("SmartMetro", "Conditions"),
    )
    waiting = Message(QT_TRANSLATE_NOOP("SmartMetro", "no answer yet"))
    rows: list[Sequence[Cell]] = [
        [
            row["work"],
            where(row, file.supports) or None,
            shown_day(row["asked_on"]),
            row["asked_by"] or None,
            shown_day(row["wanted_from_on"]),
            shown_day(row["wanted_until_on"]),
            word(ANSWERS, row["answer"]) if row["answer"] else waiting,
            row["answered_by"] or None,
            shown_day(row["answered_on"]),
            row["conditions"] or None,
        ]
        for row in file.requests
    ]
    return _table(
        QT_TRANSLATE_NOOP("SmartMetro", "Requests for intervention and their answers"),
        heads,
        rows,
        QT_TRANSLATE_NOOP("SmartMetro", "No request for intervention has been entered."),
    )


def _authorisations(rows: Iterable[Row], supports: Mapping[str, Row]) -> list[Block]:
    heads = (
        QT_TRANSLATE_NOOP("SmartMetro", "Reference"),
        QT_TRANSLATE_NOOP("SmartMetro", "Support"),
        QT_TRANSLATE_NOOP("SmartMetro", "Asked for on"),
        QT_TRANSLATE_NOOP("SmartMetro", "Given on"),
        QT_TRANSLATE_NOOP("SmartMetro", "Starts on"),
        QT_TRANSLATE_NOOP("SmartMetro", "Ends on"),
    )
    cells: list[Sequence[Cell]] = [
        [
            row["reference"] or row["kind"] or "–",
            supports.get(row["support_uuid"] or "", {}).get("label") or None,
            shown_day(row["asked_on"]),
            shown_day(row["granted_on"]),
            shown_day(row["starts_on"]),
            shown_day(row["ends_on"]),
        ]
        for row in rows
    ]
    none = QT_TRANSLATE_NOOP("SmartMetro", "No authorisation has been entered.")
    return _table(QT_TRANSLATE_NOOP("SmartMetro", "Authorisations"), heads, cells, none)


def where(request: Row, supports: Mapping[str, Row]) -> str:
    """Return where the work of a request is to be done."""
    support = supports.get(request["support_uuid"] or "", {})
    parts = (support.get("label"), support.get("address"), request["sensor_id"])
    return ", ".join(str(part) for part in parts if part)


def _table(
    title: str, heads: Sequence[str], rows: Sequence[Sequence[Cell]], none: str
) -> list[Block]:
    head = Heading(Message(title))
    if not rows:
        return [head, Paragraph(Message(none))]
    caption = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "In the register: {count}"), {"count": len(rows)}
    )
    filled = [["–" if cell is None else cell for cell in row] for row in rows]
    return [head, Table(caption, [Column(Message(text)) for text in heads], filled)]

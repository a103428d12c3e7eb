"""Terms of conventions, and when to remind of them."""

from __future__ import annotations

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ..messages import QT_TRANSLATE_NOOP, Message

#: The notice that conventions with communes give, where a convention says nothing.
USUAL_NOTICE_MONTHS = 3


@dataclass(frozen=True)
class Term:
    """The end of a convention, and the day from which it is to be reminded of."""

    convention_uuid: str
    reference: str
    partner: str
    ends_on: date
    remind_on: date

    def is_due(self, today: date) -> bool:
        """Return whether the end is near or past."""
        return today >= self.remind_on

    def message(self, today: date) -> Message:
        """Return the reminder in words."""
        key = (
            QT_TRANSLATE_NOOP(
                "SmartMetro", "The convention {reference} with {partner} ended on {end_on}."
            )
            if self.ends_on < today
            else QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The convention {reference} with {partner} ends on {end_on}: renew it, or give notice.",
            )
        )
        values = {"reference": self.reference, "partner": self.partner}
        return Message(key, {**values, "end_on": self.ends_on.isoformat()})


def terms(
    conventions: Iterable[Mapping[str, Any]], partners: Mapping[str, Mapping[str, Any]]
) -> list[Term]:
    """Return the terms of conventions that have one, the nearest first. ``partners``: by uuid.

    A convention followed by a newer one with the same partner and subject is over in good order.
    """
    found = list(conventions)
    newest: dict[tuple[str, str], str] = {}
    for row in found:
        chain = (row["partner_uuid"] or row["uuid"], row["subject"])
        newest[chain] = max(newest.get(chain, ""), (row["ends_on"] or _NEVER)[:10])
    made = []
    for row in found:
        end = (row["ends_on"] or "")[:10]
        if not end or end < newest[(row["partner_uuid"] or row["uuid"], row["subject"])]:
            continue
        ends_on = date.fromisoformat(end)
        months = row["notice_months"]
        notice = USUAL_NOTICE_MONTHS if months is None else int(months)
        partner = partners.get(row["partner_uuid"] or "", {})
        made.append(
            Term(
                row["uuid"],
                row["reference"] or row["subject"],
                partner.get("name", ""),
                ends_on,
                months_before(ends_on, notice),
            )
        )
    return sorted(made, key=lambda term: (term.ends_on, term.reference))


_NEVER = "9999-12-31"


def months_before(day: date, months: int) -> date:
    """Return the same day ``months`` earlier, the last one of a month that is too short."""
    year, month = divmod(day.year * 12 + day.month - 1 - months, 12)
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))

"""What a placement found, as a report: the answer, its proof, each site's gain, the curve."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, Message
from ...reports.document import (
    Block,
    Cell,
    Column,
    Figure,
    Heading,
    Paragraph,
    Report,
    Table,
    Wording,
)
from ...reports.plot import Plot, Series, draw
from .answer import Answer
from .zones import ZoneAnswer, ZoneDemand

MAX_COVER, SET_COVER, MEDIAN, CENTER, PER_ZONE = range(5)

_VALUE = {
    MAX_COVER: QT_TRANSLATE_NOOP("SmartMetro", "Weight covered by the new sites: {value}."),
    SET_COVER: QT_TRANSLATE_NOOP("SmartMetro", "Cost of the sites: {value}."),
    MEDIAN: QT_TRANSLATE_NOOP("SmartMetro", "Weighted sum of distances: {value} m."),
    CENTER: QT_TRANSLATE_NOOP("SmartMetro", "Greatest distance to a site: {value} m."),
    PER_ZONE: QT_TRANSLATE_NOOP("SmartMetro", "Sum of scores less unlikeness: {value}."),
}
_GAIN = {
    MAX_COVER: QT_TRANSLATE_NOOP("SmartMetro", "Weight that it alone covers"),
    SET_COVER: QT_TRANSLATE_NOOP("SmartMetro", "Weight that it alone covers"),
    MEDIAN: QT_TRANSLATE_NOOP("SmartMetro", "Weighted distance without it, more (m)"),
    CENTER: QT_TRANSLATE_NOOP("SmartMetro", "Greatest distance without it, more (m)"),
}


@dataclass(frozen=True)
class Setting:
    """What was asked. ``names``: of all candidates. ``already``: weight that existing sites cover.
    ``total``: weight of all demand."""

    objective: int
    names: Sequence[str]
    total: float = 0.0
    already: float = 0.0
    notes: tuple[Message, ...] = ()


def summary(value: float, bound: float, late: bool, objective: int) -> list[Message]:
    """Return the sentences that tell the answer and how good it is proven to be."""
    said = [Message(_VALUE[objective], {"value": round(value, 2)})]
    gap = 100 * abs(value - bound) / abs(value) if value else 0.0
    if gap < 1e-3:
        said.append(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "No choice is better: this is proven."))
        )
    elif np.isfinite(bound):
        said.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "No choice can be better than {bound}: this answer is within {gap} % of the best.",
                ),
                {"bound": round(bound, 2), "gap": round(gap, 2)},
            )
        )
    if late:
        said.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "The time limit ended the search: this is a good answer, perhaps not the best one. "
                    "Allow more time to come nearer.",
                )
            )
        )
    if not np.isfinite(bound):
        said.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "How far it may be from the best is not known: no exact solver ran.",
                )
            )
        )
    return said


def cover_report(answer: Answer, setting: Setting, wording: Wording) -> Report:
    """Return the report of an answer of the first four objectives."""
    blocks: list[Block] = [
        Paragraph(said, strong=True)
        for said in summary(answer.value, answer.bound, answer.hit_limit, setting.objective)
    ]
    if setting.objective == MAX_COVER and setting.total:
        blocks.append(Paragraph(_shares(answer.value, setting)))
    blocks += [Paragraph(note) for note in (*setting.notes, *answer.notes)]
    gain = Message(_GAIN[setting.objective])
    rows: list[Sequence[Cell]] = [
        (setting.names[site], number, float(worth))
        for number, (site, worth) in enumerate(zip(answer.sites, answer.gain), start=1)
    ]
    blocks.append(
        Table(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Chosen sites, the most useful first")),
            (
                Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Site"))),
                Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Rank"))),
                Column(gain, 1),
            ),
            rows,
        )
    )
    if len(answer.curve) > 1:
        blocks += _curve(answer, setting, wording)
    return Report(Message(QT_TRANSLATE_NOOP("SmartMetro", "Best sites")), blocks)


def zone_report(
    answer: ZoneAnswer, zones: Sequence[ZoneDemand], setting: Setting, zone_of: Sequence[int]
) -> Report:
    """Return the report of the best sites of each zone; ``zone_of``: zone of each candidate."""
    blocks: list[Block] = [
        Paragraph(said, strong=True)
        for said in summary(answer.value, answer.bound, False, PER_ZONE)
    ]
    blocks += [Paragraph(note) for note in (*setting.notes, *answer.notes)]
    rows = []
    for site in answer.chosen:
        zone = zones[zone_of[site]]
        others = ", ".join(setting.names[r] for r in answer.reserves[int(site)])
        rows.append((setting.names[site], zone.name, role_name(zone.role.value), others or None))
    blocks.append(
        Table(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Sites and their reserves")),
            tuple(
                Column(Message(title))
                for title in (
                    QT_TRANSLATE_NOOP("SmartMetro", "Site"),
                    QT_TRANSLATE_NOOP("SmartMetro", "Zone"),
                    QT_TRANSLATE_NOOP("SmartMetro", "Role"),
                    QT_TRANSLATE_NOOP("SmartMetro", "If refused"),
                )
            ),
            rows,
        )
    )
    return Report(Message(QT_TRANSLATE_NOOP("SmartMetro", "Best sites of each zone")), blocks)


_ROLES = {
    "project": QT_TRANSLATE_NOOP("SmartMetro", "project"),
    "reference": QT_TRANSLATE_NOOP("SmartMetro", "reference"),
    "control": QT_TRANSLATE_NOOP("SmartMetro", "control"),
}


def role_name(role: str) -> Message | str:
    """Return a zone's role in words."""
    return Message(_ROLES[role]) if role in _ROLES else role


def _shares(value: float, setting: Setting) -> Message:
    together = 100 * (setting.already + value) / setting.total
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Of all demand, {pct} % is covered: {already_pct} % by existing sites, {new_pct} % more by "
            "the new ones.",
        ),
        {
            "pct": round(together, 1),
            "already_pct": round(100 * setting.already / setting.total, 1),
            "new_pct": round(100 * value / setting.total, 1),
        },
    )


def _curve(answer: Answer, setting: Setting, wording: Wording) -> list[Block]:
    def share(covered: float) -> float:
        return 100 * (setting.already + covered) / setting.total if setting.total else covered

    plot = Plot(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Number of new sites")),
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Covered demand (%)")),
        (
            Series(
                Message(QT_TRANSLATE_NOOP("SmartMetro", "Found")),
                [(n, share(value)) for n, value, _ in answer.curve],
                is_line=True,
            ),
            Series(
                Message(QT_TRANSLATE_NOOP("SmartMetro", "Not to be exceeded")),
                [(n, share(top)) for n, _, top in answer.curve],
                is_line=True,
            ),
        ),
        y_from_zero=True,
    )
    return [
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "How many sites are worth it"))),
        Figure(
            draw(plot, wording),
            "image/svg+xml",
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "Curve of the covered share of demand by the number of new sites."
                )
            ),
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Where the curve flattens, one more site adds little. Numbers other than the one asked "
                    "for are those of a quick search.",
                )
            ),
        ),
    ]

"""The report of a before/after study."""

from __future__ import annotations

import numpy as np

from ..messages import QT_TRANSLATE_NOOP, Message, Value
from ..reports.document import Block, Cell, Column, Heading, Items, Paragraph, Report, Table
from ..use_cases.declaration import UseCase
from .study import Result, Study

_METHOD = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Each day counts when 80 % of its data is there, each sensor when it has seven such days on both "
    "sides; sensors are first compared with themselves. From the change of the project zone that of "
    "the control zone is taken away (difference in differences, Card and Krueger 1994). The 95 % "
    "interval comes from a block bootstrap by day, always with the same seed.",
)


def report(made: Study, use_case: UseCase, symbol: str, decimals: int) -> Report:
    """Return the report; ``symbol`` and ``decimals`` are those of the main property."""
    whole = [r for r in made.results if not r.zone]
    values: dict[str, Value] = {
        "before_on": _date(made.last_before),
        "after_on": _date(made.first_after),
    }
    key = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Before: up to {before_on}. After: from {after_on}. Days between are left out.",
    )
    blocks: list[Block] = [Paragraph(_sentence(r, symbol), strong=True) for r in whole]
    blocks.append(Paragraph(Message(key, values)))
    if made.warnings:
        blocks += [Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Mind"))), Items(made.warnings)]
    blocks += [_table(made, symbol, decimals + 1), Paragraph(Message(_METHOD))]
    title = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Before and after: {use_case}"),
        {"use_case": Message(use_case.label)},
    )
    return Report(title, blocks)


def _sentence(result: Result, symbol: str) -> Message:
    label = Message(result.statistic.label)
    found = result.effect
    if found is None:
        return Message(
            QT_TRANSLATE_NOOP("SmartMetro", "{statistic}: {reason}"),
            {"statistic": label, "reason": result.reason},
        )
    values: dict[str, Value] = {
        "statistic": label,
        "effect": round(found.effect, 2),
        "low": round(found.low, 2),
        "high": round(found.high, 2),
        "unit": symbol,
    }
    if found.is_clear:
        key = QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{statistic}: {effect} {unit} beyond the control zone’s change (95 %: {low} to {high}).",
        )
    else:
        key = QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{statistic}: no clear change, {effect} {unit} beyond the control zone’s "
            "(95 %: {low} to {high}).",
        )
    return Message(key, values)


def _table(made: Study, symbol: str, decimals: int) -> Table:
    titles = [
        QT_TRANSLATE_NOOP("SmartMetro", "Statistic"),
        QT_TRANSLATE_NOOP("SmartMetro", "Zone"),
        QT_TRANSLATE_NOOP("SmartMetro", "Project before"),
        QT_TRANSLATE_NOOP("SmartMetro", "Project after"),
        QT_TRANSLATE_NOOP("SmartMetro", "Control before"),
        QT_TRANSLATE_NOOP("SmartMetro", "Control after"),
        QT_TRANSLATE_NOOP("SmartMetro", "Effect"),
        QT_TRANSLATE_NOOP("SmartMetro", "From"),
        QT_TRANSLATE_NOOP("SmartMetro", "To"),
        QT_TRANSLATE_NOOP("SmartMetro", "Already before the change"),
        QT_TRANSLATE_NOOP("SmartMetro", "Days before"),
        QT_TRANSLATE_NOOP("SmartMetro", "Days after"),
    ]
    everywhere = Message(QT_TRANSLATE_NOOP("SmartMetro", "whole project"))
    rows: list[list[Cell]] = []
    for one in made.results:
        groups: list[Cell] = []
        for part in (one.project, one.control):
            groups += [part.before, part.after] if part else [None, None]
        found = one.effect
        figures: list[Cell] = [None] * 6
        if found is not None:
            earlier = found.earlier[0] if found.earlier else None
            figures = [
                found.effect,
                found.low,
                found.high,
                earlier,
                found.days_before,
                found.days_after,
            ]
        rows.append([Message(one.statistic.label), one.zone or everywhere, *groups, *figures])
    caption = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Changes of the project and control zones ({unit})"),
        {"unit": symbol},
    )
    return Table(caption, [Column(Message(t), decimals) for t in titles], rows)


def _date(day: int) -> str:
    return str(np.datetime64(day, "D"))

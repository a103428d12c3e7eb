"""The report of a composition: shares by part of the day, and how far people agree with the sensors."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ..messages import QT_TRANSLATE_NOOP, Message
from ..reports.document import Block, Cell, Column, Heading, Paragraph, Report, Table, Words
from .confusion import Confusion, Share
from .shares import LEVEL_WIDTH_DB, Composition, Kind, Part, names
from .sources import label_of

PART_LABELS = {
    Part.WHOLE: QT_TRANSLATE_NOOP("SmartMetro", "Whole day"),
    Part.DAY: QT_TRANSLATE_NOOP("SmartMetro", "Day"),
    Part.EVENING: QT_TRANSLATE_NOOP("SmartMetro", "Evening"),
    Part.NIGHT: QT_TRANSLATE_NOOP("SmartMetro", "Night"),
}
KIND_LABELS = {
    Kind.CLASS: QT_TRANSLATE_NOOP("SmartMetro", "Classes of sources"),
    Kind.CATEGORY: QT_TRANSLATE_NOOP("SmartMetro", "Sources"),
    Kind.LEVEL: QT_TRANSLATE_NOOP("SmartMetro", "Classes of levels"),
}
_WORDS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Shares of what is heard add up to 100 %. They are missing where less than {least} % of the expected "
    "samples are there. Categories are those of the recogniser; classes are the types of sounds of "
    "ISO/TS 12913-2:2018. Classes of levels are shares of the time.",
)
_JUDGED = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Of {total} moments judged by people, the sensors agree on {share} % (95 % interval: {low} to {high} %). "
    "Cohen’s kappa, which takes chance out, is {kappa}.",
)
_UNMATCHED = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{count} judgements are of moments at which the sensor sent nothing; they do not count.",
)


def report(
    title: Words,
    composition: Composition,
    sensor_names: Mapping[tuple[str, str], str],
    confusion: Confusion | None = None,
    unmatched: int = 0,
) -> Report:
    """Return the report; ``confusion``: None where nobody listened."""
    blocks: list[Block] = [Paragraph(Message(_WORDS, {"least": composition.least_pct}))]
    for kind, label in KIND_LABELS.items():
        found = names(composition, kind)
        if found:
            blocks += [
                Heading(Message(label)),
                _shares(composition, kind, found, sensor_names),
            ]
    if confusion is not None:
        heading = QT_TRANSLATE_NOOP("SmartMetro", "Sensors beside people who listened")
        blocks += [Heading(Message(heading)), *_judged(confusion, unmatched)]
    return Report(title, blocks)


def name_of(kind: Kind, name: str) -> Words:
    """Return the words for a row's name."""
    if kind is Kind.LEVEL:
        return f"{name}–{int(name) + LEVEL_WIDTH_DB} dB(A)"
    return Message(label_of(name))


def _shares(
    composition: Composition,
    kind: Kind,
    found: Sequence[str],
    sensor_names: Mapping[tuple[str, str], str],
) -> Table:
    table = composition.table[composition.table["kind"] == kind.value]
    rows: list[list[Cell]] = []
    for key, group in table.groupby(["connection", "sensor_id"]):
        for part in Part:
            mine = group[group["part"] == part.value].set_index("name")["share_pct"]
            # Never heard is 0; too little measured is missing for all of them.
            absent = None if mine.isna().all() else 0.0
            shares: list[Cell] = [
                float(mine[name]) if name in mine.index else absent for name in found
            ]
            if len(mine):
                rows.append([sensor_names.get(key) or key[1], Message(PART_LABELS[part]), *shares])
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensor"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Part of the day"))),
        *(Column(name_of(kind, name), 1) for name in found),
    ]
    caption = QT_TRANSLATE_NOOP("SmartMetro", "Shares (%) by sensor and part of the day")
    return Table(Message(caption), columns, rows)


def _judged(confusion: Confusion, unmatched: int) -> list[Block]:
    blocks: list[Block] = []
    agreement = confusion.agreement
    if agreement is not None:
        share, low, high = (round(value, 1) for value in agreement)
        kappa = confusion.kappa
        said = {
            "total": confusion.total, "share": share, "low": low, "high": high,
            "kappa": "–" if kappa is None else round(kappa, 2),
        }  # fmt: skip
        blocks.append(Paragraph(Message(_JUDGED, said), strong=True))
        blocks += [_table(confusion), _by_category(confusion)]
    if unmatched:
        blocks.append(Paragraph(Message(_UNMATCHED, {"count": unmatched})))
    return blocks


def _table(confusion: Confusion) -> Table:
    caption = QT_TRANSLATE_NOOP(
        "SmartMetro", "Confusion table: rows are what people heard, columns what sensors recognised"
    )
    heard = Message(QT_TRANSLATE_NOOP("SmartMetro", "Heard"))
    columns = [Column(heard), *(Column(Message(label_of(n)), 0) for n in confusion.names)]
    rows: list[list[Cell]] = [
        [Message(label_of(name)), *(int(count) for count in counts)]
        for name, counts in zip(confusion.names, confusion.counts)
    ]
    return Table(Message(caption), columns, rows)


def _by_category(confusion: Confusion) -> Table:
    def shown(share: Share | None) -> list[Cell]:
        return list(share) if share else [None] * 3

    low = QT_TRANSLATE_NOOP("SmartMetro", "at least (%)")
    high = QT_TRANSLATE_NOOP("SmartMetro", "at most (%)")
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Source"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Heard and recognised (%)")), 1),
        Column(Message(low), 1),
        Column(Message(high), 1),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Recognised and heard (%)")), 1),
        Column(Message(low), 1),
        Column(Message(high), 1),
    ]
    rows: list[list[Cell]] = [
        [Message(label_of(name)), *shown(confusion.recall(n)), *shown(confusion.precision(n))]
        for n, name in enumerate(confusion.names)
    ]
    caption = QT_TRANSLATE_NOOP(
        "SmartMetro", "By source: recall and precision, each with its 95 % interval (Wilson)"
    )
    return Table(Message(caption), columns, rows)

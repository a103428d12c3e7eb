"""The review of a coverage as a page: shares by network, placement and material, weeks, remedies."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timezone

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, Message, Value
from ...reports.document import (
    Block,
    Cell,
    Column,
    Figure,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
    Wording,
)
from ...reports.plot import Plot, Series, draw
from .placement_class import LABELS
from .reception import Basis
from .review import Finding, Heard, Listening, Remedy

HEARD = {
    Heard.SERVED: QT_TRANSLATE_NOOP("SmartMetro", "heard"),
    Heard.MARGINAL: QT_TRANSLATE_NOOP("SmartMetro", "marginal"),
    Heard.SILENT: QT_TRANSLATE_NOOP("SmartMetro", "silent"),
    Heard.UNKNOWN: QT_TRANSLATE_NOOP("SmartMetro", "not known"),
}
REMEDIES = {
    Remedy.CHECK_DEVICE: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "It was received well before it fell silent: look at battery and sensor before the radio.",
    ),
    Remedy.OTHER_NETWORK: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Other network: sensors on {network} within 500 m are received well in such a placement.",
    ),
    Remedy.ANTENNA: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Other place for the antenna: under a plastic lid, on top, or outside by a cable, as the network is "
        "received around.",
    ),
    Remedy.REPEATER: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Repeater or gateway near by: {n} others within 500 m are weak too, so one would mend several.",
    ),
    Remedy.RELOCATE: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "Relocate: higher, or some metres away from walls and metal; the antenna is outdoors already.",
    ),
}
FIELD_TEST = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Close the lid, wait for ten messages, count those that arrived: at least nine, with an SNR of 5 dB over "
    "the limit of their spreading factor. Then with the remedy in place. Full and empty, on two days.",
)
_BASIS = {
    Basis.FRAMES: QT_TRANSLATE_NOOP("SmartMetro", "frame counters"),
    Basis.NETWORK: QT_TRANSLATE_NOOP("SmartMetro", "the network’s figure"),
    Basis.DATA: QT_TRANSLATE_NOOP("SmartMetro", "data received"),
}
_NOT_SAID = Message(QT_TRANSLATE_NOOP("SmartMetro", "not said"))


def remedy_text(finding: Finding) -> Message | None:
    """Return in words what to try first, None where nothing needs to be tried."""
    if finding.remedy is Remedy.NONE:
        return None
    values: dict[str, Value] = {"network": finding.other_network, "n": finding.weak_neighbours}
    return Message(REMEDIES[finding.remedy], values)


def review_report(findings: Sequence[Finding], wording: Wording) -> Report:
    """Return the page of a review."""
    blocks: list[Block] = [Paragraph(_headline(findings), strong=True)]
    groups: tuple[tuple[str, Callable[[Listening], Message | str]], ...] = (
        (QT_TRANSLATE_NOOP("SmartMetro", "By network"), lambda s: s.network or _NOT_SAID),
        (QT_TRANSLATE_NOOP("SmartMetro", "By placement"), placement_words),
        (QT_TRANSLATE_NOOP("SmartMetro", "By material"), lambda s: s.material or _NOT_SAID),
    )
    for title, key in groups:
        blocks.append(_group_table(Message(title), findings, key))
    blocks += _over_time(findings, wording)
    blocks += _to_mend(findings)
    blocks += _method(findings)
    return Report(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "What the radio really received")), blocks
    )


def placement_words(sensor: Listening) -> Message:
    """Return where a sensor sits, in words."""
    return _NOT_SAID if sensor.placement is None else Message(LABELS[sensor.placement])


def _headline(findings: Sequence[Finding]) -> Message:
    values: dict[str, Value] = {"n": len(findings)}
    values.update({heard.value: sum(f.heard is heard for f in findings) for heard in Heard})
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "Of {n} sensors {served} are heard, {marginal} are marginal, {silent} are silent; of {unknown} "
            "nothing is known.",
        ),
        values,
    )


def _group_table(
    caption: Message, findings: Sequence[Finding], key: Callable[[Listening], Message | str]
) -> Table:
    groups: dict[str, list[Finding]] = {}
    names: dict[str, Message | str] = {}
    for finding in findings:
        word = key(finding.sensor)
        name = word.in_english() if isinstance(word, Message) else word
        names.setdefault(name, word)
        groups.setdefault(name, []).append(finding)
    rows: list[Sequence[Cell]] = []
    for label, members in sorted(groups.items(), key=lambda item: -len(item[1])):
        shares = [m.sensor.share for m in members if m.sensor.share is not None]
        levels = [m.sensor.rssi_dbm for m in members if m.sensor.rssi_dbm is not None]
        margins = [m.sensor.margin_db for m in members if m.sensor.margin_db is not None]
        rows.append(
            (
                names[label],
                len(members),
                sum(m.heard is Heard.MARGINAL for m in members),
                sum(m.heard is Heard.SILENT for m in members),
                100 * float(np.median(shares)) if shares else None,
                float(np.median(levels)) if levels else None,
                float(np.median(margins)) if margins else None,
            )
        )
    return Table(caption, [Column(Message(title), d) for title, d in _GROUP_COLUMNS], rows)


_GROUP_COLUMNS = (
    (QT_TRANSLATE_NOOP("SmartMetro", "Group"), None),
    (QT_TRANSLATE_NOOP("SmartMetro", "Sensors"), None),
    (QT_TRANSLATE_NOOP("SmartMetro", "Marginal"), None),
    (QT_TRANSLATE_NOOP("SmartMetro", "Silent"), None),
    (QT_TRANSLATE_NOOP("SmartMetro", "Received, median (%)"), 0),
    (QT_TRANSLATE_NOOP("SmartMetro", "RSSI, median (dBm)"), 0),
    (QT_TRANSLATE_NOOP("SmartMetro", "Margin, median (dB)"), 1),
)


def _over_time(findings: Sequence[Finding], wording: Wording) -> list[Block]:
    weeks: dict[int, list[float]] = {}
    for finding in findings:
        for window in finding.sensor.weeks:
            if window.share is not None:
                weeks.setdefault(window.start_us, []).append(window.share)
    if len(weeks) < 2:
        return []
    starts = sorted(weeks)
    means = [100 * float(np.mean(weeks[start])) for start in starts]
    lowest = [100 * float(np.quantile(weeks[start], 0.1)) for start in starts]
    plot = Plot(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Week of the period")),
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Received (%)")),
        (
            Series(
                Message(QT_TRANSLATE_NOOP("SmartMetro", "Mean of the sensors")),
                [(n, v) for n, v in enumerate(means, start=1)],
                is_line=True,
            ),
            Series(
                Message(QT_TRANSLATE_NOOP("SmartMetro", "One sensor in ten is below")),
                [(n, v) for n, v in enumerate(lowest, start=1)],
                is_line=True,
            ),
        ),
        y_from_zero=True,
    )
    rows: list[Sequence[Cell]] = [
        (_day(start), mean, low, len(weeks[start]))
        for start, mean, low in zip(starts, means, lowest)
    ]
    return [
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Over time"))),
        Figure(
            draw(plot, wording),
            "image/svg+xml",
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Curve of the share received, week by week.")),
        ),
        Table(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "Week by week")),
            (
                Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Week from"))),
                Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Mean received (%)")), 0),
                Column(
                    Message(QT_TRANSLATE_NOOP("SmartMetro", "One sensor in ten is below (%)")), 0
                ),
                Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensors"))),
            ),
            rows,
        ),
    ]


def _day(start_us: int) -> str:
    return datetime.fromtimestamp(start_us / 1e6, tz=timezone.utc).date().isoformat()


def _to_mend(findings: Sequence[Finding]) -> list[Block]:
    weak = [f for f in findings if f.remedy is not Remedy.NONE]
    if not weak:
        return []
    order = sorted(weak, key=lambda f: (f.heard is not Heard.SILENT, f.sensor.share or 0.0))
    rows: list[Sequence[Cell]] = [
        (
            f.sensor.name or f.sensor.sensor_id,
            Message(HEARD[f.heard]),
            placement_words(f.sensor),
            100 * f.sensor.share if f.sensor.share is not None else None,
            f.sensor.margin_db,
            remedy_text(f),
        )
        for f in order
    ]
    titles = (
        (QT_TRANSLATE_NOOP("SmartMetro", "Sensor"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Reception"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Placement"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Received (%)"), 0),
        (QT_TRANSLATE_NOOP("SmartMetro", "Margin (dB)"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "To try first"), None),
    )
    return [
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "What to mend"))),
        Table(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "A remedy for each, the worst first")),
            [Column(Message(title), d) for title, d in titles],
            rows,
        ),
        Paragraph(
            Message(
                QT_TRANSLATE_NOOP("SmartMetro", "The field test: {test}"),
                {"test": Message(FIELD_TEST)},
            ),
            strong=True,
        ),
    ]


def _method(findings: Sequence[Finding]) -> list[Block]:
    used = {basis: sum(f.sensor.basis is basis for f in findings) for basis in _BASIS}
    items: list[Message | str] = [
        Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Counted from {basis}: {n} sensors."),
            {"basis": Message(_BASIS[basis]), "n": n},
        )
        for basis, n in used.items()
        if n
    ]
    items += [
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Data that a sensor keeps and sends later count as received: only frame counters show each "
                "lost frame.",
            )
        ),
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Silent: nothing for 7 days before the end. Marginal: under 80 % received, or less than "
                "5 dB over what can be read. The margin is the SNR over the limit of the spreading factor "
                "(SF12 where it is not known, the kindest case), else the RSSI over −120 dBm.",
            )
        ),
    ]
    return [
        Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "How it was counted"))),
        Items(items),
    ]

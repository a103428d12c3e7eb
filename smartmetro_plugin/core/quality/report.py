"""The report of quality control: by sensor what was doubted and why, and what remains."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

import numpy as np

from ..indicators.local_time import to_local_us
from ..instants import from_microseconds, time_zone
from ..messages import QT_TRANSLATE_NOOP, Message, Value
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
    moment,
)
from ..use_cases.declaration import UseCase
from .control import Checked, SensorId
from .flags import LABELS, MEANINGS, NAMES, Flag
from .settings import PropertySettings

_HOUR_US = 3_600_000_000
#: Shifts nearer to the zone's offset than this are told as such.
_NEAR_OFFSET_MIN = 20
#: Shorter gaps are counted only.
_TOLD_GAP_US = 6 * _HOUR_US
_MOST_GAPS = 30


def report(
    checked: Sequence[Checked],
    use_case: UseCase,
    settings: Mapping[str, PropertySettings],
    names: Mapping[SensorId, str],
    zone: str,
) -> Report:
    """Return the report. ``names``: what people call the sensors; ``zone``: of the hours shown."""
    blocks: list[Block] = [Paragraph(_summary(checked), strong=True)]
    blocks += [Paragraph(Message(_FLAGS_ONLY)), _by_sensor(checked, use_case, names)]
    findings = _findings(checked, names, zone)
    if findings:
        blocks += [Heading(Message(_FINDINGS)), Items(findings)]
    blocks += _longest_gaps(checked, names, zone)
    blocks += [Heading(Message(_CHECKS)), _checks(), *_parameters(settings, use_case)]
    title = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Quality control: {use_case}"),
        {"use_case": Message(use_case.label)},
    )
    return Report(title, blocks)


_FLAGS_ONLY = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Nothing was deleted: doubted values stand in the table with their reason in the column qc_flag, "
    "and indicators leave them out.",
)
_FINDINGS = QT_TRANSLATE_NOOP("SmartMetro", "What stands out")
_CHECKS = QT_TRANSLATE_NOOP("SmartMetro", "The checks")
_SOURCES = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "After WMO-No. 8 and WMO-No. 488, QARTOD, Meier et al. 2017, Napoly et al. 2018 (CrowdQC) and "
    "Fenner et al. 2021 (CrowdQC+).",
)


def _summary(checked: Sequence[Checked]) -> Message:
    rows = sum(c.rows for c in checked)
    good = sum(c.good for c in checked)
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{good} of {rows} values of {series} series remain without doubt: {share} %.",
        ),
        {
            "good": good,
            "rows": rows,
            "series": len(checked),
            "share": round(100 * good / rows, 1) if rows else 0,
        },
    )


def _by_sensor(
    checked: Sequence[Checked], use_case: UseCase, names: Mapping[SensorId, str]
) -> Table:
    present = [flag for flag in Flag if any(flag in c.counts for c in checked)]
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensor"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Measure"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Values"))),
        *(Column(Message(LABELS[flag])) for flag in present),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Remains (%)")), 1),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Received (%)")), 1),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Gaps"))),
    ]
    rows: list[list[Cell]] = []
    for one in sorted(checked, key=lambda c: (c.good_pct, c.series.key)):
        counts = one.counts
        rows.append(
            [
                _name(one, names),
                _measure(one.series.key.property, use_case),
                one.rows,
                *(counts.get(flag, 0) for flag in present),
                one.good_pct,
                one.received_pct,
                len(one.gaps),
            ]
        )
    caption = Message(
        QT_TRANSLATE_NOOP("SmartMetro", "Values doubted by each check, and what remains, by sensor")
    )
    return Table(caption, columns, rows)


def _findings(checked: Sequence[Checked], names: Mapping[SensorId, str], zone: str) -> list[Words]:
    found: list[Words] = []
    for one in checked:
        name = _name(one, names)
        counts = one.counts
        if Flag.CLOCK in counts:
            found.append(_clock(one, name, zone))
        drift = one.beside.drift
        if drift is not None:
            found.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "{sensor}: the clock drifts by {rate} min a day, {total} min in all.",
                    ),
                    {
                        "sensor": name,
                        "rate": round(drift.min_per_day, 2),
                        "total": round(drift.total_min),
                    },
                )
            )
        if Flag.DIRECT_SUN in counts:
            found.append(_sun(one, name, zone))
        if Flag.CORRELATION in counts and one.beside.least_correlation is not None:
            found.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "{sensor}: correlation with the network down to {r}. Is it indoors, or broken?",
                    ),
                    {"sensor": name, "r": round(one.beside.least_correlation, 2)},
                )
            )
    alone = [
        _name(c, names)
        for c in checked
        if c.beside.buddies is not None and not c.beside.has_enough_buddies
    ]
    if alone:
        found.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Not compared with neighbours, because too few are near: {sensors}.",
                ),
                {"sensors": ", ".join(alone)},
            )
        )
    return found


def _clock(one: Checked, name: str, zone: str) -> Message:
    shift = one.beside.largest_shift_min
    values: dict[str, Value] = {"sensor": name, "count": one.counts[Flag.CLOCK]}
    if abs(shift) < 1 or not _is_shifted(one):
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{sensor}: {count} values have impossible times. The clock stood still or ran ahead.",
            ),
            values,
        )
    values["minutes"] = round(shift)
    offset = from_microseconds(one.start_us).astimezone(time_zone(zone)).utcoffset() or timedelta()
    winter = offset - timedelta(hours=1)
    nearest = min(abs(shift - o.total_seconds() / 60) for o in (offset, winter) if o)
    if nearest <= _NEAR_OFFSET_MIN:
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{sensor}: {count} values, times late by {minutes} min, as if local time had been "
                "taken for UTC. Correct the zone where the data are delivered.",
            ),
            values,
        )
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{sensor}: {count} values, times shifted by {minutes} min against the network. "
            "Set the clock of the sensor.",
        ),
        values,
    )


def _is_shifted(one: Checked) -> bool:
    """Return whether more was doubted than repeated instants."""
    wrong = one.series.at_us[(one.flags & Flag.CLOCK) != 0]
    return bool(np.unique(wrong).size > wrong.size / 2) and bool(one.beside.shifts_min)


def _sun(one: Checked, name: str, zone: str) -> Message:
    values: dict[str, Value] = {"sensor": name, "count": one.counts[Flag.DIRECT_SUN]}
    if not one.beside.sunlit:
        return Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "{sensor}: {count} values warmed inside the windows of direct sun."
            ),
            values,
        )
    month, sunlit = max(one.beside.sunlit.items(), key=lambda item: int(item[1].sum()))
    middle = np.datetime64(month, "us").astype(np.int64) + 14 * 24 * _HOUR_US
    hours = to_local_us(middle + np.flatnonzero(sunlit) * _HOUR_US, zone) // _HOUR_US % 24
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{sensor}: {count} values look warmed by direct sun, between {first}:00 and {last}:00 local "
            "time (month {month}). Look at its shelter.",
        ),
        {**values, "first": int(hours.min()), "last": int(hours.max()) + 1, "month": month},
    )


def _longest_gaps(
    checked: Sequence[Checked], names: Mapping[SensorId, str], zone: str
) -> list[Block]:
    long = [
        (gap.end_us - gap.start_us, gap, one)
        for one in checked
        for gap in one.gaps
        if gap.end_us - gap.start_us >= _TOLD_GAP_US
    ]
    long.sort(key=lambda item: (-item[0], item[2].series.key))
    if not long:
        return []
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensor"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "From"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "To"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Hours")), 1),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Missing values"))),
    ]
    rows: list[list[Cell]] = [
        [
            _name(one, names),
            _local(gap.start_us, zone),
            _local(gap.end_us, zone),
            length / _HOUR_US,
            gap.missing,
        ]
        for length, gap, one in long[:_MOST_GAPS]
    ]
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "The longest gaps"))
    return [Table(caption, columns, rows)]


def _checks() -> Table:
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "qc_flag"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Meaning"))),
    ]
    rows: list[list[Cell]] = [[NAMES[flag], Message(MEANINGS[flag])] for flag in Flag]
    return Table(Message(_SOURCES), columns, rows)


def _parameters(settings: Mapping[str, PropertySettings], use_case: UseCase) -> list[Block]:
    rows: list[list[Cell]] = []
    for name, chosen in settings.items():
        for check, parameters in vars(chosen).items():
            for parameter, value in vars(parameters).items() if parameters else ():
                if value is not None:
                    rows.append([_measure(name, use_case), f"{check}.{parameter}", str(value)])
    columns = [
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Measure"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Parameter"))),
        Column(Message(QT_TRANSLATE_NOOP("SmartMetro", "Value"))),
    ]
    caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "How strict the checks were"))
    return [Table(caption, columns, rows)] if rows else []


def _name(one: Checked, names: Mapping[SensorId, str]) -> str:
    return names.get(one.series.key[:2]) or one.series.key.sensor_id


def _measure(name: str, use_case: UseCase) -> Cell:
    declared = use_case.properties.get(name)
    return Message(declared.label) if declared else name


def _local(us: int, zone: str) -> Message:
    return moment(from_microseconds(us).astimezone(time_zone(zone)))

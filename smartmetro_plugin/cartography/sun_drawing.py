"""A site's sun in pictures: its horizon with the sun's paths, its months and hours, its panel's year.

Dark is shade and light is sun, on a ramp that is even to the eye and the same for colour-blind readers;
what counts is told by shape and text beside colour.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
from qgis.PyQt.QtCore import QLocale, QPointF, QRectF, Qt
from qgis.PyQt.QtGui import QColor, QPainterPath, QPen, QPolygonF

from ..core.siting.panel import PanelBudget
from ..core.siting.scene import Heights
from ..core.siting.site import SiteFindings, SunPath
from ..host.locale_format import locale, number
from ..host.translation import tr
from ..layers.palette import CIVIDIS
from .map_style import colors
from .paper import Paper

#: Azimuths from left to right: all that the sun can cross north of the tropic, south in the middle.
_FIRST_DEG: Final = 45.0
_LAST_DEG: Final = 315.0
_TOP_DEG: Final = 80.0
_FIRST_HOUR: Final = 4
_LAST_HOUR: Final = 22
_SKY = ("#dcebf7", "#f6fafd")
_SKY_DARK = ("#22303d", "#2b3a48")
_SOLID = QColor("#596273")
_LEAVES = QColor(46, 125, 70, 150)
_SUN = QColor("#d98200")
_BEHIND = QColor("#8d94a0")
#: The sun behind something, through bare branches, and free.
_KINDS = (
    (_BEHIND, Qt.PenStyle.DotLine),
    (QColor("#e6b45e"), Qt.PenStyle.DashLine),
    (_SUN, Qt.PenStyle.SolidLine),
)
_BARE_SHARE: Final = 0.15
_DEFICIT = QColor("#c8281e")
_GAIN = QColor("#12816b")
_SHADES: Final = 64


def draw_horizon(
    paper: Paper, box: QRectF, findings: SiteFindings, paths: Sequence[SunPath]
) -> None:
    """Draw what stands around a site, from north-east over south to north-west, and the sun on the
    21st of each month: full where it shines on the sensor, dashed through bare branches, dotted behind
    something."""
    frame = box.adjusted(2.6 * paper.em, 0.5 * paper.em, -0.6 * paper.em, -1.5 * paper.em)
    if frame.width() < 1 or frame.height() < 1:
        return
    painter = paper.painter
    dark = paper.text.lightness() > paper.background.lightness()
    paper.fill(QColor((_SKY_DARK if dark else _SKY)[0]))
    painter.drawRect(frame)
    painter.save()
    painter.setClipRect(frame)
    _draw_leaves(paper, frame, findings)
    _draw_solid(paper, frame, findings)
    for path in paths:
        _draw_path(paper, frame, path, findings)
    painter.restore()
    _draw_horizon_axes(paper, frame)


def draw_months_and_hours(
    paper: Paper, box: QRectF, hours: Heights, possible_hours: Heights, title: str = ""
) -> None:
    """Draw for each month and local hour the share of time in the sun; nights stay empty.

    Args:
        hours, possible_hours: shape (12, 24).
    """
    head = 1.3 * paper.em if title else 0.3 * paper.em
    frame = box.adjusted(2.6 * paper.em, head, -0.6 * paper.em, -2.9 * paper.em)
    if frame.width() < 1 or frame.height() < 1:
        return
    if title:
        middle = QPointF(frame.center().x(), box.top() + 0.65 * paper.em)
        paper.write(_fitting(paper, title, box.width()), middle, bold=True)
    ramp = colors(_SHADES, CIVIDIS)
    span = _LAST_HOUR - _FIRST_HOUR
    wide, high = frame.width() / 12, frame.height() / span
    for month in range(12):
        for hour in range(_FIRST_HOUR, _LAST_HOUR):
            possible = float(possible_hours[month, hour])
            if possible < 0.5:
                continue
            share = min(1.0, float(hours[month, hour]) / possible)
            # Time runs downwards, as in a diary.
            top = frame.top() + (hour - _FIRST_HOUR) * high
            cell = QRectF(frame.left() + month * wide, top, wide, high).adjusted(0.5, 0.5, -0.5, 0)
            paper.fill(ramp[round(share * (_SHADES - 1))])
            paper.painter.drawRect(cell)
    paper.pen(paper.faint)
    paper.painter.drawRect(frame)
    for hour in range(6, _LAST_HOUR, 3):
        y = frame.top() + (hour - _FIRST_HOUR) * high
        paper.painter.setPen(QPen(paper.faint, 0.6))
        paper.painter.drawLine(QPointF(frame.left(), y), QPointF(frame.right(), y))
        at = QPointF(frame.left() - 0.3 * paper.em, y)
        paper.write(tr("{hour} h").format(hour=hour), at, Qt.AlignmentFlag.AlignRight)
    _write_months(paper, frame)
    _draw_share_key(paper, QRectF(frame.left(), frame.bottom() + 1.4 * paper.em, frame.width(), 0))


def draw_panel_year(paper: Paper, box: QRectF, budget: PanelBudget) -> None:
    """Draw for each month what the panel brings in a day, against what is used."""
    frame = box.adjusted(2.6 * paper.em, 1.2 * paper.em, -0.6 * paper.em, -1.5 * paper.em)
    if frame.width() < 1 or frame.height() < 1:
        return
    days = np.array([31, 28.25, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31])
    produced, used = budget.produced_wh / days, budget.used_wh / days
    step = _round_step(max(float(produced.max()), float(used.max()), 1e-6) / 3)
    top = step * (int(max(produced.max(), used.max()) / step) + 1)

    def y(value: float) -> float:
        return frame.bottom() - frame.height() * value / top

    for tick in range(round(top / step) + 1):
        level = y(tick * step)
        paper.painter.setPen(QPen(paper.faint, 0.6))
        paper.painter.drawLine(QPointF(frame.left(), level), QPointF(frame.right(), level))
        at = QPointF(frame.left() - 0.3 * paper.em, level)
        paper.write(number(tick * step), at, Qt.AlignmentFlag.AlignRight)
    wide = frame.width() / 12
    for month in range(12):
        enough = produced[month] >= used[month]
        left = frame.left() + month * wide
        bar = QRectF(left + 0.15 * wide, y(produced[month]), 0.7 * wide, 0)
        bar.setBottom(frame.bottom())
        paper.fill(_GAIN if enough else _DEFICIT)
        paper.painter.drawRect(bar)
        if not enough:  # by shape too: what is missing, hatched
            paper.painter.setBrush(Qt.BrushStyle.BDiagPattern)
            paper.painter.setPen(QPen(_DEFICIT, 1))
            lack = QRectF(bar.left(), y(used[month]), bar.width(), 0)
            lack.setBottom(bar.top())
            paper.painter.drawRect(lack)
        paper.painter.setPen(QPen(paper.text, 2))
        level = y(used[month])
        paper.painter.drawLine(QPointF(left, level), QPointF(left + wide, level))
    _write_months(paper, frame)
    title = tr("Wh a day: bars, what the panel brings; line, what is used")
    at = QPointF(box.left() + 0.3 * paper.em, box.top() + 0.5 * paper.em)
    paper.write(_fitting(paper, title, box.width()), at, Qt.AlignmentFlag.AlignLeft)


# --- the horizon's parts


def _x(frame: QRectF, azimuth_deg: float) -> float:
    return float(
        frame.left() + frame.width() * (azimuth_deg - _FIRST_DEG) / (_LAST_DEG - _FIRST_DEG)
    )


def _y(frame: QRectF, altitude_deg: float) -> float:
    return float(frame.bottom() - frame.height() * altitude_deg / _TOP_DEG)


def _draw_solid(paper: Paper, frame: QRectF, findings: SiteFindings) -> None:
    rising = np.argsort(findings.azimuth_deg)
    outline = [QPointF(frame.left(), frame.bottom())]
    for azimuth, altitude in zip(findings.azimuth_deg[rising], findings.horizon_deg[rising]):
        outline.append(QPointF(_x(frame, azimuth), _y(frame, altitude)))
    outline.append(QPointF(frame.right(), frame.bottom()))
    paper.fill(_SOLID)
    paper.painter.drawPolygon(QPolygonF(outline))


def _draw_leaves(paper: Paper, frame: QRectF, findings: SiteFindings) -> None:
    wide = frame.width() / (_LAST_DEG - _FIRST_DEG) * 360 / len(findings.azimuth_deg)
    paper.painter.setRenderHint(paper.painter.RenderHint.Antialiasing, False)
    paper.fill(_LEAVES)
    for azimuth, (low, high) in zip(findings.azimuth_deg, findings.leaves_deg):
        if np.isfinite(low):
            left, top = _x(frame, azimuth) - wide / 2, _y(frame, high)
            paper.painter.drawRect(QRectF(left, top, wide, _y(frame, low) - top))
    paper.painter.setRenderHint(paper.painter.RenderHint.Antialiasing, True)


def _draw_path(paper: Paper, frame: QRectF, path: SunPath, findings: SiteFindings) -> None:
    if not len(path.hour):
        return
    count = len(findings.azimuth_deg)
    column = np.rint((path.azimuth_deg - findings.azimuth_deg[0]) * count / 360).astype(int) % count
    low, high = findings.leaves_deg[column].T
    leafy = (path.altitude_deg >= low) & (path.altitude_deg <= high)
    clear = path.altitude_deg > findings.horizon_deg[column]
    # Behind a crown in leaf is shade; bare branches let some of the sun through.
    kinds = np.where(clear, np.where(leafy, 1 if path.leaf_share > _BARE_SHARE else 0, 2), 0)
    points = [
        QPointF(_x(frame, azimuth), _y(frame, altitude))
        for azimuth, altitude in zip(path.azimuth_deg, path.altitude_deg)
    ]
    solstice = path.month in (6, 12)
    for kind, (color, style) in enumerate(_KINDS):
        line = QPainterPath()
        for one, other, first, second in zip(points, points[1:], kinds, kinds[1:]):
            if min(first, second) == kind:
                if line.currentPosition() != one:  # else one line, and dashes that go on
                    line.moveTo(one)
                line.lineTo(other)
        paper.painter.setPen(QPen(color, 2.4 if solstice else 1.4, style))
        paper.painter.setBrush(Qt.BrushStyle.NoBrush)
        paper.painter.drawPath(line)
    if solstice:
        _mark_hours(paper, frame, path, points)
    if path.month in (3, 6, 12):
        noon = int(np.argmax(path.altitude_deg))
        words = tr("21 {month}").format(month=_month(path.month))
        paper.write(words, points[noon] - QPointF(0, 0.7 * paper.em), bold=solstice, halo=True)


def _mark_hours(paper: Paper, frame: QRectF, path: SunPath, points: Sequence[QPointF]) -> None:
    """Mark the full hours, and write every third beside them."""
    for hour in range(5, 22):
        after = int(np.searchsorted(path.hour, hour))
        if not 0 < after < len(points):
            continue
        before = points[after - 1]
        span = path.hour[after] - path.hour[after - 1]
        at = before + (points[after] - before) * ((hour - path.hour[after - 1]) / span)
        paper.fill(paper.text)
        paper.painter.drawEllipse(at, 2.2, 2.2)
        if hour % 3 == 0 and hour != 12 and frame.bottom() - at.y() > paper.em:
            words = tr("{hour} h").format(hour=hour)
            paper.write(words, at + QPointF(0, 0.75 * paper.em), size=0.75, halo=True)


def _draw_horizon_axes(paper: Paper, frame: QRectF) -> None:
    names = {
        90: tr("E"), 135: tr("SE"), 180: tr("S"), 225: tr("SW"),
        270: tr("W"),
    }  # fmt: skip
    paper.pen(paper.faint)
    paper.painter.drawRect(frame)
    for azimuth, name in names.items():
        x = _x(frame, azimuth)
        paper.painter.setPen(QPen(paper.text, 1))
        paper.painter.drawLine(QPointF(x, frame.bottom()), QPointF(x, frame.bottom() + 4))
        paper.write(name, QPointF(x, frame.bottom() + 0.85 * paper.em), bold=azimuth == 180)
    for altitude in range(0, int(_TOP_DEG), 20):
        at = QPointF(frame.left() - 0.3 * paper.em, _y(frame, altitude))
        paper.write(f"{altitude}°", at, Qt.AlignmentFlag.AlignRight)


# --- what pictures share


def _write_months(paper: Paper, frame: QRectF) -> None:
    wide = frame.width() / 12
    short = paper.width(_month(9)) < wide
    for month in range(1, 13):
        at = QPointF(frame.left() + (month - 0.5) * wide, frame.bottom() + 0.75 * paper.em)
        paper.write(_month(month) if short else _month(month, narrow=True), at)


def _month(month: int, *, narrow: bool = False) -> str:
    kind = QLocale.FormatType.NarrowFormat if narrow else QLocale.FormatType.ShortFormat
    return str(locale().standaloneMonthName(month, kind))


def _draw_share_key(paper: Paper, line: QRectF) -> None:
    """Draw the key of shade to sun."""
    shade, sun = tr("shade"), tr("sun")
    left = line.left() + paper.width(shade) + 0.6 * paper.em
    right = line.right() - paper.width(sun) - 0.6 * paper.em
    y = line.top() + 0.5 * paper.em
    paper.write(shade, QPointF(line.left(), y), Qt.AlignmentFlag.AlignLeft)
    paper.write(sun, QPointF(line.right(), y), Qt.AlignmentFlag.AlignRight)
    ramp = colors(_SHADES, CIVIDIS)
    wide = (right - left) / _SHADES
    for step, color in enumerate(ramp):
        paper.fill(color)
        cell = QRectF(left + step * wide, y - 0.25 * paper.em, wide + 0.5, 0.5 * paper.em)
        paper.painter.drawRect(cell)


def _round_step(step: float) -> float:
    size = 10 ** np.floor(np.log10(step))
    return float(next(size * f for f in (1, 2, 5, 10) if size * f >= step))


def _fitting(paper: Paper, text: str, width: float) -> str:
    while paper.width(text, bold=True) > width and len(text) > 4:
        text = text[:-2].rstrip() + "…"
    return text

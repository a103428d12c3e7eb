"""Draws a chart with matplotlib into pixels or a file, in any thread, without pyplot or a Qt backend.

Drawing to pixels works alike with Qt 5 and Qt 6, whatever matplotlib QGIS ships.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from ..host.locale_format import locale, number
from .chart_data import BandKind, ChartData, Panel, drawable

if TYPE_CHECKING:
    from matplotlib.figure import Figure

#: Distinguishable with the common colour-vision deficiencies (Okabe & Ito), on light then dark.
_LINES_ON_LIGHT = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#56b4e9", "#e69f00", "#444444")
_LINES_ON_DARK = ("#56b4e9", "#e69f00", "#2fd0a0", "#e79ac6", "#7fd3ff", "#f0e442", "#dddddd")
_DASHES = ("-", "--", ":", "-.")
_DAY = timedelta(days=1)
_SHORTEST_CUT = 16
#: What a name takes in a legend beside itself: the sample of its line, and spaces.
_LETTERS_AROUND = 8
_LEGEND_LINES = 3
#: matplotlib's font cache is shared: one drawing at a time.
_one_at_a_time = threading.Lock()


@dataclass(frozen=True)
class Look:
    """Sizes and colours, taken from the widget in the main thread."""

    width_px: int
    height_px: int
    dpi: float
    font_pt: float
    text: str
    background: str
    grid: str
    dark: bool
    warning: str
    alert: str
    maintenance: str = "#3b74c4"


@dataclass(frozen=True)
class DrawnPanel:
    """Where a panel stands in the picture, to read values under the mouse: pixels, days, values."""

    left: float
    right: float
    top: float
    bottom: float
    first_day: float
    last_day: float
    low: float
    high: float


@dataclass(frozen=True)
class Picture:
    """RGBA pixels, four bytes each, row by row."""

    width: int
    height: int
    pixels: bytes
    panels: tuple[DrawnPanel, ...]


def is_available() -> bool:
    """Return whether matplotlib is there, without loading it."""
    from importlib.util import find_spec

    return find_spec("matplotlib") is not None


def draw(data: ChartData, look: Look, labels: Callable[[str], str]) -> Picture:
    """Return the chart as pixels. ``labels`` translates ``warning`` and ``alert``."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    with _one_at_a_time:
        figure = _figure(data, look, labels)
        canvas = FigureCanvasAgg(figure)
        canvas.draw()
        width, height = canvas.get_width_height()
        panels = tuple(_drawn(axes, height) for axes in figure.axes)
        return Picture(width, height, bytes(canvas.buffer_rgba()), panels)


def save(data: ChartData, look: Look, labels: Callable[[str], str], path: Path) -> None:
    """Write the chart to ``path``, as its ending says (png, svg, pdf), dark on white.

    Raises:
        OSError: the file cannot be written.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    paper = replace(look, text="#000000", background="#ffffff", grid="#cccccc", dark=False)
    with _one_at_a_time:
        figure = _figure(data, paper, labels)
        FigureCanvasAgg(figure)
        # The files are the same from one day to the next: no date in them.
        metadata = {"Date": None} if path.suffix.lower() == ".svg" else None
        figure.savefig(path, dpi=max(look.dpi, 200), metadata=metadata)


def _figure(data: ChartData, look: Look, labels: Callable[[str], str]) -> Figure:
    from matplotlib.figure import Figure

    figure = Figure(
        figsize=(look.width_px / look.dpi, look.height_px / look.dpi),
        dpi=look.dpi,
        facecolor=look.background,
        layout="constrained",
    )
    grid = figure.subplots(len(data.panels), 1, sharex=True, squeeze=False)
    for axes, panel in zip(grid[:, 0], data.panels):
        _draw_panel(axes, panel, data, look, labels)
    if data.slot_minutes:
        _day_axis(grid[-1, 0], look)
    else:
        _time_axis(grid[-1, 0], data, look)
    return figure


def _draw_panel(
    axes: Any, panel: Panel, data: ChartData, look: Look, labels: Callable[[str], str]
) -> None:
    lines = _LINES_ON_DARK if look.dark else _LINES_ON_LIGHT
    for position, series in enumerate(panel.series):
        days, values = drawable(series, look.width_px)
        few = len(days) < look.width_px / 8
        axes.plot(
            days,
            values,
            color=lines[position % len(lines)],
            linestyle=_DASHES[position // len(lines) % len(_DASHES)],
            linewidth=1.2,
            # A lone sample between two gaps has no line to be seen by.
            marker="." if few else None,
            markersize=3,
            label=series.name,
        )
    _draw_bands(axes, data, look)
    _head(axes, panel, look)
    axes.set_facecolor(look.background)
    axes.grid(True, color=look.grid, linewidth=0.6)
    axes.tick_params(colors=look.text, labelsize=look.font_pt * 0.9)
    axes.yaxis.set_major_formatter(lambda value, _: number(value))
    for side, spine in axes.spines.items():
        spine.set_visible(side in ("left", "bottom"))
        spine.set_color(look.grid)
    _draw_thresholds(axes, panel, look, labels)


def _draw_bands(axes: Any, data: ChartData, look: Look) -> None:
    """Shade spans of time behind the curves; a short one still shows."""
    from matplotlib.dates import date2num

    first, last = (float(date2num(at)) for at in data.span())
    least = (last - first) / max(look.width_px, 1) * 3
    for band in data.bands:
        begin, end = float(date2num(band.start)), float(date2num(band.end))
        is_alert = band.kind is BandKind.ALERT
        axes.axvspan(
            begin,
            max(end, begin + least),
            facecolor=look.alert if is_alert else look.maintenance,
            alpha=0.1 if is_alert else 0.22,
            hatch=None if is_alert else "///",
            edgecolor=look.alert if is_alert else look.maintenance,
            linewidth=0.5,
            zorder=0.5,
        )


def _draw_thresholds(axes: Any, panel: Panel, look: Look, labels: Callable[[str], str]) -> None:
    """Draw the levels that are near the data; a far one would squeeze the curve flat."""
    low, high = axes.get_ylim()
    room = max(high - low, 1e-9)
    for threshold in panel.thresholds:
        for key, level, color in (
            ("warning", threshold.warning, look.warning),
            ("alert", threshold.alert, look.alert),
        ):
            if level is None or not low - room <= level <= high + room:
                continue
            axes.axhline(level, color=color, linewidth=1.2, linestyle=(0, (5, 3)))
            axes.annotate(
                f"{labels(key)} {number(level)}",
                (1.0, level),
                xycoords=("axes fraction", "data"),
                xytext=(-2, -2),
                textcoords="offset points",
                ha="right",
                va="top",
                color=look.text,
                fontsize=look.font_pt * 0.8,
            )


def _head(axes: Any, panel: Panel, look: Look) -> None:
    """Write the property and its unit above the axes, and below it whose curves they are."""
    title = f"{panel.title} ({panel.symbol})" if panel.symbol else panel.title
    letters = int(look.width_px / (look.font_pt * look.dpi / 72 * 0.65))
    longest = max(_SHORTEST_CUT, letters - _LETTERS_AROUND)
    names = [_shortened(series.name, longest) for series in panel.series]
    columns = max(1, letters // (max(map(len, names), default=1) + _LETTERS_AROUND))
    shown = min(len(names), columns * _LEGEND_LINES)
    handles = axes.get_lines()[:shown]
    if shown < len(names):
        names[shown - 1] = f"{names[shown - 1]} + {len(names) - shown}"
    legend = axes.legend(
        handles,
        names[:shown],
        title=title,
        alignment="left",
        loc="lower left",
        bbox_to_anchor=(0.0, 1.0),
        ncols=columns,
        fontsize=look.font_pt * 0.9,
        title_fontsize=look.font_pt,
        frameon=False,
        labelcolor=look.text,
        borderaxespad=0,
        borderpad=0.2,
        handlelength=1.5,
        columnspacing=1.2,
    )
    legend.get_title().set_color(look.text)


def _shortened(name: str, longest: int) -> str:
    # A name that starts with an underscore would be left out of a legend.
    name = name.lstrip("_") or "?"
    return name if len(name) <= longest else name[: longest - 1] + "…"


def _time_axis(axes: Any, data: ChartData, look: Look) -> None:
    from matplotlib.dates import AutoDateLocator, date2num, num2date

    zone = ZoneInfo(data.zone)
    first, last = data.span()
    span = last - first
    shown = span if span > timedelta(0) else timedelta(hours=1)
    axes.set_xlim(date2num(first - shown / 50), date2num(last + shown / 50))
    count = max(3, int(look.width_px / (look.font_pt * look.dpi / 72 * 4.5)))
    axes.xaxis.set_major_locator(AutoDateLocator(tz=zone, minticks=2, maxticks=count))

    def text(value: float, _position: int) -> str:
        return tick_text(num2date(value, tz=zone), shown)

    axes.xaxis.set_major_formatter(text)


def _day_axis(axes: Any, look: Look) -> None:
    """Show the hours of one local day."""
    room = look.width_px / (look.font_pt * look.dpi / 72 * 4.5)
    every = next((hours for hours in (1, 2, 3, 4, 6) if 24 / hours <= room), 6)
    hours = range(0, 25, every)
    axes.set_xlim(0, 1)
    axes.set_xticks([hour / 24 for hour in hours], [f"{hour} h" for hour in hours])


def tick_text(local: datetime, span: timedelta) -> str:
    """Return what stands under the axis at ``local``: the hour, or at midnight the day."""
    if span < 10 * _DAY and (local.hour or local.minute):
        return f"{local:%H:%M}"
    from qgis.PyQt.QtCore import QDate

    short: str = locale().dateFormat(locale().FormatType.ShortFormat)
    if span < 300 * _DAY:  # the year is known
        short = re.sub(r"[^dM]*y+[^dM]*", "", short)
    else:
        short = "yyyy-MM" if short.startswith("y") else "MM/yyyy"
    return str(locale().toString(QDate(local.year, local.month, local.day), short))


def _drawn(axes: Any, height: int) -> DrawnPanel:
    box = axes.get_window_extent()
    first, last = axes.get_xlim()
    low, high = axes.get_ylim()
    return DrawnPanel(box.x0, box.x1, height - box.y1, height - box.y0, first, last, low, high)

"""A small plot of points and lines as SVG: for reports, where drawing packages may be absent."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from ..mapping.levels import round_step
from .document import Wording, Words
from .html import words

_WIDTH, _HEIGHT = 640, 400
_LEFT, _RIGHT, _TOP, _BOTTOM = 70, 20, 20, 60
#: Told apart by shape and lightness as well as by colour (Okabe and Ito, 2008).
_COLOURS = ("#0072b2", "#d55e00", "#595959")
_TICKS = 6

Point = tuple[float, float]


@dataclass(frozen=True)
class Series:
    """Points, or a line through them. ``sizes``: radii of the points, pixels."""

    label: Words
    points: Sequence[Point]
    is_line: bool = False
    sizes: Sequence[float] = ()


@dataclass(frozen=True)
class Plot:
    """Titles of the axes with their units, and what is drawn; later series lie on top."""

    x_title: Words
    y_title: Words
    series: Sequence[Series]
    y_from_zero: bool = False
    square: bool = False


def draw(plot: Plot, wording: Wording) -> bytes:
    """Return the plot as an SVG file with its legend."""
    points = [point for series in plot.series for point in series.points]
    x = _Axis.over([p[0] for p in points], _LEFT, _WIDTH - _RIGHT)
    ys = [p[1] for p in points] + ([0.0] if plot.y_from_zero else [])
    y = _Axis.over(ys, _HEIGHT - _BOTTOM, _TOP)
    if plot.square:
        x = _Axis.over([*x.ends, *y.ends], _LEFT, _WIDTH - _RIGHT)
        y = _Axis.over([*x.ends, *y.ends], _HEIGHT - _BOTTOM, _TOP)
    parts = [*_grid(x, y, wording), *_titles(plot, wording)]
    for number, series in enumerate(plot.series):
        parts += _drawn(series, _COLOURS[number % len(_COLOURS)], x, y)
    parts += _legend(plot.series, wording)
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" font-family="sans-serif" font-size="13">'
        f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}</svg>'
    )
    return svg.encode("utf-8")


@dataclass(frozen=True)
class _Axis:
    ends: tuple[float, float]
    step: float
    pixels: tuple[float, float]

    @staticmethod
    def over(values: Sequence[float], first_px: float, last_px: float) -> _Axis:
        low, high = (min(values), max(values)) if values else (0.0, 1.0)
        if high <= low:
            low, high = low - 0.5, high + 0.5
        step = round_step((high - low) / _TICKS)
        ends = (math.floor(low / step) * step, math.ceil(high / step) * step)
        return _Axis(ends, step, (first_px, last_px))

    def at(self, value: float) -> float:
        share = (value - self.ends[0]) / (self.ends[1] - self.ends[0])
        return round(self.pixels[0] + share * (self.pixels[1] - self.pixels[0]), 1)

    @property
    def ticks(self) -> list[float]:
        count = round((self.ends[1] - self.ends[0]) / self.step)
        return [float(f"{self.ends[0] + i * self.step:.12g}") for i in range(count + 1)]


def _grid(x: _Axis, y: _Axis, wording: Wording) -> list[str]:
    parts = []
    (left, right), (bottom, top) = x.pixels, y.pixels
    for tick in x.ticks:
        at, text = x.at(tick), escape(wording.number(tick))
        parts.append(f'<path d="M{at} {top}V{bottom}" stroke="#ddd"/>')
        parts.append(f'<text x="{at}" y="{bottom + 18}" text-anchor="middle">{text}</text>')
    for tick in y.ticks:
        at, text = y.at(tick), escape(wording.number(tick))
        parts.append(f'<path d="M{left} {at}H{right}" stroke="#ddd"/>')
        parts.append(f'<text x="{left - 8}" y="{at + 4}" text-anchor="end">{text}</text>')
    return [*parts, f'<path d="M{left} {top}V{bottom}H{right}" fill="none" stroke="#333"/>']


def _titles(plot: Plot, wording: Wording) -> list[str]:
    middle = (_TOP + _HEIGHT - _BOTTOM) / 2
    return [
        f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2}" y="{_HEIGHT - 24}" text-anchor="middle">'
        f"{words(plot.x_title, wording)}</text>",
        f'<text transform="translate(16 {middle}) rotate(-90)" text-anchor="middle">'
        f"{words(plot.y_title, wording)}</text>",
    ]


def _drawn(series: Series, colour: str, x: _Axis, y: _Axis) -> list[str]:
    places = [(x.at(a), y.at(b)) for a, b in series.points]
    if series.is_line:
        path = " ".join(f"{a},{b}" for a, b in places)
        return [f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>']
    sizes = series.sizes or [4.0] * len(places)
    return [
        f'<circle cx="{a}" cy="{b}" r="{size:.1f}" fill="{colour}" fill-opacity=".75"/>'
        for (a, b), size in zip(places, sizes)
    ]


def _legend(series: Sequence[Series], wording: Wording) -> list[str]:
    parts, x = [], float(_LEFT)
    for number, one in enumerate(series):
        colour, text = _COLOURS[number % len(_COLOURS)], words(one.label, wording)
        mark = (
            f'<path d="M{x} {_HEIGHT - 9}h16" stroke="{colour}" stroke-width="2"/>'
            if one.is_line
            else f'<circle cx="{x + 8}" cy="{_HEIGHT - 9}" r="4" fill="{colour}"/>'
        )
        parts.append(f'{mark}<text x="{x + 22}" y="{_HEIGHT - 5}">{text}</text>')
        x += 40 + 7.2 * len(text)
    return parts

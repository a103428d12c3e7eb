"""The profile of a link as SVG: ground, what stands on it, the line of sight and its Fresnel zone."""

from __future__ import annotations

from html import escape

import numpy as np
import numpy.typing as npt

from ...mapping.levels import round_step
from ...messages import QT_TRANSLATE_NOOP, Message
from ...reports.document import Wording
from .diffraction import effective_radius_m
from .link import Link, Reals

_WIDTH, _HEIGHT = 820, 380
_LEFT, _RIGHT, _TOP, _BOTTOM = 62, 16, 16, 74
_GROUND, _OBSTACLE, _LINE, _ZONE, _BAD = "#8d8472", "#c9b99a", "#0072b2", "#56b4e9", "#d55e00"
_TICKS = 6
#: Points of a curve at most.
_POINTS = 700


def draw_link(link: Link, wording: Wording) -> bytes:
    """Return the drawing as an SVG file. Heights include the Earth's bulge, so that the ray is straight."""
    keep = np.unique(np.linspace(0, len(link.profile.distance_m) - 1, _POINTS).astype(int))
    d = link.profile.distance_m[keep]
    bulge = d * (link.profile.length_m - d) / (2 * effective_radius_m())
    low = link.profile.ground_m[keep] + bulge
    high = np.maximum(_highest(link.profile.obstacle_m, keep) + bulge, low)
    high[[0, -1]] = low[[0, -1]]
    ray = (
        link.profile.start_m
        + (link.profile.end_m - link.profile.start_m) * d / link.profile.length_m
    )
    radius = link.fresnel_m[keep]
    bottom = float(min(low.min(), (ray - radius).min()))
    top = float(max(high.max(), (ray + radius).max()))
    y = _scale(bottom - 0.05 * (top - bottom), top + 0.05 * (top - bottom), _HEIGHT - _BOTTOM, _TOP)
    x = _scale(0.0, link.profile.length_m, _LEFT, _WIDTH - _RIGHT)
    parts = [
        *_axes(x, y, wording, link.profile.length_m, (bottom, top)),
        _area(x(d), y(high), _HEIGHT - _BOTTOM, _OBSTACLE),
        _area(x(d), y(low), _HEIGHT - _BOTTOM, _GROUND),
        _zone(x(d), y(ray + radius), y(ray - radius)),
        _path(x(d[[0, -1]]), y(ray[[0, -1]]), _LINE, 2),
        *(_mast(x, y, d[i], low[i], ray[i]) for i in (0, -1)),
        *_worst(link, x, y),
        *_legend(wording),
    ]
    svg = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" '
        f'width="{_WIDTH}" height="{_HEIGHT}" font-family="sans-serif" font-size="13">'
        f'<rect width="100%" height="100%" fill="#fff"/>{"".join(parts)}</svg>'
    )
    return svg.encode("utf-8")


class _scale:  # noqa: N801 (called like a function)
    """From metres to pixels."""

    def __init__(self, low: float, high: float, first_px: float, last_px: float) -> None:
        self._low, self._first = low, first_px
        self._per_m = (last_px - first_px) / max(high - low, 1e-9)

    def __call__(self, value: Reals) -> Reals:
        return np.round(self._first + (np.asarray(value) - self._low) * self._per_m, 1)


def _highest(heights: Reals, keep: npt.NDArray[np.intp]) -> Reals:
    """Return the highest sample up to each kept one: thinning must lose no roof."""
    if len(keep) == len(heights):
        return heights.copy()
    return np.asarray(np.maximum.reduceat(heights, keep))


def _points(x: Reals, y: Reals) -> str:
    return " ".join(f"{a:g},{b:g}" for a, b in zip(x, y))


def _area(x: Reals, y: Reals, floor: float, colour: str) -> str:
    edge = f"{x[0]:g},{floor} {_points(x, y)} {x[-1]:g},{floor}"
    return f'<polygon points="{edge}" fill="{colour}"/>'


def _zone(x: Reals, upper: Reals, lower: Reals) -> str:
    edge = f"{_points(x, upper)} {_points(x[::-1], lower[::-1])}"
    return f'<polygon points="{edge}" fill="{_ZONE}" fill-opacity=".28" stroke="{_ZONE}"/>'


def _path(x: Reals, y: Reals, colour: str, width: float) -> str:
    return (
        f'<polyline points="{_points(x, y)}" fill="none" stroke="{colour}" stroke-width="{width}"/>'
    )


def _mast(x: _scale, y: _scale, d: float, foot: float, head: float) -> str:
    at, top = float(x(np.array(d))), float(y(np.array(head)))
    bottom = float(y(np.array(foot)))
    return (
        f'<path d="M{at:g} {bottom:g}V{top:g}" stroke="#222" stroke-width="3"/>'
        f'<circle cx="{at:g}" cy="{top:g}" r="4" fill="#222"/>'
    )


def _worst(link: Link, x: _scale, y: _scale) -> list[str]:
    """Mark what stands in the zone most, where it costs anything (beyond 0.55 of the radius)."""
    if link.worst_share > 0.55:
        return []
    index = int(np.searchsorted(link.profile.distance_m, link.worst_m))
    bulge = link.worst_m * (link.profile.length_m - link.worst_m) / (2 * effective_radius_m())
    top = link.profile.obstacle_m[index] + bulge
    at, height = float(x(np.array(link.worst_m))), float(y(np.array(top)))
    return [
        f'<path d="M{at:g} {height - 4:g}l-6 -11h12z" fill="{_BAD}" stroke="#fff" stroke-width=".8"/>'
    ]


def _axes(
    x: _scale, y: _scale, wording: Wording, length_m: float, heights: tuple[float, float]
) -> list[str]:
    parts = []
    floor = _HEIGHT - _BOTTOM
    step = round_step(length_m / _TICKS)
    for tick in np.arange(0, length_m + step / 100, step):
        at = float(x(tick))
        text = escape(wording.number(float(tick)))
        parts.append(f'<path d="M{at:g} {floor}v5" stroke="#333"/>')
        parts.append(f'<text x="{at:g}" y="{floor + 19}" text-anchor="middle">{text}</text>')
    step = round_step((heights[1] - heights[0]) / _TICKS)
    for tick in np.arange(np.ceil(heights[0] / step) * step, heights[1], step):
        at = float(y(tick))
        text = escape(wording.number(float(tick)))
        parts.append(f'<path d="M{_LEFT} {at:g}H{_WIDTH - _RIGHT}" stroke="#e3e3e3"/>')
        parts.append(f'<text x="{_LEFT - 6}" y="{at + 4:g}" text-anchor="end">{text}</text>')
    along = escape(
        wording.say(Message(QT_TRANSLATE_NOOP("SmartMetro", "Distance from the gateway (m)")))
    )
    up = escape(wording.say(Message(QT_TRANSLATE_NOOP("SmartMetro", "Height (m)"))))
    middle = (_TOP + floor) / 2
    return [
        *parts,
        f'<path d="M{_LEFT} {_TOP}V{floor}H{_WIDTH - _RIGHT}" fill="none" stroke="#333"/>',
        f'<text x="{(_LEFT + _WIDTH - _RIGHT) / 2}" y="{floor + 38}" text-anchor="middle">{along}</text>',
        f'<text transform="translate(14 {middle}) rotate(-90)" text-anchor="middle">{up}</text>',
    ]


def _legend(wording: Wording) -> list[str]:
    entries = (
        (_GROUND, QT_TRANSLATE_NOOP("SmartMetro", "ground")),
        (_OBSTACLE, QT_TRANSLATE_NOOP("SmartMetro", "buildings and trees")),
        (_LINE, QT_TRANSLATE_NOOP("SmartMetro", "line of sight")),
        (_ZONE, QT_TRANSLATE_NOOP("SmartMetro", "first Fresnel zone")),
        (_BAD, QT_TRANSLATE_NOOP("SmartMetro", "main obstacle")),
    )
    parts, x = [], float(_LEFT)
    for colour, key in entries:
        text = escape(wording.say(Message(key)))
        parts.append(f'<rect x="{x:g}" y="{_HEIGHT - 19}" width="14" height="10" fill="{colour}"/>')
        parts.append(f'<text x="{x + 19:g}" y="{_HEIGHT - 10}">{text}</text>')
        x += 36 + 7.2 * len(text)
    return parts

"""Indicators: what the observations say, by sensor."""

from __future__ import annotations

from .heatindicators import HeatIndicators

ALGORITHMS = (HeatIndicators,)

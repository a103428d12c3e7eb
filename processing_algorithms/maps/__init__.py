"""Maps on paper and reports: what decision makers read."""

from __future__ import annotations

from .indicatormap import IndicatorMap
from .usecasereport import UseCaseReport

ALGORITHMS = (IndicatorMap, UseCaseReport)

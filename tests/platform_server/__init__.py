"""A local IoT platform for the demo and the tests: simulated data, real protocol."""

from __future__ import annotations

from .faults import Fault
from .personality import PERSONALITIES, Personality
from .running import Platform, running_platform

__all__ = ["PERSONALITIES", "Fault", "Personality", "Platform", "running_platform"]

"""OGC SensorThings API 1.1 (OGC 18-088)."""

from .client import SensorThingsPlatform

__all__ = ["SensorThingsPlatform"]

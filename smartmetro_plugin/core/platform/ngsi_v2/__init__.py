"""FIWARE NGSI-v2, which "FIWARE-compatible" often means; it tells current values and no history."""

from .client import NgsiV2Platform

__all__ = ["NgsiV2Platform"]

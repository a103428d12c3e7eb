"""NGSI-LD (ETSI GS CIM 009) as context brokers really behave."""

from .client import NgsiLdPlatform

__all__ = ["NgsiLdPlatform"]

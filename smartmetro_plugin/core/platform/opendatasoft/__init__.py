"""Open-data portals by Opendatasoft (Huwise), Explore API v2.1."""

from .client import OpendatasoftPlatform
from .portal import DatasetInfo, Portal, dataset_in

__all__ = ["DatasetInfo", "OpendatasoftPlatform", "Portal", "dataset_in"]

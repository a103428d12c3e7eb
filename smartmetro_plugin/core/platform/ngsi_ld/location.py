"""Where entities stand: see :mod:`..smart_data_models.location`."""

from __future__ import annotations

from ..smart_data_models.location import LocationReader, Place

__all__ = ["LocationReader", "Place"]

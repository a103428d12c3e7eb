"""Errors of the siting tools."""

from __future__ import annotations

from ..errors import SmartMetroError


class SurfaceError(SmartMetroError):
    """A raster cannot serve as it stands: its grid, its coordinates, its values."""


class SitingError(SmartMetroError):
    """What is asked of the siting tools makes no sense: a period, an angle, a panel."""

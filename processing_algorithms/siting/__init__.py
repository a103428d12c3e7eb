"""Siting: heights, shade, sun and panels."""

from __future__ import annotations

from .directsun import DirectSunAlgorithm
from .heightaboveground import HeightAboveGround
from .shadow import Shadow
from .skyview import SkyView
from .solarpanel import SolarPanel
from .sunhours import SunHours

ALGORITHMS = (HeightAboveGround, Shadow, SunHours, SkyView, DirectSunAlgorithm, SolarPanel)

"""Siting: heights, shade, sun and panels."""

from __future__ import annotations

from .assesssupports import AssessSupports
from .calibrateplacement import CalibratePlacement
from .coveragegaps import CoverageGaps
from .coveragereview import CoverageReview
from .directsun import DirectSunAlgorithm
from .heightaboveground import HeightAboveGround
from .linkprofile import LinkProfile
from .networkplan import NetworkPlanAlgorithm
from .optimalsites import OptimalSites
from .preparearea import PrepareArea
from .radiocoverage import RadioCoverage
from .sensorview import SensorView
from .shadow import Shadow
from .sitesheet import SiteSheetAlgorithm
from .skyview import SkyView
from .solarpanel import SolarPanel
from .splitsurface import SplitSurface
from .sunhours import SunHours

ALGORITHMS = (
    PrepareArea,
    HeightAboveGround,
    SplitSurface,
    AssessSupports,
    Shadow,
    SunHours,
    SkyView,
    DirectSunAlgorithm,
    SolarPanel,
    CoverageGaps,
    OptimalSites,
    SensorView,
    NetworkPlanAlgorithm,
    SiteSheetAlgorithm,
    RadioCoverage,
    LinkProfile,
    CoverageReview,
    CalibratePlacement,
)

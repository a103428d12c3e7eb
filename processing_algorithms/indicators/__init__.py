"""Indicators: what the observations say, by sensor."""

from __future__ import annotations

from .availability import Availability
from .beforeafter import BeforeAfter
from .comparesensors import CompareSensors
from .diurnalprofile import DiurnalProfile
from .heatindicators import HeatIndicators
from .heatislandmap import HeatIslandMap
from .indicatordictionary import IndicatorDictionary
from .lightingindicators import LightingIndicators
from .mobilityindicators import MobilityIndicators
from .noisecomposition import NoiseComposition
from .noiseindicators import NoiseIndicators
from .qualitycontrol import QualityControl
from .wasteindicators import WasteIndicators
from .waterindicators import WaterIndicators

ALGORITHMS = (
    HeatIndicators,
    HeatIslandMap,
    NoiseIndicators,
    NoiseComposition,
    WasteIndicators,
    WaterIndicators,
    MobilityIndicators,
    LightingIndicators,
    DiurnalProfile,
    QualityControl,
    Availability,
    CompareSensors,
    BeforeAfter,
    IndicatorDictionary,
)

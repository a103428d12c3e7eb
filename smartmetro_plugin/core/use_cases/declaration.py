"""What a use case declares: types, properties, units, steps, ranges, thresholds, appearance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class AttributeMapping:
    """How one attribute of a platform's data becomes a property.

    ``value * factor + offset`` converts from ``default_unit`` (used when the data carry no unit
    code) into the property's unit. ``types`` empty means every type of the use case.
    """

    attribute: str
    property: str
    default_unit: str
    factor: float = 1.0
    offset: float = 0.0
    types: tuple[str, ...] = ()


@dataclass(frozen=True)
class PropertyDeclaration:
    """One measured property: its unit (UN/CEFACT code) and symbol, its valid range, how it is shown."""

    name: str
    label: str
    unit: str
    symbol: str
    decimals: int = 1
    valid_min: float | None = None
    valid_max: float | None = None


@dataclass(frozen=True)
class Threshold:
    """``property >= value`` (``above`` True) or ``<= value`` raises the status; None switches a level off."""

    property: str
    above: bool = True
    warning: float | None = None
    alert: float | None = None


@dataclass(frozen=True)
class OwnThresholdMapping:
    """Attributes in which a station carries its own thresholds for ``property``."""

    property: str
    warning_attribute: str = ""
    alert_attribute: str = ""


@dataclass(frozen=True)
class UseCase:
    """One use case as its JSON file declares it. ``label`` and property labels are translatable keys.

    ``step_s`` is the measuring step, ``upload_period_s`` how often data are delivered: a sensor is
    silent after ``silent_after_periods`` of the latter.
    """

    key: str
    label: str
    icon: str
    color: str
    types: tuple[str, ...]
    main_property: str
    properties: Mapping[str, PropertyDeclaration]
    attributes: tuple[AttributeMapping, ...]
    step_s: int
    upload_period_s: int
    silent_after_periods: float = 3.0
    thresholds: tuple[Threshold, ...] = ()
    own_thresholds: tuple[OwnThresholdMapping, ...] = ()
    battery_low_pct: float = 20.0
    retention: str = "archive"

    def mapping_of(self, type_: str, attribute: str) -> AttributeMapping | None:
        """Return how ``attribute`` of an entity of ``type_`` is read, None when it is not a measure."""
        for mapping in self.attributes:
            if mapping.attribute == attribute and (not mapping.types or type_ in mapping.types):
                return mapping
        return None

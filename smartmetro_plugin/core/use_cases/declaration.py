"""What a use case declares: types, properties, units, steps, ranges, thresholds, appearance."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from math import isfinite

from ..units import convert


@dataclass(frozen=True)
class AttributeMapping:
    """How one attribute of a platform's data becomes a property.

    ``value * factor + offset`` converts from ``default_unit`` (used when the data carry no unit
    code) into the property's unit. ``types`` empty means every type of the use case. With ``when``
    = (attribute, values) the mapping holds only for entities where that attribute has one of the
    values (a DeviceMeasurement says in ``controlledProperty`` what its ``numValue`` is). When two
    attributes of one entity give the same property, the one declared first wins.
    """

    attribute: str
    property: str
    default_unit: str
    factor: float = 1.0
    offset: float = 0.0
    types: tuple[str, ...] = ()
    when: tuple[str, tuple[str, ...]] | None = None

    def applies(self, type_: str, attribute: str) -> bool:
        """Return whether this says how ``attribute`` of an entity of ``type_`` is read."""
        return self.attribute == attribute and (not self.types or type_ in self.types)

    def in_property_unit(self, value: float, unit_code: str | None, unit: str) -> float:
        """Return ``value`` in the property's ``unit``; ``unit_code`` is what the data carry, if anything.

        Raises:
            UnknownUnit: the unit code is not known or measures something else.
        """
        if unit_code:
            return convert(value, unit_code, unit)
        return value * self.factor + self.offset


@dataclass(frozen=True)
class PropertyDeclaration:
    """One measured property: its unit (UN/CEFACT code) and symbol, its valid range, how it is shown.

    ``increments_of`` names the meter reading whose differences make this property (energy used in
    a step, from the index of the meter); such a property is never read from an attribute alone.
    ``at_step_end``: a count stands at the end of the step it was counted in, not at its beginning.
    """

    name: str
    label: str
    unit: str
    symbol: str
    decimals: int = 1
    valid_min: float | None = None
    valid_max: float | None = None
    increments_of: str = ""
    at_step_end: bool = False

    def is_plausible(self, value: float) -> bool:
        """Return whether ``value`` is a number inside the valid range."""
        return (
            isfinite(value)
            and (self.valid_min is None or value >= self.valid_min)
            and (self.valid_max is None or value <= self.valid_max)
        )


@dataclass(frozen=True)
class Threshold:
    """``property >= value`` (``above`` True) or ``<= value`` raises the status; None switches a level off."""

    property: str
    above: bool = True
    warning: float | None = None
    alert: float | None = None


@dataclass(frozen=True)
class OwnThresholdMapping:
    """Attributes in which a station carries its own thresholds for ``property``.

    ``default_unit`` is theirs when the data carry no unit code; it may differ from that of the
    measure (WasteContainer: ``fillingLevel`` 0 to 1, ``binFullnessThreshold`` in per cent).
    """

    property: str
    warning_attribute: str = ""
    alert_attribute: str = ""
    default_unit: str = ""
    types: tuple[str, ...] = ()


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
        return next(iter(self.mappings_of(type_, attribute)), None)

    def mappings_of(self, type_: str, attribute: str) -> tuple[AttributeMapping, ...]:
        """Return every way ``attribute`` of an entity of ``type_`` may be read (see ``when``)."""
        return tuple(m for m in self.attributes if m.applies(type_, attribute))

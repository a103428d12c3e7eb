"""How the attributes of entities become properties in their declared units."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...units import UnknownUnit, linear
from ...use_cases.declaration import AttributeMapping, UseCase

#: ``value * factor + offset``
Conversion = tuple[float, float]


@dataclass(frozen=True)
class Measure:
    """One way to read an attribute: its property, and how values are brought into its unit.

    ``condition`` is (attribute, values): the way holds only where that attribute has such a value.
    """

    attribute: str
    property: str
    unit: str
    default: Conversion
    condition: tuple[str, tuple[str, ...]] | None = None

    def conversion(self, unit_code: object) -> Conversion | None:
        """Return how a value with ``unit_code`` is converted, None when the code is not known.

        Without a code the declared default unit is meant.
        """
        if not isinstance(unit_code, str) or not unit_code:
            return self.default
        return conversion_between(unit_code, self.unit)


def conversion_between(from_unit: str, to_unit: str) -> Conversion | None:
    """Return the linear conversion between two units, None when there is none."""
    try:
        return linear(from_unit, to_unit)
    except UnknownUnit:
        return None


def measures_of(
    use_case: UseCase, type_: str, properties: tuple[str, ...] = ()
) -> tuple[Measure, ...]:
    """Return the ways to read ``properties`` (all when empty) from ``type_``, the preferred ones first."""
    return tuple(
        _measure(mapping, use_case)
        for mapping in use_case.attributes
        if (not mapping.types or type_ in mapping.types)
        and (not properties or mapping.property in properties)
    )


def types_of(use_cases: Mapping[str, UseCase], wanted: tuple[str, ...] = ()) -> list[str]:
    """Return the entity types of the wanted use cases (all when empty), each once."""
    return list(
        dict.fromkeys(
            type_
            for key, use_case in use_cases.items()
            if not wanted or key in wanted
            for type_ in use_case.types
        )
    )


def _measure(mapping: AttributeMapping, use_case: UseCase) -> Measure:
    declared = use_case.properties[mapping.property]
    default = (mapping.factor, mapping.offset)
    return Measure(mapping.attribute, mapping.property, declared.unit, default, mapping.when)

"""What a field can become, in the user's words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...core.platform.field_mapping.mapping import Measure, Role
from ...core.use_cases.declaration import UseCase
from ...host.locale_format import translate
from ...host.translation import tr


class Choice(NamedTuple):
    """A role, with the property of a value that the field holds; empty where a field tells it."""

    role: Role
    property: str = ""

    def measure(self, unit: str) -> Measure | None:
        """Return the measure of a field of values."""
        return Measure(self.property, unit) if self.property else None


def choices(use_case: UseCase | None) -> Sequence[tuple[str, Choice] | None]:
    """Return what a field can become, None between groups."""
    measures = [
        (tr("Measure: {property}").format(property=translate(p.label)), Choice(Role.VALUE, name))
        for name, p in (use_case.properties.items() if use_case is not None else ())
    ]
    return [
        (tr("not used"), Choice(Role.IGNORED)),
        None,
        (tr("Sensor’s id"), Choice(Role.SENSOR_ID)),
        (tr("Date and time"), Choice(Role.TIME)),
        *measures,
        None,
        (tr("Name of what is measured"), Choice(Role.PROPERTY)),
        (tr("Value of what is measured"), Choice(Role.VALUE)),
        (tr("Unit"), Choice(Role.UNIT)),
        None,
        (tr("Longitude"), Choice(Role.LON)),
        (tr("Latitude"), Choice(Role.LAT)),
        (tr("Location (point or shape)"), Choice(Role.LOCATION)),
        (tr("Id of the site"), Choice(Role.PLACE_ID)),
        None,
        *((label, Choice(role)) for role, label in _attributes().items()),
    ]


def _attributes() -> dict[Role, str]:
    return {
        Role.NAME: tr("Sensor’s name"),
        Role.TYPE: tr("Type of the sensor"),
        Role.COMMUNE: tr("Commune"),
        Role.INSEE: tr("INSEE code"),
        Role.ZONE: tr("Zone"),
        Role.OWNER: tr("Owner"),
        Role.HOST: tr("Host"),
        Role.PROVIDER: tr("Supplier"),
        Role.NETWORK: tr("Network"),
        Role.SUPPORT_TYPE: tr("Kind of support"),
        Role.PLACEMENT: tr("Placement"),
        Role.COUNTS_WHAT: tr("What is counted"),
        Role.Z_M: tr("Altitude (m)"),
        Role.HEIGHT_M: tr("Height above ground (m)"),
        Role.BATTERY_PCT: tr("Battery (%)"),
    }

"""How many sensors a zone shall have, and where they could go when no candidate is known."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...model import ZoneRole


@dataclass(frozen=True)
class Counts:
    """Sensors in each zone by its role.

    Heat studies: 1 to 3 in each sub-zone of the project, 1 or 2 in reference and control (siting
    sheets of the metropolis' capitalisation report, 2026).
    """

    project: int = 2
    reference: int = 1
    control: int = 1

    def of(self, role: ZoneRole) -> int:
        """Return how many sensors a zone of this role shall have."""
        others = {ZoneRole.REFERENCE: self.reference, ZoneRole.CONTROL: self.control}
        return others.get(role, self.project)


@dataclass(frozen=True)
class PlannedZone:
    """A zone of the plan: ``measured`` sensors stand in it already, ``candidates`` could be used."""

    name: str
    role: ZoneRole
    area_ha: float
    wanted: int
    measured: int = 0
    candidates: int = 0

    @property
    def missing(self) -> int:
        """Return how many sensors are still to be put up."""
        return max(0, self.wanted - self.measured)


def missing_roles(zones: Sequence[PlannedZone]) -> tuple[ZoneRole, ...]:
    """Return the roles that a before/after study needs and the zones lack.

    Reference and control do not stand in for one another.
    """
    present = {zone.role for zone in zones if zone.wanted or zone.measured}
    return tuple(role for role in (ZoneRole.REFERENCE, ZoneRole.CONTROL) if role not in present)

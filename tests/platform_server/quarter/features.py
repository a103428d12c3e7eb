"""The quarter's vector layers as plain GeoJSON features, in Lambert-93."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from . import plan
from .frame import Point, box_ring, is_inside, to_map
from .heights import ground_at
from .plan import vary

Feature = dict[str, Any]
_OWNER = "Aix-en-Provence (commune)"


def layers() -> dict[str, list[Feature]]:
    """Return the features of each layer, by its name."""
    return {
        "buildings": list(_buildings()),
        "trees": list(_trees()),
        "streets": list(_streets()),
        "zones": list(_zones()),
        "facades": list(_facades()),
        "lamp_posts": list(_lamp_posts()),
        "cabinets": list(_cabinets()),
        "containers": list(_containers()),
        "gateways": list(_gateways()),
    }


def _buildings() -> Iterator[Feature]:
    """Attributes named as in BD TOPO; heights are to the eave there."""
    for n, building in enumerate(plan.BUILDINGS, 1):
        ring = box_ring(building.box)
        if not building.mapped or not all(is_inside(corner, 1) for corner in ring):
            continue
        u, v = _middle(building.box)
        ground, eave = ground_at(u, v), building.eave_m
        # The ridge is not always recorded.
        ridge = round(ground + eave + building.ridge_m, 1) if n % 3 else None
        yield _feature(
            "Polygon",
            [ring],
            cleabs=f"BATIMENT{n:016d}",
            nature="Indifférenciée",
            usage_1=building.usage,
            nom=building.name,
            hauteur=eave,
            altitude_minimale_sol=round(ground - 0.2, 1),
            altitude_maximale_sol=round(ground + 0.2, 1),
            altitude_minimale_toit=round(ground + eave, 1),
            altitude_maximale_toit=ridge,
        )


def _trees() -> Iterator[Feature]:
    for n, tree in enumerate(plan.trees(), 1):
        place = to_map(tree.u, tree.v)
        if is_inside(place, 1):
            yield _feature(
                "Point",
                place,
                tree_id=f"A{n:04d}",
                species=tree.species,
                evergreen=tree.evergreen,
                height_m=round(tree.height_m, 1),
                crown_radius_m=round(tree.radius_m, 1),
                crown_base_m=round(tree.base_m, 1),
                owner=_OWNER,
            )


def _streets() -> Iterator[Feature]:
    """Attributes named as in BD TOPO; lines end at the border of the extent."""
    for n, street in enumerate(plan.STREETS, 1):
        yield _feature(
            "LineString",
            _clipped(street.start, street.end),
            cleabs=f"TRONROUT{n:016d}",
            nature="Route à 1 chaussée",
            nom=street.name,
            importance=str(street.importance),
            largeur_de_chaussee=street.width_m,
        )


def _zones() -> Iterator[Feature]:
    for zone in plan.ZONES:
        rings = [box_ring(zone.box)]
        if zone.hole:
            rings.append(box_ring(zone.hole)[::-1])
        yield _feature("Polygon", rings, name=zone.name, land_cover=zone.land_cover)


def _facades() -> Iterator[Feature]:
    """A bracket in the middle of the southern wall of the larger buildings."""
    for n, building in enumerate(plan.BUILDINGS, 1):
        u_min, v_min, u_max, _ = building.box
        place = to_map((u_min + u_max) / 2, v_min - 0.3)
        if building.eave_m >= 8 and building.mapped and is_inside(place, 5):
            public = building.usage != "Résidentiel"
            yield _feature(
                "Point",
                place,
                support_id=f"F{n:03d}",
                support_type="facade",
                name=f"Façade {building.name}",
                height_m=building.eave_m,
                power="meter" if public else None,
                owner=_OWNER if public else "Copropriété",
            )


def _lamp_posts() -> Iterator[Feature]:
    number = 0
    for place, height_m, power, convention in _lamp_places():
        number += 1
        point = to_map(*place)
        if not is_inside(point, 3) or _is_built(place):
            continue
        yield _feature(
            "Point",
            point,
            support_id="EP-PLATANE" if place == plan.PLANE_AND_LAMP else f"EP-{number:03d}",
            support_type="lamp_post",
            height_m=height_m,
            material="acier" if number % 6 else "béton",
            power=power,
            vehicle_access=None if number % 9 == 0 else place[1] != plan.PLANE_AND_LAMP[1],
            owner=_OWNER,
            convention=convention,
        )


def _lamp_places() -> Iterator[tuple[Point, float | None, str | None, str | None]]:
    """Yield place, height, power and convention; some of them unknown, as in real registers."""
    for street in plan.STREETS:
        (u0, v0), (u1, v1) = street.start, street.end
        length = abs(u1 - u0) + abs(v1 - v0)
        du, dv = (u1 - u0) / length, (v1 - v0) / length
        side = street.width_m / 2 + 0.8
        height = 9.0 if street.importance <= 3 else 7.0
        for n in range(1, round(length / 28)):
            s, turn = 28 * n, 1 if n % 2 else -1
            place = (u0 + s * du - turn * side * dv, v0 + s * dv + turn * side * du)
            known = vary(n, street.width_m + u0) > 0.15
            convention = "CONV-2025-012" if street.importance <= 4 else None
            yield place, height if known else None, "lighting_network", convention
    u_lamp, v_lamp = plan.PLANE_AND_LAMP
    for n in range(7):
        yield (u_lamp - 42 + 14 * n, v_lamp), 4.5, "lighting_network", "CONV-2025-012"
    for n in range(6):
        yield (-110 + 36 * n, -52 - 8 * (n % 2)), 4.0, "lighting_network_night", None


def _cabinets() -> Iterator[Feature]:
    for n, street in enumerate(plan.STREETS, 1):
        (u0, v0), (u1, v1) = street.start, street.end
        place = to_map((u0 + 2 * u1) / 3 + 6, (v0 + 2 * v1) / 3 + 6)
        if is_inside(place, 5):
            yield _feature(
                "Point",
                place,
                support_id=f"ARM-{n:02d}",
                support_type="cabinet",
                height_m=1.4,
                power="meter" if n % 3 else "lighting_network",
                vehicle_access=True,
                owner=_OWNER,
                convention="CONV-2025-012" if n % 2 else None,
            )


_CONTAINERS = (
    # Place, waste, placement of the sensor's radio, material.
    ((60, -6), "glass", "street", "composite"),
    ((64, -6), "packaging", "street", "composite"),
    ((-60, -34), "glass", "metal_container", "steel"),
    ((-56, -34), "residual", "metal_container", "steel"),
    ((-52, -34), "packaging", "metal_container", "steel"),
    ((100, 36), "glass", "semi_buried", "concrete"),
    ((104, 36), "residual", "semi_buried", "concrete"),
    ((38, 120), "glass", "buried", "steel"),
    ((38, 124), "packaging", "buried", "steel"),
    ((38, 128), "residual", "buried", "steel"),
    ((-20, -96), "glass", "buried", "steel"),
    ((-16, -96), "packaging", "buried", "steel"),
    ((110, -120), "glass", "semi_buried", "composite"),
    ((-135, -180), "textile", "metal_container", "steel"),
    ((-236, 90), "glass", "street", "composite"),
    ((-236, 94), "packaging", "street", "composite"),
    ((-116, 90), "biowaste", "semi_buried", "wood"),
    ((134, -60), "glass", "metal_container", "steel"),
)


def _containers() -> Iterator[Feature]:
    for n, (place, waste, placement, material) in enumerate(_CONTAINERS, 1):
        u, v = place
        yield _feature(
            "Point",
            to_map(u, v),
            container_id=f"PAV-{n:03d}",
            waste=waste,
            placement=placement,
            material=material,
            volume_m3=3 + n % 3,
            height_m=-1.8 if placement == "buried" else 0.3 if placement == "semi_buried" else 1.6,
            owner="Métropole Aix-Marseille-Provence",
        )


def _gateways() -> Iterator[Feature]:
    """The one gateway of the commune, low and in a corner of the quarter."""
    yield _feature(
        "Point",
        (896560.0, 6272220.0),
        name="Passerelle de l’école",
        height_m=8,
        gain_dbi=3,
        cable_loss_db=1,
        power_dbm=14,
        owner=_OWNER,
    )


def _is_built(place: Point) -> bool:
    u, v = place
    return any(
        b.box[0] - 0.5 <= u <= b.box[2] + 0.5 and b.box[1] - 0.5 <= v <= b.box[3] + 0.5
        for b in plan.BUILDINGS
    )


def _middle(box: Sequence[float]) -> Point:
    return (box[0] + box[2]) / 2, (box[1] + box[3]) / 2


def _clipped(start: Point, end: Point) -> list[Point]:
    """Return the part of a street within the extent, to a metre."""
    steps = 800
    places = (
        (start[0] + (end[0] - start[0]) * n / steps, start[1] + (end[1] - start[1]) * n / steps)
        for n in range(steps + 1)
    )
    inside = [point for point in (to_map(*place) for place in places) if is_inside(point)]
    return [inside[0], inside[-1]]


def _feature(kind: str, coordinates: Any, **properties: object) -> Feature:
    return {
        "type": "Feature",
        "geometry": {"type": kind, "coordinates": coordinates},
        "properties": {**properties, "simulated": True},
    }

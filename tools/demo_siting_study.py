"""The siting study of the demo: from zones to a plan, sheets to sign, and gateways for the containers."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

#: What a planner would draw, EPSG:2154: the square that changes, land nearby, streets to compare with;
#: and how many thermometers are wanted in each, those that hang there already counted.
ZONES = (
    ("Place", "project", 6, (896_860, 6_272_495, 897_030, 6_272_695)),
    ("Rues", "control", 2, (896_560, 6_272_480, 896_740, 6_272_680)),
    ("Terrain nu", "reference", 2, (896_800, 6_272_240, 897_060, 6_272_420)),
)
Run = Callable[..., dict[str, Any]]


def siting_study(
    run: Run, say: Callable[[str], None], quarter: Path, cache: Path, folder: Path
) -> None:
    """Plan thermometers for the quarter's square; write their sheets; find gateways for containers."""
    say("A siting study of the sample quarter, from zones to sheets:")
    zones = folder / "study_zones.geojson"
    zones.write_text(json.dumps(_drawn()), encoding="utf-8")
    heights = {"DSM": quarter / "dsm_buildings.tif", "DTM": quarter / "dtm.tif"}
    assessed = folder / "study_supports.gpkg"
    run(
        "assesssupports",
        SUPPORTS=quarter / "lamp_posts.geojson",
        RULES="heat",
        BUILDINGS=quarter / "buildings.geojson",
        TREES=quarter / "trees.geojson",
        ZONES=quarter / "zones.geojson",
        OUTPUT=assessed,
        **heights,
    )
    plan = run(
        "networkplan",
        ZONES=zones,
        USE_CASE="heat",
        STEP_MINUTES=15,
        CANDIDATES=assessed,
        CACHE=cache,
        SPACING=30,
        GATEWAY_RANGE=800,
        OUTPUT=folder / "study_sites.gpkg",
        RESERVES=folder / "study_reserves.gpkg",
        REPORT=folder / "network_plan.html",
    )
    print(
        f"    {plan['EXISTING_COUNT']} sensors there already, {plan['SENSOR_COUNT']} to put up, "
        f"{plan['MESSAGES_PER_DAY']:.0f} messages a day, battery {plan['BATTERY_YEARS']:.1f} years"
    )
    sheets = run(
        "sitesheet",
        CANDIDATES=folder / "study_sites.gpkg",
        STUDY="Place",
        CANOPY=quarter / "canopy.tif",
        OUTPUT=folder / "site_sheets",
        **heights,
    )
    print(f"    {sheets['SHEET_COUNT']} site sheets to be signed")
    sites = run(
        "optimalsites",
        DEMAND=quarter / "containers.geojson",
        CANDIDATES=quarter / "lamp_posts.geojson",
        OBJECTIVE=1,
        RADIUS=120,
        OUTPUT=folder / "container_sites.gpkg",
        ASSIGNMENT=folder / "containers_served.gpkg",
        REPORT=folder / "container_sites.html",
    )
    print(
        f"    {sites['SITE_COUNT']} lamp posts reach all containers within 120 m; "
        f"gap to the best: {sites['GAP_PCT']:.1f} %"
    )


def _drawn() -> dict[str, Any]:
    """Return the zones as a GeoJSON layer."""
    features = []
    for name, role, count, (west, south, east, north) in ZONES:
        ring = [[west, south], [east, south], [east, north], [west, north], [west, south]]
        features.append(
            {
                "type": "Feature",
                "properties": {"zone": name, "zone_role": role, "sensor_count": count},
                "geometry": {"type": "Polygon", "coordinates": [ring]},
            }
        )
    crs = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::2154"}}
    return {"type": "FeatureCollection", "crs": crs, "features": features}

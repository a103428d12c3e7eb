"""`make demo`: the whole chain, from a running platform to a map, then once more with it switched off.

Writes to build/demo: the cache, the sensors and their map as a project that any QGIS opens, PNGs of
the map with the platform running and stopped, and a week of temperatures.
"""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT / "build" / "plugins")

from smartmetro.tools.demo_export import export_of_a_use_case  # noqa: E402
from smartmetro.tools.demo_field import field_mission  # noqa: E402
from smartmetro.tools.demo_prints import prints  # noqa: E402
from smartmetro.tools.demo_sharing import sharing  # noqa: E402
from smartmetro.tools.demo_siting_study import siting_study  # noqa: E402
from smartmetro.tools.local_platform import running_platform  # noqa: E402

FOLDER = ROOT / "build" / "demo"
CACHE = FOLDER / "cache.gpkg"
STATUSES = ("OK", "WARNING", "ALERT", "SILENT", "MAINTENANCE", "PLANNED", "REMOVED", "UNKNOWN")


def main() -> int:
    shutil.rmtree(FOLDER, ignore_errors=True)
    FOLDER.mkdir(parents=True)
    with running_platform(FOLDER / "port") as platform:
        connection = f"ngsi-ld:{platform.address}"
        say(f"A simulated platform answers at {platform.address}")
        synced = algorithm(
            "syncsensors", CONNECTION=connection, CACHE=CACHE, OUTPUT=FOLDER / "synced.gpkg"
        )
        say("Sensors synchronised: {SENSOR_COUNT} ({CREATED} new)".format(**succeeded(synced)))
        fetched = algorithm(
            "fetchobservations",
            CONNECTION=connection,
            CACHE=CACHE,
            USE_CASE="heat",
            START=days_ago(7),
            END=days_ago(0),
            OUTPUT=FOLDER / "temperatures.csv",
        )
        say("Observations of a week: {OBSERVATION_COUNT}".format(**succeeded(fetched)))
        statuses()
        draw(connection, "map.png")
    say("The platform is switched off. The same synchronisation again:")
    failed = algorithm(
        "syncsensors", CONNECTION=connection, CACHE=CACHE, OUTPUT=FOLDER / "never.gpkg"
    )
    if failed.returncode == 0 or (FOLDER / "never.gpkg").exists():
        raise SystemExit("The synchronisation should have failed without the platform.")
    print("   ", (failed.stderr.strip() or failed.stdout.strip()).splitlines()[-1])
    say("The cache still has everything:")
    statuses()
    draw(connection, "map_offline.png")
    heat_study()
    lamp_posts_by_the_plane_tree()
    silent_containers()
    siting_study(
        lambda name, **parameters: succeeded(algorithm(name, **parameters)),
        say,
        ROOT / "resources" / "demo" / "quarter",
        FOLDER / "heat_study_cache.gpkg",
        FOLDER,
    )
    field_mission(
        lambda name, **parameters: succeeded(algorithm(name, **parameters)),
        say,
        FOLDER / "heat_study_cache.gpkg",
        ROOT / "resources" / "demo" / "quarter" / "dsm_buildings.tif",
        FOLDER,
    )
    prints(
        lambda name, **parameters: succeeded(algorithm(name, **parameters)),
        say,
        FOLDER,
    )
    sharing(
        lambda name, **parameters: succeeded(algorithm(name, **parameters)),
        say,
        FOLDER / "heat_study_cache.gpkg",
        FOLDER,
    )
    export_of_a_use_case(
        lambda name, **parameters: succeeded(algorithm(name, **parameters)),
        say,
        FOLDER / "heat_study_cache.gpkg",
        FOLDER,
    )
    for path in sorted(FOLDER.iterdir()):
        if path.suffix in (".qgz", ".png", ".csv", ".html", ".pdf", ".gpkg", ".tif"):
            say(str(path.relative_to(ROOT)))
    return 0


def heat_study() -> None:
    """A summer of the sample quarter: the indicators' table and the map of mean temperature at 5 h."""
    say("The heat study of the bundled sample, without any network:")
    cache = FOLDER / "heat_study_cache.gpkg"
    connection = f"files:{ROOT / 'resources' / 'demo'}"
    succeeded(
        algorithm("syncsensors", CONNECTION=connection, CACHE=cache, OUTPUT=FOLDER / "sample.gpkg")
    )
    summer = {"START": "2026-06-01T00:00", "END": "2026-09-01T00:00"}
    succeeded(
        algorithm(
            "fetchobservations",
            CONNECTION=connection,
            CACHE=cache,
            USE_CASE="heat",
            OUTPUT=FOLDER / "summer_temperatures.csv",
            **summer,
        )
    )
    checked = FOLDER / "checked_temperatures.csv"
    succeeded(
        algorithm(
            "qualitycontrol",
            CACHE=cache,
            OBSERVATIONS=FOLDER / "summer_temperatures.csv",
            OUTPUT=checked,
            REPORT=FOLDER / "quality_report.html",
        )
    )
    study = {"CACHE": cache, "OBSERVATIONS": checked, "HOUR": "05:00", **summer}
    succeeded(
        algorithm(
            "heatindicators",
            OUTPUT=FOLDER / "heat_indicators.csv",
            REPORT=FOLDER / "heat_indicators.html",
            **study,
        )
    )
    drawn = algorithm(
        "heatislandmap",
        STATIONS=FOLDER / "stations_at_5.gpkg",
        OUTPUT=FOLDER / "temperature_at_5.tif",
        UNCERTAINTY=FOLDER / "temperature_at_5_deviation.tif",
        REPORT=FOLDER / "heat_island_report.html",
        COUNCIL_PAGE=FOLDER / "heat_island_page.pdf",
        **study,
    )
    results = succeeded(drawn)
    print(f"    {results['STATION_COUNT']} stations, method: {results['METHOD_USED']}")


def silent_containers() -> None:
    """The sample quarter's radio: which containers are silent, and the two gateways that mend most."""
    say("Radio of the sample quarter: its containers, one gateway, and two more:")
    quarter = ROOT / "resources" / "demo" / "quarter"
    made = algorithm(
        "radiocoverage",
        GATEWAYS=quarter / "gateways.geojson",
        DSM=quarter / "dsm_buildings.tif",
        DTM=quarter / "dtm.tif",
        CANOPY=quarter / "canopy.tif",
        GATEWAY_HEIGHT=8,
        SENSORS=quarter / "containers.geojson",
        CANDIDATES=quarter / "lamp_posts.geojson",
        ADD=2,
        OUTPUT=FOLDER / "radio_margin.tif",
        BEST_SERVER=FOLDER / "radio_best_gateway.tif",
        SF_MAP=FOLDER / "radio_spreading_factor.tif",
        OUTPUT_SENSORS=FOLDER / "radio_containers.gpkg",
        OUTPUT_GATEWAYS=FOLDER / "radio_new_gateways.gpkg",
        REPORT=FOLDER / "radio_coverage.html",
    )
    results = succeeded(made)
    print(f"    today {float(results['SENSORS_PCT']):.0f} % of the containers are heard")
    for name, found in rows(FOLDER / "radio_new_gateways.gpkg").items():
        print(f"    with {name}: {found['sensors_heard']} heard, {found['sensors_silent']} silent")


def lamp_posts_by_the_plane_tree() -> None:
    """The sample quarter's sun: a lamp post that is good in January and in leaf shade in June."""
    say("Sun and shade of the sample quarter:")
    quarter = ROOT / "resources" / "demo" / "quarter"
    surface = {
        "DSM": quarter / "dsm_buildings.tif",
        "DTM": quarter / "dtm.tif",
        "CANOPY": quarter / "canopy.tif",
    }
    for month, start, end in (("january", "01-01", "02-01"), ("june", "06-01", "07-01")):
        succeeded(
            algorithm(
                "sunhours",
                START=f"2026-{start}",
                END=f"2026-{end}",
                OUTPUT=FOLDER / f"sun_hours_{month}.tif",
                **surface,
            )
        )
    noon = {"DATETIME": "2026-06-21T14:00", "OUTPUT": FOLDER / "shadow_21_june_14h.tif"}
    succeeded(algorithm("shadow", **noon, **surface))
    succeeded(algorithm("skyview", OUTPUT=FOLDER / "sky_view.tif", **surface))
    posts = {"POINTS": quarter / "lamp_posts.geojson", "HEIGHT": "3.5", **surface}
    succeeded(
        algorithm(
            "directsun",
            START="2026-01-01",
            END="2027-01-01",
            OUTPUT=FOLDER / "lamp_posts_sun.gpkg",
            **posts,
        )
    )
    two = {
        "POINTS": f"{FOLDER / 'lamp_posts_sun.gpkg'}|subset=\"support_id\" IN ('EP-PLATANE','EP-143')",
        "HEIGHT": "3.5",
        **surface,
    }
    succeeded(
        algorithm(
            "directsun",
            START="2026-01-01",
            END="2027-01-01",
            OUTPUT=FOLDER / "two_lamp_posts.gpkg",
            PICTURE=FOLDER / "two_lamp_posts.png",
            **two,
        )
    )
    succeeded(
        algorithm(
            "solarpanel",
            PANEL_W=10,
            LOAD_W=0.5,
            BATTERY_WH=80,
            OUTPUT=FOLDER / "lamp_posts_panel.gpkg",
            **posts,
        )
    )
    for name, sun in rows(FOLDER / "lamp_posts_sun.gpkg").items():
        if name in ("EP-PLATANE", "EP-143"):
            panel = rows(FOLDER / "lamp_posts_panel.gpkg")[name]
            print(
                f"    {name:<12} January {sun['sun_h_01'] / 31:.1f} h a day, June "
                f"{sun['sun_h_06'] / 30:.1f} h; panel: {panel['verdict']} "
                f"({panel['margin_pct']:.0f} % in the worst month)"
            )


def rows(path: Path) -> dict[str, sqlite3.Row]:
    """Return a GeoPackage's features by their support."""
    with closing(sqlite3.connect(path)) as database:
        database.row_factory = sqlite3.Row
        (table,) = database.execute("SELECT table_name FROM gpkg_contents").fetchone()
        found = database.execute(f'SELECT * FROM "{table}"').fetchall()
    return {row["support_id"]: row for row in found}


def heights_and_supports() -> None:
    """Trees taken out of the quarter's surface model, its lamp posts held against the rules for heat."""
    say("Heights and supports of the sample quarter:")
    quarter = ROOT / "resources" / "demo" / "quarter"
    heights = {"DSM": quarter / "dsm.tif", "DTM": quarter / "dtm.tif"}
    buildings = {"BUILDINGS": quarter / "buildings.geojson"}
    succeeded(algorithm("heightaboveground", OUTPUT=FOLDER / "height_above_ground.tif", **heights))
    succeeded(
        algorithm(
            "splitsurface",
            DSM_BUILDINGS=FOLDER / "surface_without_trees.tif",
            CANOPY=FOLDER / "trees_above_ground.tif",
            **heights,
            **buildings,
        )
    )
    counts = succeeded(
        algorithm(
            "assesssupports",
            SUPPORTS=quarter / "lamp_posts.geojson",
            RULES="heat",
            TREES=quarter / "trees.geojson",
            ZONES=quarter / "zones.geojson",
            STREETS=quarter / "streets.geojson",
            CACHE=FOLDER / "heat_study_cache.gpkg",
            OUTPUT=FOLDER / "lamp_posts_assessed.gpkg",
            **heights,
            **buildings,
        )
    )
    words = (
        "    lamp posts for air temperature: {OK_COUNT} meet every rule, {TO_CHECK_COUNT} to check"
    )
    print((words + " on site, {FAILS_COUNT} out").format(**counts))


def algorithm(name: str, **parameters: object) -> subprocess.CompletedProcess[str]:
    """Run an algorithm as a user does at the command line."""
    inputs = {"inputs": {key: str(value) for key, value in parameters.items()}}
    return subprocess.run(
        ["qgis_process", "--json", "run", f"smartmetro:{name}", "-"],
        input=json.dumps(inputs),
        capture_output=True,
        text=True,
        check=False,
    )


def succeeded(run: subprocess.CompletedProcess[str]) -> dict[str, object]:
    """Return the results of a run; end the demo with its words when it failed."""
    if run.returncode:
        raise SystemExit(run.stderr or run.stdout)
    results: dict[str, object] = json.loads(run.stdout)["results"]
    return results


def statuses() -> None:
    """Print the number of sensors by status, from the cache alone."""
    results = succeeded(algorithm("sensorstatus", CACHE=CACHE, OUTPUT=FOLDER / "status.gpkg"))
    for status in STATUSES:
        count = results[f"{status}_COUNT"]
        print(f"    {status.lower():<12} {count:>4}")
    print(f"    {'together':<12} {results['SENSOR_COUNT']:>4}")


def draw(connection: str, picture: str) -> None:
    """Draw the map in a process of its own, as QGIS asks."""
    script = ROOT / "tools" / "demo_map.py"
    subprocess.run([sys.executable, str(script), connection, str(FOLDER), picture], check=True)


def days_ago(days: int) -> str:
    return time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(time.time() - days * 86400))


def say(text: str) -> None:
    print(f"== {text}", flush=True)


if __name__ == "__main__":
    raise SystemExit(main())

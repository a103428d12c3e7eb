"""What field crews write down, and what the office keeps to bring it back safely.

The first five tables travel: a mission's package holds them with the same columns. ``missions``,
``field_base`` (each row as it left) and ``field_history`` (what lost a conflict) stay at the office.
"""

from __future__ import annotations

from . import gpkg
from .table import OPTIONAL_KEY, TEXT, TRACE, UUID, Table

_YES_NO = "BOOLEAN"
_OF_MISSION = {"mission_uuid": "TEXT"}

#: What the capitalisation report's checks ask before and during any intervention.
CHECKS = {
    "parties_informed": _YES_NO,
    "protective_equipment": _YES_NO,
    "zone_marked": _YES_NO,
    "supplier_reachable": _YES_NO,
    "electrical_certificate": _YES_NO,
    "platform_certificate": _YES_NO,
    "traffic_order": TEXT,
    "traffic_order_from_on": "DATE",
    "traffic_order_until_on": "DATE",
    "lock_out": TEXT,
}

SURVEYS = Table(
    "surveys",
    "Site surveys",
    {
        **UUID,
        "support_uuid": "TEXT",
        **_OF_MISSION,
        # what the siting study calls the candidate
        "candidate": TEXT,
        "use_case": TEXT,
        "support_type": TEXT,
        "support_material": TEXT,
        "support_height_m": "DOUBLE",
        "owner": TEXT,
        "power": TEXT,
        "soil": TEXT,
        "direct_sun": TEXT,
        "facade_distance_m": "DOUBLE",
        "trees": TEXT,
        "relief": TEXT,
        "valley_effect": _YES_NO,
        "operator": TEXT,
        "rssi_dbm": "DOUBLE",
        "snr_db": "DOUBLE",
        "tested_inside": _YES_NO,
        "access_vehicle": _YES_NO,
        "access_platform": _YES_NO,
        "access_hours": TEXT,
        "height_m": "DOUBLE",
        "rule_height": TEXT,
        "rule_vandalism": TEXT,
        "rule_facade": TEXT,
        "rule_trees": TEXT,
        "rule_zone": TEXT,
        "rule_power": TEXT,
        "rule_radio": TEXT,
        "verdict": TEXT,
        "sketch": TEXT,
        "note": TEXT,
        "surveyed_at": "DATETIME",
        "surveyed_by": TEXT,
        **TRACE,
    },
    geometry_type="POINT",
)

INSTALLATIONS = Table(
    "installations",
    "Installations",
    {
        **UUID,
        **OPTIONAL_KEY,
        "support_uuid": "TEXT",
        "survey_uuid": "TEXT",
        **_OF_MISSION,
        "device_id": TEXT,
        # the sensor that stood there before, as a mission's package names sensors
        "replaces_key": TEXT,
        "name": TEXT,
        "use_case": TEXT,
        "placement": TEXT,
        "support_type": TEXT,
        "owner_agreement": TEXT,
        **CHECKS,
        # as the receiver gives it, and how it is counted: rtk_ngf, gnss_ellipsoidal, map, measured
        "z_gnss_m": "DOUBLE",
        "z_source": TEXT,
        "antenna_height_m": "DOUBLE",
        "accuracy_xy_m": "DOUBLE",
        "accuracy_z_m": "DOUBLE",
        # NGF-IGN69, worked out at the office
        "z_m": "DOUBLE",
        "height_m": "DOUBLE",
        "orientation_deg": "DOUBLE",
        "tilt_deg": "DOUBLE",
        "commissioned_on": "DATE",
        "first_data_at": "DATETIME",
        "note": TEXT,
        "installed_at": "DATETIME",
        "installed_by": TEXT,
        **TRACE,
    },
    geometry_type="POINT",
)

REMOVALS = Table(
    "removals",
    "Removals",
    {
        **UUID,
        **OPTIONAL_KEY,
        **_OF_MISSION,
        "reason": TEXT,
        # reuse, stock, recycling
        "destination": TEXT,
        "support_restored": _YES_NO,
        **CHECKS,
        "note": TEXT,
        "removed_at": "DATETIME",
        "removed_by": TEXT,
        **TRACE,
    },
)

CROSS_CHECKS = Table(
    "cross_checks",
    "Cross-checks by people beside a sensor",
    {
        **UUID,
        **OPTIONAL_KEY,
        **_OF_MISSION,
        # counting, listening, reading, other instrument
        "method": TEXT,
        "property": TEXT,
        "category": TEXT,
        "value": "DOUBLE",
        "unit": TEXT,
        "started_at": "DATETIME",
        "ended_at": "DATETIME",
        "observer": TEXT,
        "note": TEXT,
        **TRACE,
    },
)

PHOTOS = Table(
    "photos",
    "Photos of supports, sensors and interventions",
    {
        **UUID,
        **_OF_MISSION,
        # the table and the row that the photo shows
        "of_table": TEXT,
        "of_row": "TEXT",
        **OPTIONAL_KEY,
        "path": TEXT,
        "view": TEXT,
        "caption": TEXT,
        "taken_at": "DATETIME",
        "taken_by": TEXT,
        "sha256": TEXT,
        "bytes": "INTEGER",
        "thumbnail": "BLOB",
        **TRACE,
    },
)

MISSIONS = Table(
    "missions",
    "Field missions",
    {
        **UUID,
        "name": TEXT,
        "team": TEXT,
        "use_cases": TEXT,
        # planned, out, back, imported, abandoned
        "state": "TEXT NOT NULL DEFAULT 'planned'",
        "folder": TEXT,
        "forms_version": "INTEGER",
        "sensor_count": "INTEGER",
        "packed_at": "DATETIME",
        "packed_by": TEXT,
        "returned_at": "DATETIME",
        "imported_at": "DATETIME",
        "imported_by": TEXT,
        "note": TEXT,
        **TRACE,
    },
    geometry_type="GEOMETRY",
)

#: Each row as it left with a mission, JSON: what a field changed against, and what it deleted.
FIELD_BASE = Table(
    "field_base",
    "",
    {
        "mission_uuid": "TEXT NOT NULL",
        "table_name": "TEXT NOT NULL",
        "row_id": "TEXT NOT NULL",
        "content": "TEXT NOT NULL",
    },
    unique=("mission_uuid", "table_name", "row_id"),
)

FIELD_HISTORY = Table(
    "field_history",
    "What field work changed, and what lost a conflict",
    {
        **UUID,
        "mission_uuid": "TEXT NOT NULL",
        "table_name": "TEXT NOT NULL",
        "row_id": "TEXT NOT NULL",
        "field": "TEXT NOT NULL",
        "office": "TEXT",
        "crew": "TEXT",
        # office, crew; empty while a person has not decided
        "kept": TEXT,
        # changed (no conflict), conflict, deletion
        "kind": "TEXT NOT NULL",
        "decided_by": TEXT,
        "decided_at": "DATETIME",
    },
    unique=("mission_uuid", "table_name", "row_id", "field"),
)

#: Column of one table → table whose ``uuid`` it holds, as in the register.
FIELD_LINKS = {
    ("surveys", "support_uuid"): "supports",
    ("installations", "support_uuid"): "supports",
    ("installations", "survey_uuid"): "surveys",
    **{
        (name, "mission_uuid"): "missions"
        for name in (
            "surveys", "installations", "removals", "cross_checks", "photos", "maintenance",
            "field_base", "field_history",
        )
    },
}  # fmt: skip

#: Tables that crews fill in.
FIELD_FORMS = (SURVEYS, INSTALLATIONS, REMOVALS, CROSS_CHECKS, PHOTOS)
FIELD_TABLES = (*FIELD_FORMS, MISSIONS, FIELD_BASE, FIELD_HISTORY)

#: Checks that interventions have since version 2.
MAINTENANCE_CHECKS = {**_OF_MISSION, **CHECKS, "data_came_back": _YES_NO, "note": TEXT}

FIELD_WORK_OF_VERSION_2 = (
    *(table.ddl() for table in FIELD_TABLES),
    *(
        statement
        for table in FIELD_TABLES
        if table.title
        for statement in gpkg.registration(table.name, table.title, table.geometry_type)
    ),
    *(
        f"ALTER TABLE maintenance ADD COLUMN {name} {type_}"
        for name, type_ in MAINTENANCE_CHECKS.items()
    ),
)

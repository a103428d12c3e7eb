"""What a convention's annexes and a yearly balance need: equipment hosted, networks and data shared,
requests for intervention with their answers, costs.
"""

from __future__ import annotations

from . import gpkg
from .table import OPTIONAL_KEY, TEXT, TRACE, UUID, Table

_OF_CONVENTION = {"convention_uuid": "TEXT", "partner_uuid": "TEXT"}

HOSTED_EQUIPMENT = Table(
    "hosted_equipment",
    "Equipment on the other party’s supports",
    {
        **UUID,
        **_OF_CONVENTION,
        "support_uuid": "TEXT",
        **OPTIONAL_KEY,
        "label": TEXT,
        # who lends the support: partner, metropolis
        "host": "TEXT NOT NULL DEFAULT 'partner'",
        "use_case": TEXT,
        "constraints": TEXT,
        "energy": TEXT,
        "installed_on": "DATE",
        "removed_on": "DATE",
        "note": TEXT,
        **TRACE,
    },
)

SHARED_NETWORKS = Table(
    "shared_networks",
    "Connectivity shared under a convention",
    {
        **UUID,
        **_OF_CONVENTION,
        "network_uuid": "TEXT",
        # partner, metropolis
        "provided_by": "TEXT NOT NULL DEFAULT 'partner'",
        "used_for": TEXT,
        "constraints": TEXT,
        "note": TEXT,
        **TRACE,
    },
)

SHARED_DATA = Table(
    "shared_data",
    "Data exchanged under a convention",
    {
        **UUID,
        **_OF_CONVENTION,
        "content": TEXT,
        "use_case": TEXT,
        # to_partner, from_partner, both
        "direction": "TEXT NOT NULL DEFAULT 'to_partner'",
        # open, restricted
        "access": "TEXT NOT NULL DEFAULT 'restricted'",
        "licence": TEXT,
        "means": TEXT,
        "note": TEXT,
        **TRACE,
    },
)

INTERVENTION_REQUESTS = Table(
    "intervention_requests",
    "Requests for intervention and their answers",
    {
        **UUID,
        **_OF_CONVENTION,
        "support_uuid": "TEXT",
        **OPTIONAL_KEY,
        "work": TEXT,
        "asked_on": "DATE",
        "asked_by": TEXT,
        "wanted_from_on": "DATE",
        "wanted_until_on": "DATE",
        # empty while there is none; agreed, agreed_with_conditions, refused
        "answer": TEXT,
        "answered_on": "DATE",
        "answered_by": TEXT,
        "conditions": TEXT,
        "document": TEXT,
        "note": TEXT,
        **TRACE,
    },
)

COSTS = Table(
    "costs",
    "Costs entered",
    {
        **UUID,
        "use_case": TEXT,
        "spent_on": "DATE",
        # purchase, installation, connectivity, subscription, maintenance, energy, removal, other
        "kind": "TEXT NOT NULL DEFAULT 'other'",
        "amount_eur": "DOUBLE",
        # empty: the metropolis itself
        "paid_by_uuid": "TEXT",
        "supplier_uuid": "TEXT",
        "reference": TEXT,
        "note": TEXT,
        **TRACE,
    },
)

CONVENTION_TABLES = (
    HOSTED_EQUIPMENT,
    SHARED_NETWORKS,
    SHARED_DATA,
    INTERVENTION_REQUESTS,
    COSTS,
)

#: Column of one table → table whose ``uuid`` it holds, as in the register.
CONVENTION_LINKS = {
    **{
        (table.name, column): target
        for table in CONVENTION_TABLES[:-1]
        for column, target in (("convention_uuid", "conventions"), ("partner_uuid", "partners"))
    },
    ("hosted_equipment", "support_uuid"): "supports",
    ("intervention_requests", "support_uuid"): "supports",
    ("shared_networks", "network_uuid"): "networks",
    ("costs", "paid_by_uuid"): "partners",
    ("costs", "supplier_uuid"): "partners",
}

CONVENTIONS_OF_VERSION_2 = (
    *(table.ddl() for table in CONVENTION_TABLES),
    *(
        statement
        for table in CONVENTION_TABLES
        for statement in gpkg.registration(table.name, table.title, table.geometry_type)
    ),
)

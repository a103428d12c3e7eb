"""The register that field work and conventions need: supports, partners, what was signed and allowed.

Rows are made by people, keyed by ``uuid``, and point to others by columns named ``<thing>_uuid``,
listed in :data:`LINKS`. They are not declared as foreign keys: field work arrives in any order.
"""

from __future__ import annotations

from .convention_tables import CONVENTION_LINKS
from .field_tables import FIELD_LINKS
from .table import OPTIONAL_KEY, TEXT, TRACE, UUID, Table

REGISTER = (
    Table(
        "supports",
        "Supports: lamp posts, cabinets, façades…",
        {
            **UUID,
            "label": TEXT,
            "type": TEXT,
            "material": TEXT,
            "height_m": "DOUBLE",
            "power": TEXT,
            "direct_sun": TEXT,
            "commune": TEXT,
            "insee": TEXT,
            "address": TEXT,
            "access": TEXT,
            "owner_uuid": "TEXT",
            "network_uuid": "TEXT",
            **OPTIONAL_KEY,
            "verdict": TEXT,
            "photos": "TEXT",
            "note": TEXT,
            "surveyed_at": "DATETIME",
            "surveyed_by": TEXT,
            **TRACE,
        },
        geometry_type="POINT",
    ),
    Table(
        "partners",
        "Partners: communes, operators, suppliers, hosts",
        {
            **UUID,
            "name": TEXT,
            "kind": TEXT,
            "siret": TEXT,
            "insee": TEXT,
            "address": TEXT,
            "note": TEXT,
            **TRACE,
        },
    ),
    Table(
        "contacts",
        "Contacts of partners",
        {
            **UUID,
            "partner_uuid": "TEXT",
            "name": TEXT,
            "role": TEXT,
            "phone": TEXT,
            "email": TEXT,
            "note": TEXT,
            **TRACE,
        },
    ),
    Table(
        "conventions",
        "Conventions between the parties",
        {
            **UUID,
            "partner_uuid": "TEXT",
            "reference": TEXT,
            "subject": TEXT,
            "signed_on": "DATE",
            "starts_on": "DATE",
            "ends_on": "DATE",
            "notice_months": "INTEGER",
            "document": TEXT,
            "note": TEXT,
            **TRACE,
        },
    ),
    Table(
        "authorisations",
        "Authorisations: owner's agreement, traffic order, lock-out",
        {
            **UUID,
            "convention_uuid": "TEXT",
            "support_uuid": "TEXT",
            "granted_by_uuid": "TEXT",
            "kind": TEXT,
            "reference": TEXT,
            "asked_on": "DATE",
            "granted_on": "DATE",
            "starts_on": "DATE",
            "ends_on": "DATE",
            "document": TEXT,
            "note": TEXT,
            **TRACE,
        },
    ),
    Table(
        "networks",
        "Connectivity networks",
        {
            **UUID,
            "name": TEXT,
            "technology": TEXT,
            "operator_uuid": "TEXT",
            "frequency_mhz": "DOUBLE",
            "contract": TEXT,
            "note": TEXT,
            **TRACE,
        },
    ),
)

#: Column of one table → table whose ``uuid`` it holds.
LINKS = {
    ("contacts", "partner_uuid"): "partners",
    ("conventions", "partner_uuid"): "partners",
    ("authorisations", "convention_uuid"): "conventions",
    ("authorisations", "support_uuid"): "supports",
    ("authorisations", "granted_by_uuid"): "partners",
    ("supports", "owner_uuid"): "partners",
    ("supports", "network_uuid"): "networks",
    ("networks", "operator_uuid"): "partners",
    **FIELD_LINKS,
    **CONVENTION_LINKS,
}

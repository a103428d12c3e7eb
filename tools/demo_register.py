"""A small register for the demo and the tests: one commune as host, one convention, what it covers."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from smartmetro.smartmetro_plugin.core.cache.schema import TABLES
from smartmetro.smartmetro_plugin.core.cache.store import Cache

PARTNER = "Commune de démonstration"
_COMMUNE = "00000000-0000-4000-8000-000000000001"
_OPERATOR = "00000000-0000-4000-8000-000000000002"
_CONVENTION = "00000000-0000-4000-8000-000000000003"
_SUPPORT = "00000000-0000-4000-8000-000000000004"
_NETWORK = "00000000-0000-4000-8000-000000000005"
_OF_CONVENTION = {"convention_uuid": _CONVENTION, "partner_uuid": _COMMUNE}

#: Table → its rows, fictitious.
REGISTER: dict[str, list[dict[str, Any]]] = {
    "partners": [
        {"uuid": _COMMUNE, "name": PARTNER, "kind": "commune", "insee": "13001"},
        {"uuid": _OPERATOR, "name": "Opérateur d’éclairage", "kind": "operator"},
    ],
    "contacts": [
        {
            "partner_uuid": _COMMUNE,
            "name": "Direction des services techniques",
            "role": "Accord avant travaux",
            "phone": "04 00 00 00 00",
            "email": "services.techniques@example.org",
        }
    ],
    "conventions": [
        {
            "uuid": _CONVENTION,
            "partner_uuid": _COMMUNE,
            "reference": "CONV-2023-017",
            "subject": "Capteurs sur l’éclairage public",
            "signed_on": "2023-11-06",
            "starts_on": "2024-01-01",
            "ends_on": "2026-12-31",
            "notice_months": 3,
        }
    ],
    "supports": [
        {
            "uuid": _SUPPORT,
            "label": "EP-143",
            "type": "lamp_post",
            "power": "secteur, 230 V",
            "access": "Consignation par l’exploitant, nacelle",
            "address": "Rue des Platanes",
            "commune": PARTNER,
            "owner_uuid": _COMMUNE,
        }
    ],
    "networks": [
        {
            "uuid": _NETWORK,
            "name": "LoRa de la commune",
            "technology": "LoRaWAN",
            "operator_uuid": _COMMUNE,
        }
    ],
    "hosted_equipment": [
        {
            **_OF_CONVENTION,
            "support_uuid": _SUPPORT,
            "label": "Thermomètre Rue des Platanes",
            "use_case": "heat",
            "host": "partner",
            "constraints": "Coupure de l’éclairage de 9 h à 17 h",
            "installed_on": "2024-03-12",
        },
        {
            **_OF_CONVENTION,
            "label": "Passerelle LoRa de la commune",
            "host": "metropolis",
            "constraints": "Toiture, accès par le gardien",
        },
    ],
    "shared_networks": [
        {
            **_OF_CONVENTION,
            "network_uuid": _NETWORK,
            "provided_by": "partner",
            "used_for": "Thermomètres et points d’apport volontaire",
        }
    ],
    "shared_data": [
        {
            **_OF_CONVENTION,
            "content": "Températures horaires",
            "use_case": "heat",
            "direction": "to_partner",
            "access": "open",
            "licence": "Licence Ouverte 2.0",
            "means": "Portail de données ouvertes",
        },
        {
            **_OF_CONVENTION,
            "content": "État des armoires d’éclairage",
            "use_case": "lighting",
            "direction": "from_partner",
            "access": "restricted",
            "means": "API",
        },
    ],
    "intervention_requests": [
        {
            **_OF_CONVENTION,
            "support_uuid": _SUPPORT,
            "work": "Remplacement de la pile",
            "asked_on": "2026-03-02",
            "asked_by": "Régie de la métropole",
            "wanted_from_on": "2026-03-16",
            "wanted_until_on": "2026-03-20",
            "answer": "agreed_with_conditions",
            "answered_on": "2026-03-05",
            "answered_by": "Direction des services techniques",
            "conditions": "Le matin seulement",
        },
        {
            **_OF_CONVENTION,
            "support_uuid": _SUPPORT,
            "work": "Dépose du capteur",
            "asked_on": "2026-08-24",
            "asked_by": "Régie de la métropole",
            "wanted_from_on": "2026-10-05",
        },
    ],
    "costs": [
        {"use_case": "heat", "spent_on": "2026-02-10", "kind": "purchase", "amount_eur": 4180.0},
        {"use_case": "heat", "spent_on": "2026-05-31", "kind": "connectivity", "amount_eur": 312.4},
        {"use_case": "heat", "spent_on": "2026-06-15", "kind": "maintenance", "amount_eur": 250.0},
        {
            "use_case": "heat",
            "spent_on": "2026-07-01",
            "kind": "energy",
            "amount_eur": 18.9,
            "paid_by_uuid": _COMMUNE,
        },
    ],
}


def fill_register(path: Path) -> None:
    """Write the register into a cache, made when missing; one that holds it stays as it is."""
    tables = {table.name: table for table in TABLES}
    with Cache.open(path) as cache:
        if cache.table_rows(tables["partners"], "uuid = ?", (_COMMUNE,)):
            return
        with cache.writing_rows() as writer:
            for name, rows in REGISTER.items():
                writer.insert(tables[name], rows)

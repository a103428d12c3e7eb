"""Candidate sites as a siting study leaves them, in the words of the survey that starts from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from .mission import CANDIDATES, Candidate

_NAMES = ("candidate", "support_id", "name", "label", "id")
#: Column of the survey → columns of a study, the first that says something counts.
_RULES: Mapping[str, Sequence[str]] = {
    "rule_height": ("mounting_height",),
    "rule_vandalism": ("vandalism",),
    "rule_facade": ("facade_distance",),
    "rule_zone": ("zone_edge",),
    "rule_trees": ("crown_distance",),
    "rule_power": ("panel_budget", "power_at_hand"),
    "rule_radio": ("radio_margin",),
}
_VERDICTS = {"ok": "ok", "fails": "no", "to_check": "to_check", "not_concerned": "not_applicable"}
_SUPPORT_TYPES = {
    "lamp_post": "lamp_post", "facade": "facade", "pole": "pole", "tree": "tree",
    "cabinet": "cabinet", "container": "container", "shelter": "street_furniture",
    "other": "other",
}  # fmt: skip
_POWERS = {
    "lighting_network": "mains", "lighting_network_night": "lighting", "meter": "mains",
    "socket": "mains", "none": "none",
}  # fmt: skip


def candidate_of(number: int, lon: float, lat: float, values: Mapping[str, Any]) -> Candidate:
    """Return a site of a layer, named by its own column or ``number``.

    ``values``: what the layer says, without what is missing. Verdicts by rule, type and power of the
    support become those of the survey's form; other columns that a mission knows stay as they are.
    """
    name = next((str(values[column]) for column in _NAMES if column in values), str(number))
    known = {k: v for k, v in values.items() if k in CANDIDATES.columns and k != "uuid"}
    translated = {
        "support_type": _first(values, ("support_type", "type"), _SUPPORT_TYPES),
        "power": _first(values, ("power",), _POWERS) or known.get("power"),
        "verdict": _first(values, ("siting_verdict",), _VERDICTS) or known.get("verdict"),
        "support_height_m": values.get("height_m") if "mount_m" in values else None,
        "height_m": values.get("mount_m", known.get("height_m")),
        **{rule: _first(values, columns, _VERDICTS) for rule, columns in _RULES.items()},
    }
    return Candidate(
        name, lon, lat, {**known, **{k: v for k, v in translated.items() if v is not None}}
    )


def _first(
    values: Mapping[str, Any], columns: Sequence[str], words: Mapping[str, str]
) -> str | None:
    return next((words[str(values[c])] for c in columns if str(values.get(c)) in words), None)

"""Columns that the choice by zones looks for: roles, scores, what makes places comparable."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from qgis.core import NULL

from ...smartmetro_plugin.core.model import ZoneRole
from ...smartmetro_plugin.core.siting.placement.choice import Reals
from ...smartmetro_plugin.core.siting.placement.zones import scaled
from .placement_inputs import Places

#: What makes places comparable, when the candidates have such columns and none is named.
_TRAITS = ("z_m", "altitude_m", "sky_view", "svf", "sea_distance_m", "distance_sea_m")
_SOIL = ("soil", "soil_type", "sol", "land_cover")
_FRENCH = {"projet": "project", "référence": "reference", "temoin": "control", "témoin": "control"}


def zone_role(value: object) -> ZoneRole:
    """Return the role that a column names, in English or French; project where it is empty."""
    text = "" if value in (None, NULL) else str(value).strip().lower()
    text = _FRENCH.get(text, text)
    roles = {role.value: role for role in ZoneRole if role.value}
    return roles.get(text, ZoneRole.PROJECT)


def candidate_scores(candidates: Places, name: str = "") -> Reals:
    """Return scores from 0 to 1, (n,): the named column, else ``score``, else all alike."""
    columns = _columns(candidates)
    scores = candidates.numbers(name or ("score" if "score" in columns else ""), 0.0)
    # Scores out of 100 are brought to 0..1, so that comparability weighs the same.
    return scores / 100 if float(scores.max(initial=0)) > 1 else scores


def candidate_traits(candidates: Places, names: Sequence[str] = ()) -> Reals:
    """Return what makes the candidates comparable, (n, k): the named columns, else known ones."""
    chosen = names or [n for n in _columns(candidates) if n.lower() in (*_TRAITS, *_SOIL)]
    numbers, words = [], []
    for name in chosen:
        values = [feature[name] for feature in candidates.features]
        known = [v for v in values if v not in (None, NULL, "")]
        if all(isinstance(v, (int, float)) for v in known):
            numbers.append([float("nan") if v in (None, NULL, "") else float(v) for v in values])
        else:
            words.append(["" if v in (None, NULL) else str(v) for v in values])
    made = scaled(numbers, words)
    return made if len(made) else np.zeros((len(candidates.features), 0))


def _columns(candidates: Places) -> list[str]:
    return [f.name() for f in candidates.features[0].fields()] if candidates.features else []

"""How long this QGIS keeps the observations of each use case: the declared policies, and the user's own."""

from __future__ import annotations

import json
from collections.abc import Mapping

from qgis.core import QgsSettings

from ..core.cache.retention import Retention, RetentionKind, parse_retention
from ..core.errors import ConfigurationError
from ..core.use_cases.declaration import UseCase

_KEY = "SmartMetro/retention"


def policies(use_cases: Mapping[str, UseCase]) -> dict[str, Retention]:
    """Return the policy of each use case; one that cannot be read counts as the declared one."""
    own = _own()
    return {key: _policy(own.get(key), u.retention) for key, u in use_cases.items()}


def not_archived(use_cases: Mapping[str, UseCase]) -> set[str]:
    """Return the use cases whose observations are not to be kept at all."""
    chosen = policies(use_cases)
    return {key for key, policy in chosen.items() if policy.kind is RetentionKind.NONE}


def save_policies(chosen: Mapping[str, Retention], use_cases: Mapping[str, UseCase]) -> None:
    """Keep what differs from the declared policies."""
    own = {
        key: _as_text(policy)
        for key, policy in chosen.items()
        if key in use_cases and policy != parse_retention(use_cases[key].retention)
    }
    QgsSettings().setValue(_KEY, json.dumps(own))


def _own() -> dict[str, str]:
    try:
        plain = json.loads(QgsSettings().value(_KEY, "", type=str) or "{}")
    except ValueError:
        return {}
    return {str(k): str(v) for k, v in plain.items()} if isinstance(plain, dict) else {}


def _policy(own: str | None, declared: str) -> Retention:
    if own is not None:
        try:
            return parse_retention(own)
        except ConfigurationError:
            return parse_retention(declared)
    return parse_retention(declared)


def _as_text(policy: Retention) -> str:
    return policy.kind.value if policy.days is None else f"{policy.kind.value}:{policy.days}"

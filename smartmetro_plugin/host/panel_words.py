"""A panel's verdict in the user's language."""

from __future__ import annotations

from ..core.siting.panel import Verdict
from .translation import tr


def verdict_label(verdict: Verdict) -> str:
    """Return the verdict as users read it; tables keep its code beside."""
    return {
        Verdict.OK: tr("sufficient"),
        Verdict.TIGHT: tr("tight"),
        Verdict.FAILS: tr("insufficient"),
    }[verdict]

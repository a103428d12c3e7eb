"""Words of the radio tools in the language of QGIS."""

from __future__ import annotations

from ..core.messages import Message
from ..core.siting.radio.placement_class import LABELS, Placement
from .translation import say


def placement_label(placement: Placement) -> str:
    """Return where a sensor sits, in words."""
    return say(Message(LABELS[placement]))

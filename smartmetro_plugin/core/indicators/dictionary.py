"""The dictionary of indicators, made from their definitions: what each says, when, and by which source."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ..instants import EPOCH
from ..messages import Message
from .definition import Indicator


@dataclass(frozen=True)
class Entry:
    """One indicator in words, to be translated. ``rules`` names the preset, empty where there is one."""

    use_case: str
    key: str
    unit: str
    label: Message
    definition: Message
    period: Message
    validity: Message
    source: Message
    rules: Message | None = None


def entries() -> list[Entry]:
    """Return every indicator of every use case, heat under each of its presets.

    Those that need something more (a tour, school holidays, a plan of dimming) are there too.
    """
    from ..use_cases import heat, lighting, mobility, noise, waste, waste_tour, water

    found = [
        e
        for rules in heat.PRESETS
        for e in _of("heat", heat.indicators(rules), Message(rules.name))
    ]
    plain: Mapping[str, tuple[Indicator, ...]] = {
        "noise": noise.indicators() + noise.harmonica_indicators(),
        "waste": waste.indicators()
        + waste_tour.tour_indicators(waste_tour.Tour(EPOCH), waste.PROPERTY),
        "water": water.indicators(),
        "mobility": mobility.indicators(
            mobility.Calendar(school_holidays=[(EPOCH.date(), EPOCH.date())])
        ),
        "lighting": lighting.indicators(lighting.Dimming(23, 5, 50)),
    }
    for use_case, indicators in plain.items():
        found += _of(use_case, indicators, None)
    return found


def _of(use_case: str, indicators: tuple[Indicator, ...], rules: Message | None) -> list[Entry]:
    return [
        Entry(
            use_case,
            i.key,
            i.unit,
            i.message(i.label),
            i.message(i.definition),
            i.message(i.period),
            i.message(i.validity),
            i.message(i.source),
            rules,
        )
        for i in indicators
    ]

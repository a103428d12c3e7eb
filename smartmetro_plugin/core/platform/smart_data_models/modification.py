"""Whether a broker can be asked for what changed since an instant.

Brokers that do not know a filter may refuse it, ignore it, or answer nothing without a word
(Orion-LD 1.4 did so with ``q=modifiedAt>…``): only a question that must find everything and one
that must find nothing tell, together.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

LONG_AGO, FAR_AHEAD = "1971-01-01T00:00:00Z", "2150-01-01T00:00:00Z"

#: Takes filters; returns the first entities and the count, (None, None) where they are refused.
Ask = Callable[[Mapping[str, str]], "tuple[list[object] | None, int | None]"]


def filters_by_modification(ask: Ask, attribute: str) -> bool | None:
    """Return whether ``q=<attribute>>…`` gives what it should; None where nothing is there to tell."""
    every, every_count = ask({})
    if not every:
        return None
    old, old_count = ask({"q": f"{attribute}>{LONG_AGO}"})
    new, _ = ask({"q": f"{attribute}>{FAR_AHEAD}"}) if old else (None, None)
    return bool(old) and new == [] and old_count == every_count

"""Light entities in any number, for measuring what 50 000 or 100 000 cost."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from .clock import iso
from .signals import share


def containers(count: int, observed_at: float) -> Iterator[dict[str, Any]]:
    """Simulated waste containers on a grid around the Étang de Berre, normalized."""
    columns = max(1, int(count**0.5))
    stamp = iso(observed_at)
    for number in range(count):
        lon = round(5.0 + 0.6 * (number % columns) / columns, 6)
        lat = round(43.3 + 0.4 * (number // columns) / columns, 6)
        yield {
            "id": f"urn:ngsi-ld:WasteContainer:bulk:{number:06d}",
            "type": "WasteContainer",
            "name": {"type": "Property", "value": f"PAV simulé {number}"},
            "source": {"type": "Property", "value": "simulation"},
            "location": {
                "type": "GeoProperty",
                "value": {"type": "Point", "coordinates": [lon, lat]},
            },
            "fillingLevel": {
                "type": "Property",
                "value": round(share(number), 3),
                "observedAt": stamp,
            },
            "batteryLevel": {"type": "Property", "value": round(share(number, 1), 2)},
        }

"""The published models to choose from, and their files."""

from __future__ import annotations

from collections.abc import Collection
from enum import Enum
from pathlib import Path

from ...cancellation import Cancellation
from ...messages import QT_TRANSLATE_NOOP, Message
from ..cache_tables import CacheContent
from ..observations import Observations
from ..producer import Producer
from ..selection import Say, Selection
from .comptage_mobilites import write_counts
from .ngsi_ld import write_devices
from .sensorthings import write_things

_COUNTS_ONLY = QT_TRANSLATE_NOOP(
    "SmartMetro", "The schemas of counts are for mobility: none is written for {use_case}."
)


class Schema(Enum):
    """Published models, in the order in which they are offered."""

    NGSI_LD = "NGSI-LD Device, DeviceModel (Smart Data Models)"
    COUNTS = "comptage-mobilités (schema.data.gouv.fr)"
    SENSORTHINGS = "SensorThings JSON (OGC)"


SCHEMAS = tuple(Schema)


def write_schemas(
    folder: Path,
    schemas: Collection[Schema],
    selection: Selection,
    content: CacheContent,
    observations: Observations,
    producer: Producer,
    say: Say,
    cancel: Cancellation,
    notices: list[Message],
) -> list[Path]:
    """Write the models that are asked for; return the files.

    Raises:
        Cancelled: the user stopped.
        OSError: the disk is full, or the folder cannot be written.
    """
    files: list[Path] = []
    use_case, records = selection.use_case, list(content.sensors.values())
    if Schema.NGSI_LD in schemas:
        files.append(folder / "ngsi_ld_devices.jsonld")
        write_devices(files[-1], records, use_case, is_open=selection.is_open)
    if Schema.COUNTS in schemas and use_case.key != "mobility":
        notices.append(Message(_COUNTS_ONLY, {"use_case": Message(use_case.label)}))
    elif Schema.COUNTS in schemas:
        files += write_counts(
            folder, records, observations, producer, cancel, notices, is_open=selection.is_open
        )
    if Schema.SENSORTHINGS in schemas:
        files += write_things(
            folder, content.sensors, observations, use_case, say, cancel, is_open=selection.is_open
        )
    return files

"""Sensors from what the rows of one or several data sets say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from ...communes import bundled_communes
from ...errors import SmartMetroError
from ...messages import QT_TRANSLATE_NOOP, Message, Value
from ...model import Extent, Sensor, SensorKey, SetAside
from ...use_cases.declaration import UseCase
from ..smart_data_models.location import LocationReader
from .mapping import FieldMapping, Role
from .places import Place

_UNREADABLE = QT_TRANSLATE_NOOP(
    "SmartMetro", "{count} values of {fields} could not be read and are left empty in {file}."
)


@dataclass
class MappedSensors:
    """The sensors that data sets describe, and what was odd about them."""

    sensors: list[Sensor] = field(default_factory=list)
    set_aside: list[SetAside] = field(default_factory=list)
    warnings: list[Message] = field(default_factory=list)


def sensors_of(
    found: Iterable[tuple[FieldMapping, Mapping[str, Place]]],
    key: SensorKey,
    use_cases: Mapping[str, UseCase],
    extent: Extent | None,
) -> MappedSensors:
    """Put together what several data sets say; the first to tell something of a sensor is right.

    ``key`` gives connection and tenant. A sensor takes what it does not say itself from its place.
    A sensor's use case is that of the first data set that names it.
    """
    places: dict[str, Place] = {}
    sensors: dict[str, tuple[FieldMapping, Place]] = {}
    unreadable: dict[str, int] = {}
    result = MappedSensors()
    for mapping, rows in found:
        for id_, place in rows.items():
            for name in place.unreadable:
                unreadable[name] = unreadable.get(name, 0) + 1
            if mapping.describes_places:
                places.setdefault(id_, place)
            elif id_ in sensors:
                sensors[id_][1].complete(place)
            else:
                sensors[id_] = (mapping, place)
        if unreadable:
            count, names = sum(unreadable.values()), ", ".join(sorted(unreadable))
            values: dict[str, Value] = {"count": count, "fields": names, "file": mapping.source}
            result.warnings.append(Message(_UNREADABLE, values))
            unreadable = {}
    locations = LocationReader(extent)
    for id_, (mapping, place) in sensors.items():
        if place.place_id in places:
            place.complete(places[place.place_id])
        try:
            sensor = _sensor(key._replace(sensor_id=id_), mapping, place, use_cases, locations)
        except SmartMetroError as error:
            result.set_aside.append(SetAside(id_, error.message))
        else:
            result.sensors.append(sensor)
    result.warnings.extend(locations.warnings())
    return result


def _sensor(
    key: SensorKey,
    mapping: FieldMapping,
    place: Place,
    use_cases: Mapping[str, UseCase],
    locations: LocationReader,
) -> Sensor:
    where = locations.read(key.sensor_id, place.location)
    texts, numbers = place.texts, place.numbers
    commune = texts.get(Role.COMMUNE, "")
    insee = texts.get(Role.INSEE, "")
    if insee:
        insee = insee.zfill(5) if insee.isdigit() else insee
    elif commune:
        insee = bundled_communes().insee_of(commune) or ""
    types = use_cases[mapping.use_case].types
    return Sensor(
        key=key,
        name=texts.get(Role.NAME) or key.sensor_id,
        use_case=mapping.use_case,
        type=texts.get(Role.TYPE) or mapping.type or (types[0] if types else ""),
        lon=where.lon if where else None,
        lat=where.lat if where else None,
        geometry=where.geometry if where else None,
        commune=commune,
        insee=insee,
        zone=texts.get(Role.ZONE, ""),
        owner=texts.get(Role.OWNER, ""),
        host=texts.get(Role.HOST, ""),
        provider=texts.get(Role.PROVIDER, ""),
        network=texts.get(Role.NETWORK, ""),
        support_type=texts.get(Role.SUPPORT_TYPE, ""),
        placement=texts.get(Role.PLACEMENT, ""),
        z_m=numbers.get(Role.Z_M, where.z_m if where else None),
        height_m=numbers.get(Role.HEIGHT_M),
        battery_pct=numbers.get(Role.BATTERY_PCT),
        extra={"vehicleType": counted} if (counted := texts.get(Role.COUNTS_WHAT)) else {},
    )

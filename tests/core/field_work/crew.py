"""An office with a cache, and a crew that works in the package as QField does: plain SQL on a file."""

from __future__ import annotations

import sqlite3
import uuid
from datetime import datetime, timedelta, timezone
from pathlib import Path
from typing import Any

from smartmetro.smartmetro_plugin.core.cache import gpkg
from smartmetro.smartmetro_plugin.core.cache.instants import to_text
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.field_work import mission as tables
from smartmetro.smartmetro_plugin.core.field_work.altitude import ToNgf
from smartmetro.smartmetro_plugin.core.field_work.importing import ImportReport, Rule, bring_back
from smartmetro.smartmetro_plugin.core.field_work.mission import MissionRequest
from smartmetro.smartmetro_plugin.core.field_work.packed_table import key_text
from smartmetro.smartmetro_plugin.core.field_work.packing import (
    Packed,
    enter_mission,
    write_package,
)
from smartmetro.smartmetro_plugin.core.field_work.returned import opened
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import Geometry, Sensor, SensorKey, SensorRecord
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases

T0 = datetime(2026, 9, 1, 6, tzinfo=timezone.utc)
AREA = Geometry("Polygon", [[(5.0, 43.0), (6.0, 43.0), (6.0, 44.0), (5.0, 44.0), (5.0, 43.0)]])


class Words:
    """Says everything in English."""

    def say(self, message: Message) -> str:
        return message.in_english()

    def quantity(self, value: float, declaration: object) -> str:
        return str(value)

    def measure(self, value: float, symbol: str, decimals: int) -> str:
        return str(value)

    def date_time(self, at: datetime) -> str:
        return at.isoformat()


class Office:
    """A cache with sensors, supports and interventions."""

    def __init__(self, folder: Path, sensors: int = 3, supports: int = 2) -> None:
        self.folder = folder
        self.path = folder / "cache.gpkg"
        self.cache = Cache.open(self.path)
        self.list_sensors(sensors)
        with self.cache.writing_rows() as writer:
            writer.insert(
                tables.SUPPORTS,
                [
                    {
                        "uuid": f"support-{n}",
                        "geom": gpkg.encode_point(5.4 + n / 1000, 43.5),
                        "label": f"Mât {n}",
                        "type": "lamp_post",
                        "height_m": 8.0,
                        "modified_at": to_text(T0 - timedelta(days=10)),
                    }
                    for n in range(supports)
                ],
            )
            writer.insert(
                tables.MAINTENANCE,
                [
                    {
                        "uuid": "visit-0",
                        "connection": "metro",
                        "tenant": "",
                        "sensor_id": "s0",
                        "kind": "planned",
                        "started_at": to_text(T0),
                        "modified_at": to_text(T0 - timedelta(days=1)),
                    }
                ],
            )

    def list_sensors(self, count: int, at: datetime = T0) -> None:
        records = [
            SensorRecord(
                Sensor(
                    SensorKey("metro", "", f"s{n}"),
                    f"Capteur {n}",
                    "heat",
                    "Device",
                    5.4,
                    43.5,
                    Geometry("Point", (5.4, 43.5)),
                )
            )
            for n in range(count)
        ]
        with self.cache.staging("metro", "") as writer:
            writer.add(records, at)
            writer.commit(complete=True, use_cases=(), synced_at=at)

    def pack(self, name: str = "Tournée") -> tuple[Path, Packed]:
        folder = self.folder / name
        (folder / "DCIM").mkdir(parents=True)
        request = MissionRequest(name, AREA, T0, "Zoé", team="Équipe 1")
        packed = write_package(
            folder / "mission.gpkg", self.cache, request, load_use_cases(), [], Words()
        )
        enter_mission(self.cache, packed, folder)
        return folder, packed

    def bring_back(
        self,
        path: Path,
        rule: Rule = Rule.ASK,
        at: datetime = T0 + timedelta(days=1),
        clock_correction: timedelta | None = None,
        to_ngf: ToNgf = lambda row: row.get("z_gnss_m"),
    ) -> ImportReport:
        with opened(path) as returned:
            return bring_back(
                self.cache,
                returned,
                by="Zoé",
                at=at,
                rule=rule,
                thumbnail=lambda photo: photo.read_bytes()[:4],
                cancel=CancelFlag(),
                to_ngf=to_ngf,
                clock_correction=clock_correction,
            )

    def rows(self, table: Any) -> list[dict[str, Any]]:
        return self.cache.table_rows(table)


class Crew:
    """Works in a mission's GeoPackage."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.db = sqlite3.connect(folder / "mission.gpkg")

    def close(self) -> None:
        self.db.commit()
        self.db.close()

    def add(self, table: str, at: datetime = T0 + timedelta(hours=3), **values: Any) -> str:
        row = {"uuid": str(uuid.uuid4()), "created_at": _field_time(at), **values}
        self.db.execute(
            f"INSERT INTO {table} ({', '.join(row)}) VALUES ({', '.join('?' * len(row))})",
            list(row.values()),
        )
        return str(row["uuid"])

    def change(
        self, table: str, row_id: str, at: datetime = T0 + timedelta(hours=3), **values: Any
    ) -> None:
        values["modified_at"] = _field_time(at)
        self.db.execute(
            f"UPDATE {table} SET {', '.join(f'{name} = ?' for name in values)} WHERE uuid = ?",
            [*values.values(), row_id],
        )

    def delete(self, table: str, row_id: str) -> None:
        self.db.execute(f"DELETE FROM {table} WHERE uuid = ?", (row_id,))

    def photo(self, of_row: str, content: bytes, name: str = "DCIM/photo_1.jpg") -> str:
        (self.folder / name).write_bytes(content)
        return self.add("photos", of_row=of_row, path=name, view="near")


def sensor_key(number: int) -> str:
    return key_text(SensorKey("metro", "", f"s{number}"))


def point(lon: float, lat: float) -> bytes:
    """Return a point as GDAL writes it: with an envelope flag of its own and a Z."""
    return gpkg.encode(Geometry("Point", (lon, lat, 210.0)))


def _field_time(at: datetime) -> str:
    return at.strftime("%Y-%m-%dT%H:%M:%S.%f")[:-3] + "Z"

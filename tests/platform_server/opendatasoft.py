"""The Explore API v2.1 of Opendatasoft over the simulated network: catalogue, records, exports.

Each use case has three data sets: ``capteurs-<use case>`` describes the sensors, ``mesures-<use
case>`` has a column a quantity, ``valeurs-<use case>`` a row a value.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Any
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from .answer import Answer
from .clock import iso, parse_iso
from .personality import Personality
from .query import ProblemError, Request
from .sensor import Channel, Sensor
from .signals import DAY_S
from .store import Store

BASE = "/api/explore/v2.1"
CREDENTIAL_SCHEME = "Apikey"
MOST_RECORDS, LAST_RECORD = 100, 10_000
PUBLISHED_DAYS = 7
_KINDS = ("capteurs", "mesures", "valeurs")
_TITLES = {"capteurs": "Capteurs", "mesures": "Mesures", "valeurs": "Valeurs mesurées"}
_NAMES = {"heat": "surchauffe urbaine", "noise": "bruit", "waste": "bornes d’apport volontaire",
          "water": "cours d’eau", "mobility": "mobilité active", "lighting": "éclairage public"}  # fmt: skip
_SYMBOLS = {"CEL": "°C", "P1": "%", "2N": "dB", "MTR": "m", "MQS": "m3/s", "KWH": "kWh",
            "KWT": "kW", "VLT": "V", "AMP": "A"}  # fmt: skip

Record = dict[str, Any]


class _LinesAnswer(Answer):
    def body(self) -> bytes:
        return b"".join(
            json.dumps(row, ensure_ascii=False).encode() + b"\n" for row in self.document
        )


def handles(path: str) -> bool:
    return path.startswith(BASE)


def error_document(problem: ProblemError) -> Any:
    if problem.reset_at is not None:
        return {
            "errorcode": 10002,
            "reset_time": iso(problem.reset_at),
            "limit_time_unit": "day",
            "call_limit": 10000,
            "error": "Too many requests on the domain. Please contact the domain administrator.",
        }
    return {"message": problem.detail, "error_code": problem.kind}


def listed(document: Any) -> list[Any]:
    """The records in an answer."""
    found = document.get("results") if isinstance(document, dict) else document
    return found if isinstance(found, list) else []


def answer(request: Request, store: Store, personality: Personality) -> Answer:
    try:
        return _route(request, store)
    except ProblemError as problem:
        return Answer(problem.status, error_document(problem))


def _route(request: Request, store: Store) -> Answer:
    parts = request.path.removeprefix(BASE).strip("/").split("/")
    if parts == ["catalog", "datasets"]:
        return _catalogue(request, store)
    if parts[:2] == ["catalog", "datasets"] and len(parts) >= 3:
        dataset = _dataset(unquote(parts[2]), store)
        if len(parts) == 3:
            return Answer(document=dataset.described(store))
        if parts[3] == "records":
            return _records(request, dataset, store)
        if parts[3:] == ["exports", "jsonl"]:
            return _LinesAnswer(document=_selected(request, dataset, store))
        if parts[3:] == ["exports", "json"]:
            return Answer(document=_selected(request, dataset, store))
    raise _error(404, "NotFoundError", f"no such resource: {request.path}")


def _error(status: int, kind: str, detail: str) -> ProblemError:
    return ProblemError(status, kind, kind, detail)


@dataclass(frozen=True)
class Dataset:
    kind: str
    use_case: str

    @property
    def id(self) -> str:
        return f"{self.kind}-{self.use_case}"

    @property
    def title(self) -> str:
        return f"{_TITLES[self.kind]} : {_NAMES.get(self.use_case, self.use_case)} (simulation)"

    def described(self, store: Store) -> Record:
        now = store.clock.now()
        default = {
            "title": self.title,
            "description": "Données simulées",
            "records_count": self.estimated_count(store),
            "modified": iso(now - now % 3600),
            "data_processed": iso(now - now % 3600),
        }
        return {
            "dataset_id": self.id,
            "dataset_uid": "da_simul",
            "has_records": True,
            "metas": {"default": default},
            "fields": self.fields(store),
        }

    def fields(self, store: Store) -> list[Record]:
        told = [
            ("capteur", "text", "Identifiant du capteur"),
            ("nom", "text", "Nom"),
            ("commune", "text", "Commune"),
            ("geo_point", "geo_point_2d", "Position"),
        ]
        if self.kind != "capteurs":
            told.append(("date_mesure", "datetime", "Date de la mesure"))
        if self.kind == "mesures":
            for name, unit in self.quantities(store).items():
                told.append((name, "double", f"{name} ({_SYMBOLS.get(unit, unit)})"))
        if self.kind == "valeurs":
            told += [("parametre", "text", ""), ("valeur", "double", ""), ("unite", "text", "")]
        return [{"name": n, "type": t, "label": label} for n, t, label in told]

    def quantities(self, store: Store) -> dict[str, str]:
        """Names of the columns and their units."""
        found: dict[str, str] = {}
        for sensor in self.sensors(store):
            for channel in sensor.channels:
                if channel.quantity:
                    found.setdefault(*_column(channel))
        return found

    def sensors(self, store: Store) -> Iterator[Sensor]:
        for sensor in store.network.sensors:
            if sensor.use_case == self.use_case and store.sensor(sensor.entity_id) is not None:
                yield sensor

    def estimated_count(self, store: Store) -> int:
        """About how many records there are: a catalogue lags behind its data sets."""
        sensors = list(self.sensors(store))
        if self.kind == "capteurs":
            return len(sensors)
        days_s = min(PUBLISHED_DAYS * DAY_S, store.clock.now() - store.history_start)
        each = [s.reception * days_s / s.step_s for s in sensors if s.measures]
        values = len(self.quantities(store)) if self.kind == "valeurs" else 1
        return round(sum(each)) * values

    def rows(self, store: Store) -> list[Record]:
        """All records; what arrived in the running minute is published with the next one."""
        return _rows(self, store, store.clock.now() // 60 * 60)


@lru_cache(maxsize=32)
def _rows(dataset: Dataset, store: Store, now: float) -> list[Record]:
    start, end = now - PUBLISHED_DAYS * DAY_S, now + 1
    found = []
    for sensor in dataset.sensors(store):
        point = None if sensor.geometry is None else {"lon": sensor.lon, "lat": sensor.lat}
        described = {
            "capteur": sensor.entity_id,
            "nom": sensor.name,
            "commune": sensor.commune,
            "geo_point": point,
        }
        if dataset.kind == "capteurs":
            found.append(described)
            continue
        instants: dict[float, Record] = {}
        for channel in sensor.channels:
            if not channel.quantity:
                continue
            name, unit = _column(channel)
            for item in store.series(sensor, channel, start, end, by_modified=False):
                factor = 1.0 if channel.increment else channel.factor
                value = round(item.value * factor, 6)
                if dataset.kind == "mesures":
                    row = instants.setdefault(item.observed_at, {**described, "date_mesure": 0})
                    row.update({"date_mesure": item.observed_at, name: value})
                else:
                    long_ = {"parametre": name, "valeur": value, "unite": unit}
                    found.append({**described, "date_mesure": item.observed_at, **long_})
        found.extend(instants.values())
    return found


def _column(channel: Channel) -> tuple[str, str]:
    if channel.increment:
        return "energy_index", channel.unit_code or "KWH"
    return channel.quantity, channel.quantity_unit


def _dataset(dataset_id: str, store: Store) -> Dataset:
    kind, _, use_case = dataset_id.partition("-")
    if kind not in _KINDS or use_case not in {s.use_case for s in store.network.sensors}:
        raise _error(404, "UnknownDatasetError", f"The dataset {dataset_id} does not exist.")
    return Dataset(kind, use_case)


def _catalogue(request: Request, store: Store) -> Answer:
    use_cases = sorted({sensor.use_case for sensor in store.network.sensors})
    words = request.parameters.get("where", "").strip('"').lower().split()
    found = []
    for kind in _KINDS:
        for use_case in use_cases:
            dataset = Dataset(kind, use_case)
            if all(word in f"{dataset.title} {dataset.id}".lower() for word in words):
                found.append(dataset.described(store))
    limit, offset = _window(request)
    page = found[offset : offset + limit]
    return Answer(document={"total_count": len(found), "results": page})


def _window(request: Request) -> tuple[int, int]:
    limit, offset = request.whole("limit", 10), request.whole("offset", 0)
    said = "Invalid value for {} API parameter: {} was found but {} is expected."
    if limit > MOST_RECORDS:
        said = said.format("limit", limit, f"-1 <= limit <= {MOST_RECORDS}")
        raise _error(400, "InvalidRESTParameterError", said)
    if offset + limit > LAST_RECORD:
        said = said.format("sum of offset + limit", offset + limit, f"<= {LAST_RECORD}")
        raise _error(400, "InvalidRESTParameterError", said)
    return limit, offset


def _records(request: Request, dataset: Dataset, store: Store) -> Answer:
    limit, offset = _window(request)
    found = _filtered(request, dataset, store)
    page = found[offset : offset + limit]
    return Answer(
        document={"total_count": len(found), "results": _shown(request, dataset, store, page)}
    )


def _selected(request: Request, dataset: Dataset, store: Store) -> list[Record]:
    return _shown(request, dataset, store, _filtered(request, dataset, store))


_CONDITION = re.compile(
    r"`(?P<field>\w+)` (?P<sign>>=|<) date'(?P<at>[^']+)'|`(?P<some>\w+)` in \((?P<values>[^)]*)\)"
    r"|in_bbox\(`(?P<geo>\w+)`, (?P<corners>[^)]*)\)|`(?P<given>\w+)` is not null"
)


def _filtered(request: Request, dataset: Dataset, store: Store) -> list[Record]:
    names = {field["name"] for field in dataset.fields(store)}
    start, end, tests = -1e12, 1e12, []
    where = request.parameters.get("where", "")
    for match in _CONDITION.finditer(where):
        field = match["field"] or match["some"] or match["geo"] or match["given"]
        if field not in names:
            raise _error(400, "ODSQLError", f"Unknown field: {field}.")
        if match["sign"] == ">=":
            start = max(start, parse_iso(match["at"]))
        elif match["sign"]:
            end = min(end, parse_iso(match["at"]))
        elif match["some"]:
            values = json.loads(f"[{match['values']}]")
            tests.append(lambda row, f=field, v=values: row.get(f) in v)
        elif match["geo"]:
            south, west, north, east = map(float, match["corners"].split(","))
            tests.append(
                lambda row, f=field, s=south, w=west, n=north, e=east: (
                    row[f] is not None and s <= row[f]["lat"] <= n and w <= row[f]["lon"] <= e
                )
            )
    left = re.sub(r"[()\s]|and", "", _CONDITION.sub("", where))
    if left:
        raise _error(400, "ODSQLError", f"ODSQL query is malformed: {left[:80]}")
    found = dataset.rows(store)
    if dataset.kind != "capteurs":
        found = [row for row in found if start <= row["date_mesure"] < end]
    found = [row for row in found if all(test(row) for test in tests)]
    for term in reversed(request.parameters.get("order_by", "").split(",")):
        name, _, direction = term.strip().partition("` ")
        if name.strip("`"):
            found.sort(key=lambda row: row.get(name.strip("`")) or 0, reverse=direction == "desc")
    return found


def _shown(request: Request, dataset: Dataset, store: Store, rows: list[Record]) -> list[Record]:
    fields = [field["name"] for field in dataset.fields(store)]
    wanted = [part.strip(" `") for part in request.parameters.get("select", "").split(",") if part]
    if unknown := set(wanted) - set(fields):
        raise _error(400, "ODSQLError", f"Unknown field: {sorted(unknown)[0]}.")
    zone = ZoneInfo(request.parameters.get("timezone", "UTC"))
    shown = []
    for row in rows:
        record = {name: row.get(name) for name in wanted or fields}
        if record.get("date_mesure") is not None:
            at = datetime.fromtimestamp(record["date_mesure"], zone)
            record["date_mesure"] = at.isoformat()
        shown.append(record)
    return shown

"""The catalogue and the records of one portal.

Records come in pages of 100, and no further than the 10 000th; whole data sets come as exports,
which have no such limit and end, when they fail on the way, with a message in the middle of the
data and status 200. The key of an account goes in the header ``Authorization: Apikey …``, put there
by QGIS's authentication.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from urllib.parse import parse_qsl, quote, unquote, urlsplit, urlunsplit

from ...cancellation import Cancellation, check
from ...errors import PlatformError
from ...instants import InvalidInstant, parse_instant
from ...messages import QT_TRANSLATE_NOOP
from ..connection import Connection, address_of
from ..endpoint import Endpoint
from ..field_mapping.preview import DatasetField
from ..json_body import parse
from ..transport import Response, Transport
from . import odsql

API = "/api/explore/v2.1"
PAGE = 100
#: offset + limit may not be more.
LAST_RECORD = 10_000
_DATASET = re.compile(r"/(?:explore/(?:dataset|embed/dataset)|catalog/datasets)/([^/]+)")
_MOST_FOUND = 50

Record = Mapping[str, object]


@dataclass(frozen=True)
class DatasetInfo:
    """A data set of the catalogue. ``processed_at``: when its records were last published."""

    id: str
    title: str
    record_count: int | None
    fields: tuple[DatasetField, ...]
    processed_at: datetime | None = None

    def type_of(self, field: str) -> str:
        """Return a field's type (``text``, ``double``, ``datetime``, ``geo_point_2d``…), or nothing."""
        return next((f.type for f in self.fields if f.name == field), "")


def dataset_in(url: str) -> str:
    """Return the data set that an address of a portal names, or nothing."""
    parts = urlsplit(url)
    match = _DATASET.search(parts.path)
    return unquote(match[1]) if match else dict(parse_qsl(parts.query)).get("dataset", "")


class Portal:
    """Asks one portal. Any page of the portal will do as the connection's address."""

    def __init__(self, connection: Connection, transport: Transport, cancel: Cancellation) -> None:
        parts = urlsplit(connection.url)
        root = urlunsplit((parts.scheme, parts.netloc, API, "", ""))
        self._endpoint = Endpoint(connection, transport, cancel, root)
        self._cancel = cancel
        self.date: str | None = None

    def search(self, words: str = "") -> list[DatasetInfo]:
        """Return the data sets of the catalogue that hold the words, the best first.

        Raises:
            PlatformError: the portal refuses or does not answer.
        """
        parameters = {"limit": str(_MOST_FOUND)}
        if words.strip():
            parameters["where"] = odsql.text(words.strip()[:200])
        response = self._endpoint.get("catalog/datasets", parameters)
        return [info for item in _results(response)[0] if (info := _info(item)) is not None]

    def dataset(self, dataset_id: str) -> DatasetInfo:
        """Return what the catalogue says of one data set.

        Raises:
            PlatformError: there is none, or the portal refuses or does not answer.
        """
        response = self._endpoint.get(_path(dataset_id), {})
        info = _info(parse(response))
        if info is None:
            raise _not_explore(response)
        self.date = response.header("Date")
        return info

    def count(self, dataset_id: str, where: str) -> int:
        """Return how many records there are.

        Raises:
            PlatformError: the portal refuses or does not answer.
        """
        return self._page(dataset_id, {"where": where, "limit": "1"})[1]

    def first(self, dataset_id: str, count: int) -> list[Record]:
        """Return the first records, 100 at most.

        Raises:
            PlatformError: the portal refuses or does not answer.
        """
        return self._page(dataset_id, {"limit": str(min(count, PAGE)), "timezone": "UTC"})[0]

    def latest(self, dataset_id: str, field: str) -> list[Record]:
        """Return the record with the latest value of ``field``, in a list, none where it is empty.

        Raises:
            PlatformError: the portal refuses or does not answer.
        """
        parameters = {
            "select": odsql.name(field),
            "where": f"{odsql.name(field)} is not null",
            "order_by": f"{odsql.name(field)} desc",
            "limit": "1",
            "timezone": "UTC",
        }
        return self._page(dataset_id, parameters)[0]

    def records(
        self, dataset_id: str, fields: Sequence[str], order: Sequence[str], where: str, count: int
    ) -> Iterator[list[Record]]:
        """Yield ``count`` records: page after page where they are few, else as an export.

        Raises:
            PlatformError: the portal refuses or fails, or fewer came than it announced; what was
                yielded of pages is then partial, of an export nothing was.
        """
        parameters = {
            "select": odsql.names(fields),
            "where": where,
            "timezone": "UTC",
        }
        if count > 5 * PAGE:
            yield self._export(dataset_id, parameters, count)
            return
        seen = 0
        while seen < min(count, LAST_RECORD):
            check(self._cancel)
            # Without an order the pages of two requests need not fit together.
            page = {"limit": str(PAGE), "offset": str(seen), "order_by": odsql.names(order)}
            found, count = self._page(dataset_id, {**parameters, **page})
            if not found:
                break
            seen += len(found)
            yield found
        if seen < count:
            raise _short(dataset_id, seen, count)

    def _export(self, dataset_id: str, parameters: Mapping[str, str], count: int) -> list[Record]:
        response = self._endpoint.get(f"{_path(dataset_id)}/exports/jsonl", _said(parameters))
        records = _lines(response, dataset_id)
        if len(records) < count:
            # The data set may have been published anew in between.
            count = self.count(dataset_id, parameters.get("where", ""))
            if len(records) < count:
                raise _short(dataset_id, len(records), count)
        return records

    def _page(self, dataset_id: str, parameters: Mapping[str, str]) -> tuple[list[Record], int]:
        response = self._endpoint.get(f"{_path(dataset_id)}/records", _said(parameters))
        return _results(response)


def _path(dataset_id: str) -> str:
    return f"catalog/datasets/{quote(dataset_id, safe='@')}"


def _said(parameters: Mapping[str, str]) -> dict[str, str]:
    return {key: value for key, value in parameters.items() if value}


def _results(response: Response) -> tuple[list[Record], int]:
    document = parse(response)
    results = document.get("results") if isinstance(document, dict) else None
    if not isinstance(document, dict) or not isinstance(results, list):
        raise _not_explore(response)
    total = document.get("total_count")
    found: list[Record] = [item for item in results if isinstance(item, dict)]
    return found, total if type(total) is int else len(found)


def _lines(response: Response, dataset_id: str) -> list[Record]:
    """Return the records of an export, a JSON object a line.

    Raises:
        PlatformError: it broke off on the way; nothing of it is believed.
    """
    lines = [line for line in response.body.split(b"\n") if line.strip()]
    try:
        records = json.loads(b"[" + b",".join(lines) + b"]", parse_constant=lambda _: None)
    except (ValueError, RecursionError) as error:
        last = lines[-1][-200:].decode("utf-8", "replace").strip() if lines else ""
        said = last if "error" in last.lower() else str(error)[:120]
        raise PlatformError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The export of “{dataset}” broke off after {size} bytes ({reason}); nothing of it was "
                "kept. Try again later.",
            ),
            dataset=dataset_id,
            size=len(response.body),
            reason=said,
        ) from error
    return [record for record in records if isinstance(record, dict)]


def _info(item: object) -> DatasetInfo | None:
    if not isinstance(item, dict) or not isinstance(item.get("dataset_id"), str):
        return None
    metas = item.get("metas")
    default = metas.get("default") if isinstance(metas, dict) else None
    default = default if isinstance(default, dict) else {}
    fields = item.get("fields")
    count = default.get("records_count")
    return DatasetInfo(
        id=item["dataset_id"],
        title=str(default.get("title") or item["dataset_id"])[:200],
        record_count=count if type(count) is int else None,
        fields=tuple(
            DatasetField(
                field["name"], str(field.get("type") or ""), str(field.get("label") or "")[:200]
            )
            for field in (fields if isinstance(fields, list) else ())
            if isinstance(field, dict) and isinstance(field.get("name"), str)
        ),
        processed_at=_instant(default.get("data_processed")),
    )


def _instant(value: object) -> datetime | None:
    try:
        return parse_instant(value) if isinstance(value, str) else None
    except InvalidInstant:
        return None


def _not_explore(response: Response) -> PlatformError:
    return PlatformError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{url} does not answer as a portal by Opendatasoft does. Give the address of the "
            "portal itself, such as https://data.host/.",
        ),
        url=address_of(response.url),
    )


def _short(dataset_id: str, seen: int, count: int) -> PlatformError:
    return PlatformError(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{dataset}” gave {seen} records of the {count} it announced. Try again later.",
        ),
        dataset=dataset_id,
        seen=seen,
        count=count,
    )

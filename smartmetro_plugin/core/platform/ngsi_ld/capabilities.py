"""What a broker can do, found by asking for what must answer and for what must not.

Each broker is probed once in the life of the process.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...errors import UnreachableError
from ...messages import Message
from ..problems import error_of
from ..smart_data_models.entity_list import parse_list
from ..smart_data_models.modification import FAR_AHEAD, LONG_AGO, filters_by_modification
from ..transport import Response
from .endpoint import COUNTING, Endpoint
from .history import PATH as TEMPORAL_PATH

#: Where brokers tell their name outside the standard: path, name, members that hold the version.
_VERSION_PATHS = (
    ("/ngsi-ld/ex/v1/version", "Orion-LD", ("Orion-LD version", "orionld version")),
    ("/q/info", "Scorpio", ("version",)),
    ("/actuator/info", "Stellio", ("version",)),
)

Key = tuple[str, ...]


@dataclass(frozen=True)
class Temporal:
    """What the temporal interface offers; ``refusal`` says in words why it does not answer."""

    available: bool
    resumes_by_modification: bool = False
    refusal: Message | None = None


class _Memory:
    """Findings about brokers, for the life of the process: each is probed once."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self.incremental: dict[Key, bool] = {}
        self.temporal: dict[Key, Temporal] = {}

    def forget(self, key: Key) -> None:
        with self._lock:
            self.incremental.pop(key, None)
            self.temporal.pop(key, None)


_memory = _Memory()


class Capabilities:
    """Probes one broker for the entity types of one connection."""

    def __init__(self, endpoint: Endpoint, types: Sequence[str]) -> None:
        self._endpoint = endpoint
        self._type = {"type": ",".join(types), "limit": "1"}
        connection = endpoint.connection
        self._key = (connection.url, connection.tenant, connection.context_url, *types)

    def forget(self) -> None:
        """Probe again at the next question: the broker may have been upgraded."""
        _memory.forget(self._key)

    def incremental(self) -> bool:
        """Return whether ``q=modifiedAt>…`` gives what it should.

        Raises:
            UnreachableError: the broker does not answer at the moment.
        """
        known = _memory.incremental.get(self._key)
        if known is not None:
            return known
        found = filters_by_modification(self._entities, "modifiedAt")
        if found is None:
            return False  # an empty broker tells nothing: ask again next time
        _memory.incremental[self._key] = found
        return found

    def temporal(self) -> Temporal:
        """Return what the temporal interface offers.

        Raises:
            UnreachableError: the broker does not answer at the moment.
        """
        known = _memory.temporal.get(self._key)
        if known is not None:
            return known
        response = self._history({"timerel": "before", "timeAt": FAR_AHEAD})
        if not 200 <= response.status < 300:
            found = Temporal(False, False, error_of(response, self._endpoint.connection).message)
        else:
            modified = {"timerel": "after", "timeproperty": "modifiedAt"}
            old = self._history({**modified, "timeAt": LONG_AGO})
            new = self._history({**modified, "timeAt": FAR_AHEAD})
            found = Temporal(True, _has_instants(old) and _is_empty(new))
            if not parse_list(response):
                return found  # no history yet tells nothing: ask again next time
        _memory.temporal[self._key] = found
        return found

    def software(self, types_response: Response) -> str:
        """Return the broker's name and version as far as it tells them, else what its headers say."""
        for path, name, members in _VERSION_PATHS:
            told = self._told(path)
            version = next((v for m in members if (v := _find(told, m))), None)
            if version:
                return f"{_find(told, 'name') or name} {version}"
        identity = _json_of(self._endpoint.ask("info/sourceIdentity", {}))
        alias = _find(identity, "contextSourceAlias")
        return alias or types_response.header("Server") or ""

    def _told(self, path: str) -> object:
        """Return what a path outside the API tells; a gateway may let none of them through."""
        try:
            return _json_of(self._endpoint.ask_root(path))
        except UnreachableError:
            return None

    def _entities(self, filters: Mapping[str, str]) -> tuple[list[object] | None, int | None]:
        """Return the first entity and the count of a query, (None, None) when it is refused."""
        parameters = {**self._type, **COUNTING.parameters, **filters}
        response = self._endpoint.ask("entities", parameters)
        if 200 <= response.status < 300:
            return parse_list(response), COUNTING.count_of(response)
        error = error_of(response, self._endpoint.connection)
        if not filters or isinstance(error, UnreachableError):
            raise error
        return None, None

    def _history(self, filters: Mapping[str, str]) -> Response:
        response = self._endpoint.ask(TEMPORAL_PATH, {**self._type, "lastN": "1", **filters})
        error = error_of(response, self._endpoint.connection) if response.status >= 400 else None
        if isinstance(error, UnreachableError):
            raise error
        return response


def _has_instants(response: Response) -> bool:
    """Return whether an answer has an attribute with an instant of observation."""
    if not 200 <= response.status < 300:
        return False
    return any(
        isinstance(instance, dict) and "observedAt" in instance
        for entity in parse_list(response)
        if isinstance(entity, dict)
        for attribute in entity.values()
        for instance in (attribute if isinstance(attribute, list) else [attribute])
    )


def _is_empty(response: Response) -> bool:
    return response.status == 404 or (200 <= response.status < 300 and not _has_instants(response))


def _json_of(response: Response) -> object:
    if not 200 <= response.status < 300:
        return None
    try:
        return json.loads(response.body)
    except (ValueError, RecursionError):
        return None


def _find(document: object, member: str, depth: int = 3) -> str | None:
    """Return the first text under that name, at the top or a few levels below."""
    if not isinstance(document, dict) or depth == 0:
        return None
    value = document.get(member)
    if isinstance(value, str) and value:
        return value[:60]
    return next((v for item in document.values() if (v := _find(item, member, depth - 1))), None)

"""Tables in JSON and GeoJSON: a list of objects, alone or under a name; objects inside are spread."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP
from ..field_mapping.columns import as_text, column
from ..field_mapping.mapping import Head
from .tables import CHUNK_ROWS, Chunk, Table
from .text_files import read_json

GEOMETRY = "geometry"
#: Where APIs put their records.
_USUAL = ("features", "data", "results", "records", "mesures", "stations", "value", "items")
_DEEPEST = 4
_MAX_FIELDS = 400


class JsonTable(Table):
    """The records of a JSON file; fields of objects inside are named ``outer.inner``."""

    def __init__(self, path: Path, head: Head) -> None:
        """``head`` tells nothing of a format that names its fields."""
        super().__init__(path, head)
        self._records: list[dict[str, str]] | None = None

    def header(self) -> list[str]:
        """Return the names of all fields that occur."""
        names: dict[str, None] = {}
        for record in self._read():
            names.update(dict.fromkeys(record))
            if len(names) > _MAX_FIELDS:
                break
        return list(names)

    def chunks(self, names: Sequence[str]) -> Iterator[Chunk]:
        """Yield the fields of these names; a record's number stands for its line."""
        records = self._read()
        for start in range(0, len(records), CHUNK_ROWS):
            piece = records[start : start + CHUNK_ROWS]
            columns = {
                name: column((record.get(name, "") for record in piece), len(piece))
                for name in names
            }
            yield Chunk(columns, range(start + 1, start + 1 + len(piece)))

    def _read(self) -> list[dict[str, str]]:
        if self._records is None:
            self._records = [
                _spread(record) for record in _records(read_json(self.path), self.path)
            ]
        return self._records


def _records(content: object, path: Path) -> list[Mapping[str, object]]:
    found = _list_in(content, 0)
    if found is None:
        raise PlatformError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{file} holds no list of records. Expected is a list of objects, alone or under a "
                "name such as “data” or “features”.",
            ),
            file=path.name,
        )
    return [record for record in found if isinstance(record, Mapping)]


def _list_in(content: object, depth: int) -> list[object] | None:
    """Return the first list of objects, in the usual places first."""
    if isinstance(content, list):
        return content if not content or any(isinstance(one, Mapping) for one in content) else None
    if not isinstance(content, Mapping) or depth >= _DEEPEST:
        return None
    names = sorted(content, key=lambda name: name not in _USUAL)
    for name in names:
        if isinstance(content[name], (list, Mapping)):
            found = _list_in(content[name], depth + 1)
            if found is not None:
                return found
    return None


def _spread(record: Mapping[str, object]) -> dict[str, str]:
    """Return the texts of a record; a GeoJSON feature gives its properties and its geometry."""
    if record.get("type") == "Feature" and isinstance(record.get("properties"), Mapping):
        properties = record["properties"]
        flat = _flat(properties, "", 0) if isinstance(properties, Mapping) else {}
        if record.get("id") is not None:
            flat.setdefault("id", as_text(record["id"]))
        if record.get(GEOMETRY) is not None:
            flat[GEOMETRY] = as_text(record[GEOMETRY])
        return flat
    return _flat(record, "", 0)


def _flat(record: Mapping[str, object], prefix: str, depth: int) -> dict[str, str]:
    flat: dict[str, str] = {}
    for name, value in record.items():
        is_place = isinstance(value, Mapping) and ("coordinates" in value or "lon" in value)
        if isinstance(value, Mapping) and not is_place and depth < _DEEPEST:
            flat |= _flat(value, f"{prefix}{name}.", depth + 1)
        else:
            flat[f"{prefix}{name}"] = as_text(value)
    return flat

"""Reading of JSON files that people write: every error names the file, the field and the remedy.

A file from a colleague or a download is hostile until read: it may be huge, nested a thousand
deep, in another encoding, or hold anything anywhere.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import TypeVar

from .errors import ConfigurationError
from .messages import QT_TRANSLATE_NOOP, Message

MAX_BYTES = 1_000_000
_T = TypeVar("_T")
_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_LARGEST = 1e15


def read_object(path: Path) -> Fields:
    """Return the fields of the JSON object that the file holds.

    Raises:
        ConfigurationError: unreadable, too large, not UTF-8, not JSON, not an object.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP("SmartMetro", "{file} cannot be read: {error}"),
            file=str(path),
            error=error.strerror or str(error),
        ) from error
    if len(content) > MAX_BYTES:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "{file} is larger than {limit} kB: not a file of this kind."
            ),
            file=str(path),
            limit=MAX_BYTES // 1000,
        )
    try:
        value = json.loads(
            content.decode("utf-8-sig"),
            parse_constant=_refuse_constant,
            object_pairs_hook=_without_duplicates,
        )
    except UnicodeDecodeError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "{file} is not written in UTF-8. Save it in that encoding."
            ),
            file=str(path),
        ) from error
    except RecursionError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP("SmartMetro", "{file} is nested too deep: not a file of this kind."),
            file=str(path),
        ) from error
    except ValueError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP("SmartMetro", "{file} is not a JSON file: {error}"),
            file=str(path),
            error=str(error)[:200],
        ) from error
    return Fields(path, "", value)


def _refuse_constant(name: str) -> float:
    raise ValueError(name)


def _without_duplicates(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError("repeated: " + next(name for name in names if names.count(name) > 1))
    return found


class Fields:
    """The fields of one JSON object, taken one by one; :meth:`done` refuses those left over."""

    def __init__(self, path: Path, where: str, value: object) -> None:
        self.path = path
        self.where = where
        if not isinstance(value, dict):
            raise self.error(
                "", QT_TRANSLATE_NOOP("SmartMetro", "an object, written in braces, is expected")
            )
        self._left: dict[str, object] = dict(value)
        self._known: list[str] = []

    def error(self, name: str, key: str, **values: str | float) -> ConfigurationError:
        """Return the error for the field ``name``: where it is and what is expected there."""
        return ConfigurationError(
            QT_TRANSLATE_NOOP("SmartMetro", "{file}, field {field}: {problem}."),
            file=str(self.path),
            field=self._place(name) or "/",
            problem=Message(key, values),
        )

    def _place(self, name: str) -> str:
        return ".".join(part for part in (self.where, name) if part)

    def _take(self, name: str, default: object) -> object:
        self._known.append(name)
        return self._left.pop(name, default)

    def text(self, name: str, default: str | None = None, *, longest: int = 200) -> str:
        """Return a text without control characters; required when there is no default."""
        value = self._take(name, default)
        if not isinstance(value, str) or len(value) > longest or not value.isprintable():
            raise self.error(
                name,
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "a text of at most {longest} characters is expected"
                ),
                longest=longest,
            )
        return value

    def name(self, name: str, default: str | None = None) -> str:
        """Return a name such as ``relative_humidity``."""
        value = self.text(name, default)
        if value != default and not _NAME.fullmatch(value):
            raise self.error(
                name,
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "small letters, digits and _ are expected, a letter first"
                ),
            )
        return value

    def label(self, name: str, *, longest: int = 200) -> str:
        """Return a text shown to people: plain, or ``{"tr": …}`` when SmartMetro translates it."""
        if isinstance(self._left.get(name), dict):
            translatable = Fields(self.path, self._place(name), self._take(name, None))
            text = translatable.text("tr", longest=longest)
            translatable.done()
        else:
            text = self.text(name, longest=longest)
        if not text or "{" in text or "}" in text:  # it becomes part of messages with placeholders
            raise self.error(
                name, QT_TRANSLATE_NOOP("SmartMetro", "a text without braces is expected")
            )
        return text

    def choice(self, name: str, allowed: tuple[str, ...], default: str | None = None) -> str:
        """Return one of the ``allowed`` texts."""
        value = self._take(name, default)
        if not isinstance(value, str) or value not in allowed:
            raise self.error(
                name,
                QT_TRANSLATE_NOOP("SmartMetro", "one of {allowed} is expected"),
                allowed=", ".join(allowed),
            )
        return value

    def number(self, name: str, low: float, high: float, default: float | None = None) -> float:
        """Return a number in [``low``, ``high``]; required when there is no default."""
        value = self._take(name, default)
        if (
            isinstance(value, bool)
            or not isinstance(value, (int, float))
            or not low <= value <= high
        ):
            raise self.error(
                name,
                QT_TRANSLATE_NOOP("SmartMetro", "a number from {low} to {high} is expected"),
                low=low,
                high=high,
            )
        return float(value)

    def number_or_null(self, name: str, low: float, high: float) -> float | None:
        """Return a number in [``low``, ``high``], None when absent or null."""
        if self._left.get(name) is not None:
            return self.number(name, low, high)
        self._take(name, None)
        return None

    def flag(self, name: str, default: bool) -> bool:
        """Return true or false."""
        value = self._take(name, default)
        if not isinstance(value, bool):
            raise self.error(name, QT_TRANSLATE_NOOP("SmartMetro", "true or false is expected"))
        return value

    def range(self, name: str) -> tuple[float | None, float | None]:
        """Return [lowest, highest], each a number or null; (None, None) when absent."""
        value = self._take(name, [None, None])
        bounds = value if isinstance(value, list) else []
        good = len(bounds) == 2 and all(_is_bound(bound) for bound in bounds)
        if good and None not in bounds:
            good = bounds[0] < bounds[1]
        if not good:
            raise self.error(
                name,
                QT_TRANSLATE_NOOP("SmartMetro", "[lowest, highest] is expected, numbers or null"),
            )
        return bounds[0], bounds[1]

    def texts(self, name: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts, not empty unless the default is."""
        value = self._take(name, None)
        if value is None and default is not None:
            return default
        if (
            not isinstance(value, list)
            or not value
            or not all(
                isinstance(item, str) and 0 < len(item) <= 200 and item.isprintable()
                for item in value
            )
        ):
            raise self.error(name, QT_TRANSLATE_NOOP("SmartMetro", "a list of texts is expected"))
        return tuple(value)

    def objects(self, name: str) -> Iterator[Fields]:
        """Yield the objects of a list; nothing when absent."""
        value = self._take(name, [])
        if not isinstance(value, list):
            raise self.error(name, QT_TRANSLATE_NOOP("SmartMetro", "a list of objects is expected"))
        for index, item in enumerate(value):
            yield Fields(self.path, f"{self._place(name)}[{index}]", item)

    def members(self, name: str) -> Iterator[tuple[str, Fields]]:
        """Yield the named objects of an object; nothing when absent."""
        members = Fields(self.path, self._place(name), self._take(name, {}))
        for key, value in members._left.items():
            if not _NAME.fullmatch(key):
                raise members.error(
                    key[:40],
                    QT_TRANSLATE_NOOP(
                        "SmartMetro", "small letters, digits and _ are expected, a letter first"
                    ),
                )
            yield key, Fields(self.path, members._place(key), value)

    def optional(self, name: str, read: Callable[[Fields], _T]) -> _T | None:
        """Return what ``read`` makes of the object ``name``, None when absent."""
        if name not in self._left:
            return None
        return read(Fields(self.path, self._place(name), self._take(name, None)))

    def pairs(self) -> Mapping[str, object]:
        """Return what nobody has taken yet, for an object whose names are free."""
        return dict(self._left)

    def done(self) -> None:
        """Refuse the fields that nobody asked for.

        Raises:
            ConfigurationError: a field is unknown here (a typing error, as a rule).
        """
        if self._left:
            raise self.error(
                str(next(iter(self._left)))[:40],
                QT_TRANSLATE_NOOP("SmartMetro", "this field is not known; known here are {known}"),
                known=", ".join(sorted(self._known)),
            )


def _is_bound(value: object) -> bool:
    if value is None:
        return True
    return (
        not isinstance(value, bool) and isinstance(value, (int, float)) and abs(value) <= _LARGEST
    )

"""Messages of the core: a key in English and its values, translated by the host.

The core speaks no language. It marks each text with :func:`QT_TRANSLATE_NOOP`, so that the
translation tool finds it, and hands the text and its values on as a :class:`Message`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Union

#: What a placeholder may hold. Dates and numbers are formatted by the host, in the user's locale;
#: a nested message is translated there too.
Value = Union[str, int, float, bool, None, "Message"]


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name Qt's tools look for)
    """Return ``text`` unchanged; ``context`` and ``text`` must be literals."""
    del context
    return text


@dataclass(frozen=True)
class Message:
    """A translatable text (``key``, English, with ``{placeholders}``) and its ``values``."""

    key: str
    values: Mapping[str, Value] = field(default_factory=dict)

    def in_english(self) -> str:
        """Return the English text, for logs and tests; a missing value stays visible as ``{name}``."""
        return self.key.format_map(_Visible(self.values))

    def to_json(self) -> str:
        """Return the message as JSON text, as the cache stores it."""
        return json.dumps(self._to_plain(), ensure_ascii=False, sort_keys=True)

    @staticmethod
    def from_json(text: str) -> Message:
        """Read what :meth:`to_json` wrote.

        Raises:
            ValueError: the text is not such a message.
        """
        return _from_plain(json.loads(text))

    def _to_plain(self) -> dict[str, object]:
        values = {k: v._to_plain() if isinstance(v, Message) else v for k, v in self.values.items()}
        return {"key": self.key, "values": values}


def _from_plain(plain: object) -> Message:
    if not isinstance(plain, dict) or not isinstance(plain.get("key"), str):
        raise ValueError("not a stored message")
    stored = plain.get("values", {})
    if not isinstance(stored, dict):
        raise ValueError("not a stored message")
    values = {k: _from_plain(v) if isinstance(v, dict) else v for k, v in stored.items()}
    return Message(plain["key"], values)


class _Visible(dict[str, object]):
    def __init__(self, values: Mapping[str, Value]) -> None:
        super().__init__(
            {k: v.in_english() if isinstance(v, Message) else v for k, v in values.items()}
        )

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"

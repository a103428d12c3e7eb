"""The first rows of a data set, from which a mapping is guessed and edited."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ...messages import Message
from .mapping import Head


@dataclass(frozen=True)
class DatasetField:
    """A field of a data set; ``type`` and ``label`` as the platform gives them, where it does."""

    name: str
    type: str = ""
    label: str = ""


@dataclass(frozen=True)
class DatasetPreview:
    """The fields of a data set and its first rows, as texts in the order of ``fields``.

    ``source`` is what :attr:`FieldMapping.source` would be. ``head`` is where a file's header was found.
    ``problem``: why the data set cannot be read; it has no fields then.
    """

    source: str
    fields: tuple[DatasetField, ...]
    rows: tuple[tuple[str, ...], ...]
    head: Head = field(default_factory=Head)
    problem: Message | None = None

    @property
    def key(self) -> tuple[str, str]:
        """Return what tells a data set from the others: its source, and its sheet in a workbook."""
        return self.source, self.head.sheet

    def samples(self, name: str, count: int = 3) -> tuple[str, ...]:
        """Return the first different texts of a field that are not empty."""
        position = [f.name for f in self.fields].index(name)
        texts = (row[position] for row in self.rows)
        return tuple(dict.fromkeys(text for text in texts if text))[:count]


class Previewing(Protocol):
    """A platform whose data sets need mappings. Calls may raise PlatformError or Cancelled."""

    def previews(self) -> Sequence[DatasetPreview]:
        """Return the beginning of each data set, 20 rows or fewer."""
        ...

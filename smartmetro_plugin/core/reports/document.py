"""What a report is made of, before it is a page: headings, paragraphs, lists, tables, figures.

Words are :class:`~..messages.Message`, translated when the page is written; a ``str`` is a name from
the data and is shown as it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, Union

from ..messages import Message

#: What a table's cell may hold; None is shown as missing.
Cell = Union[Message, str, float, int, None]
Words = Union[Message, str]


def moment(at: datetime) -> Message:
    """Return what shows an aware instant to the minute, as the reader writes dates."""
    return Message("{shown_at}", {"shown_at": at.isoformat(timespec="minutes")})


class Wording(Protocol):
    """The language of a page."""

    @property
    def language(self) -> str:
        """Return the language's code (``fr``)."""
        ...

    def say(self, message: Message) -> str:
        """Translate a message and put its values in."""
        ...

    def number(self, value: float, decimals: int | None = None) -> str:
        """Write a number."""
        ...


class English:
    """The wording of the code itself, where no host translates."""

    language = "en"

    def say(self, message: Message) -> str:
        """Return the English text."""
        return message.in_english()

    def number(self, value: float, decimals: int | None = None) -> str:
        """Return the number with a point; without ``decimals`` at most two."""
        if decimals is not None:
            return f"{value:.{decimals}f}"
        return f"{value:.2f}".rstrip("0").rstrip(".")


@dataclass(frozen=True)
class Heading:
    """A section's title; ``level`` 2 to 4 (the page's own title is 1)."""

    text: Words
    level: int = 2


@dataclass(frozen=True)
class Paragraph:
    """A few sentences. ``strong`` for the one that a hurried reader should see."""

    text: Words
    strong: bool = False


@dataclass(frozen=True)
class Items:
    """A list."""

    items: Sequence[Words]


@dataclass(frozen=True)
class Column:
    """A column's heading; ``decimals`` of its numbers (None: as many as needed, two at most)."""

    title: Words
    decimals: int | None = None


@dataclass(frozen=True)
class Table:
    """A table with its caption; the first column names its row."""

    caption: Words
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True)
class Figure:
    """A picture inside the page. ``alternative`` says in words what it shows."""

    image: bytes
    media_type: str
    alternative: Words
    caption: Words = ""


Block = Union[Heading, Paragraph, Items, Table, Figure]


@dataclass(frozen=True)
class Report:
    """A page: its title and what follows."""

    title: Words
    blocks: Sequence[Block]

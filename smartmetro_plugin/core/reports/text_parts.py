"""What a text document is made of once everything is said: plain texts, lists, grids."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Union


@dataclass(frozen=True)
class Text:
    """A paragraph; with ``level`` 1 to 4 a heading, 0 none."""

    text: str
    level: int = 0
    strong: bool = False


@dataclass(frozen=True)
class List:
    """Items, each with its dot."""

    items: tuple[str, ...]


@dataclass(frozen=True)
class Grid:
    """A table; ``heads`` are repeated on each page."""

    caption: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


Part = Union[Text, List, Grid]

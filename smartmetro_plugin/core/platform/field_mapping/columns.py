"""Columns of texts with each different text held once: a million rows hold few sensors and instants."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt


@dataclass(frozen=True)
class Column:
    """``codes``: int array, shape (n,), positions in ``texts``, which are all different."""

    codes: npt.NDArray[np.int64]
    texts: Sequence[str]

    def __len__(self) -> int:
        return len(self.codes)

    def text(self, row: int) -> str:
        """Return the text of one row."""
        return self.texts[int(self.codes[row])]

    def rows(self, rows: npt.NDArray[np.int64]) -> Column:
        """Return some rows; ``texts`` stay."""
        return Column(self.codes[rows], self.texts)


def column(texts: Iterable[str], count: int) -> Column:
    """Return ``count`` texts as a column."""
    import numpy as np

    position: dict[str, int] = {}
    codes = np.fromiter(
        (position.setdefault(text, len(position)) for text in texts), np.int64, count
    )
    return Column(codes, list(position))


def constant(text: str, count: int) -> Column:
    """Return a column of one text."""
    import numpy as np

    return Column(np.zeros(count, dtype=np.int64), [text])


def columns_of(records: Sequence[Mapping[str, object]], names: Iterable[str]) -> dict[str, Column]:
    """Return fields of records (JSON objects) as columns; a field that a record lacks is empty."""
    return {
        name: column((as_text(record.get(name)) for record in records), len(records))
        for name in names
    }


def as_text(value: object) -> str:
    """Return a JSON value as a table would hold it; lists and objects as JSON."""
    if isinstance(value, str):
        return value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (int, float)):
        return repr(value)
    return json.dumps(value, ensure_ascii=False, default=str)


def joined(columns: Sequence[Column]) -> Column:
    """Return the texts of several columns, a space between: a date and its hour."""
    import numpy as np

    whole = columns[0]
    for other in columns[1:]:
        pairs, codes = np.unique(whole.codes * len(other.texts) + other.codes, return_inverse=True)
        texts = [
            f"{whole.texts[pair // len(other.texts)]} {other.texts[pair % len(other.texts)]}"
            for pair in pairs.tolist()
        ]
        # Two pairs may give one text ("a b" + "c", "a" + "b c"): harmless, both mean the same.
        whole = Column(codes.reshape(-1), texts)
    return whole

"""The dictionary of indicators as a table: what exports put beside the figures that they hold."""

from __future__ import annotations

import csv
from collections.abc import Callable, Collection, Mapping
from pathlib import Path

from ..messages import Message
from ..units import symbol_of
from ..whole_file import whole_file
from .dictionary import entries

#: The table's columns; texts in the reader's language, ``field`` and ``use_case`` as data name them.
COLUMNS = (
    "use_case", "field", "label", "unit", "definition", "period", "validity", "source", "rules",
)  # fmt: skip

Say = Callable[[Message], str]


def dictionary_rows(say: Say, use_cases: Collection[str] | None = None) -> list[dict[str, str]]:
    """Return one row by indicator, of some use cases or (None) of all; ``rules`` names a preset of heat."""
    return [
        {
            "use_case": entry.use_case,
            "field": entry.key,
            "label": say(entry.label),
            "unit": say(Message(symbol_of(entry.unit))) if entry.unit else "",
            "definition": say(entry.definition),
            "period": say(entry.period),
            "validity": say(entry.validity),
            "source": say(entry.source),
            "rules": say(entry.rules) if entry.rules else "",
        }
        for entry in entries()
        if use_cases is None or entry.use_case in use_cases
    ]


def write_dictionary(
    path: Path,
    say: Say,
    use_cases: Collection[str] | None = None,
    titles: Mapping[str, str] | None = None,
    separator: str = ",",
) -> int:
    """Write the table as CSV (UTF-8 with mark, which spreadsheets recognise); return how many rows.

    ``titles``: headings in the reader's language, by column.

    Raises:
        ConfigurationError: the file cannot be written; an earlier one is left as it was.
    """
    rows = dictionary_rows(say, use_cases)
    with (
        whole_file(path) as temporary,
        temporary.open("w", encoding="utf-8-sig", newline="") as file,
    ):
        writer = csv.writer(file, delimiter=separator)
        writer.writerow([(titles or {}).get(column, column) for column in COLUMNS])
        writer.writerows([row[column] for column in COLUMNS] for row in rows)
    return len(rows)

"""Reports as parts of a larger one."""

from __future__ import annotations

from dataclasses import replace

from ..messages import QT_TRANSLATE_NOOP, Message
from .document import Block, Heading, Paragraph, Report, Table, Words

_CUT = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "The first {most} of {count} rows; the report of the algorithm itself has them all.",
)


def section(title: Words, report: Report, most_rows: int | None = None) -> list[Block]:
    """Return a report as a section: its own headings one level lower, below ``title``.

    ``most_rows``: longer tables are cut, and say so.
    """
    return [Heading(title), *(part for block in report.blocks for part in _part(block, most_rows))]


def _part(block: Block, most_rows: int | None) -> list[Block]:
    if isinstance(block, Heading):
        return [replace(block, level=min(block.level + 1, 4))]
    if isinstance(block, Table) and most_rows is not None and len(block.rows) > most_rows:
        said = Message(_CUT, {"most": most_rows, "count": len(block.rows)})
        return [replace(block, rows=block.rows[:most_rows]), Paragraph(said)]
    return [block]

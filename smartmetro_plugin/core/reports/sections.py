"""Reports as parts of a larger one."""

from __future__ import annotations

from dataclasses import replace

from .document import Block, Heading, Report, Words


def section(title: Words, report: Report) -> list[Block]:
    """Return a report as a section: its own headings one level lower, below ``title``."""
    return [Heading(title), *lowered(report)]


def lowered(report: Report) -> list[Block]:
    """Return what a report says with its headings one level lower, at most the fourth."""
    return [
        replace(block, level=min(block.level + 1, 4)) if isinstance(block, Heading) else block
        for block in report.blocks
    ]

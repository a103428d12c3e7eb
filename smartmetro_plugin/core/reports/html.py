"""A report as one HTML file that needs nothing else: readable on screen, on paper and aloud.

Everything that comes from data is escaped, nothing is fetched and nothing runs (the page forbids
it itself). Language, headings, table headers with their scope, captions and alternatives follow
WCAG 2.1 (1.1.1, 1.3.1, 3.1.1).
"""

from __future__ import annotations

import base64
from html import escape
from math import isnan
from pathlib import Path

from ..messages import QT_TRANSLATE_NOOP, Message
from ..whole_file import whole_file
from .document import Block, Cell, Figure, Heading, Items, Paragraph, Report, Table, Wording, Words

_MEDIA_TYPES = ("image/png", "image/svg+xml", "image/jpeg")
MISSING = Message(QT_TRANSLATE_NOOP("SmartMetro", "missing"))
#: Loaded images are in the page itself; scripts, frames and the network are not needed.
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE = """
body { font: 1rem/1.5 system-ui, sans-serif; max-width: 62rem; margin: 1.5rem auto; padding: 0 1rem;
  color: #1b1b1b; background: #fff }
h1 { font-size: 1.6rem; line-height: 1.25 } h2 { font-size: 1.25rem; margin-top: 2rem }
h3, h4 { font-size: 1.05rem }
.table { overflow-x: auto }
table { border-collapse: collapse; margin: .75rem 0; font-size: .92rem }
caption { text-align: left; font-weight: 600; padding: .25rem 0 }
th, td { border: 1px solid #767676; padding: .25rem .5rem; vertical-align: top; text-align: left }
thead th { background: #eef2f5 } td.number { text-align: right; font-variant-numeric: tabular-nums }
td.missing { color: #595959 } tbody th { font-weight: 500 }
.table:focus-visible { outline: .15rem solid #0b5cad }
figure { margin: 1rem 0 } img { max-width: 100%; height: auto }
@media print { body { max-width: none; margin: 0; font-size: 10pt } thead { display: table-header-group }
  tr, figure { break-inside: avoid } h2, h3 { break-after: avoid } .table { overflow: visible } }
"""


def render(report: Report, wording: Wording) -> str:
    """Return the report as an HTML page in the language of ``wording``."""
    title = words(report.title, wording)
    body = "\n".join(_block(block, wording) for block in report.blocks)
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(wording.language, quote=True)}">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n<style>{_STYLE}</style>\n</head>\n"
        f"<body>\n<main>\n<h1>{title}</h1>\n{body}\n</main>\n</body>\n</html>\n"
    )


def write(report: Report, path: Path, wording: Wording) -> None:
    """Write the page to ``path``, whole or not at all.

    Raises:
        ConfigurationError: the place cannot be written.
    """
    with whole_file(path) as partial:
        partial.write_text(render(report, wording), encoding="utf-8")


def words(text: Words, wording: Wording) -> str:
    """Return words in the language of the page, escaped for text and attributes."""
    return escape(wording.say(text) if isinstance(text, Message) else text, quote=True)


def _block(block: Block, wording: Wording) -> str:
    if isinstance(block, Heading):
        level = min(max(block.level, 2), 4)
        return f"<h{level}>{words(block.text, wording)}</h{level}>"
    if isinstance(block, Paragraph):
        text = words(block.text, wording)
        return f"<p><strong>{text}</strong></p>" if block.strong else f"<p>{text}</p>"
    if isinstance(block, Items):
        items = "".join(f"<li>{words(item, wording)}</li>" for item in block.items)
        return f"<ul>{items}</ul>"
    if isinstance(block, Figure):
        return _figure(block, wording)
    return _table(block, wording)


def _figure(figure: Figure, wording: Wording) -> str:
    if figure.media_type not in _MEDIA_TYPES:
        raise ValueError(f"not an image of a page: {figure.media_type}")
    data = base64.b64encode(figure.image).decode("ascii")
    caption = words(figure.caption, wording)
    # A captioned picture is told as one thing (RGAA 4.1, 1.9).
    named = f' role="figure" aria-label="{caption}"' if caption else ""
    return (
        f'<figure{named}><img src="data:{figure.media_type};base64,{data}" '
        f'alt="{words(figure.alternative, wording)}">'
        + (f"<figcaption>{caption}</figcaption>" if caption else "")
        + "</figure>"
    )


def _table(table: Table, wording: Wording) -> str:
    head = "".join(f'<th scope="col">{words(c.title, wording)}</th>' for c in table.columns)
    caption = words(table.caption, wording)
    rows = []
    for row in table.rows:
        first, *others = [
            _cell(cell, column.decimals, wording) for cell, column in zip(row, table.columns)
        ]
        cells = "".join(
            f'<td class="{kind}">{t}</td>' if kind else f"<td>{t}</td>" for t, kind in others
        )
        rows.append(f'<tr><th scope="row">{first[0]}</th>{cells}</tr>')
    return (
        # What scrolls can be reached by the keyboard.
        f'<div class="table" role="region" aria-label="{caption}" tabindex="0">'
        f"<table><caption>{caption}</caption>"
        f"<thead><tr>{head}</tr></thead>\n<tbody>" + "\n".join(rows) + "</tbody></table></div>"
    )


def _cell(cell: Cell, decimals: int | None, wording: Wording) -> tuple[str, str]:
    """Return the escaped text and the class of a cell."""
    if cell is None or (isinstance(cell, float) and isnan(cell)):
        return words(MISSING, wording), "missing"
    if isinstance(cell, (Message, str)):
        return words(cell, wording), ""
    whole = 0 if isinstance(cell, int) else decimals
    return escape(wording.number(cell, whole)), "number"

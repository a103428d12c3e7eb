"""The files of an OpenDocument text (OASIS OpenDocument 1.3, parts 2 and 3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape, quoteattr

from .text_parts import Grid, List, Part, Text

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_TYPE = "application/vnd.oasis.opendocument.text"
_NAMES = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in (
        ("office", "office"), ("style", "style"), ("text", "text"), ("table", "table"),
        ("fo", "xsl-fo-compatible"), ("meta", "meta"),
    )
)  # fmt: skip
_SIZES_PT = {1: 18, 2: 14, 3: 12, 4: 11}


def files(title: str, parts: Iterable[Part], language: str, is_wide: bool) -> Mapping[str, str]:
    """Return the texts of the package by name, the type first; ``is_wide``: on landscape pages."""
    numbered = enumerate(parts, 1)
    body = "".join(_part(part, number) for number, part in numbered)
    return {
        "mimetype": _TYPE,
        "content.xml": (
            f'{_HEAD}<office:document-content {_NAMES} office:version="1.3">'
            f"<office:automatic-styles>{_AUTOMATIC}</office:automatic-styles>"
            f"<office:body><office:text>{_heading(title, 1)}{body}</office:text></office:body>"
            "</office:document-content>"
        ),
        "styles.xml": (
            f'{_HEAD}<office:document-styles {_NAMES} office:version="1.3">'
            f"<office:styles>{_styles(language)}</office:styles>"
            f"<office:automatic-styles>{_page(is_wide)}</office:automatic-styles>"
            '<office:master-styles><style:master-page style:name="Standard" '
            'style:page-layout-name="A4"/></office:master-styles></office:document-styles>'
        ),
        "meta.xml": (
            f'{_HEAD}<office:document-meta {_NAMES} xmlns:dc="http://purl.org/dc/elements/1.1/" '
            f'office:version="1.3"><office:meta><dc:title>{escape(title)}</dc:title>'
            f"<dc:language>{escape(language)}</dc:language></office:meta></office:document-meta>"
        ),
        "META-INF/manifest.xml": _manifest(),
    }


def _part(part: Part, number: int) -> str:
    if isinstance(part, Text):
        if part.level:
            return _heading(part.text, part.level)
        return _paragraph(part.text, "Strong" if part.strong else "Standard")
    if isinstance(part, List):
        items = "".join(
            f"<text:list-item>{_paragraph(item)}</text:list-item>" for item in part.items
        )
        return f'<text:list text:style-name="Dots">{items}</text:list>'
    return _table(part, number)


def _table(grid: Grid, number: int) -> str:
    head = "".join(_cell(text, "HeadCell", "Head") for text in grid.heads)
    rows = "".join(
        f"<table:table-row>{''.join(_cell(text, 'Cell', 'InTable') for text in row)}"
        "</table:table-row>"
        for row in grid.rows
    )
    return (
        f"{_paragraph(grid.caption, 'Caption')}"
        f'<table:table table:name="T{number}" table:style-name="Grid">'
        f'<table:table-column table:number-columns-repeated="{len(grid.heads)}"/>'
        f"<table:table-header-rows><table:table-row>{head}</table:table-row>"
        f"</table:table-header-rows>{rows}</table:table>{_paragraph('')}"
    )


def _cell(text: str, style: str, paragraph: str) -> str:
    return (
        f'<table:table-cell table:style-name="{style}" office:value-type="string">'
        f"{_paragraph(text, paragraph)}</table:table-cell>"
    )


def _heading(text: str, level: int) -> str:
    return (
        f'<text:h text:style-name="Heading{level}" text:outline-level="{level}">'
        f"{_inline(text)}</text:h>"
    )


def _paragraph(text: str, style: str = "Standard") -> str:
    return f'<text:p text:style-name="{style}">{_inline(text)}</text:p>'


def _inline(text: str) -> str:
    """Return a text as XML, its line breaks kept."""
    return "<text:line-break/>".join(escape(line) for line in text.splitlines())


def _paragraph_style(name: str, text: str = "", paragraph: str = "", parent: str = "") -> str:
    inherits = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="paragraph"{inherits}>'
        f"<style:paragraph-properties {paragraph}/><style:text-properties {text}/></style:style>"
    )


def _styles(language: str) -> str:
    country = {"fr": "FR", "en": "GB"}.get(language, "none")
    headings = "".join(
        f'<style:style style:name="Heading{level}" style:display-name="Heading {level}" '
        f'style:family="paragraph" style:parent-style-name="Standard" '
        f'style:default-outline-level="{level}"><style:paragraph-properties '
        'fo:margin-top="0.4cm" fo:margin-bottom="0.2cm" fo:keep-with-next="always"/>'
        f'<style:text-properties fo:font-size="{size}pt" fo:font-weight="bold"/></style:style>'
        for level, size in _SIZES_PT.items()
    )
    return (
        '<style:default-style style:family="paragraph"><style:text-properties '
        f'fo:font-family="Arial" fo:font-size="10pt" fo:language={quoteattr(language)} '
        f'fo:country="{country}"/></style:default-style>'
        + _paragraph_style("Standard", paragraph='fo:margin-bottom="0.1cm"')
        + _paragraph_style("Strong", 'fo:font-weight="bold"', parent="Standard")
        + _paragraph_style("InTable", 'fo:font-size="9pt"', parent="Standard")
        + _paragraph_style("Head", 'fo:font-weight="bold"', parent="InTable")
        + _paragraph_style(
            "Caption",
            'fo:font-style="italic"',
            'fo:margin-top="0.3cm" fo:keep-with-next="always"',
            "Standard",
        )
        + headings
    )


def _manifest() -> str:
    listed = "".join(
        f'<manifest:file-entry manifest:full-path="{name}" manifest:media-type="text/xml"/>'
        for name in ("content.xml", "styles.xml", "meta.xml")
    )
    return (
        f'{_HEAD}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" '
        f'manifest:version="1.3"><manifest:file-entry manifest:full-path="/" '
        f'manifest:media-type="{_TYPE}"/>{listed}</manifest:manifest>'
    )


_CELL = 'fo:padding="0.1cm" fo:border="0.5pt solid #767676"'
_AUTOMATIC = (
    '<style:style style:name="Grid" style:family="table"><style:table-properties '
    'style:rel-width="100%" table:align="margins"/></style:style>'
    '<style:style style:name="Cell" style:family="table-cell"><style:table-cell-properties '
    f"{_CELL}/></style:style>"
    '<style:style style:name="HeadCell" style:family="table-cell"><style:table-cell-properties '
    f'{_CELL} fo:background-color="#eef2f5"/></style:style>'
    '<text:list-style style:name="Dots"><text:list-level-style-bullet text:level="1" '
    'text:bullet-char="•"><style:list-level-properties '
    'text:list-level-position-and-space-mode="label-alignment"><style:list-level-label-alignment '
    'text:label-followed-by="listtab" fo:margin-left="0.8cm" fo:text-indent="-0.4cm"/>'
    "</style:list-level-properties></text:list-level-style-bullet></text:list-style>"
)


def _page(is_wide: bool) -> str:
    width, height = ("29.7cm", "21cm") if is_wide else ("21cm", "29.7cm")
    return (
        f'<style:page-layout style:name="A4"><style:page-layout-properties fo:page-width="{width}" '
        f'fo:page-height="{height}" style:print-orientation="{"landscape" if is_wide else "portrait"}" '
        'fo:margin="1.8cm"/></style:page-layout>'
    )

"""The files of a Word document (ECMA-376, part 1: WordprocessingML)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from xml.sax.saxutils import escape

from .text_parts import Grid, List, Part, Text

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
#: Half points.
_SIZES = {1: 36, 2: 28, 3: 24, 4: 22}
#: Twentieths of a point: A4 with margins of 18 mm.
_SHORT, _LONG, _MARGIN = 11906, 16838, 1021


def files(title: str, parts: Iterable[Part], language: str, is_wide: bool) -> Mapping[str, str]:
    """Return the texts of the package by name; ``is_wide``: on landscape pages."""
    width = (_LONG if is_wide else _SHORT) - 2 * _MARGIN
    body = _paragraph(title, "Heading1") + "".join(_part(part, width) for part in parts)
    return {
        "[Content_Types].xml": (
            f'{_HEAD}<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_TYPE}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{_TYPE}.styles+xml"/>'
            f'<Override PartName="/word/numbering.xml" ContentType="{_TYPE}.numbering+xml"/>'
            '<Override PartName="/docProps/core.xml" ContentType='
            '"application/vnd.openxmlformats-package.core-properties+xml"/></Types>'
        ),
        "_rels/.rels": (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" '
            f'Type="{_PACKAGE}/relationships/metadata/core-properties" '
            'Target="docProps/core.xml"/></Relationships>'
        ),
        "word/_rels/document.xml.rels": (
            f'{_HEAD}<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" '
            f'Type="{_OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" '
            f'Type="{_OFFICE}/numbering" Target="numbering.xml"/></Relationships>'
        ),
        "word/document.xml": (
            f"{_HEAD}<w:document {_W}><w:body>{body}{_page(is_wide)}</w:body></w:document>"
        ),
        "word/styles.xml": _styles(language),
        "word/numbering.xml": _NUMBERING,
        "docProps/core.xml": (
            f'{_HEAD}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f"<dc:title>{escape(title)}</dc:title><dc:language>{escape(language)}</dc:language>"
            "</cp:coreProperties>"
        ),
    }


def _part(part: Part, width: int) -> str:
    if isinstance(part, Text):
        style = f"Heading{part.level}" if part.level else "Strong" if part.strong else ""
        return _paragraph(part.text, style)
    if isinstance(part, List):
        dot = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
        return "".join(_paragraph(item, more=dot) for item in part.items)
    return _table(part, width)


def _table(grid: Grid, whole: int) -> str:
    width = whole // max(len(grid.heads), 1)
    columns = f'<w:gridCol w:w="{width}"/>' * len(grid.heads)
    head = "".join(_cell(text, width, "Head") for text in grid.heads)
    rows = "".join(
        "<w:tr><w:trPr><w:cantSplit/></w:trPr>"
        + "".join(_cell(text, width, "InTable") for text in row)
        + "</w:tr>"
        for row in grid.rows
    )
    return (
        f'{_paragraph(grid.caption, "Caption")}<w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>'
        f'<w:tblW w:w="{whole}" w:type="dxa"/><w:tblLook w:firstRow="1"/></w:tblPr>'
        f"<w:tblGrid>{columns}</w:tblGrid><w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>"
        f"{head}</w:tr>{rows}</w:tbl>{_paragraph('')}"
    )


def _cell(text: str, width: int, style: str) -> str:
    fill = '<w:shd w:val="clear" w:color="auto" w:fill="EEF2F5"/>' if style == "Head" else ""
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>'
        f"{_paragraph(text, style)}</w:tc>"
    )


def _page(is_wide: bool) -> str:
    size = f'w:w="{_LONG}" w:h="{_SHORT}" w:orient="landscape"' if is_wide else ""
    size = size or f'w:w="{_SHORT}" w:h="{_LONG}"'
    edges = " ".join(f'w:{side}="{_MARGIN}"' for side in ("top", "right", "bottom", "left"))
    return (
        f'<w:sectPr><w:pgSz {size}/><w:pgMar {edges} w:header="567" w:footer="567" w:gutter="0"/>'
        "</w:sectPr>"
    )


def _paragraph(text: str, style: str = "", more: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    lines = "<w:br/>".join(
        f'<w:t xml:space="preserve">{escape(line)}</w:t>' for line in text.splitlines()
    )
    return f"<w:p><w:pPr>{named}{more}</w:pPr><w:r>{lines}</w:r></w:p>"


def _style(name: str, shown: str, paragraph: str = "", text: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{shown}"/>'
        f'<w:basedOn w:val="Normal"/><w:pPr>{paragraph}</w:pPr><w:rPr>{text}</w:rPr></w:style>'
    )


def _styles(language: str) -> str:
    locale = {"fr": "fr-FR", "en": "en-GB"}.get(language, language)
    headings = "".join(
        _style(
            f"Heading{level}",
            f"heading {level}",
            '<w:keepNext/><w:spacing w:before="240" w:after="120"/>'
            f'<w:outlineLvl w:val="{level - 1}"/>',
            f'<w:b/><w:sz w:val="{size}"/>',
        )
        for level, size in _SIZES.items()
    )
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="767676"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    return (
        f"{_HEAD}<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>"
        '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="20"/>'
        f'<w:lang w:val="{escape(locale)}"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>'
        '<w:pPr><w:spacing w:after="60"/></w:pPr></w:style>'
        + headings
        + _style("Strong", "Strong paragraph", text="<w:b/>")
        + _style("InTable", "Table text", text='<w:sz w:val="18"/>')
        + _style("Head", "Table header", text='<w:b/><w:sz w:val="18"/>')
        + _style("Caption", "caption", '<w:keepNext/><w:spacing w:before="180"/>', "<w:i/>")
        + '<w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr>'
        f"<w:tblBorders>{edges}</w:tblBorders></w:tblPr></w:style></w:styles>"
    )


_NUMBERING = (
    f'{_HEAD}<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0">'
    '<w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="454" w:hanging="227"/>'
    '</w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    "</w:numbering>"
)

"""The cells of an XLSX workbook, read strictly with the standard library.

openpyxl is not on every QGIS (Debian's has none), and GDAL is not for the core. What is needed of
ECMA-376 is little: sheets, shared texts, number formats that mean dates. The parser is expat, which
is told to stop at any document type declaration: without one there are no entities, neither outside
ones nor ones that multiply. Sizes are counted while unpacking, never believed.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import IO
from xml.parsers import expat

from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP

MAX_PART_BYTES = 1024**3
MAX_TEXTS_BYTES = 256 * 1024**2
#: Sheets of numbers shrink some ten to thirty times.
_MAX_RATIO = 250
_SMALL_BYTES = 4 * 1024**2
_BLOCK_BYTES = 256 * 1024
_MAX_COLUMNS = 400
_REFERENCE = re.compile(r"([A-Z]{1,3})(\d{1,7})", re.ASCII)
#: Built-in number formats that show a date or an hour (ECMA-376 part 1, 18.8.30).
_DATE_FORMATS = {*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59)}
_NOT_CODE = re.compile(r'"[^"]*"|\\.|\[[^\]]*\]|_.|\*.')
_MICROSECOND_DAYS = 86_400_000_000

Start = Callable[[str, "dict[str, str]"], None]


class _StopReading(Exception):
    """Enough was read."""


class Workbook:
    """An XLSX file, open for reading.

    ``formulas_without_value``: cells whose formula was never calculated; they are read as empty.
    """

    def __init__(self, path: Path) -> None:
        """Open the workbook.

        Raises:
            PlatformError: unreadable, no workbook, protected by a password, or made to do harm.
        """
        self._path = path
        self.formulas_without_value = 0
        try:
            self._zip = zipfile.ZipFile(path)
            names = set(self._zip.namelist())
        except OSError as error:
            raise PlatformError(
                QT_TRANSLATE_NOOP("SmartMetro", "{file} cannot be read: {error}"),
                file=str(path),
                error=error.strerror or str(error),
            ) from error
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise self._no_workbook() from error
        if "xl/workbook.xml" not in names:
            self._zip.close()
            raise self._no_workbook()
        self._names = names

    def __enter__(self) -> Workbook:
        return self

    def __exit__(self, *_: object) -> None:
        self._zip.close()

    def sheets(self) -> dict[str, str]:
        """Return the part of each sheet by its name, hidden ones left out, in order."""
        targets: dict[str, str] = {}

        def relation(tag: str, given: dict[str, str]) -> None:
            if tag == "Relationship":
                target = given.get("Target", "")
                targets[given.get("Id", "")] = (
                    target.lstrip("/") if target[:1] == "/" else f"xl/{target}"
                )

        self._parse("xl/_rels/workbook.xml.rels", relation)
        found: dict[str, str] = {}

        def sheet(tag: str, given: dict[str, str]) -> None:
            if tag == "sheet" and given.get("state", "visible") == "visible":
                id_ = next((v for k, v in given.items() if k.endswith(":id")), "")
                if targets.get(id_) in self._names:
                    found[given.get("name", "")] = targets[id_]

        self._parse("xl/workbook.xml", sheet)
        return found

    def rows(self, part: str) -> Iterator[tuple[int, list[str]]]:
        """Yield the rows of a sheet with their numbers, as texts; dates as ISO 8601 without offset.

        Raises:
            PlatformError: a part is broken, too large, or holds what no workbook holds.
        """
        cells = _SheetReader(self._texts(), self._date_styles(), self._is_1904())
        for block in self._blocks(part, MAX_PART_BYTES):
            self._feed(cells.parser, block, part)
            yield from cells.take()
        self._feed(cells.parser, b"", part, last=True)
        yield from cells.take()
        self.formulas_without_value = cells.formulas_without_value

    def _texts(self) -> list[str]:
        part = "xl/sharedStrings.xml"
        if part not in self._names:
            return []
        texts: list[str] = []
        pieces: list[str] = []
        state = {"text": False, "phonetic": False}

        def start(tag: str, _given: dict[str, str]) -> None:
            state["text"] |= tag == "t"
            state["phonetic"] |= tag == "rPh"

        def end(tag: str) -> None:
            if tag == "si":
                texts.append("".join(pieces))
                pieces.clear()
            elif tag == "t":
                state["text"] = False
            elif tag == "rPh":
                state["phonetic"] = False

        def data(text: str) -> None:
            if state["text"] and not state["phonetic"]:
                pieces.append(text)

        self._parse(part, start, end, data, limit=MAX_TEXTS_BYTES)
        return texts

    def _date_styles(self) -> set[int]:
        """Return the styles of cells whose numbers are dates."""
        part = "xl/styles.xml"
        if part not in self._names:
            return set()
        codes: dict[int, bool] = {}
        styles: list[int] = []
        inside = {"cellXfs": False}

        def start(tag: str, given: dict[str, str]) -> None:
            if tag == "numFmt":
                codes[_integer(given.get("numFmtId"))] = _is_date_code(given.get("formatCode", ""))
            elif tag == "cellXfs":
                inside["cellXfs"] = True
            elif tag == "xf" and inside["cellXfs"]:
                styles.append(_integer(given.get("numFmtId")))

        def end(tag: str) -> None:
            if tag == "cellXfs":
                inside["cellXfs"] = False

        self._parse(part, start, end)
        return {
            style for style, code in enumerate(styles) if codes.get(code, code in _DATE_FORMATS)
        }

    def _is_1904(self) -> bool:
        found = []

        def start(tag: str, given: dict[str, str]) -> None:
            if tag == "workbookPr":
                found.append(given.get("date1904", "0") in ("1", "true"))

        self._parse("xl/workbook.xml", start)
        return any(found)

    def _parse(
        self,
        part: str,
        start: Start,
        end: Callable[[str], None] | None = None,
        data: Callable[[str], None] | None = None,
        limit: int = 16 * 1024**2,
    ) -> None:
        parser = safe_parser()
        parser.StartElementHandler = lambda tag, given: start(tag.rpartition(":")[2], given)
        if end is not None:
            parser.EndElementHandler = lambda tag: end(tag.rpartition(":")[2])
        if data is not None:
            parser.CharacterDataHandler = data
        for block in self._blocks(part, limit):
            self._feed(parser, block, part)
        self._feed(parser, b"", part, last=True)

    def _feed(
        self, parser: expat.XMLParserType, block: bytes, part: str, *, last: bool = False
    ) -> None:
        try:
            parser.Parse(block, last)
        except (expat.ExpatError, _StopReading) as error:
            raise PlatformError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{file} is damaged, or no plain workbook ({part}: {error}). Open it in a "
                    "spreadsheet, save it anew, or ask for it again.",
                ),
                file=self._path.name,
                part=part,
                error=str(error),
            ) from error

    def _blocks(self, part: str, limit: int) -> Iterator[bytes]:
        """Yield a part, unpacked; stop when it grows beyond what a workbook can be."""
        try:
            info = self._zip.getinfo(part)
            allowed = min(limit, max(info.compress_size * _MAX_RATIO, _SMALL_BYTES))
            with self._zip.open(info) as file:
                yield from self._counted(file, allowed)
        except KeyError as error:
            raise self._no_workbook() from error
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError) as error:
            raise PlatformError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{file} is cut or damaged: {error}. Ask for it again."
                ),
                file=self._path.name,
                error=str(error)[:200],
            ) from error

    def _counted(self, file: IO[bytes], allowed: int) -> Iterator[bytes]:
        total = 0
        while block := file.read(_BLOCK_BYTES):
            total += len(block)
            if total > allowed:
                raise PlatformError(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "{file} unpacks to more than {limit} MB: that is no ordinary workbook. Ask "
                        "for the data in CSV.",
                    ),
                    file=self._path.name,
                    limit=round(allowed / 1024**2),
                )
            yield block

    def _no_workbook(self) -> PlatformError:
        return PlatformError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{file} is not an XLSX workbook, is cut, or is protected by a password. Save it as "
                ".xlsx without password, or ask for it again.",
            ),
            file=self._path.name,
        )


def safe_parser() -> expat.XMLParserType:
    """Return an XML parser that stops at a document type declaration: no entities of any kind."""
    parser = expat.ParserCreate()
    parser.buffer_text = True

    def refuse(*_: object) -> None:
        raise _StopReading("document type declaration")

    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    return parser


class _SheetReader:
    """Takes the rows of a sheet from the parser's events."""

    def __init__(self, texts: list[str], date_styles: set[int], is_1904: bool) -> None:
        self.parser = safe_parser()
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._data
        self.formulas_without_value = 0
        self._texts = texts
        self._date_styles = date_styles
        self._epoch = datetime(1904, 1, 1) if is_1904 else datetime(1899, 12, 30)  # noqa: DTZ001
        self._rows: list[tuple[int, list[str]]] = []
        self._row: list[str] = []
        self._number = 0
        self._kind = self._style = ""
        self._column = 0
        self._pieces: list[str] = []
        self._inside = False
        self._has_formula = False

    def take(self) -> list[tuple[int, list[str]]]:
        """Return the rows that came whole since the last call."""
        rows, self._rows = self._rows, []
        return rows

    def _start(self, tag: str, given: dict[str, str]) -> None:
        tag = tag.rpartition(":")[2]
        if tag == "row":
            self._number = _integer(given.get("r")) or self._number + 1
            self._row = []
        elif tag == "c":
            match = _REFERENCE.fullmatch(given.get("r", ""))
            self._column = _column(match[1]) if match else len(self._row)
            self._kind, self._style = given.get("t", "n"), given.get("s", "")
            self._pieces, self._has_formula = [], False
        elif tag == "f":
            self._has_formula = True
        elif tag in ("v", "t"):
            self._inside = True

    def _data(self, text: str) -> None:
        if self._inside:
            self._pieces.append(text)

    def _end(self, tag: str) -> None:
        tag = tag.rpartition(":")[2]
        if tag in ("v", "t"):
            self._inside = False
        elif tag == "c" and self._column < _MAX_COLUMNS:
            self._row.extend([""] * (self._column + 1 - len(self._row)))
            self._row[self._column] = self._text()
        elif tag == "row":
            self._rows.append((self._number, self._row))

    def _text(self) -> str:
        raw = "".join(self._pieces)
        if self._has_formula and not raw:
            self.formulas_without_value += 1
        if self._kind == "s":
            index = _integer(raw)
            return self._texts[index] if 0 <= index < len(self._texts) else ""
        if self._kind == "e":
            return ""
        if self._kind == "b":
            return "true" if raw == "1" else "false"
        if self._kind == "n" and _integer(self._style) in self._date_styles and self._style:
            return self._date(raw)
        if self._kind == "n" and "." in raw:
            return _as_shown(raw)
        return raw

    def _date(self, raw: str) -> str:
        """Return a day number as ISO 8601; its fraction is rounded to the millisecond it stands for."""
        try:
            us = round(float(raw) * _MICROSECOND_DAYS / 1000) * 1000
            instant = self._epoch + timedelta(microseconds=us)
        except (ValueError, OverflowError):
            return raw
        if 0 <= float(raw) < 1:
            return instant.strftime("%H:%M:%S")
        return instant.isoformat(timespec="milliseconds" if instant.microsecond else "seconds")


def _as_shown(raw: str) -> str:
    """Return a number as a spreadsheet shows it: 15 digits, not the last bits of the binary one."""
    try:
        return f"{float(raw):.15g}"
    except ValueError:
        return raw


def _integer(text: str | None) -> int:
    return int(text) if text and text.isdigit() and len(text) < 10 else 0


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + ord(letter) - ord("A") + 1
    return number - 1


def _is_date_code(code: str) -> bool:
    shown = _NOT_CODE.sub("", code.partition(";")[0]).casefold()
    return any(letter in shown for letter in "ymdhs")

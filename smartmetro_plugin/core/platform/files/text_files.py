"""Text files as suppliers send them: packed or not, with or without BOM, in UTF-8 or Windows-1252."""

from __future__ import annotations

import gzip
import io
import json
import zlib
from collections.abc import Iterator
from io import BufferedReader
from pathlib import Path
from typing import cast

from ...errors import PlatformError
from ...messages import QT_TRANSLATE_NOOP

#: Larger files are refused: observations are read in a flat memory, but somebody waits for them.
MAX_UNPACKED_BYTES = 4 * 1024**3
#: A JSON file is held in memory as a whole.
MAX_JSON_BYTES = 256 * 1024**2
#: Tables of observations shrink some twenty times; a thousand times is a file made to do harm.
_MAX_RATIO = 400
_BLOCK_BYTES = 1024**2
_MAX_LINE_BYTES = 1024**2


def read_json(path: Path) -> object:
    """Return what a JSON file (UTF-8, with or without BOM) holds.

    Raises:
        PlatformError: missing, unreadable, too large, not JSON.
    """
    try:
        with path.open("rb") as file:
            content = file.read(MAX_JSON_BYTES + 1)
    except OSError as error:
        raise _unreadable(path, error) from error
    if len(content) > MAX_JSON_BYTES:
        raise _too_large(path, MAX_JSON_BYTES)
    try:
        try:
            return json.loads(content.decode("utf-8-sig"))
        except UnicodeDecodeError:
            return json.loads(content.decode("cp1252", errors="replace"))
    except (ValueError, RecursionError) as error:
        raise PlatformError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "{file} is not a whole JSON file: {error}. Ask for it again."
            ),
            file=path.name,
            error=str(error)[:200],
        ) from error


class TextLines:
    """The lines of a text file, with what was odd about it known at the end.

    ``is_windows_encoded``: some lines are not UTF-8 and were read as Windows-1252.
    ``is_cut``: a packed file ends too early; the lines until there were given.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.is_windows_encoded = False
        self.is_cut = False
        self._was_utf8 = self._is_windows = False

    def __iter__(self) -> Iterator[str]:
        """Yield the lines with their ends.

        Raises:
            PlatformError: unreadable, too large unpacked, or a line without end.
        """
        for block in self.whole_lines():
            yield from self.lines_of(block)

    def whole_lines(self, at_least: int = 0) -> Iterator[bytes]:
        """Yield the content in pieces of whole lines, in UTF-8, at least so many bytes each.

        Raises:
            PlatformError: unreadable, too large unpacked, or a line without end.
        """
        rest, held = b"", []
        size = 0
        first = True
        for block in self._blocks():
            if first:
                block = self._without_bom(block)  # noqa: PLW2901
                first = False
            head, newline, tail = block.rpartition(b"\n")
            if newline:
                held.append(rest + head + newline)
                size += len(held[-1])
                rest = tail
            else:
                rest += tail
            if len(rest) > _MAX_LINE_BYTES:
                raise _too_large(self._path, _MAX_LINE_BYTES)
            if size > at_least:
                yield self._in_utf8(b"".join(held))
                held, size = [], 0
        held.append(b"" if self.is_cut else rest)
        if any(held):
            yield self._in_utf8(b"".join(held))

    @staticmethod
    def lines_of(piece: bytes) -> Iterator[str]:
        """Yield the lines of a piece, with their ends."""
        return iter(io.StringIO(piece.decode("utf-8"), newline="\n"))

    def _blocks(self) -> Iterator[bytes]:
        try:
            packed_bytes = self._path.stat().st_size
            limit = min(MAX_UNPACKED_BYTES, max(packed_bytes * _MAX_RATIO, 4 * _BLOCK_BYTES))
            with self._open() as file:
                total = 0
                while block := file.read1(_BLOCK_BYTES):  # a cut shows after what came before it
                    total += len(block)
                    if total > limit:
                        raise _too_large(self._path, limit)
                    yield block
        except (EOFError, zlib.error):
            self.is_cut = True
        except OSError as error:
            raise _unreadable(self._path, error) from error

    def _open(self) -> BufferedReader:
        if self._path.suffix.lower() == ".gz":
            return cast(BufferedReader, gzip.open(self._path, "rb"))
        return self._path.open("rb")

    def _without_bom(self, block: bytes) -> bytes:
        if block.startswith((b"\xff\xfe", b"\xfe\xff")):
            raise PlatformError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{file} is written in UTF-16. Save it in UTF-8 and try again."
                ),
                file=self._path.name,
            )
        return block.removeprefix(b"\xef\xbb\xbf")

    def _in_utf8(self, piece: bytes) -> bytes:
        """Return a piece in UTF-8: as it is, or from Windows-1252.

        A file in Windows-1252 stays so to its end, though a piece of it may look like UTF-8; a
        file that was in UTF-8 before has a spoilt piece only.
        """
        if not self._is_windows:
            try:
                piece.decode("utf-8")
            except UnicodeDecodeError:
                self.is_windows_encoded = True
                self._is_windows = not self._was_utf8
            else:
                self._was_utf8 |= not piece.isascii()
                return piece
        return piece.decode("cp1252", errors="replace").encode("utf-8")


def _unreadable(path: Path, error: OSError) -> PlatformError:
    return PlatformError(
        QT_TRANSLATE_NOOP("SmartMetro", "{file} cannot be read: {error}"),
        file=str(path),
        error=error.strerror or str(error),
    )


def _too_large(path: Path, limit: int) -> PlatformError:
    return PlatformError(
        QT_TRANSLATE_NOOP(
            "SmartMetro", "{file} holds more than {limit} MB in one piece. Split it by month."
        ),
        file=path.name,
        limit=round(limit / 1024**2),
    )

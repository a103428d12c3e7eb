"""How SmartMetro's SQLite files are opened: local disk, WAL, and what to do when one is damaged."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime, timezone
from pathlib import Path

from ..errors import CacheError
from ..messages import QT_TRANSLATE_NOOP, Message
from .network_path import refuse_network_path

BUSY_TIMEOUT_MS = 15_000
_SUFFIXES = (".gpkg", ".sqlite")
#: Only these say that the file itself is damaged. A lock, a full disk or missing rights do not.
_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
#: Files that this process has checked from end to end, by path, with their inode.
_checked: dict[Path, int] = {}
_renaming = threading.Lock()

_WORDS = {
    sqlite3.SQLITE_BUSY: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "“{path}” is being written by another program for too long. Try again; if it lasts, close "
        "the other QGIS. Nothing was lost.",
    ),
    sqlite3.SQLITE_LOCKED: QT_TRANSLATE_NOOP(
        "SmartMetro", "“{path}” is locked by another operation of this QGIS. Try again."
    ),
    sqlite3.SQLITE_FULL: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "The disk is full: nothing was written to “{path}”, which stays as it was. Free some "
        "space, on the disk of temporary files too, and try again.",
    ),
    sqlite3.SQLITE_READONLY: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "“{path}” cannot be written. Ask for the right to write to it and its folder, or choose "
        "another cache.",
    ),
    sqlite3.SQLITE_CANTOPEN: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "“{path}” cannot be opened. Check that its folder exists and that you may write there.",
    ),
    sqlite3.SQLITE_CORRUPT: QT_TRANSLATE_NOOP(
        "SmartMetro",
        "“{path}” is damaged. It will be set aside under a new name and rebuilt when it is opened again.",
    ),
}
_WORDS[sqlite3.SQLITE_NOTADB] = _WORDS[sqlite3.SQLITE_CORRUPT]
_WORDS[sqlite3.SQLITE_PERM] = _WORDS[sqlite3.SQLITE_READONLY]
_OTHER = QT_TRANSLATE_NOOP(
    "SmartMetro", "“{path}” could not be read or written: {detail}. It stays as it was."
)


def _code(error: sqlite3.Error) -> int:
    return getattr(error, "sqlite_errorcode", 0) & 0xFF


@contextmanager
def in_words(path: Path) -> Iterator[None]:
    """Turn SQLite's errors into a :class:`CacheError` that says what to do."""
    try:
        yield
    except sqlite3.Error as error:
        if _code(error) in _DAMAGED:
            _checked.pop(path, None)
        raise CacheError(
            _WORDS.get(_code(error), _OTHER), path=str(path), detail=str(error)
        ) from error


@contextmanager
def transaction(db: sqlite3.Connection) -> Iterator[None]:
    """Hold the one write transaction; whatever goes wrong, the file stays as it was."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        if db.in_transaction:
            db.execute("ROLLBACK")
        raise


def connect(
    path: Path,
    prepare: Callable[[sqlite3.Connection], None],
    *,
    create: bool = True,
    thorough: bool = True,
) -> tuple[sqlite3.Connection, tuple[Message, ...]]:
    """Open ``path`` for writing and let ``prepare`` make or check its tables.

    A damaged file is set aside under a new name and made again; the second value says so.
    ``thorough`` checks the whole file, once per process; else damage shows when it is met.

    Raises:
        CacheError: a network path, no file while ``create`` is False, no rights, a full disk, a
            lock that lasts, or what ``prepare`` refuses.
    """
    refuse_network_path(path)
    path = path.absolute()
    if not create and not path.exists():
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "There is no cache at “{path}”. Synchronise a connection first, or choose another file.",
            ),
            path=str(path),
        )
    _make_folder(path.parent)
    with in_words(path):
        identity = path.stat().st_ino if path.exists() else 0
        try:
            return _connect(path, prepare, thorough), ()
        except sqlite3.DatabaseError as error:
            if _code(error) not in _DAMAGED or path.suffix.lower() not in _SUFFIXES:
                raise
            with _renaming:
                notice = _set_aside(path, identity)
            return _connect(path, prepare, thorough), (notice,)


def connect_read_only(path: Path) -> sqlite3.Connection:
    """Open an existing file without ever writing to it, also from a folder that cannot be written.

    Raises:
        CacheError: no such file, or not readable.
    """
    refuse_network_path(path)
    path = path.absolute()
    with in_words(path):
        try:
            return _open_read_only(path, "mode=ro")
        except sqlite3.OperationalError as error:
            # WAL needs its side files, which a read-only folder cannot get. Without a log that
            # waits to be merged, the file alone holds everything.
            log = Path(f"{path}-wal")
            if not path.exists() or (log.exists() and log.stat().st_size):
                raise
            if _code(error) not in (sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_READONLY):
                raise
            return _open_read_only(path, "mode=ro&immutable=1")


def _open_read_only(path: Path, options: str) -> sqlite3.Connection:
    db = sqlite3.connect(f"{path.as_uri()}?{options}", uri=True, isolation_level=None)
    try:
        db.execute(f"PRAGMA busy_timeout = {BUSY_TIMEOUT_MS}")
        db.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except sqlite3.Error:
        db.close()
        raise
    return db


def _connect(
    path: Path, prepare: Callable[[sqlite3.Connection], None], thorough: bool
) -> sqlite3.Connection:
    # Transactions are begun and ended in words, never by the module.
    db = sqlite3.connect(path, timeout=BUSY_TIMEOUT_MS / 1000, isolation_level=None)
    try:
        # On disk, whatever SQLite was built with: a staged answer must not fill the memory.
        db.execute("PRAGMA temp_store = FILE")
        # The archive is committed before the state that says so: both must reach the disk in order.
        db.execute("PRAGMA synchronous = FULL")
        if thorough and _checked.get(path) != path.stat().st_ino:
            _check(db)
        prepare(db)
        # Last: a file that is not ours stays as it is.
        _use_wal(db)
        _checked[path] = path.stat().st_ino
    except BaseException:
        db.close()
        raise
    return db


def _use_wal(db: sqlite3.Connection) -> None:
    """Ask for WAL at each connection: QGIS turns it off when it opens the file.

    While another program keeps the file busy the mode cannot change; a rollback journal is as
    safe, only slower for readers.
    """
    try:
        db.execute("PRAGMA journal_mode = WAL")
    except sqlite3.OperationalError as error:
        if _code(error) != sqlite3.SQLITE_BUSY:
            raise
    # A large first sync must not leave a log of its size behind.
    db.execute("PRAGMA journal_size_limit = 16777216")


def _check(db: sqlite3.Connection) -> None:
    verdict = db.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        error = sqlite3.DatabaseError(str(verdict))
        error.sqlite_errorcode = sqlite3.SQLITE_CORRUPT
        raise error


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise CacheError(
            QT_TRANSLATE_NOOP("SmartMetro", "The folder “{path}” cannot be made: {detail}."),
            path=str(folder),
            detail=error.strerror or str(error),
        ) from error


def _set_aside(path: Path, identity: int) -> Message:
    """Rename the damaged file and its side files; a file that took its place meanwhile is left alone."""
    stamp = datetime.now(timezone.utc).strftime("%Y%m%dT%H%M%S%f")
    aside = path.with_name(f"{path.stem}.damaged-{stamp}{path.suffix}")
    try:
        if path.stat().st_ino == identity:
            # The log goes first: SQLite would merge it into whatever file it finds beside it.
            for side in ("-wal", "-shm", ""):
                source = Path(f"{path}{side}")
                if source.exists():
                    source.rename(f"{aside}{side}")
    except OSError as error:
        raise CacheError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” is damaged and cannot be renamed: {detail}. Close the other programs that "
                "use it, then try again.",
            ),
            path=str(path),
            detail=error.strerror or str(error),
        ) from error
    _checked.pop(path, None)
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "“{path}” was damaged. It was kept as “{aside}” and a new one was made.",
        ),
        {"path": str(path), "aside": str(aside)},
    )

"""Opening the cache: where, in which state, and what is said when it cannot be."""

from __future__ import annotations

import os
import sqlite3
import threading
from pathlib import Path

import pytest

from smartmetro.smartmetro_plugin.core.cache import network_path, opening, schema
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.errors import CacheError
from smartmetro.smartmetro_plugin.core.messages import Message

from .make import NOW, ids, record, sync


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "cache.gpkg"


@pytest.fixture(autouse=True)
def _forget_what_was_checked() -> None:
    opening._checked.clear()


def fill(path: Path, count: int = 200) -> None:
    with Cache.open(path) as cache:
        sync(cache, *(record(f"s{i}") for i in range(count)))


def words(error: pytest.ExceptionInfo[CacheError]) -> str:
    return error.value.message.in_english()


def test_wal_is_asked_for_at_each_opening(path: Path) -> None:
    fill(path, 1)
    with sqlite3.connect(path) as other:
        assert other.execute("PRAGMA journal_mode = DELETE").fetchone() == ("delete",)
    other.close()
    with Cache.open(path) as cache:
        assert cache._db.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert [p.name for p in path.parent.iterdir()] == ["cache.gpkg"], "one file when closed"


def test_a_missing_cache_is_made_or_refused(path: Path) -> None:
    with pytest.raises(CacheError) as error:
        Cache.open(path, create=False)
    assert "Synchronise" in words(error)
    with pytest.raises(CacheError):
        Cache.open(path, read_only=True)
    assert not path.exists()
    with Cache.open(path.parent / "new" / "folder" / "cache.gpkg") as cache:
        assert cache.notices == ()


NETWORK = [
    r"\\server\share\cache.gpkg",
    "//server/share/cache.gpkg",
    r"\\?\UNC\server\share\c.gpkg",
]


@pytest.mark.parametrize("place", NETWORK)
@pytest.mark.parametrize("read_only", [False, True])
def test_a_network_path_is_refused_with_the_remedy(place: str, read_only: bool) -> None:
    with pytest.raises(CacheError) as error:
        Cache.open(Path(place), read_only=read_only)
    assert "network share" in words(error) and "PostGIS" in words(error)


MOUNTS = r"""/dev/sda1 / ext4 rw 0 0
server:/export /home nfs4 rw 0 0
/dev/sdb1 /home/local ext4 rw 0 0
//server/maps /mnt/my\040maps cifs rw 0 0
sshfs#me@host: /mnt/ssh fuse.sshfs rw 0 0
overlay /mnt/over ext4 rw 0 0
//server/late /mnt/over smb3 rw 0 0
"""


@pytest.mark.parametrize(
    ("place", "refused"),
    [
        ("/var/cache.gpkg", False),
        ("/home/me", True),
        ("/homestead", False),
        ("/home/local/me", False),
        ("/mnt/my maps", True),
        ("/mnt/ssh/a/b", True),
        ("/mnt/over", True),
    ],
)
def test_the_deepest_mount_decides(place: str, refused: bool) -> None:
    assert network_path._is_network_mount(Path(place), MOUNTS) is refused


def test_a_mounted_share_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = path.parent / "mounts"
    mounts.write_text(f"server:/export {path.parent} nfs rw 0 0\n")
    monkeypatch.setattr(network_path, "_MOUNTS", mounts)
    monkeypatch.setattr("sys.platform", "linux")
    with pytest.raises(CacheError):
        Cache.open(path)
    assert not path.exists()


def smash_header(path: Path) -> None:
    with path.open("r+b") as file:
        file.write(b"\xff" * 100)


def smash_pages(path: Path) -> None:
    with path.open("r+b") as file:
        file.seek(4096 * 3)
        file.write(b"\xa5" * (path.stat().st_size - 4096 * 3))


def cut(path: Path) -> None:
    os.truncate(path, path.stat().st_size // 2)


def overwrite(path: Path) -> None:
    path.write_bytes(b"<html>captive portal</html>" * 300)


@pytest.mark.parametrize("damage", [smash_header, smash_pages, cut, overwrite])
def test_a_damaged_file_is_set_aside_said_and_rebuilt(path: Path, damage) -> None:
    fill(path)
    damage(path)
    damaged = path.read_bytes()
    with Cache.open(path) as cache:
        (notice,) = cache.notices
        assert isinstance(notice, Message) and "damaged" in notice.in_english()
        aside = Path(str(notice.values["aside"]))
        assert aside.read_bytes() == damaged and aside.parent == path.parent
        assert ids(cache) == []
        sync(cache, record("a"))
    with Cache.open(path) as cache:
        assert cache.notices == () and ids(cache) == ["a"]


def test_damage_met_while_open_is_said_and_mended_at_the_next_opening(path: Path) -> None:
    fill(path)
    cache = Cache.open(path)
    smash_pages(path)
    with pytest.raises(CacheError) as error:
        list(cache.records())
    assert "set aside" in words(error)
    cache._db.close()
    with Cache.open(path) as mended:
        assert len(mended.notices) == 1


def test_the_side_files_of_a_damaged_cache_go_with_it(path: Path) -> None:
    """A log left beside a new file would be merged into it."""
    fill(path, 1)
    Path(f"{path}-wal").write_bytes(b"log")
    Path(f"{path}-shm").write_bytes(b"memory")
    aside = opening._set_aside(path, path.stat().st_ino).values["aside"]
    assert sorted(path.parent.iterdir()) == [
        Path(f"{aside}{side}") for side in ("", "-shm", "-wal")
    ]


def test_a_file_that_took_the_damaged_ones_place_is_left_alone(path: Path) -> None:
    fill(path, 1)
    opening._set_aside(path, path.stat().st_ino + 1)
    assert [p.name for p in path.parent.iterdir()] == ["cache.gpkg"]


def test_a_file_of_another_kind_is_left_alone(tmp_path: Path) -> None:
    raster = tmp_path / "ortho.tif"
    raster.write_bytes(b"II*\0" * 2000)
    with pytest.raises(CacheError):
        Cache.open(raster)
    assert [p.name for p in tmp_path.iterdir()] == ["ortho.tif"]
    foreign = tmp_path / "parcels.gpkg"
    with sqlite3.connect(foreign) as db:
        db.execute("CREATE TABLE parcels (id)")
    db.close()
    before = foreign.read_bytes()
    for read_only in (False, True):
        with pytest.raises(CacheError) as error:
            Cache.open(foreign, read_only=read_only)
        assert "not a SmartMetro cache" in words(error)
    assert sorted(p.name for p in tmp_path.iterdir()) == ["ortho.tif", "parcels.gpkg"]
    assert foreign.read_bytes() == before


def test_a_lock_that_lasts_is_said_and_sets_nothing_aside(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(path, 3)
    monkeypatch.setattr(opening, "BUSY_TIMEOUT_MS", 50)
    with Cache.open(path) as cache, sqlite3.connect(path, isolation_level=None) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(CacheError) as error:
            sync(cache, record("new"))
        assert "another program" in words(error)
        assert len(ids(cache)) == 3, "reading goes on"
        other.execute("ROLLBACK")
        sync(cache, record("new"))
        assert ids(cache) == ["new"]
    other.close()
    assert len(list(path.parent.glob("*damaged*"))) == 0


def test_an_exclusive_lock_at_opening_sets_nothing_aside(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(path, 3)
    monkeypatch.setattr(opening, "BUSY_TIMEOUT_MS", 50)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("PRAGMA journal_mode = DELETE")
    other.execute("BEGIN EXCLUSIVE")
    with pytest.raises(CacheError) as error:
        Cache.open(path)
    assert "another program" in words(error)
    other.execute("ROLLBACK")
    other.close()
    with Cache.open(path) as cache:
        assert len(ids(cache)) == 3 and cache.notices == ()


@pytest.mark.parametrize("store", ["main", "temp"])
def test_a_full_disk_leaves_the_previous_state_whole(path: Path, store: str) -> None:
    fill(path, 50)
    with Cache.open(path) as cache:
        cache._db.execute("CREATE TEMP TABLE warm (x)")
        (pages,) = cache._db.execute(f"PRAGMA {store}.page_count").fetchone()
        cache._db.execute(f"PRAGMA {store}.max_page_count = {pages + 2}")
        with pytest.raises(CacheError) as error:
            sync(cache, *(record(f"n{i}", name="x" * 500) for i in range(2000)))
        assert "disk is full" in words(error)
        assert ids(cache) == sorted(f"s{i}" for i in range(50))
        cache._db.execute(f"PRAGMA {store}.max_page_count = 1000000")
        assert sync(cache, record("s1")).removed == 49


def test_a_read_only_file_and_folder(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    fill(path, 3)
    with Cache.open(path, read_only=True) as cache:
        assert len(ids(cache)) == 3
        with pytest.raises(CacheError) as error:
            cache.note_sync_failure("metro", "", NOW, Message("x"))
        assert "cannot be written" in words(error)
    # What SQLite answers in a folder that cannot be written (root may write everywhere).
    real = opening._open_read_only

    def cannot_make_side_files(where: Path, options: str) -> sqlite3.Connection:
        if "immutable" in options:
            return real(where, options)
        error = sqlite3.OperationalError("unable to open database file")
        error.sqlite_errorcode = sqlite3.SQLITE_CANTOPEN
        raise error

    monkeypatch.setattr(opening, "_open_read_only", cannot_make_side_files)
    with Cache.open(path, read_only=True) as cache:
        assert len(ids(cache)) == 3
    Path(f"{path}-wal").write_bytes(b"waiting to be merged")
    with pytest.raises(CacheError):
        Cache.open(path, read_only=True)


def test_a_reader_sees_whole_syncs_while_another_writes(path: Path) -> None:
    """Each sync gives all sensors one value: a reader must never see two."""
    fill(path, 100)
    done = threading.Event()
    seen: list[set[float | None]] = []

    def watch() -> None:
        with Cache.open(path, read_only=True) as reader:
            while not done.is_set():
                records = [cached.record for cached in reader.records()]
                assert len(records) == 100
                seen.append({reading.value for r in records for reading in r.readings})

    readers = [threading.Thread(target=watch) for _ in range(2)]
    for reader in readers:
        reader.start()
    with Cache.open(path) as cache:
        for turn in range(40):
            sync(cache, *(record(f"s{i}", float(turn), turn) for i in range(100)))
    done.set()
    for reader in readers:
        reader.join(30)
    assert seen and all(len(values) == 1 for values in seen)
    assert len({min(values) for values in seen if None not in values}) > 1


def test_two_that_create_at_once_make_one_cache(path: Path) -> None:
    start = threading.Barrier(4)
    failures: list[Exception] = []

    def open_it() -> None:
        start.wait()
        try:
            Cache.open(path).close()
        except CacheError as error:
            failures.append(error)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    with Cache.open(path) as cache:
        assert sync(cache, record("a")).created == 1


def test_a_newer_schema_is_refused_in_words(path: Path) -> None:
    fill(path, 1)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE smartmetro SET version = 99")
    db.close()
    for read_only in (False, True):
        with pytest.raises(CacheError) as error:
            Cache.open(path, read_only=read_only)
        assert "newer SmartMetro" in words(error) and "99" in words(error)


def test_an_older_schema_is_refused_read_only(path: Path) -> None:
    fill(path, 1)
    with sqlite3.connect(path) as db:
        db.execute("UPDATE smartmetro SET version = ?", (schema.VERSION - 1,))
    db.close()
    with pytest.raises(CacheError):
        Cache.open(path, read_only=True)

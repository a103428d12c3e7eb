"""Files that change are read soon, once, and only those of connections that are refreshed."""

from __future__ import annotations

from pathlib import Path

import pytest
from qgis.PyQt.QtCore import QObject, pyqtSignal

from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.host.folder_watch import FolderWatch
from smartmetro.tests.qgis.gui.support import wait_until


class Store(QObject):
    """Holds connections as the store does."""

    changed = pyqtSignal()

    def __init__(self, *connections: Connection) -> None:
        super().__init__()
        self.connections = list(connections)

    def all(self) -> list[Connection]:
        return self.connections


@pytest.fixture
def folders(tmp_path: Path) -> tuple[Path, Path]:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "mesures.csv").write_text("capteur;date;t\n")
    return tmp_path / "a", tmp_path / "b"


def test_change_is_read_once_when_it_is_quiet(qgis_app, folders: tuple[Path, Path]) -> None:
    first, second = folders
    store = Store(
        Connection("first", "files", str(first)),
        Connection("by hand", "files", str(second), refresh_s=0),
        Connection("far", "ngsi-ld", "https://broker.example/ngsi-ld/v1"),
    )
    read: list[str] = []
    watch = FolderWatch(store, read.append, quiet_ms=150)
    watch.look()
    for line in range(5):
        with (first / "mesures.csv").open("a") as file:
            file.write(f"c;2026-07-21 0{line}:00;20\n")
    (second / "mesures.csv").write_text("changed")
    wait_until(lambda: bool(read))
    assert read == ["first"]
    (first / "more.csv").write_text("capteur;date;t\n")
    wait_until(lambda: len(read) == 2)
    replacement = first / "new.tmp"
    replacement.write_text("capteur;date;t\nc;2026-07-22;1\n")
    replacement.replace(first / "mesures.csv")
    wait_until(lambda: len(read) == 3)
    # The file that was replaced is watched on.
    with (first / "mesures.csv").open("a") as file:
        file.write("c;2026-07-23;2\n")
    wait_until(lambda: len(read) == 4)
    watch.stop()
    assert not watch._watcher.files()


def test_folder_that_is_not_there_is_watched_once_it_is(qgis_app, tmp_path: Path) -> None:
    store = Store(Connection("later", "files", str(tmp_path / "later")))
    read: list[str] = []
    watch = FolderWatch(store, read.append, quiet_ms=100)
    watch.look()
    (tmp_path / "later").mkdir()
    store.changed.emit()
    (tmp_path / "later" / "a.csv").write_text("x")
    wait_until(lambda: read == ["later"])
    watch.stop()

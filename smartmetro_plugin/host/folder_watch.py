"""Folders of files are read again soon after something was written there, not at the next interval only."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from qgis.PyQt.QtCore import QFileSystemWatcher, QObject, QTimer

from ..core.platform.connection import FILES
from .connections import ConnectionStore

#: A file that is being copied changes many times: it is read once it has been quiet for so long.
QUIET_MS = 2000
#: The system watches so many files at ease; of a larger folder what comes and goes is seen.
_MOST_FILES = 500


class FolderWatch(QObject):
    """Calls ``sync(name)`` when files of a saved connection of kind ``files`` change.

    Drives that tell nothing (some network shares) are read at the connection's interval all the same.
    """

    def __init__(
        self,
        store: ConnectionStore,
        sync: Callable[[str], None],
        parent: QObject | None = None,
        quiet_ms: int = QUIET_MS,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._sync = sync
        self._changed: set[str] = set()
        self._folders: dict[str, Path] = {}
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(self._see)
        self._watcher.fileChanged.connect(self._see)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(quiet_ms)
        self._quiet.timeout.connect(self._read)
        store.changed.connect(self.look)
        # Not while QGIS starts: a sleeping drive would hold its window back.
        QTimer.singleShot(0, self.look)

    def look(self) -> None:
        """Watch the folders of the connections as they are now."""
        # Here, not above: the connector is no part of QGIS's start.
        from ..core.platform.files.connector import folder_of
        from ..core.platform.files.opening import ENDINGS

        self._folders = {
            c.name: folder_of(c.url) for c in self._store.all() if c.kind == FILES and c.refresh_s
        }
        wanted: set[str] = set()
        for folder in self._folders.values():
            if folder.is_dir():
                files = (p for p in folder.iterdir() if p.name.casefold().endswith(ENDINGS))
                wanted |= {str(folder), *(str(p) for _, p in zip(range(_MOST_FILES), files))}
        watched = {*self._watcher.directories(), *self._watcher.files()}
        if watched - wanted:
            self._watcher.removePaths(sorted(watched - wanted))
        if wanted - watched:
            self._watcher.addPaths(sorted(wanted - watched))

    def stop(self) -> None:
        """Watch nothing any more."""
        self._store.changed.disconnect(self.look)
        self._quiet.stop()
        self._folders = {}
        watched = [*self._watcher.directories(), *self._watcher.files()]
        if watched:
            self._watcher.removePaths(watched)

    def _see(self, text: str) -> None:
        path = Path(text)
        self._changed |= {n for n, f in self._folders.items() if f in (path, path.parent)}
        self._quiet.start()  # anew at each change

    def _read(self) -> None:
        names, self._changed = self._changed, set()
        # A file that is replaced is forgotten by the system's watch.
        self.look()
        for name in sorted(names & self._folders.keys()):
            self._sync(name)

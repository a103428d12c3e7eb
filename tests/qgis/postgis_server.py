"""A PostgreSQL with PostGIS of the test's own, in a temporary folder, heard on a socket alone."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_ADMINISTRATOR = "postgres"


def binaries() -> Path | None:
    """Return where the newest PostgreSQL with PostGIS keeps its programs; None: there is none."""
    for folder in sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True):
        extension = Path("/usr/share/postgresql") / folder.parent.name / "extension"
        if (folder / "initdb").exists() and (extension / "postgis.control").exists():
            return folder
    return None


def missing() -> str:
    """Return why no server can be started here; empty when one can."""
    if binaries() is None:
        return "PostgreSQL with PostGIS is not installed (apt install postgresql postgis)"
    if os.geteuid() == 0 and shutil.which("runuser") is None:
        return "PostgreSQL refuses to run as root, and there is no runuser"
    return ""


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """Start a server in ``folder``; yield how QGIS connects to its database ``gis``."""
    programs = binaries()
    assert programs is not None
    folder.mkdir()
    as_root = os.geteuid() == 0
    if as_root:
        shutil.chown(folder, _ADMINISTRATOR)
    before = ["runuser", "-u", _ADMINISTRATOR, "--"] if as_root else []

    def run(program: str, *arguments: str) -> None:
        subprocess.run(
            [*before, str(programs / program), *arguments],
            check=True, timeout=60, cwd="/", stdout=subprocess.DEVNULL,
        )  # fmt: skip

    data = str(folder / "data")
    run("initdb", "-D", data, "-A", "trust", "-U", _ADMINISTRATOR, "--no-sync", "-E", "UTF8")
    options = f"-c listen_addresses='' -c fsync=off -k {folder}"
    run("pg_ctl", "-D", data, "-w", "-o", options, "-l", str(folder / "log"), "start")
    try:
        server = ("-h", str(folder), "-U", _ADMINISTRATOR)
        run("createdb", *server, "gis")
        run("psql", *server, "-d", "gis", "-qc", "CREATE EXTENSION postgis")
        yield f"host='{folder}' dbname='gis' user='{_ADMINISTRATOR}'"
    finally:
        run("pg_ctl", "-D", data, "-m", "immediate", "stop")

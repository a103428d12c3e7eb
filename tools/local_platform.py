"""The simulated platform in a process of its own, for the demo and the pictures of the guide."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
_STARTING_S = 30
_PATHS = {
    "ngsi-ld": "/ngsi-ld/v1",
    "ngsi-v2": "/v2",
    "sensorthings": "/FROST-Server/v1.1",
    "opendatasoft": "",
}


@dataclass(frozen=True)
class LocalPlatform:
    """A platform that answers at ``root`` by several APIs; whoever ends process ``pid`` switches it off."""

    root: str
    pid: int

    @property
    def address(self) -> str:
        """Where its NGSI-LD API answers."""
        return self.address_of("ngsi-ld")

    def address_of(self, kind: str) -> str:
        """Where the API of a kind of connection answers: one simulated network, seen by each."""
        return self.root + _PATHS[kind]


@contextmanager
def running_platform(port_file: Path) -> Iterator[LocalPlatform]:
    """Run the platform on a free port, which it writes to ``port_file``; end it afterwards."""
    command = [sys.executable, ROOT / "tests" / "platform_server", "--port-file", port_file]
    process = subprocess.Popen([*map(str, command), "--port", "0"], stdout=subprocess.DEVNULL)
    try:
        deadline = time.monotonic() + _STARTING_S
        while not (port_file.exists() and port_file.read_text().strip()):
            if process.poll() is not None or time.monotonic() > deadline:
                raise SystemExit("The local platform did not start.")
            time.sleep(0.1)
        yield LocalPlatform(f"http://127.0.0.1:{port_file.read_text().strip()}", process.pid)
    finally:
        process.terminate()
        process.wait()

"""Command line of the simulated platform."""

from __future__ import annotations

import argparse
import signal
import sys
from pathlib import Path
from threading import Event

from .clock import parse_iso
from .personality import PERSONALITIES
from .running import Platform, make_service
from .sample import write_sample


def main(arguments: list[str] | None = None) -> int:
    parser = argparse.ArgumentParser(
        prog="platform_server",
        description="A local platform with a simulated metropolis: NGSI-LD, NGSI-v2, SensorThings"
        " and Opendatasoft over one network.",
    )
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=1026, help="0 takes a free one")
    parser.add_argument("--port-file", type=Path, help="file to write the port to, once listening")
    parser.add_argument("--personality", choices=sorted(PERSONALITIES), default="plain")
    parser.add_argument("--now", help="time of the platform at the start, ISO 8601 with offset")
    parser.add_argument("--rate", type=float, default=1.0, help="speed of its clock")
    parser.add_argument("--history-days", type=float, default=92.0)
    parser.add_argument(
        "--write-sample", type=Path, metavar="FOLDER", help="write the demo's files, then end"
    )
    parser.add_argument(
        "--write-quarter", type=Path, metavar="FOLDER", help="write the demo's geodata, then end"
    )
    chosen = parser.parse_args(arguments)
    if chosen.write_quarter:
        # Imported here: it needs numpy and GDAL, which the platform does without.
        from .quarter.writing import write_quarter

        write_quarter(chosen.write_quarter)
        return 0
    if chosen.write_sample:
        write_sample(chosen.write_sample)
        return 0
    service = make_service(
        parse_iso(chosen.now) if chosen.now else None,
        personality=chosen.personality,
        rate=chosen.rate,
        history_days=chosen.history_days,
    )
    platform = Platform(service, chosen.host, chosen.port)
    platform.start()
    if chosen.port_file:
        partial = chosen.port_file.with_name(chosen.port_file.name + ".part")
        partial.write_text(f"{platform.port}\n", encoding="ascii")
        partial.replace(chosen.port_file)
    print(
        f"Simulated platform on {platform.base_url} ({len(platform.network.sensors)} entities),"
        f" also on {platform.url}/v2, {platform.url}/FROST-Server/v1.1 and {platform.url} (portal)",
        flush=True,
    )
    over = Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: over.set())
    over.wait()
    platform.stop()
    return 0


if __name__ == "__main__":
    sys.exit(main())

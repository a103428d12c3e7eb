"""A day's photos brought back from a mission, beside the plain copy of the same files."""

from __future__ import annotations

import os
import shutil
import tempfile
import time
from pathlib import Path

from smartmetro.tests.benchmarks.row import Row
from smartmetro.tests.core.field_work.crew import Crew, Office, point

PHOTOS, BYTES = 5_000, 200_000


def run() -> list[Row]:
    """Bring 5 000 photos back, then 5 000 rows that are known already."""
    with tempfile.TemporaryDirectory() as text:
        scratch = Path(text)
        office = Office(scratch)
        folder, _ = office.pack()
        fill(folder)
        start = time.perf_counter()
        shutil.copytree(folder / "DCIM", scratch / "copy")
        copied_s = time.perf_counter() - start
        start = time.perf_counter()
        report = office.bring_back(folder)
        first_s = time.perf_counter() - start
        assert report.photos.kept == PHOTOS
        start = time.perf_counter()
        assert office.bring_back(folder).added_count == 0
        again_s = time.perf_counter() - start
        office.cache.close()
    what = f"{PHOTOS:,} photos of {BYTES // 1000} kB brought back"
    return [
        Row(what, first_s, "s", copied_s, "a plain copy", "bounded by the copy"),
        Row("the same mission a second time", again_s, "s", first_s, "the first time"),
    ]


def fill(folder: Path) -> None:
    """Write surveys with a photo each."""
    crew = Crew(folder)
    noise = os.urandom(BYTES)
    for n in range(PHOTOS):
        survey = crew.add("surveys", geom=point(5.4, 43.5), note=str(n))
        crew.photo(survey, n.to_bytes(8, "big") + noise, f"DCIM/photo_{n}.jpg")
    crew.close()

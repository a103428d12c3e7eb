"""Site sheets as PDF: a page each, text as text, names made safe, photos from this computer only."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from qgis.core import QgsApplication
from qgis.PyQt.QtGui import QColor, QImage

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.tests.qgis.test_placement_algorithms import Ran, layer, raster


@pytest.fixture(scope="module", autouse=True)
def provider() -> Iterator[None]:
    made = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(made)
    yield
    QgsApplication.processingRegistry().removeProvider(made)


def text_of(path: Path) -> str:
    tool = shutil.which("pdftotext")
    if tool is None:
        pytest.skip("pdftotext is not installed")
    return subprocess.run(
        [tool, "-layout", str(path), "-"], capture_output=True, text=True, check=True
    ).stdout


def test_a_page_each_and_all_together(tmp_path: Path) -> None:
    photo = QImage(400, 300, QImage.Format.Format_RGB32)
    photo.fill(QColor("#88aacc"))
    photo.save(str(tmp_path / "l12.png"))
    posts = layer(
        "Point",
        [
            (
                f"POINT({x} 50)",
                {
                    "name": name,
                    "owner": "Ville <b>d’Aix</b>",
                    "support_type": "candélabre",
                    "height_m": 3.6,
                    "zone": "Place",
                    "zone_role": "project",
                    "use_case": "heat",
                    "photo": picture,
                    "facade_verdict": "fails",
                    "facade_reason": "façade à 1,2 m",
                },
            )
            for name, x, picture in (
                ("L/12", 30, str(tmp_path / "l12.png")),
                ("[% 1+1 %]", 60, "https://example.org/x.png"),
            )
        ],
    )
    heights = np.full((100, 100), 20.0)
    heights[70] = 30
    ran = Ran(
        "sitesheet",
        {
            "CANDIDATES": posts,
            "STUDY": "Place Centrale",
            "OUTPUT": str(tmp_path / "out"),
            "DSM": raster(tmp_path / "dsm.tif", heights),
        },
    )
    assert ran.results["SHEET_COUNT"] == 2
    files = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert len(files) == 3 and all(name.endswith(".pdf") for name in files)
    assert not any("/" in name or "%" in name for name in files)
    words = text_of(Path(ran.results["SHEETS"]))
    assert words.count("\f") == 2
    for expected in (
        "L/12",
        "Ville <b>d’Aix</b>",
        "3.6 m",
        "façade à 1,2 m",
        "Place Centrale",
        "Decision",
        "validated",
        "refused",
        "Signature",
        "[ % 1+1 %]",
        "EPSG:2154",
    ):
        assert expected in words, expected
    # The photo of one is shown, an address of the web is not fetched: its place stays open.
    assert words.count("Photo of the support") == 1


def test_what_stands_against_a_place_is_never_left_out_of_its_sheet(tmp_path: Path) -> None:
    rules = {
        f"r{n}_verdict": verdict
        for n, verdict in enumerate(["ok"] * 9 + ["to_check"] * 5 + ["fails"])
    }
    rules |= {f"r{n}_reason": f"because{n}" for n in range(15)}
    posts = layer("Point", [("POINT(30 50)", {"name": "L1", **rules})])
    ran = Ran("sitesheet", {"CANDIDATES": posts, "OUTPUT": str(tmp_path / "out")})
    words = text_of(Path(ran.results["SHEETS"]))
    for n in range(9, 15):
        assert f"because{n}" in words
    assert "9 others" in words
    assert words.index("because14") < words.index("because9")

"""The core runs outside QGIS, and costs nothing to import."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

CODE = """
import importlib, pkgutil, sys
sys.path.insert(0, sys.argv[1])
from smartmetro.smartmetro_plugin import core
for module in pkgutil.walk_packages(core.__path__, core.__name__ + "."):
    importlib.import_module(module.name)
print(" ".join(sorted({name.partition(".")[0] for name in sys.modules})))
"""
#: GDAL (osgeo) is allowed where rasters are read; import-linter says in which modules.
HOST = {"qgis", "PyQt5", "PyQt6", "processing"}
HEAVY = {"narwhals", "pandas", "scipy", "matplotlib", "shapely", "pyproj", "requests", "duckdb"}


def test_importing_all_of_the_core_loads_neither_qgis_nor_heavy_packages(repository: Path) -> None:
    run = subprocess.run(
        [sys.executable, "-c", CODE, str(repository / "build" / "plugins")],
        capture_output=True,
        text=True,
        check=True,
    )
    loaded = set(run.stdout.split())

    assert "smartmetro" in loaded
    assert loaded.isdisjoint(HOST), loaded & HOST
    assert loaded.isdisjoint(HEAVY), loaded & HEAVY

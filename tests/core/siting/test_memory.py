"""The memory setting is kept: a child process whose memory is limited by the system says so."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from osgeo import osr

from smartmetro.smartmetro_plugin.core.siting.grid import Grid
from smartmetro.smartmetro_plugin.core.siting.surface import write_surface

SIZE = 3000
#: What the run may take beside what the process has after its imports.
LIMIT_MB = 180
PLUGINS = Path(__file__).resolve().parents[3] / "build" / "plugins"

RUN = """
import resource, sys
sys.path.insert(0, {plugins!r})
import numpy as np
from smartmetro.smartmetro_plugin.core.siting.scene_files import Store, load_scene
from smartmetro.smartmetro_plugin.core.siting.shade import shade

lines = open("/proc/self/status").read().splitlines()
data_kb = next(int(line.split()[1]) for line in lines if line.startswith("VmData"))
limit = data_kb * 1024 + {limit_mb} * 1_000_000
resource.setrlimit(resource.RLIMIT_DATA, (limit, limit))
with Store({memory_mb}) as store:
    scene, grid = load_scene({dsm!r}, store=store, canopy={canopy!r})
    light = shade(scene, 215, 30, transmissivity=0.5, room=store.room)
    print("mean", float(light[::50, ::50].mean()))
"""


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, str]:
    folder = tmp_path_factory.mktemp("memory")
    lambert_93 = osr.SpatialReference()
    lambert_93.ImportFromEPSG(2154)
    wkt = lambert_93.ExportToWkt()
    grid = Grid(SIZE, SIZE, 1.0, 892_000.0, 6_247_000.0, wkt, 43.3, 5.4, 1.7)
    random = np.random.default_rng(2)
    blocks = random.uniform(0, 20, (SIZE // 20, SIZE // 20)).astype(np.float32)
    dsm = np.kron(blocks, np.ones((20, 20), np.float32))
    write_surface(str(folder / "dsm.tif"), dsm, grid)
    write_surface(str(folder / "canopy.tif"), np.where(dsm < 3, np.float32(9), np.float32(0)), grid)
    return str(folder / "dsm.tif"), str(folder / "canopy.tif")


def run(town: tuple[str, str], memory_mb: float) -> subprocess.CompletedProcess[str]:
    dsm, canopy = town
    program = RUN.format(
        plugins=str(PLUGINS), limit_mb=LIMIT_MB, memory_mb=memory_mb, dsm=dsm, canopy=canopy
    )
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False, timeout=60
    )


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="the limit is Linux's")
def test_the_setting_is_kept(town: tuple[str, str]) -> None:
    # Four rasters of 36 MB: surface, crowns' tops and bases, result.
    little, much = run(town, 20), run(town, 1000)
    assert little.returncode == 0, little.stderr[-800:]
    assert much.returncode != 0, "the limit limits nothing"
    assert "mean" in little.stdout

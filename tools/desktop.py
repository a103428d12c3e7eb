"""QGIS with the plugin and the demo project; without a display, screenshots of a tour of it.

desktop.py                     a QGIS window, or build/screenshots in French and English
desktop.py --screenshots DIR   the screenshots, into DIR, whether there is a display or not
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT / "build" / "plugins")

from smartmetro.tests.desktop import qgis_window  # noqa: E402

TOUR = ROOT / "tests" / "desktop" / "scenarios" / "tour.py"
DEMO_PROJECT = ROOT / "build" / "demo" / "smartmetro_demo.qgz"
PROFILES = ROOT / "build" / "profile"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--screenshots", type=Path, metavar="DIR")
    folder = parser.parse_args().screenshots
    if folder is None and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return open_window()
    return take_screenshots(folder or ROOT / "build" / "screenshots")


def open_window() -> int:
    """Open QGIS for the person before the screen; return when it is closed."""
    command = ["qgis", "--nologo", "--profiles-path", str(PROFILES), "--profile", "default"]
    if DEMO_PROJECT.exists():
        command += ["--project", str(DEMO_PROJECT)]
    else:
        print("'make demo' has made no project yet; the plugin's menu opens the bundled demo.")
    return subprocess.run(command, check=False).returncode


def take_screenshots(folder: Path) -> int:
    """Play the tour in each language; save its pictures as ``NAME_LANGUAGE.png``."""
    folder.mkdir(parents=True, exist_ok=True)
    errors = []
    for language in qgis_window.LOCALES:
        with tempfile.TemporaryDirectory() as scratch:
            result = qgis_window.play(TOUR, Path(scratch), language=language, timeout_s=90)
            for name, picture in sorted(result.screenshots.items()):
                saved = folder / f"{name}_{language}.png"
                shutil.copyfile(picture["path"], saved)
                print(saved)
        errors += result.errors
    print("\n".join(errors), file=sys.stderr)
    return 1 if errors else 0


if __name__ == "__main__":
    sys.exit(main())

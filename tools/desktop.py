"""QGIS with the plugin and the demo project; without a display, screenshots of a tour of it.

desktop.py                     a QGIS window, or build/screenshots in French and English
desktop.py --screenshots DIR   the screenshots, into DIR, whether there is a display or not
desktop.py … --only identity   those of scenarios/tour_identity.py alone
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
from itertools import product
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path[0] = str(ROOT / "build" / "plugins")

from smartmetro.tests.desktop import qgis_window  # noqa: E402
from smartmetro.tools.local_platform import running_platform  # noqa: E402

#: One QGIS window a tour: what it shows does not depend on the others.
TOURS = sorted((ROOT / "tests" / "desktop" / "scenarios").glob("tour*.py"))
DEMO_PROJECT = ROOT / "build" / "demo" / "smartmetro_demo.qgz"
PROFILES = ROOT / "build" / "profile"


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--screenshots", type=Path, metavar="DIR")
    parser.add_argument("--only", metavar="NAME", help="one tour instead of all")
    options = parser.parse_args()
    folder = options.screenshots
    if folder is None and (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        return open_window()
    tours = [t for t in TOURS if options.only in (None, t.stem.partition("_")[2] or t.stem)]
    return take_screenshots(tours, folder or ROOT / "build" / "screenshots")


def open_window() -> int:
    """Open QGIS for the person before the screen; return when it is closed."""
    command = ["qgis", "--nologo", "--profiles-path", str(PROFILES), "--profile", "default"]
    if DEMO_PROJECT.exists():
        command += ["--project", str(DEMO_PROJECT)]
    else:
        print("'make demo' has made no project yet; the plugin's menu opens the bundled demo.")
    return subprocess.run(command, check=False).returncode


def take_screenshots(tours: list[Path], folder: Path) -> int:
    """Play the tours in each language; save their pictures as ``NAME_LANGUAGE.png``."""
    folder.mkdir(parents=True, exist_ok=True)
    errors = []
    for tour, language in product(tours, qgis_window.LOCALES):
        with tempfile.TemporaryDirectory() as text:
            scratch = Path(text)
            with running_platform(scratch / "port") as platform:
                result = qgis_window.play(
                    tour,
                    scratch,
                    language=language,
                    timeout_s=180,
                    variables={
                        "SMARTMETRO_PLATFORM_ADDRESS": platform.address,
                        "SMARTMETRO_PLATFORM_PID": str(platform.pid),
                    },
                )
            for name, picture in sorted(result.screenshots.items()):
                saved = folder / f"{name}_{language}.png"
                save_small(Path(picture["path"]), saved)
                print(saved)
        errors += result.errors
    print("\n".join(errors), file=sys.stderr)
    return 1 if errors else 0


def save_small(source: Path, target: Path) -> None:
    """Write a picture with 256 colours, a third of the size: half of them are the most frequent
    ones, which stay exact (greys of the window), the others spread over the rest (status signs).
    """
    from PIL import Image

    exact, none = 128, Image.Dither.NONE
    with Image.open(source) as opened:
        picture = opened.convert("RGB")
    frequent = sorted(picture.getcolors(picture.width * picture.height), reverse=True)[:exact]
    spread = picture.quantize(256 - exact, Image.Quantize.MAXCOVERAGE, dither=none)
    palette = Image.new("P", (1, 1))
    exact_values = [value for _, color in frequent for value in color]
    palette.putpalette((exact_values + spread.getpalette())[: 3 * 256])
    picture.quantize(palette=palette, dither=none).save(target, optimize=True)


if __name__ == "__main__":
    sys.exit(main())

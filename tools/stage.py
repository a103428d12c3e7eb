"""Put the plugin where QGIS finds it: ``build/plugins/smartmetro`` and ``build/profile``.

The staged plugin is a link to the repository, so an edit needs no second staging; only the
translations are compiled. ``build/profile`` is what ``QGIS_CUSTOM_CONFIG_PATH`` and
``--profiles-path`` take: its profile ``default`` has the plugin enabled.
"""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
STAGED = ROOT / "build" / "plugins" / "smartmetro"
PROFILES = ROOT / "build" / "profile"
TRANSLATIONS = ROOT / "resources" / "i18n"

#: The files in which QGIS 3 and QGIS 4 keep a profile's settings.
SETTINGS_FILES = ("QGIS/QGIS3.ini", "QGIS/QGIS4.ini")


def main() -> None:
    link(STAGED, ROOT)
    make_profile(PROFILES)
    compile_translations()


def link(path: Path, target: Path) -> None:
    """Make ``path`` a relative link to ``target``; any link there before is replaced."""
    path.parent.mkdir(parents=True, exist_ok=True)
    wanted = os.path.relpath(target, path.parent)
    if path.is_symlink():
        if path.readlink() == Path(wanted):
            return
        path.unlink()
    path.symlink_to(wanted, target_is_directory=True)


def make_profile(profiles: Path, plugin: Path = STAGED, extra_settings: str = "") -> None:
    """Make ``profiles/profiles/default`` with the plugin enabled; settings there are kept."""
    profile = profiles / "profiles" / "default"
    link(profile / "python" / "plugins" / "smartmetro", plugin)
    for name in SETTINGS_FILES:
        settings = profile / name
        if not settings.exists():
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text(
                "[PythonPlugins]\nsmartmetro=true\n" + extra_settings, encoding="utf-8"
            )


def compile_translations() -> None:
    """Compile each ``.ts`` that is newer than its ``.qm``."""
    for source in sorted(TRANSLATIONS.glob("*.ts")):
        compiled = source.with_suffix(".qm")
        if compiled.exists() and compiled.stat().st_mtime >= source.stat().st_mtime:
            continue
        run = subprocess.run(
            ["lrelease", "-silent", "-nounfinished", str(source), "-qm", str(compiled)],
            env=os.environ | {"QT_SELECT": "qt5"},
            check=False,
        )
        if run.returncode != 0:
            sys.exit(f"lrelease could not compile {source.relative_to(ROOT)}")


if __name__ == "__main__":
    main()

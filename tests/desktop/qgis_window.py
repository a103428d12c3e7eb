"""Start a real QGIS window, under Xvfb and in a profile of its own, and play a scenario in it."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from smartmetro.tools.stage import ROOT, make_profile

FOLDER = Path(__file__).resolve().parent
DRIVER = FOLDER / "driver.py"

#: Beside enabling the plugin: nothing asks the network, nothing covers the window, and numbers
#: are those of the language.
SETTINGS = """
[core]
NewsFeed\\httpsfeedqgisorg\\disabled=true
[fonts]
download-missing-fonts=false
[app]
projections\\unknownCrsBehavior=NoAction
[locale]
overrideFlag=true
userLocale={language}
globalLocale={locale}
"""
LOCALES = {"fr": "fr_FR", "en": "en_GB"}
#: What QGIS may take to start and to end beside the scenario's own time.
STARTING_S = 90


class WindowError(Exception):
    """QGIS ended, or had to be ended, before it wrote a result; the text is what it printed."""


@dataclass(frozen=True)
class Result:
    """What a scenario saw."""

    values: dict[str, Any]
    #: Tracebacks, of the scenario or of anything else in QGIS.
    errors: list[str]
    #: Warnings and errors in QGIS's message bar and log.
    messages: list[str]
    #: Name to ``{"path": …, "colours": …}``.
    screenshots: dict[str, dict[str, Any]]
    output: str

    def assert_clean(self) -> None:
        """Fail with the tracebacks, if there were any."""
        assert not self.errors, "\n".join([*self.errors, *self.messages])

    def assert_picture(self, name: str, colours: int = 20) -> Path:
        """Fail if a screenshot is missing or blank; return its path."""
        assert name in self.screenshots, f"no screenshot {name}: {sorted(self.screenshots)}"
        assert self.screenshots[name]["colours"] >= colours, f"{name} is nearly blank"
        path = Path(self.screenshots[name]["path"])
        assert path.stat().st_size > 0
        return path


def play(
    scenario: Path,
    folder: Path,
    *,
    language: str = "fr",
    timeout_s: float = 60,
    variables: Mapping[str, str] | None = None,
    project: Path | None = None,
) -> Result:
    """Play ``scenario`` in a fresh QGIS; screenshots and profile land in ``folder``.

    Raises:
        WindowError: QGIS crashed, hung, or did not run the scenario.
    """
    result_file = folder / "result.json"
    result_file.unlink(missing_ok=True)
    environment = isolated_environment(folder / "home") | {
        "SMARTMETRO_SCENARIO": str(scenario.resolve()),
        "SMARTMETRO_RESULT_FOLDER": str(folder),
        "SMARTMETRO_TIMEOUT_S": str(timeout_s),
        **(variables or {}),
    }
    profiles = folder / "profiles"
    shutil.rmtree(profiles, ignore_errors=True)
    locale = LOCALES[language]
    make_profile(profiles, extra_settings=SETTINGS.format(language=language, locale=locale))
    command = ["xvfb-run", "-a", "-s", "-screen 0 1920x1200x24", "qgis"]
    command += ["--nologo", "--noversioncheck", "--lang", language]
    command += ["--profiles-path", str(profiles), "--profile", "default", "--code", str(DRIVER)]
    command += ["--project", str(project)] if project else []
    output = run(command, environment, timeout_s + STARTING_S)
    if not result_file.exists():
        raise WindowError(f"QGIS wrote no result. It printed:\n{output}")
    return Result(**json.loads(result_file.read_text(encoding="utf-8")), output=output)


def isolated_environment(home: Path) -> dict[str, str]:
    """Return an environment in which QGIS reads and writes nothing of the user's."""
    runtime = home / "runtime"
    runtime.mkdir(parents=True, exist_ok=True, mode=0o700)
    site_packages = next((ROOT / ".venv" / "lib").glob("python3*/site-packages"))
    kept = {
        name: value
        for name, value in os.environ.items()
        if not name.startswith(("QGIS_", "QT_", "XDG_", "WAYLAND_", "SMARTMETRO_"))
    }
    return kept | {
        "HOME": str(home),
        "XDG_CONFIG_HOME": str(home / "config"),
        "XDG_CACHE_HOME": str(home / "cache"),
        "XDG_DATA_HOME": str(home / "data"),
        "XDG_RUNTIME_DIR": str(runtime),
        "PYTHONPATH": str(site_packages),
        "PYQGIS_STARTUP": str(FOLDER / "record_errors.py"),
        "LC_ALL": "C.UTF-8",
    }


def run(command: list[str], environment: dict[str, str], timeout_s: float) -> str:
    """Run ``command`` in a process group of its own; end the group when it takes too long.

    Raises:
        WindowError: it took longer than ``timeout_s``.
    """
    with subprocess.Popen(
        command,
        env=environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        start_new_session=True,
    ) as process:
        try:
            return process.communicate(timeout=timeout_s)[0]
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            raise WindowError(f"QGIS hung. It printed:\n{process.communicate()[0]}") from None

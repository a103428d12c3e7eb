"""Run every check of the sources; say which failed, with what it printed.

The two security scans are those of plugins.qgis.org, on what the zip holds: its list of Bandit
tests that block a publication, and detect-secrets, neither with an exception.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "build" / "plugins"))

from smartmetro.tools import package, translations  # noqa: E402

BIN = Path(sys.executable).parent
UNPACKED = ROOT / "build" / "check"

#: What plugins.qgis.org refuses a plugin for, whatever its author says.
BLOCKING_BANDIT_TESTS = (
    "B102,B103,B105,B106,B107,B111,B201,B202,B301,B302,B304,B305,B306,B307,B312,B321,B323,B401,"
    "B402,B412,B413,B501,B502,B503,B505,B506,B507,B601,B602,B604,B605,B609,B610,B611,B612,B613,"
    "B615,B701"
)


class CheckError(Exception):
    """A check failed; its text says what it found."""


def main() -> int:
    failed = []
    for name, check in CHECKS.items():
        start = time.monotonic()
        try:
            check()
        except CheckError as error:
            failed.append(name)
            print(f"FAILED  {name}\n{error}\n")
        else:
            print(f"ok      {name} ({time.monotonic() - start:.1f} s)", flush=True)
    print(f"checks failed: {', '.join(failed)}" if failed else "all checks passed")
    return 1 if failed else 0


def run(*command: str, **variables: str) -> str:
    """Run a tool of the venv at the root, with these environment variables; return its output.

    Raises:
        CheckError: it exited with another code than 0.
    """
    finished = subprocess.run(
        [str(BIN / command[0]), *command[1:]],
        cwd=ROOT,
        env=os.environ | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    if finished.returncode != 0:
        raise CheckError((finished.stdout + finished.stderr).strip())
    return finished.stdout


def lint() -> None:
    run("ruff", "check", "--quiet", ".")


def formatting() -> None:
    run("ruff", "format", "--check", "--quiet", "--diff", ".")


def types() -> None:
    run("mypy")


def oldest_python() -> None:
    """What ships runs on the Python of the oldest stock QGIS, that of the macOS bundle of 3.40."""
    shipped = ("__init__.py", "smartmetro_plugin", "processing_algorithms", "forms")
    run("vermin", "--quiet", "-t=3.9-", "--no-tips", "--eval-annotations", "--violations", *shipped)


def architecture() -> None:
    run("lint-imports", "--no-cache", PYTHONPATH=str(ROOT / "build" / "plugins"))


def complete_translations() -> None:
    problems = translations.problems()
    if problems:
        raise CheckError("\n".join(problems))


def bandit() -> None:
    run("bandit", "--quiet", "--recursive", "-t", BLOCKING_BANDIT_TESTS, str(unpacked_zip()))


def secrets() -> None:
    """detect-secrets exits with 0 whatever it finds: its results must be empty."""
    folder = unpacked_zip()
    report = json.loads(run("detect-secrets", "-C", str(folder), "scan", "--all-files"))
    if not report["plugins_used"]:
        raise CheckError("detect-secrets looked for nothing.")
    found = [
        f"{name}:{hit['line_number']}: {hit['type']}"
        for name, hits in report["results"].items()
        for hit in hits
    ]
    if found:
        raise CheckError("\n".join(found))


def unpacked_zip() -> Path:
    """Package the plugin, and return the folder into which its zip is unpacked."""
    try:
        path = package.make_package(ROOT / "build")
    except package.PackagingError as error:
        raise CheckError(str(error)) from error
    shutil.rmtree(UNPACKED, ignore_errors=True)
    with zipfile.ZipFile(path) as archive:
        archive.extractall(UNPACKED)
    return UNPACKED


CHECKS: dict[str, Callable[[], None]] = {
    "lint (ruff)": lint,
    "format (ruff)": formatting,
    "types (mypy)": types,
    "oldest Python (vermin)": oldest_python,
    "architecture (import-linter)": architecture,
    "translations": complete_translations,
    "security of the zip (bandit)": bandit,
    "secrets in the zip (detect-secrets)": secrets,
}

if __name__ == "__main__":
    sys.exit(main())

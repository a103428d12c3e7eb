"""The zip holds what ships, works by itself, and passes the scans that the repository blocks on."""

from __future__ import annotations

import configparser
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from smartmetro.tools import check, package


@pytest.fixture(scope="module")
def zip_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return package.make_package(tmp_path_factory.mktemp("package"))


@pytest.fixture(scope="module")
def unpacked(zip_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("plugins")
    with zipfile.ZipFile(zip_path) as archive:
        archive.extractall(folder)
    return folder


def test_holds_what_ships_only(zip_path: Path) -> None:
    with zipfile.ZipFile(zip_path) as archive:
        names = archive.namelist()

    assert {name.split("/")[0] for name in names} == {"smartmetro"}
    for needed in ("__init__.py", "metadata.txt", "LICENSE", "README.md", "CHANGELOG.md"):
        assert f"smartmetro/{needed}" in names
    assert "smartmetro/resources/i18n/smartmetro_fr.qm" in names
    assert "smartmetro/smartmetro_plugin/vendored/narwhals/__init__.py" in names
    assert any("narwhals" in name and "LICENSE" in name for name in names)
    folders = {name.split("/")[1] for name in names}
    assert folders.isdisjoint({"tests", "docs", "tools", "build", ".venv", "Makefile"})
    assert not [name for name in names if name.endswith((".pyc", ".ts", ".so", ".dll"))]
    assert zip_path.stat().st_size < 5_000_000


def test_same_sources_same_bytes(zip_path: Path, tmp_path: Path) -> None:
    assert package.make_package(tmp_path).read_bytes() == zip_path.read_bytes()


def test_every_module_compiles(unpacked: Path) -> None:
    for module in unpacked.rglob("*.py"):
        compile(module.read_bytes(), str(module), "exec")


def test_core_runs_from_the_zip_with_its_own_narwhals(unpacked: Path) -> None:
    """Everything of the core is importable without QGIS, and narwhals comes from the zip."""
    code = """
import importlib, pkgutil, sys
from pathlib import Path
plugins = Path(sys.argv[1])
sys.path[:0] = [str(plugins), str(plugins / "smartmetro/smartmetro_plugin/vendored")]
from smartmetro.smartmetro_plugin import core
for module in pkgutil.walk_packages(core.__path__, core.__name__ + "."):
    importlib.import_module(module.name)
import narwhals
assert Path(narwhals.__file__).is_relative_to(plugins), narwhals.__file__
assert "qgis" not in sys.modules
"""
    run = subprocess.run(
        [sys.executable, "-I", "-c", code, str(unpacked)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert run.returncode == 0, run.stderr


def test_metadata_is_what_the_plugin_repository_asks_for(unpacked: Path) -> None:
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(unpacked / "smartmetro" / "metadata.txt", encoding="utf-8")
    general = metadata["general"]

    for field in (
        "name qgisMinimumVersion qgisMaximumVersion description about version author email "
        "homepage tracker repository license tags category icon changelog"
    ).split():
        assert general[field].strip(), field
    assert general["hasProcessingProvider"] == "yes"
    assert general["supportsQt6"] == "True"
    assert general["qgisMinimumVersion"] == "3.40"
    assert (unpacked / "smartmetro" / general["icon"]).is_file()
    assert f"[{general['version']}]" in (unpacked / "smartmetro" / "CHANGELOG.md").read_text(
        encoding="utf-8"
    ) or general["version"].startswith("0.1.")


def test_scans_that_block_a_publication_find_what_is_planted(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`make check` runs both on the zip; here they are seen to find something at all."""
    planted = tmp_path / "planted.py"
    # Put together here, so that the scans of this very file stay silent.
    planted.write_text("exec" + "('1')\n" + "key = 'AKIA" + "IOSFODNN7EXAMPL0'\n", encoding="utf-8")
    monkeypatch.setattr(check, "unpacked_zip", lambda: tmp_path)

    with pytest.raises(check.CheckError, match="B102"):
        check.bandit()
    with pytest.raises(check.CheckError, match=r"planted\.py:2"):
        check.secrets()


def test_an_unknown_kind_of_file_stops_packaging(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "compiled.so").touch()
    monkeypatch.setattr(package, "ROOT", tmp_path)
    monkeypatch.setattr(package, "SHIPPED", ("compiled.so",))

    with pytest.raises(package.PackagingError, match=r"compiled\.so"):
        list(package.own_files())

"""Packages on request: only into the profile, only files whose hash is known."""

from __future__ import annotations

import base64
import hashlib
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtNetwork import QNetworkProxy
from qgis.PyQt.QtWidgets import QApplication, QFileDialog

from smartmetro.smartmetro_plugin.gui import packages_dialog
from smartmetro.smartmetro_plugin.gui.packages_dialog import PackagesDialog
from smartmetro.smartmetro_plugin.host import packages
from smartmetro.smartmetro_plugin.host.packages import PackageInstaller
from smartmetro.tests.qgis.gui.support import wait_until, with_user_info

NAME = "smartmetro_tiny_sample"


@pytest.fixture
def wheels(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with one wheel, and the requirements that name its hash."""
    folder = tmp_path / "wheels"
    folder.mkdir()
    wheel = folder / f"{NAME}-1.0-py3-none-any.whl"
    info = f"{NAME}-1.0.dist-info"
    files = {
        f"{NAME}.py": "VALUE = 42\n",
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {NAME}\nVersion: 1.0\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(
        f"{path},sha256={_record_hash(text)},{len(text)}\n" for path, text in files.items()
    )
    with zipfile.ZipFile(wheel, "w") as archive:
        for path, text in {**files, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            archive.writestr(path, text)
    digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
    requirements = tmp_path / "requirements.txt"
    requirements.write_text(f"{NAME}==1.0 --hash=sha256:{digest}\n", encoding="utf-8")
    monkeypatch.setattr(packages, "REQUIREMENTS", requirements)
    return folder


def _record_hash(text: str) -> str:
    digest = hashlib.sha256(text.encode()).digest()
    return base64.urlsafe_b64encode(digest).rstrip(b"=").decode()


def _run(installer: PackageInstaller, wheels: Path) -> tuple[list[str], list[tuple[bool, bool]]]:
    lines: list[str] = []
    outcomes: list[tuple[bool, bool]] = []
    installer.said.connect(lines.append)
    installer.ended.connect(lambda well, cancelled: outcomes.append((well, cancelled)))
    installer.start(Path(sys.executable), wheels)
    wait_until(lambda: bool(outcomes), 60)
    return lines, outcomes


def test_installs_into_the_folder_alone(qgis_app, tmp_path: Path, wheels: Path) -> None:
    target = tmp_path / "profile" / "packages" / "python3"
    target.mkdir(parents=True)
    (target / "stale.py").write_text("", encoding="utf-8")
    _, outcomes = _run(PackageInstaller(target), wheels)
    assert outcomes == [(True, False)]
    assert (target / f"{NAME}.py").read_text(encoding="utf-8") == "VALUE = 42\n"
    assert not (target / "stale.py").exists()
    assert {p.name for p in target.parent.iterdir()} == {"python3"}


def test_a_file_with_another_hash_is_refused(qgis_app, tmp_path: Path, wheels: Path) -> None:
    wheel = next(wheels.iterdir())
    wheel.write_bytes(wheel.read_bytes() + b" ")
    target = tmp_path / "packages" / "python3"
    target.mkdir(parents=True)
    (target / "old.py").write_text("", encoding="utf-8")
    lines, outcomes = _run(PackageInstaller(target), wheels)
    assert outcomes == [(False, False)]
    assert any("HASHES" in line.upper() for line in lines)
    assert (target / "old.py").exists()
    assert {p.name for p in target.parent.iterdir()} == {"python3"}


def test_cancelled_installs_nothing(qgis_app, tmp_path: Path, wheels: Path) -> None:
    outcomes: list[tuple[bool, bool]] = []
    installer = PackageInstaller(tmp_path / "packages" / "python3")
    installer.ended.connect(lambda well, cancelled: outcomes.append((well, cancelled)))
    installer.start(Path(sys.executable), wheels)
    installer.cancel()
    wait_until(lambda: bool(outcomes), 30)
    assert outcomes == [(False, True)]
    assert not (tmp_path / "packages" / "python3").exists()


def test_a_python_that_does_not_start_is_said(qgis_app, tmp_path: Path) -> None:
    outcomes: list[tuple[bool, bool]] = []
    installer = PackageInstaller(tmp_path / "packages")
    installer.ended.connect(lambda well, cancelled: outcomes.append((well, cancelled)))
    installer.start(tmp_path / "no-python")
    wait_until(lambda: bool(outcomes))
    assert outcomes == [(False, False)]


def test_the_shipped_requirements_pin_and_hash_and_spare_numpy(qgis_app) -> None:
    text = packages.REQUIREMENTS.read_text(encoding="utf-8")
    pinned = [line for line in text.splitlines() if "==" in line]
    assert [line.split("==")[0] for line in pinned] == ["duckdb"]
    assert text.count("--hash=sha256:") == 10
    arguments = packages.pip_arguments(Path("target"))
    assert {"--no-deps", "--only-binary=:all:", "--require-hashes"} <= set(arguments)
    assert "--no-index" in packages.pip_arguments(Path("target"), Path("wheels"))


def test_states_without_importing(qgis_app) -> None:
    by_name = {state.package.name: state for state in packages.states()}
    assert by_name["numpy"].is_recent_enough
    assert not by_name["numpy"].package.installable
    assert not by_name["pandas"].package.installable
    old = packages.PackageState(packages.Package("x", "", floor=(1, 5)), "1.4.9+dfsg")
    assert not old.is_recent_enough
    assert packages.PackageState(old.package, "1.5.3+dfsg").is_recent_enough
    assert packages.PackageState(old.package, "2").is_recent_enough


@pytest.fixture
def proxy(qgis_app) -> Iterator[None]:
    manager = QgsNetworkAccessManager.instance()
    before = manager.fallbackProxy()
    chosen = QNetworkProxy(QNetworkProxy.ProxyType.HttpProxy, "proxy.example", 3128, "ann", "p@ss")
    manager.setFallbackProxyAndExcludes(chosen, [], ["http://intranet.example"])
    yield
    manager.setFallbackProxyAndExcludes(before, [], [])


@pytest.mark.usefixtures("proxy")
def test_qgis_proxy_goes_by_the_environment_not_the_command_line() -> None:
    environment = packages._environment()
    assert environment.value("HTTPS_PROXY") == with_user_info(
        "http://proxy.example:3128", "ann:p%40ss"
    )
    assert environment.value("NO_PROXY") == "intranet.example"
    assert not any("proxy.example" in a for a in packages.pip_arguments(Path("x")))


def test_dialog_installs_from_a_folder_and_reports(
    qgis_app, tmp_path: Path, wheels: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / "packages" / "python3"
    monkeypatch.setattr(packages_dialog, "package_folder", lambda: target)
    monkeypatch.setattr(packages_dialog.vendor, "make_importable", lambda: None)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *args: str(wheels))
    dialog = PackagesDialog()
    dialog.show()
    panel = dialog.panel
    assert panel._table.topLevelItemCount() == len(packages.PACKAGES)
    panel._start_from_folder()
    assert panel._cancel.isVisible()
    wait_until(lambda: panel._installer is None, 60)
    assert "Installed." in panel._output.toPlainText()
    assert (target / f"{NAME}.py").exists()
    dialog.reject()
    dialog.deleteLater()
    QApplication.processEvents()

"""The Python packages that SmartMetro can use: which are here, and how the one it may install gets here.

Installed packages go into a folder of the user's profile, never into QGIS or the system, and only
when the user asks. numpy and pandas are never among them: QGIS's own libraries are built on its numpy.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from importlib import invalidate_caches, metadata
from importlib.util import find_spec
from pathlib import Path

from qgis.core import QgsNetworkAccessManager
from qgis.PyQt.QtCore import QObject, QProcess, QProcessEnvironment, QUrl, pyqtSignal
from qgis.PyQt.QtNetwork import QNetworkProxy

from ..core.messages import QT_TRANSLATE_NOOP
from .paths import RESOURCES
from .vendor import PACKAGES as BUNDLED

#: Versions and hashes of what may be installed.
REQUIREMENTS = RESOURCES / "packages.txt"
_STOP_MS = 2000


@dataclass(frozen=True)
class Package:
    """A package: ``purpose`` is a translatable key, ``floor`` the oldest version that works.

    ``installable`` packages come by one click; ``apt`` is the Debian package that holds it.
    """

    name: str
    purpose: str
    floor: tuple[int, ...] = ()
    installable: bool = False
    apt: str = ""


@dataclass(frozen=True)
class PackageState:
    """Whether a package is here. ``version`` is empty when it is not."""

    package: Package
    version: str = ""
    bundled: bool = False

    @property
    def is_recent_enough(self) -> bool:
        """Return whether the package is here in a version that works."""
        return bool(self.version) and _release(self.version) >= self.package.floor


PACKAGES: tuple[Package, ...] = (
    Package(
        "numpy",
        QT_TRANSLATE_NOOP("SmartMetro", "Series of observations: archive, charts"),
        apt="python3-numpy",
    ),
    Package(
        "matplotlib",
        QT_TRANSLATE_NOOP("SmartMetro", "Charts"),
        floor=(3, 6),
        apt="python3-matplotlib",
    ),
    Package(
        "pandas",
        QT_TRANSLATE_NOOP("SmartMetro", "Tables of observations and indicators"),
        floor=(1, 5),
        apt="python3-pandas",
    ),
    Package("narwhals", QT_TRANSLATE_NOOP("SmartMetro", "Tables of observations and indicators")),
    Package(
        "duckdb",
        QT_TRANSLATE_NOOP("SmartMetro", "Large archives, in Parquet; smaller ones do without it"),
        installable=True,
    ),
)


def states() -> list[PackageState]:
    """Return the state of each package, without importing any."""
    return [_state(package) for package in PACKAGES]


def missing_apt_packages() -> list[str]:
    """Return the Debian packages that would bring what is missing."""
    return [s.package.apt for s in states() if s.package.apt and not s.is_recent_enough]


def is_debian() -> bool:
    """Return whether apt installs packages here."""
    return Path("/etc/debian_version").exists()


def python_executable() -> Path | None:
    """Return the Python that QGIS runs on; in a QGIS window ``sys.executable`` is QGIS itself."""
    prefix = Path(sys.exec_prefix)
    version = f"python{sys.version_info[0]}.{sys.version_info[1]}"
    # The prefix first: an interpreter found on the PATH may be another one than QGIS's.
    candidates = [
        prefix / "python.exe",
        prefix / "python3.exe",
        prefix / "bin" / version,
        prefix / "bin" / "python3",
        Path(sys.executable),
    ]
    for path in candidates:
        if path.is_file() and path.stem.lower().startswith("python"):
            return path
    return None


def pip_arguments(target: Path, wheels: Path | None = None) -> list[str]:
    """Return the arguments that make Python install the packages into ``target``.

    Only files whose hash is known are taken, from ``wheels`` alone when it is given, and nothing
    is built. Dependencies are left out: those packages have none that QGIS lacks.
    """
    arguments = [
        "-m",
        "pip",
        "install",
        "--no-input",
        "--disable-pip-version-check",
        "--no-deps",
        "--only-binary=:all:",
        "--require-hashes",
        "--progress-bar=off",
        "--requirement",
        str(REQUIREMENTS),
        "--target",
        str(target),
    ]
    if wheels is not None:
        arguments += ["--no-index", "--find-links", str(wheels)]
    return arguments


def command_for_administrators(target: Path) -> str:
    """Return the same as a line to type in a shell beforehand."""
    words = ["python3", *pip_arguments(target)]
    return " ".join(f'"{word}"' if " " in word else word for word in words)


class PackageInstaller(QObject):
    """Runs pip beside QGIS. ``said`` carries its lines; ``ended(installed, cancelled)`` comes once.

    The new folder takes the old one's place only when it is whole.
    """

    said = pyqtSignal(str)
    ended = pyqtSignal(bool, bool)

    def __init__(self, target: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._target = target
        self._new = target.with_name(target.name + ".new")
        self._cancelled = False
        self._over = False
        self._process = QProcess(self)
        self._process.setProcessChannelMode(QProcess.ProcessChannelMode.MergedChannels)
        self._process.setProcessEnvironment(_environment())
        self._process.readyReadStandardOutput.connect(self._read)
        self._process.finished.connect(self._finished)
        self._process.errorOccurred.connect(self._failed_to_start)

    def start(self, python: Path, wheels: Path | None = None) -> None:
        """Begin."""
        _remove(self._new)
        self._process.start(str(python), pip_arguments(self._new, wheels))

    def cancel(self) -> None:
        """Stop; nothing is installed then."""
        self._cancelled = True
        self._process.kill()

    def stop(self) -> None:
        """Stop and wait a little for it: the window closes."""
        if self._process.state() != QProcess.ProcessState.NotRunning:
            self._over = True
            self._process.kill()
            self._process.waitForFinished(_STOP_MS)
        _remove(self._new)

    def _read(self) -> None:
        text = bytes(self._process.readAllStandardOutput()).decode("utf-8", "replace")
        for line in text.splitlines():
            if line.strip():
                self.said.emit(line.strip())

    def _finished(self, code: int, status: QProcess.ExitStatus) -> None:
        self._read()
        well = status == QProcess.ExitStatus.NormalExit and code == 0 and not self._cancelled
        if well:
            try:
                _put_in_place(self._new, self._target)
            except OSError as error:  # Windows keeps files that are in use
                self.said.emit(str(error))
                well = False
        else:
            _remove(self._new)
        self._end(well)

    def _failed_to_start(self, error: QProcess.ProcessError) -> None:
        if error == QProcess.ProcessError.FailedToStart:
            self.said.emit(self._process.errorString())
            self._end(False)

    def _end(self, well: bool) -> None:
        if not self._over:
            self._over = True
            if well:
                invalidate_caches()
            self.ended.emit(well, self._cancelled)


def _state(package: Package) -> PackageState:
    if find_spec(package.name) is None:
        return PackageState(package)
    try:
        version = metadata.version(package.name)
    except metadata.PackageNotFoundError:
        # Vendored or put there by hand: it works, its version is its own secret.
        version = "?"
    return PackageState(package, version, package.name in BUNDLED)


def _release(version: str) -> tuple[int, ...]:
    """Return the leading numbers of a version (``1.5.3+dfsg`` gives 1, 5, 3); unknown ones pass."""
    if version == "?":
        return (sys.maxsize,)
    numbers = []
    for part in version.split("."):
        digits = "".join(c for c in part if c.isdigit()) if part[:1].isdigit() else ""
        if not digits:
            break
        numbers.append(int(digits))
        if digits != part:
            break
    return tuple(numbers)


def _environment() -> QProcessEnvironment:
    """Return QGIS's environment with its proxy, kept off the command line where others could read it."""
    environment = QProcessEnvironment.systemEnvironment()
    # A user's pip settings must not send the packages elsewhere.
    environment.insert("PIP_USER", "0")
    environment.remove("PIP_TARGET")
    environment.insert("PYTHONIOENCODING", "utf-8")
    address = _proxy_address()
    if address:
        for name in ("HTTP_PROXY", "HTTPS_PROXY", "http_proxy", "https_proxy"):
            environment.insert(name, address)
        # QGIS lists beginnings of addresses, pip wants hosts.
        listed = QgsNetworkAccessManager.instance().noProxyList()
        excluded = ",".join(QUrl(text).host() or text for text in listed)
        if excluded:
            environment.insert("NO_PROXY", excluded)
    return environment


def _proxy_address() -> str:
    """Return the proxy of QGIS's settings as pip reads it, empty when it is the system's or none."""
    proxy = QgsNetworkAccessManager.instance().fallbackProxy()
    schemes = {
        QNetworkProxy.ProxyType.HttpProxy: "http",
        QNetworkProxy.ProxyType.HttpCachingProxy: "http",
        QNetworkProxy.ProxyType.Socks5Proxy: "socks5h",
    }
    scheme = schemes.get(proxy.type())
    if scheme is None or not proxy.hostName():
        return ""
    url = QUrl()
    url.setScheme(scheme)
    url.setHost(proxy.hostName())
    url.setPort(proxy.port())
    if proxy.user():
        url.setUserName(proxy.user())
        url.setPassword(proxy.password())
    return str(url.toString(QUrl.ComponentFormattingOption.FullyEncoded))


def _put_in_place(new: Path, target: Path) -> None:
    old = target.with_name(target.name + ".old")
    _remove(old)
    if target.exists():
        target.rename(old)
    new.rename(target)
    _remove(old)


def _remove(folder: Path) -> None:
    import shutil

    if folder.exists():
        shutil.rmtree(folder, ignore_errors=True)

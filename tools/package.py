"""Make the zip for QGIS's "Install from ZIP": ``build/smartmetro.VERSION.zip``.

It holds what ships and nothing else, under the folder ``smartmetro``; narwhals, which is pure
Python, is in it so that users install nothing. The same sources give the same bytes.
"""

from __future__ import annotations

import configparser
import importlib.metadata
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

ROOT = Path(__file__).resolve().parent.parent

SHIPPED = (
    "__init__.py",
    "metadata.txt",
    "LICENSE",
    "README.md",
    "CHANGELOG.md",
    "smartmetro_plugin",
    "processing_algorithms",
    "forms",
    "resources",
)
#: What a plugin may hold. Anything else stops the packaging, rather than be left out in silence.
SHIPPED_SUFFIXES = frozenset(
    ".py .json .jsonl .geojson .csv .svg .png .tif .qml .qpt .qm .txt .md .html .css .gz".split()
)
#: Made by Python, translators and GDAL (statistics, beside a raster) while working.
LEFT_OUT_ENDINGS = (".pyc", ".ts", ".aux.xml")

#: Where host/vendor.py looks for it.
VENDORED_IN = PurePosixPath("smartmetro_plugin/vendored")
VENDORED = ("narwhals",)

MAX_BYTES = 5_000_000
#: The earliest date that a zip can hold: no build date in the bytes.
FIXED_DATE = (1980, 1, 1, 0, 0, 0)


class PackagingError(Exception):
    """The plugin cannot be packaged as it stands."""


def main() -> None:
    try:
        path = make_package(ROOT / "build")
    except PackagingError as error:
        sys.exit(str(error))
    print(f"{path.relative_to(ROOT)}: {path.stat().st_size / 1e6:.2f} MB")


def make_package(folder: Path) -> Path:
    """Write the zip into ``folder`` and return its path.

    Raises:
        PackagingError: a file of unknown kind, a translation not compiled, a zip too large.
    """
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"smartmetro.{version()}.zip"
    contents = {**dict(own_files()), **dict(vendored_files())}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name in sorted(contents):
            entry = zipfile.ZipInfo(f"smartmetro/{name}", FIXED_DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, contents[name].read_bytes())
    if path.stat().st_size > MAX_BYTES:
        raise PackagingError(f"{path.name} is over {MAX_BYTES / 1e6:.0f} MB.")
    return path


def version() -> str:
    """Return the version that metadata.txt states."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    return metadata["general"]["version"]


def own_files() -> Iterator[tuple[PurePosixPath, Path]]:
    """Yield (name in the plugin's folder, file) of what ships from the repository."""
    for shipped in SHIPPED:
        path = ROOT / shipped
        if not path.exists():
            raise PackagingError(f"{shipped} is missing.")
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            if file.is_dir() or file.name.endswith(LEFT_OUT_ENDINGS):
                continue
            name = PurePosixPath(file.relative_to(ROOT).as_posix())
            if file.suffix not in SHIPPED_SUFFIXES and str(name) != "LICENSE":
                raise PackagingError(f"{name}: not a kind of file that ships.")
            yield name, file
    for source in (ROOT / "resources" / "i18n").glob("*.ts"):
        if not source.with_suffix(".qm").exists():
            raise PackagingError(f"{source.name} is not compiled: run 'make stage'.")


def vendored_files() -> Iterator[tuple[PurePosixPath, Path]]:
    """Yield (name in the plugin's folder, file) of the pure Python packages put in the zip."""
    for package in VENDORED:
        distribution = importlib.metadata.distribution(package)
        for file in distribution.files or ():
            path = Path(str(distribution.locate_file(file)))
            licence = "licenses" in file.parts or file.name in {"METADATA", "LICENSE"}
            if licence or (file.parts[0] == package and file.suffix == ".py"):
                yield VENDORED_IN / file.as_posix(), path
            elif file.suffix in {".so", ".pyd", ".dll"}:
                raise PackagingError(f"{package} is not pure Python: {file}")


if __name__ == "__main__":
    main()

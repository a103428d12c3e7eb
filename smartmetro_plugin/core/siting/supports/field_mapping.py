"""Which fields of a register say what: national schemas, and a metropolis' own, as JSON files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from ...declaration_folders import OnError, read_folders
from ...declaration_reader import Fields, read_object
from ...messages import QT_TRANSLATE_NOOP

BUILT_IN: Final = ("smartmetro", "eclairage", "pcrs", "bdtopo", "arbres_urbains")
#: What a mapping can fill, see :class:`.support.Supports`.
TARGETS: Final = (
    "support_id",
    "type",
    "height_m",
    "mount_m",
    "crown_base_m",
    "crown_radius_m",
    "is_protected",
    "has_vehicle_access",
    "power",
    "owner",
    "convention",
    "land_cover",
)
#: The roof's highest point in BD TOPO: GeoPackage and web service, then shapefile.
RIDGE_FIELDS: Final = ("altitude_maximale_toit", "z_max_toit")
#: Height to the eave there.
EAVE_FIELDS: Final = ("hauteur",)


@dataclass(frozen=True)
class Source:
    """Fields that may say it, the first that the layer has; a factor to metres; words and what they
    mean (looked up in small letters)."""

    fields: tuple[str, ...]
    factor: float = 1.0
    words: Mapping[str, str] | None = None


@dataclass(frozen=True)
class SupportMapping:
    """How one kind of register is read; ``type`` is that of all its objects when no field says it."""

    key: str
    label: str
    source: str
    type: str
    sources: Mapping[str, Source]

    def field_of(self, target: str, names: Iterable[str]) -> str | None:
        """Return which of the layer's fields says ``target``, None when none does."""
        if target not in self.sources:
            return None
        present = {name.lower(): name for name in names}
        wanted = (name.lower() for name in self.sources[target].fields)
        return next((present[name] for name in wanted if name in present), None)

    def text(self, target: str, value: object) -> str:
        """Return a value as one of our words; a word that the mapping does not know is unknown."""
        if value is None:
            return ""
        text = str(value).strip()
        words = self.sources[target].words
        return text if words is None else words.get(text.lower(), "")

    def number(self, target: str, value: object) -> float:
        """Return a value as a number in our unit, nan for none; a decimal comma is understood."""
        try:
            number = float(str(value).replace(",", ".")) * self.sources[target].factor
        except ValueError:
            return float("nan")
        return number if abs(number) < 1e6 else float("nan")

    def flag(self, target: str, value: object) -> float:
        """Return 1 for yes, 0 for no, nan for unknown."""
        text = "" if value is None else str(value).strip().lower()
        words = self.sources[target].words or {}
        text = words.get(text, text)
        return 1.0 if text in _YES else 0.0 if text in _NO else float("nan")


_YES: Final = frozenset({"1", "true", "t", "yes", "y", "oui", "o", "vrai"})
_NO: Final = frozenset({"0", "false", "f", "no", "n", "non", "faux"})


def builtin_folder() -> Path:
    """Return the folder of the mappings that SmartMetro ships."""
    return Path(__file__).parent / "mappings"


def load_support_mappings(*folders: Path, on_error: OnError = None) -> dict[str, SupportMapping]:
    """Return the mappings by key: the built-in ones, then those of ``folders``.

    Raises:
        ConfigurationError: a file cannot be used, and nobody is told by ``on_error``.
    """
    found = {key: load_support_mapping(builtin_folder() / f"{key}.json") for key in BUILT_IN}
    return read_folders(found, folders, load_support_mapping, on_error)


def load_support_mapping(path: Path) -> SupportMapping:
    """Read one mapping.

    Raises:
        ConfigurationError: naming the file, the field and what is expected there.
    """
    fields = read_object(path)
    key, label = fields.name("key"), fields.label("label")
    source, kind = fields.text("source", "", longest=500), fields.text("type", "")
    sources = {}
    for target, item in fields.members("fields"):
        if target not in TARGETS:
            raise item.error(
                "",
                QT_TRANSLATE_NOOP("SmartMetro", "one of {allowed} is expected"),
                allowed=", ".join(TARGETS),
            )
        sources[target] = _source(item)
    fields.done()
    return SupportMapping(key, label, source, kind, sources)


def best_mapping(mappings: Mapping[str, SupportMapping], names: Iterable[str]) -> SupportMapping:
    """Return the mapping that finds most of its fields in a layer; the first of equals."""
    names = list(names)

    def found(mapping: SupportMapping) -> int:
        return sum(mapping.field_of(target, names) is not None for target in mapping.sources)

    return max(mappings.values(), key=found)


def _source(fields: Fields) -> Source:
    names = fields.texts("fields")
    factor = fields.number("factor", 1e-6, 1e6, 1.0)
    words = fields.optional("words", _words)
    fields.done()
    return Source(names, factor, words)


def _words(fields: Fields) -> Mapping[str, str]:
    found = {}
    for word, meaning in fields.pairs().items():
        if not isinstance(meaning, str):
            raise fields.error(
                word[:40],
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "a text of at most {longest} characters is expected"
                ),
                longest=40,
            )
        found[word.strip().lower()] = meaning
    return found

"""Ready-made mappings for files that services already have, one JSON file each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from ...declaration_reader import read_object
from ...errors import ConfigurationError
from ...messages import QT_TRANSLATE_NOOP
from ...use_cases.declaration import UseCase
from . import plain
from .mapping import FieldMapping, Role, check
from .preview import DatasetPreview

#: Those that ship.
FOLDER = Path(__file__).parents[4] / "resources" / "mappings"

_VERSION = 1
_LONGEST_ABOUT = 600


@dataclass(frozen=True)
class Preset:
    """A ready-made mapping of one kind of file, or of several that belong together.

    ``label`` and ``about`` are translatable keys; ``reference`` is where the fields are described.
    """

    key: str
    label: str
    about: str
    reference: str
    mappings: tuple[FieldMapping, ...]

    @property
    def use_case(self) -> str:
        """Return the use case that it needs."""
        return self.mappings[0].use_case


def read_presets(folder: Path) -> list[Preset]:
    """Return the ready-made mappings of a folder, in order of name.

    Raises:
        ConfigurationError: a file is not one.
    """
    return [_preset(path) for path in sorted(folder.glob("*.json"))]


def fitting(preset: Preset, preview: DatasetPreview) -> FieldMapping | None:
    """Return the mapping of a preset whose fields a data set has, for that data set; None without.

    Of several the one that most of its fields fit.
    """
    names = {field.name.strip().casefold() for field in preview.fields}
    best, most = None, 0
    for mapping in preset.mappings:
        rules = [rule for rule in mapping.fields if rule.role is not Role.IGNORED]
        there = sum(rule.field.strip().casefold() in names for rule in rules)
        needed = (Role.SENSOR_ID, Role.PLACE_ID, Role.TIME, Role.PROPERTY)
        lacks = any(
            rule.role in needed and rule.field.strip().casefold() not in names for rule in rules
        )
        if not lacks and there > most:
            best, most = mapping, there
    if best is None:
        return None
    head = replace(best.head, sheet=preview.head.sheet)
    return replace(best, source=preview.source, head=head)


def check_preset(preset: Preset, use_cases: Mapping[str, UseCase]) -> None:
    """Refuse a preset that cannot be used.

    Raises:
        ConfigurationError: its use case is missing, or a mapping is wrong.
    """
    for mapping in preset.mappings:
        check(mapping, use_cases)


def _preset(path: Path) -> Preset:
    fields = read_object(path)
    given = fields.pairs()
    mappings = given.get("mappings")
    if given.get("smartmetro_mapping") != _VERSION or not isinstance(mappings, list):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{file} is not a ready-made mapping of this version of SmartMetro. Update the plugin.",
            ),
            file=str(path),
        )
    return Preset(
        key=fields.name("key"),
        label=fields.label("label"),
        about=fields.label("about", longest=_LONGEST_ABOUT),
        reference=fields.text("reference"),
        mappings=tuple(plain.from_plain(item, path.name) for item in mappings),
    )

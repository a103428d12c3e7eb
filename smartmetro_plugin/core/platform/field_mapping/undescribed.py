"""Mappings of data sets that nobody described: a ready-made one that fits, else a guess."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from ...use_cases.declaration import UseCase
from .guess import guess
from .mapping import FieldMapping, problem_of
from .presets import Preset, fitting
from .preview import DatasetPreview


def first_mapping(
    preview: DatasetPreview, presets: Iterable[Preset], use_cases: Mapping[str, UseCase]
) -> FieldMapping:
    """Return the mapping to begin with; a guess may be unusable."""
    fits = (fitting(preset, preview) for preset in presets)
    usable = (m for m in fits if m is not None and m.use_case in use_cases)
    return next(usable, None) or guess(preview, use_cases)


def usable_mappings(
    previews: Iterable[DatasetPreview], presets: Iterable[Preset], use_cases: Mapping[str, UseCase]
) -> tuple[FieldMapping, ...]:
    """Return the mappings of the data sets that tell by themselves what they hold."""
    presets = tuple(presets)
    found = (first_mapping(one, presets, use_cases) for one in previews if one.problem is None)
    return tuple(m for m in found if m.use_case and problem_of(m, use_cases) is None)

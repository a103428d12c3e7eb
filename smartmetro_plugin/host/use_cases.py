"""The use cases of this QGIS: the built-in ones and those of the user's profile."""

from __future__ import annotations

from collections.abc import Mapping

from ..core.use_cases.declaration import UseCase
from ..core.use_cases.loading import load_use_cases
from .paths import use_case_folder


def use_cases() -> Mapping[str, UseCase]:
    """Return the use cases by key, read anew: a file dropped into the profile counts at once.

    Raises:
        ConfigurationError: a file of the profile is not a use case; it names the file and the field.
    """
    folder = use_case_folder()
    return load_use_cases(folder) if folder.is_dir() else load_use_cases()

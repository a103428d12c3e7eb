"""Shared by all tests. Nothing here imports QGIS: tests/core runs without it."""

from __future__ import annotations

from pathlib import Path

import pytest


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def data_folder() -> Path:
    """Small data sets kept with the tests."""
    return Path(__file__).resolve().parent / "data"

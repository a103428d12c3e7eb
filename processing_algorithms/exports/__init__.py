"""Exports: a use case in the formats and schemas that other services open."""

from __future__ import annotations

from .exportusecase import ExportUseCase
from .importexport import ImportExport

ALGORITHMS = (ExportUseCase, ImportExport)

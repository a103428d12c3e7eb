"""Field work: missions that leave for QField, and their return."""

from __future__ import annotations

from .importfieldwork import ImportFieldWork
from .packageforqfield import PackageForQField

ALGORITHMS = (PackageForQField, ImportFieldWork)

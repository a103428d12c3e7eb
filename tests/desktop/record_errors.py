"""Runs in QGIS before any plugin is loaded (``PYQGIS_STARTUP``): collects uncaught exceptions.

QGIS shows an exception raised while it loads a plugin in a dialog that nobody here would close.
"""

from __future__ import annotations

import traceback
from typing import Any

import qgis.utils


def record(
    kind: type, error: BaseException, trace: Any, msg: str | None, *_: Any, **__: Any
) -> None:
    """Stand in for ``qgis.utils.showException``."""
    text = "".join(traceback.format_exception(kind, error, trace))
    qgis.utils.smartmetro_errors.append(f"{msg or ''}\n{text}".lstrip())


qgis.utils.smartmetro_errors = []
qgis.utils.showException = record

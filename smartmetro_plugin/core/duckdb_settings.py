"""How DuckDB is opened here, wherever it is: nothing is downloaded, and what memory does not hold goes
to the system's folder for temporary files (by itself DuckDB writes into the folder it was started in)."""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any


def duckdb_settings() -> dict[str, Any]:
    """Return the ``config`` of every ``duckdb.connect``."""
    return {
        "autoinstall_known_extensions": "false",
        "autoload_known_extensions": "false",
        "temp_directory": str(Path(tempfile.gettempdir()) / "smartmetro-duckdb"),
    }

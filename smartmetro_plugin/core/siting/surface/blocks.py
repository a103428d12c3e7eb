"""How rasters are cut into blocks, and the mark of unknown cells in files."""

from __future__ import annotations

from typing import Final

#: Cells read at once: 4 MB of float32, a dozen times that with what is made of them.
BLOCK_CELLS: Final = 1_000_000
#: Written for unknown cells.
NODATA: Final = -9999.0

"""Squared lengths of many rows times a triangular matrix, its zeros mostly left out."""

from __future__ import annotations

import numpy as np

from .samples import Floats, Single

#: Fewer products by zero with more strips, larger products with fewer.
_STRIPS = 4


class Strips:
    """A triangular matrix (n, n) in single precision, in strips of columns with their rows only."""

    def __init__(self, triangle: Floats) -> None:
        edges = np.linspace(0, len(triangle), _STRIPS + 1).astype(int)
        self._parts: list[tuple[slice, Single]] = []
        for start, stop in zip(edges[:-1], edges[1:]):
            filled = np.flatnonzero(triangle[:, start:stop].any(axis=1))
            if filled.size:
                rows = slice(int(filled[0]), int(filled[-1]) + 1)
                part = np.ascontiguousarray(triangle[rows, start:stop], dtype=np.float32)
                self._parts.append((rows, part))

    def square_lengths(self, block: Single) -> Single:
        """Return |row × triangle|² for each row of ``block`` (m, n): shape (m,)."""
        total = np.zeros(len(block), dtype=np.float32)
        for rows, part in self._parts:
            product = block[:, rows] @ part
            total += np.einsum("ij,ij->i", product, product)
        return total

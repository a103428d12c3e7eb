"""Numbers as files hold them: decimal commas, thousands apart, texts that mean no value."""

from __future__ import annotations

import re
from collections.abc import Sequence
from math import isfinite
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_SPACES = re.compile(r"[\s\u00a0\u202f']")
_PLAIN = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?", re.ASCII)
_DIGITS = set("0123456789+-eE\n")
_BY_THOUSANDS = {
    ",": re.compile(r"[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?", re.ASCII),
    ".": re.compile(r"[+-]?\d{1,3}(?:,\d{3})+(?:\.\d+)?", re.ASCII),
}


def read_numbers(
    texts: Sequence[str], decimal: str = "", missing: Sequence[str] = ()
) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.bool_]]:
    """Return the values, shape (n,), NaN where there is none, and a mask of what could be read.

    ``decimal`` is ``","``, ``"."``, or empty: then each text shows it. A text in ``missing``, and
    the empty one, is a value that was not given: readable, and NaN.
    """
    import numpy as np

    plain = _plain_numbers(texts, decimal)
    if plain is not None:
        return np.where(np.isinf(plain), np.nan, plain), ~np.isinf(plain)
    none = {"", *(text.casefold() for text in missing)}
    value = np.fromiter((_number(text, decimal, none) for text in texts), np.float64, len(texts))
    readable = ~np.isinf(value)
    return np.where(readable, value, np.nan), readable


def _plain_numbers(texts: Sequence[str], decimal: str) -> npt.NDArray[np.float64] | None:
    """Read texts of which none needs a second look, all at once; None where one may."""
    import numpy as np

    together = "\n".join(texts)
    signs = set(together) - _DIGITS
    if signs == {","} and decimal != ".":
        together = together.replace(",", ".")
    elif signs - {"."} or decimal == ",":
        return None
    try:
        return np.array([float(text) for text in together.split("\n")], dtype=np.float64)
    except ValueError:  # an empty one, two marks
        return None


def read_number(text: str, decimal: str = "") -> float | None:
    """Return one number, None where there is none."""
    value = _number(text, decimal, {""})
    return value if isfinite(value) else None


def _number(text: str, decimal: str, none: set[str]) -> float:
    """Return the number, NaN for a value that was not given, infinity for what is no number."""
    if decimal != "," and _PLAIN.fullmatch(text):
        return float(text)
    text = text.strip()
    if text.casefold() in none:
        return float("nan")
    text = _SPACES.sub("", text).replace("\u2212", "-")
    mark = decimal or _mark_of(text)
    if _BY_THOUSANDS[mark].fullmatch(text):
        text = text.replace("." if mark == "," else ",", "")
    if mark == ",":
        if "." in text:
            return float("inf")
        text = text.replace(",", ".", 1)
    return float(text) if _PLAIN.fullmatch(text) else float("inf")


def _mark_of(text: str) -> str:
    """Return the decimal mark a text shows: the last of the two; one comma alone is a decimal one."""
    if text.count(",") > 1 and "." not in text:
        return "."
    return "," if text.rfind(",") > text.rfind(".") else "."

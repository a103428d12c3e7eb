"""Texts that no spreadsheet runs as a formula, and the way back.

A text that begins like a formula gets an apostrophe in front, as OWASP advises (*CSV Injection*);
so does one that already begins with apostrophes and a formula, so that the way back is certain.
"""

from __future__ import annotations

#: ASCII, and the full-width forms that East Asian spreadsheets take for the same.
_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def harmless(text: str) -> str:
    """Return a text that no spreadsheet runs as a formula."""
    return f"'{text}" if _is_risky(text) else text


def as_it_was(text: str) -> str:
    """Undo :func:`harmless`."""
    return text[1:] if text.startswith("'") and _is_risky(text) else text


def _is_risky(text: str) -> bool:
    return text.lstrip("' ").startswith(_STARTS)

"""Instants as the cache writes them: fixed-width UTC text that sorts like time.

GeoPackage 1.3, table 1: DATETIME is ISO 8601 text ending in Z. Milliseconds are kept.
"""

from __future__ import annotations

from datetime import date, datetime, timezone


def to_text(instant: datetime) -> str:
    """Return ``YYYY-MM-DDTHH:MM:SS.sssZ``.

    Raises:
        ValueError: ``instant`` has no offset.
    """
    if instant.tzinfo is not timezone.utc:
        if instant.utcoffset() is None:
            raise ValueError(f"{instant} has no offset from UTC")
        instant = instant.astimezone(timezone.utc)
    return instant.isoformat(timespec="milliseconds")[:23] + "Z"


def to_text_or_none(instant: datetime | None) -> str | None:
    """Return :func:`to_text`, None for None."""
    return None if instant is None else to_text(instant)


def from_text(text: str) -> datetime:
    """Read an instant written by :func:`to_text`, or by QGIS in the same column.

    Raises:
        ValueError: not such a text.
    """
    instant = datetime.fromisoformat(text.replace("Z", "+00:00"))  # Python 3.9 reads no Z
    if instant.tzinfo is None:
        return instant.replace(tzinfo=timezone.utc)
    return instant.astimezone(timezone.utc)


def from_text_or_none(text: str | None) -> datetime | None:
    """Return :func:`from_text`, None for None."""
    return None if text is None else from_text(text)


def day_or_none(text: str | None) -> date | None:
    """Read a DATE column."""
    return None if text is None else date.fromisoformat(text)

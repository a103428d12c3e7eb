"""What answers say of dates, waiting times, ranges of time, mostly in headers."""

from __future__ import annotations

import json
import re
from datetime import datetime, timedelta, timezone
from email.utils import parsedate_to_datetime
from math import isfinite

from ..instants import InvalidInstant, parse_instant

_LONGEST_REFUSAL = 10_000
#: A dash before the second instant must not be taken for an offset of the first one.
_INSTANT = re.compile(
    r"\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d(?!-\d\d-\d\dT))?"
)


def http_date(text: str | None) -> datetime | None:
    """Return the instant of an HTTP-date (RFC 9110, 5.6.7) in UTC, None when it is absent or unreadable."""
    if not text:
        return None
    try:
        parsed = parsedate_to_datetime(text.strip())
        if parsed.tzinfo is None:  # "-0000"
            return parsed.replace(tzinfo=timezone.utc)
        return parsed.astimezone(timezone.utc)
    except (ValueError, OverflowError, TypeError, IndexError):
        return None


def retry_after(text: str | None, now: datetime) -> float | None:
    """Return how many seconds a Retry-After header asks to wait (RFC 9110, 10.2.3), None without one."""
    if not text:
        return None
    try:
        seconds = float(text)
    except ValueError:
        at = http_date(text)
        return None if at is None else max(0.0, (at - now) / timedelta(seconds=1))
    return max(0.0, seconds) if isfinite(seconds) else None


def reset_after(body: bytes, now: datetime) -> float | None:
    """Return in how many seconds a used-up quota is given again, None when ``body`` does not say it.

    Opendatasoft tells it as ``reset_time`` in the body of its 429.
    """
    if len(body) > _LONGEST_REFUSAL:
        return None
    try:
        said = json.loads(body)
    except (ValueError, RecursionError):
        return None
    text = said.get("reset_time") if isinstance(said, dict) else None
    if not isinstance(text, str):
        return None
    try:
        return max(0.0, (parse_instant(text) - now) / timedelta(seconds=1))
    except InvalidInstant:
        return None


def content_range(text: str | None) -> tuple[datetime, datetime] | None:
    """Return first and last instant of ``Content-Range: date-time A-B/*`` (GS CIM 009, 6.3.10), UTC.

    A is later than B when the answer goes backwards in time. Instants without offset are UTC, as
    brokers write them. None when the header is absent or about something else.
    """
    found = _INSTANT.findall(text or "")
    if len(found) != 2:
        return None
    try:
        return parse_instant(found[0]), parse_instant(found[1])
    except InvalidInstant:
        return None

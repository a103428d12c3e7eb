"""Times as files hold them: ISO and French dates, compact ones, local hours that come twice.

An hour that comes twice in October is told apart by its order in the file (RFC 9557 §3.4 leaves the
choice to whoever knows): times that go on until the hour and then step back once. Where the order
does not tell, the rows are reported.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import tzinfo
from typing import TYPE_CHECKING

from ...instants import ParsedInstants, parse_instant, parse_instants, to_microseconds
from .mapping import AUTOMATIC

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

_HOUR = r"(?:[T ,]+(?P<hour>\d{1,2})(?:[:hH](?P<minute>\d\d)?(?::(?P<second>\d\d)(?P<fraction>[.,]\d+)?)?)?"
_OFFSET = r" ?(?P<offset>[Zz]|[+-]\d\d(?::?\d\d)?)?)?"
_DAY_FIRST = re.compile(
    r"(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})[/.-](?P<year>\d{4}|\d\d)" + _HOUR + _OFFSET, re.ASCII
)
_YEAR_FIRST = re.compile(
    r"(?P<year>\d{4})[/.-](?P<month>\d{1,2})[/.-](?P<day>\d{1,2})" + _HOUR + _OFFSET, re.ASCII
)
_COMPACT = re.compile(
    r"(?P<year>\d{4})(?P<month>\d\d)(?P<day>\d\d)[T ]?(?:(?P<hour>\d\d)(?::?(?P<minute>\d\d)"
    r"(?::?(?P<second>\d\d)(?P<fraction>[.,]\d+)?)?)?(?P<offset>[Zz]|[+-]\d\d(?::?\d\d)?)?)?",
    re.ASCII,
)
_ORDERS = {"day_first": _DAY_FIRST, "year_first": _YEAR_FIRST, "compact": _COMPACT}
#: Two-digit years are of this century: sensors are not older.
_CENTURY = "20"


def read_times(texts: Sequence[str], zone: tzinfo, date_order: str = AUTOMATIC) -> ParsedInstants:
    """Read texts into UTC; ``zone`` is that of times without offset.

    With ``date_order`` automatic, ``05/07/2026`` is the fifth of July: French files never mean May.
    """
    if date_order == AUTOMATIC and all(text[4:5] == "-" for text in texts):
        return parse_instants(texts, zone)
    return parse_instants([_iso(text, date_order) for text in texts], zone)


def _iso(text: str, date_order: str) -> str:
    text = text.strip()
    for pattern in _ORDERS.values() if date_order == AUTOMATIC else (_ORDERS[date_order],):
        match = pattern.fullmatch(text)
        if match is None:
            continue
        parts = match.groupdict()
        year = parts["year"] if len(parts["year"]) == 4 else _CENTURY + parts["year"]
        iso = f"{year}-{parts['month']:0>2}-{parts['day']:0>2}"
        if parts["hour"] is None:
            return iso + "T00:00:00"
        clock = f"{parts['hour']:0>2}:{parts['minute'] or '00'}:{parts['second'] or '00'}"
        return f"{iso}T{clock}{parts['fraction'] or ''}{parts['offset'] or ''}"
    # Nothing of the order asked for: the reader says that it is no date, never reads it otherwise.
    return text if date_order == AUTOMATIC else f"“{text}”"


def second_instant(text: str, zone: tzinfo, date_order: str = AUTOMATIC) -> int:
    """Return the second of the two instants that an ambiguous text can mean, microseconds UTC."""
    return to_microseconds(parse_instant(_iso(text, date_order), zone, ambiguous_is_second=True))


def order_tells(
    walls: npt.NDArray[np.int64], *, backwards: bool = False
) -> npt.NDArray[np.bool_] | None:
    """Say which rows of one repeated hour are its second pass, None where the order does not tell.

    ``walls``: any increasing measure of the wall clock, shape (n,), in the order of the file, which
    runs forwards, or ``backwards`` from the latest. Its clock must step back exactly once.
    """
    import numpy as np

    in_order = walls[::-1] if backwards else walls
    steps = np.flatnonzero(np.diff(in_order) <= 0)  # two equal times too: those of an hourly file
    if steps.size != 1:
        return None
    second = np.arange(walls.size) > steps[0]
    return second[::-1] if backwards else second

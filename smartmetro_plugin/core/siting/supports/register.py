"""Which owners and supports a convention covers, from the register in the cache."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from ...errors import CacheError
from ...messages import QT_TRANSLATE_NOOP

_CONVENTIONS = """
    SELECT p.name, coalesce(c.reference, c.subject, c.uuid)
    FROM conventions c JOIN partners p ON p.uuid = c.partner_uuid
    WHERE (c.starts_on IS NULL OR c.starts_on <= :day) AND (c.ends_on IS NULL OR c.ends_on >= :day)
      AND c.signed_on IS NOT NULL
"""
_AUTHORISED = """
    SELECT s.uuid, s.label, coalesce(a.reference, a.uuid)
    FROM authorisations a JOIN supports s ON s.uuid = a.support_uuid
    WHERE a.granted_on IS NOT NULL AND (a.starts_on IS NULL OR a.starts_on <= :day)
      AND (a.ends_on IS NULL OR a.ends_on >= :day)
"""


@dataclass(frozen=True)
class Agreements:
    """References of agreements in force, by owner's name and by support's id, in small letters."""

    by_owner: Mapping[str, str] = field(default_factory=dict)
    by_support: Mapping[str, str] = field(default_factory=dict)

    def covering(self, support_id: str, owner: str) -> str:
        """Return the reference of what covers a support, "" when nothing does."""
        own = self.by_support.get(support_id.strip().lower(), "")
        return own or self.by_owner.get(owner.strip().lower(), "")


def agreements(cache: Path, on_day: date) -> Agreements:
    """Read the agreements in force on a day; a cache without register has none.

    Raises:
        CacheError: the file cannot be read.
    """
    if not cache.is_file():
        return Agreements()
    try:
        with closing(sqlite3.connect(f"{cache.resolve().as_uri()}?mode=ro", uri=True)) as database:
            tables = {row[0] for row in database.execute("SELECT name FROM sqlite_master")}
            if not {"conventions", "partners", "authorisations", "supports"} <= tables:
                return Agreements()
            day = {"day": on_day.isoformat()}
            owners = database.execute(_CONVENTIONS, day).fetchall()
            allowed = database.execute(_AUTHORISED, day).fetchall()
    except sqlite3.Error as error:
        raise CacheError(
            QT_TRANSLATE_NOOP("SmartMetro", "The cache “{path}” cannot be read: {reason}"),
            path=str(cache),
            reason=str(error),
        ) from error
    by_support: dict[str, str] = {}
    for uuid, label, reference in allowed:
        by_support |= {name.strip().lower(): reference for name in (uuid, label) if name}
    return Agreements({name.strip().lower(): ref for name, ref in owners if name}, by_support)

"""Communes and municipal arrondissements: from the names platforms give to INSEE codes.

Codes are text (``01004``, ``2A004``). The bundled table covers the 92 communes of the
Aix-Marseille-Provence metropolis and Marseille's 16 arrondissements; another metropolis loads its
own table with :func:`load_communes`. Sources and licences: ``communes_amp.md`` beside the data.
"""

from __future__ import annotations

import csv
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from .errors import ConfigurationError
from .messages import QT_TRANSLATE_NOOP

BUNDLED_TABLE = Path(__file__).with_name("communes_amp.csv")

COLUMNS = ("insee", "name", "parent_insee", "postal_codes", "lon", "lat")

_ABBREVIATIONS = {"st": "saint", "ste": "sainte", "s": "sur"}
_ARRONDISSEMENT = re.compile(r"\b0*(\d{1,2}) ?(?:e|er|eme|ere|nd)?\b(?: arr(?:ondissement)?\b)?")
_FIVE_DIGITS = re.compile(r"\b\d{5}\b")


@dataclass(frozen=True)
class Commune:
    """A commune, or an arrondissement when ``parent_insee`` names its commune.

    ``lon``, ``lat``: a central point, EPSG:4326 degrees, None when the table has none.
    """

    insee: str
    name: str
    parent_insee: str = ""
    postal_codes: tuple[str, ...] = ()
    lon: float | None = None
    lat: float | None = None


class CommuneTable:
    """Communes found by code, by name as people write it, or by postal code."""

    def __init__(self, communes: Iterable[Commune]) -> None:
        self._by_insee = {commune.insee: commune for commune in communes}
        self._by_name: dict[str, str] = {}
        self._by_arrondissement: dict[tuple[str, int], str] = {}
        by_postal_code: dict[str, set[str]] = {}
        divided = {commune.parent_insee for commune in self if commune.parent_insee}
        for commune in self:
            self._by_name.setdefault(_plain(commune.name), commune.insee)
            if commune.parent_insee:
                self._add_arrondissement(commune)
            # A divided commune leaves its postal codes to its arrondissements.
            if commune.insee not in divided:
                for code in commune.postal_codes:
                    by_postal_code.setdefault(code, set()).add(commune.insee)
        self._by_postal_code = {
            code: next(iter(found)) for code, found in by_postal_code.items() if len(found) == 1
        }

    def __iter__(self) -> Iterator[Commune]:
        return iter(self._by_insee.values())

    def __len__(self) -> int:
        return len(self._by_insee)

    def commune_of(self, insee: str) -> Commune | None:
        """Return the commune or arrondissement with this INSEE code, None when it is unknown."""
        return self._by_insee.get(insee.strip().upper())

    def insee_of(self, name: str) -> str | None:
        """Return the INSEE code for a name or a postal code, None when it is unknown or ambiguous.

        Accents, case, hyphens, apostrophes, ``St`` for ``Saint`` and ``s/`` for ``sur`` do not
        matter. Arrondissements: ``Marseille 8e``, ``8e arrondissement de Marseille``, ``13008``.
        Five digits are a postal code, never an INSEE code, and count only when one commune has it.
        """
        postal_code = _FIVE_DIGITS.search(name)
        words = _plain(_FIVE_DIGITS.sub(" ", name))
        from_postal_code = self._by_postal_code.get(postal_code[0]) if postal_code else None
        if not words:
            return from_postal_code
        found = self._by_name.get(words) or self._arrondissement(words)
        if found is None:
            return None
        part = self._by_insee[from_postal_code] if from_postal_code else None
        return part.insee if part is not None and part.parent_insee == found else found

    def _add_arrondissement(self, commune: Commune) -> None:
        number = _ARRONDISSEMENT.search(_plain(commune.name))
        parent = self._by_insee.get(commune.parent_insee)
        if number and parent:
            self._by_arrondissement[_plain(parent.name), int(number[1])] = commune.insee

    def _arrondissement(self, words: str) -> str | None:
        number = _ARRONDISSEMENT.search(words)
        if not number:
            return None
        city = re.sub(r"\bde\b", " ", words.replace(number[0], " ", 1))
        return self._by_arrondissement.get((" ".join(city.split()), int(number[1])))


def load_communes(path: Path) -> CommuneTable:
    """Return the communes of a CSV file (UTF-8, comma) with the columns of :data:`COLUMNS`.

    Postal codes are separated by spaces; parent, postal codes and position may be empty.

    Raises:
        ConfigurationError: the file cannot be read, lacks a column, or a position is no number.
    """
    try:
        with path.open(encoding="utf-8-sig", newline="") as stream:
            rows = csv.DictReader(stream)
            missing = [column for column in COLUMNS if column not in (rows.fieldnames or ())]
            if missing:
                raise ConfigurationError(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro", "The table of communes {path} has no column {columns}."
                    ),
                    path=str(path),
                    columns=", ".join(missing),
                )
            return CommuneTable([_commune(row) for row in rows])
    except (OSError, ValueError, csv.Error) as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "The table of communes {path} cannot be read: {reason}"
            ),
            path=str(path),
            reason=str(error),
        ) from error


@lru_cache(maxsize=1)
def bundled_communes() -> CommuneTable:
    """Return the communes that come with the plugin."""
    return load_communes(BUNDLED_TABLE)


def insee_of(name: str) -> str | None:
    """Return the INSEE code for a name among the bundled communes (see :class:`CommuneTable`)."""
    return bundled_communes().insee_of(name)


def commune_of(insee: str) -> Commune | None:
    """Return the bundled commune or arrondissement with this INSEE code."""
    return bundled_communes().commune_of(insee)


def _commune(row: dict[str, str]) -> Commune:
    insee, name, parent_insee, postal_codes, lon, lat = ((row[c] or "").strip() for c in COLUMNS)
    return Commune(
        insee,
        name,
        parent_insee,
        tuple(postal_codes.split()),
        float(lon) if lon else None,
        float(lat) if lat else None,
    )


def _plain(name: str) -> str:
    """Lower case, no accents, words only, abbreviations written out."""
    ligatures = name.replace("œ", "oe").replace("Œ", "Oe")
    ascii_only = unicodedata.normalize("NFKD", ligatures).encode("ascii", "ignore").decode().lower()
    words = re.findall(r"[a-z0-9]+", ascii_only)
    return " ".join(_ABBREVIATIONS.get(word, word) for word in words)

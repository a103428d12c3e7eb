"""Who publishes, under which licence: what metadata and portals ask for."""

from __future__ import annotations

from dataclasses import dataclass

from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP


@dataclass(frozen=True)
class Licence:
    """A licence: what portals call it, and where its text stands. ``is_open``: whether it is for all."""

    name: str
    uri: str
    is_open: bool = True


LICENCES = (
    Licence(
        "Licence Ouverte / Open Licence 2.0",
        "https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf",
    ),
    Licence("Open Database License (ODbL) 1.0", "https://opendatacommons.org/licenses/odbl/1-0/"),
    Licence(
        QT_TRANSLATE_NOOP("SmartMetro", "Restricted: internal use"),
        "http://publications.europa.eu/resource/authority/access-right/RESTRICTED",
        is_open=False,
    ),
)


@dataclass(frozen=True)
class Producer:
    """Who produced the data. ``contact``: a service's mailbox, never a person's."""

    name: str = ""
    siret: str = ""
    contact: str = ""
    licence: Licence = LICENCES[0]


def checked_siret(text: str) -> str:
    """Return a SIRET as its 14 digits; empty stays empty.

    The key is Luhn's over all digits (INSEE, *Numéro d'identification des établissements*).

    Raises:
        ConfigurationError: not 14 digits, or a wrong key.
    """
    digits = "".join(text.split())
    if not digits:
        return ""
    if len(digits) != 14 or not (digits.isascii() and digits.isdigit()) or not _passes_luhn(digits):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{siret}” is not a SIRET: it has 14 digits, of which the last checks the others. "
                "Correct it, or leave it empty.",
            ),
            siret=text[:40],
        )
    return digits


def _passes_luhn(digits: str) -> bool:
    if digits.startswith("356000000"):  # La Poste: the plain sum of the digits
        return sum(map(int, digits)) % 5 == 0
    total = 0
    for position, digit in enumerate(reversed(digits)):
        doubled = int(digit) * (1 + position % 2)
        total += doubled - 9 if doubled > 9 else doubled
    return total % 10 == 0

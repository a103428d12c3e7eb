"""What a site sheet says of a candidate, gathered from its columns, before it is laid out."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isfinite
from typing import Final

from ..messages import QT_TRANSLATE_NOOP, Message

#: Where a sensor hangs: beside ``mount_m`` a support's own ``height_m`` is how tall the support is.
MOUNTS: Final = ("mount_m", "height_m", "hauteur_m")
#: Columns looked for, in this order, under each heading of the sheet; the first that is filled counts.
_IDENTITY: Final[tuple[tuple[str, tuple[str, ...], str], ...]] = (
    (QT_TRANSLATE_NOOP("SmartMetro", "Support"), ("support_type", "support", "type_support"), ""),
    (QT_TRANSLATE_NOOP("SmartMetro", "Owner"), ("owner", "proprietaire", "gestionnaire"), ""),
    (QT_TRANSLATE_NOOP("SmartMetro", "Convention"), ("convention", "agreement"), ""),
    (QT_TRANSLATE_NOOP("SmartMetro", "Commune"), ("commune", "city"), ""),
    (QT_TRANSLATE_NOOP("SmartMetro", "Address"), ("address", "adresse", "street", "rue"), ""),
    (QT_TRANSLATE_NOOP("SmartMetro", "Mounting height"), MOUNTS, "m"),
    (QT_TRANSLATE_NOOP("SmartMetro", "Power"), ("power", "alimentation", "power_at_hand"), ""),
    (QT_TRANSLATE_NOOP("SmartMetro", "Network"), ("network", "reseau"), ""),
    (QT_TRANSLATE_NOOP("SmartMetro", "Radio margin"), ("margin_db", "radio_margin_db"), "dB"),
    (QT_TRANSLATE_NOOP("SmartMetro", "Measured signal"), ("rssi_dbm",), "dBm"),
    (QT_TRANSLATE_NOOP("SmartMetro", "Sun in a year"), ("sun_h",), "h"),
    (QT_TRANSLATE_NOOP("SmartMetro", "Open sky"), ("sky_pct",), "%"),
    (QT_TRANSLATE_NOOP("SmartMetro", "Solar panel"), ("verdict_label",), ""),
    (QT_TRANSLATE_NOOP("SmartMetro", "Score"), ("score",), ""),
)
#: Words for the codes of the contract and of the supports' columns.
CODES: Final = {
    "lamp_post": QT_TRANSLATE_NOOP("SmartMetro", "lamp post"),
    "facade": QT_TRANSLATE_NOOP("SmartMetro", "façade"),
    "pole": QT_TRANSLATE_NOOP("SmartMetro", "pole"),
    "tree": QT_TRANSLATE_NOOP("SmartMetro", "tree"),
    "cabinet": QT_TRANSLATE_NOOP("SmartMetro", "cabinet"),
    "lighting_network": QT_TRANSLATE_NOOP("SmartMetro", "lighting network"),
    "meter": QT_TRANSLATE_NOOP("SmartMetro", "meter"),
}
#: Words for the verdicts of rules.
VERDICTS: Final = {
    "ok": QT_TRANSLATE_NOOP("SmartMetro", "met"),
    "fails": QT_TRANSLATE_NOOP("SmartMetro", "not met"),
    "to_check": QT_TRANSLATE_NOOP("SmartMetro", "to check on site"),
    "not_concerned": QT_TRANSLATE_NOOP("SmartMetro", "not concerned"),
}
_NAMES: Final = ("name", "site_id", "support_id", "id")
_PHOTOS: Final = ("photo", "photo_path", "picture", "image")
_VERDICT, _REASON, _VALUE = "_verdict", "_reason", "_value"
_SUN_MONTHS: Final = tuple(f"sun_h_{month:02}" for month in range(1, 13))


@dataclass(frozen=True)
class Verdict:
    """One rule held against the candidate: its words as the columns give them."""

    rule: str
    verdict: str
    value: str
    reason: str


@dataclass(frozen=True)
class SiteSheet:
    """A candidate's sheet. ``facts``: heading, text (empty: to be filled in on the spot), unit.

    ``sun_h``: hours of sun by month (12) or none. ``photo``: a path as the column gives it.
    ``why``: the reason of the proposal.
    """

    name: str
    use_case: str
    zone: str
    zone_role: str
    facts: Sequence[tuple[Message, Message | str | float, str]]
    verdicts: Sequence[Verdict]
    sun_h: Sequence[float]
    photo: str
    why: str


def site_sheet(values: Mapping[str, object], number: int) -> SiteSheet:
    """Return the sheet of a candidate from its columns; ``number`` names one that has no name."""
    lower = {name.lower(): value for name, value in values.items() if not _is_empty(value)}

    # A rule's verdict may stand in a column of the support's own name (power, support_type).
    verdicts = _verdicts(lower)
    known = {
        n: v
        for n, v in lower.items()
        if n not in {v.rule for v in verdicts if f"{v.rule}_verdict" not in lower}
    }

    def text(names: Sequence[str]) -> str:
        return next((str(lower[name]) for name in names if name in lower), "")

    facts = [
        (Message(heading), _plain(next((known[n] for n in names if n in known), "")), unit)
        for heading, names, unit in _IDENTITY
    ]
    months = [_number(lower.get(name)) for name in _SUN_MONTHS]
    return SiteSheet(
        name=text(_NAMES) or str(number),
        use_case=text(("use_case",)),
        zone=text(("zone",)),
        zone_role=text(("zone_role",)),
        facts=facts,
        verdicts=verdicts,
        sun_h=[m for m in months if m is not None] if None not in months else (),
        photo=text(_PHOTOS),
        why=text(("reason",)),
    )


def _verdicts(values: Mapping[str, object]) -> list[Verdict]:
    """Return the rules whose verdicts the columns hold: ``rule`` beside ``rule_reason``, as the
    assessment of supports writes them, or ``rule_verdict`` where a study kept the support's own column."""
    found = []
    for name, value in values.items():
        rule = name[: -len(_VERDICT)] if name.endswith(_VERDICT) else name
        stands_alone = name != rule or f"{rule}{_REASON}" in values
        if str(value) not in VERDICTS or not stands_alone or rule in ("", "siting"):
            continue
        found.append(
            Verdict(
                rule,
                str(value),
                str(values.get(rule + _VALUE, "")),
                str(values.get(rule + _REASON, "")),
            )
        )
    return found


def _plain(value: object) -> Message | str | float:
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, (int, float)):
        return float(value)
    text = str(value)
    return Message(CODES[text]) if text in CODES else text


def _number(value: object) -> float | None:
    return float(value) if isinstance(value, (int, float)) and isfinite(value) else None


def _is_empty(value: object) -> bool:
    return value is None or value == "" or (isinstance(value, float) and not isfinite(value))

"""A first mapping, marked as a guess, from names, types and values of fields in French and English."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timezone

from ...instants import InstantProblem
from ...units import UnknownUnit, code_of, linear
from ...use_cases.declaration import UseCase
from .mapping import Dialect, FieldMapping, FieldRule, Measure, Role
from .numbers import read_number
from .places import location_of
from .preview import DatasetField, DatasetPreview
from .times import read_times

#: Words of a field's name (without accents, in lower case) that tell a role; the first that fits wins.
_ROLES: tuple[tuple[Role, str], ...] = (
    (Role.LON, r"lon|lng|long|longitude|xlong|x wgs84|longitude (station|wgs84)"),
    (Role.LAT, r"lat|latitude|ylat|y wgs84|latitude (station|wgs84)"),
    (Role.LOCATION, r"geo ?(point|shape|metry|m|json)?( 2d)?|geometry|geometrie|geopoint|coordonnees|"
     r"coordinates|localisation|location|position"),
    (Role.PLACE_ID, r"(id )?site( id)?|(code|id) (site|lieu|emplacement)"),
    (Role.SENSOR_ID, r"(sensor|device|capteur|station|compteur|equipement|channel|counter|objet|poste|"
     r"prm|pdl)( ?(id|code|identifiant))?|(id|code|identifiant|num|numero|ref|reference|n)"
     r"( du| de la)? (sensor|device|capteur|station|compteur|equipement|objet|poste|prm|pdl)|"
     r"dev ?eui|identifiant|id|code|urn|serial|numero de serie"),
    (Role.TIME, r"(date|heure|jour|time|timestamp|datetime|horodate|horodatage|instant|observed ?at|"
     r"date ?time|date ?heure|phenomenon ?time|aaaammjjhh(mn)?)|"
     r"(date|heure|start|horodatage)( et heure)?( (de( la)?|du))? ?"
     r"(mesure|obs|observation|observed|releve|debut|heure|time|datetime)( obs)?|date (debut|obs).*|"
     r"start (date ?time|time)|date ?observed"),
    (Role.PROPERTY, r"property|propriete|parametre|parameter|grandeur( hydro)?|polluant|pollutant|"
     r"mesure type|type (de )?mesure|nom (polluant|parametre)|label polluant|observed property"),
    (Role.VALUE, r"value|valeur|resultat( obs)?|result|mesure|measure"),
    (Role.UNIT, r"unit|unite( de mesure)?|uom|unit ?code"),
    (Role.NAME, r"(nom|name|libelle|label|nom usuel)( (du|de la))?"
     r"( (station|capteur|site|sensor|poste|point))?|station name|site name"),
    (Role.COMMUNE, r"commune|ville|city|nom (com|commune)|municipality|libelle commune"),
    (Role.INSEE, r"(code )?insee( com| commune)?|fr insee code|code commune|id com"),
    (Role.ZONE, r"zone|secteur|quartier|area"),
    (Role.OWNER, r"owner|proprietaire|gestionnaire"),
    (Role.NETWORK, r"network|reseau"),
    (Role.SUPPORT_TYPE, r"support( type)?|type (de )?support"),
    (Role.COUNTS_WHAT, r"mobility type|(type|mode) (de )?(mobilite|deplacement)|vehicle ?type"),
    (Role.Z_M, r"alti|altitude( station)?|z|elevation"),
    (Role.HEIGHT_M, r"height|hauteur (de )?pose|height m"),
    (Role.BATTERY_PCT, r"battery( pct| level)?|batterie|niveau (de )?batterie"),
)  # fmt: skip

#: Words for properties that the declarations do not hold, by property.
_PROPERTIES: Mapping[str, str] = {
    "temperature": r"t|temp|temperature( (de l )?air)?|air temperature|tair|t2m",
    "relative_humidity": r"u|hr|rh|humidite( relative)?|(relative )?humidity|hum|hygrometrie",
    "laeq": r"laeq|leq|niveau sonore|la ?eq( \d+.*)?|bruit|db ?a?|noise",
    "l10": r"la?10", "l50": r"la?50", "l90": r"la?90", "la95eq": r"la95(eq)?",
    "fill": r"fill( level)?|filling ?level|remplissage|(taux|niveau)( de)? remplissage",
    "water_level": r"h|hauteur( d?'?( ?eau)?)?|niveau( d)?( eau)?|water ?level|level|cote",
    "flow": r"q|debit|flow( rate)?|discharge",
    "water_temperature": r"(temperature|temp)( de l)? eau|water temp(erature)?",
    "ph": r"ph", "conductivity": r"conductivite|conductivity|ec",
    "dissolved_oxygen": r"(oxygene|o2) dissous|dissolved oxygen|do",
    "turbidity": r"turbidite|turbidity",
    "count": r"count|comptage|nb|nombre|passages?|(nb|nombre)( de)? passages?|total|debit( horaire)?",
    "energy": r"energie( consommee| active)?|energy|consommation|kwh|ea",
    "energy_index": r"index( de consommation| energie)?|meter( reading)?",
    "active_power": r"puissance( active)?|(active )?power|pa",
    "voltage": r"tension|voltage|u", "current": r"courant|intensite|current|i",
    "pm25": r"pm ?2 ?5", "pm10": r"pm ?10", "no2": r"no2|dioxyde d azote", "o3": r"o3|ozone",
}  # fmt: skip
_TYPE_ROLES = {"geo_point_2d": Role.LOCATION, "geo_shape": Role.LOCATION}
_UNIT_IN_NAME = re.compile(r"[\[(]\s*(?:en\s+)?([^\])]{1,12})\s*[\])]|\ben\s+(\S{1,8})$")
_MEASURED_SHARE = 0.8


@dataclass(frozen=True)
class _Candidate:
    field: DatasetField
    words: str
    unit: str
    texts: tuple[str, ...]


def guess(
    preview: DatasetPreview,
    use_cases: Mapping[str, UseCase],
    use_case: str = "",
) -> FieldMapping:
    """Return what the fields probably are; every rule is marked as a guess.

    ``use_case`` is the one chosen; without one, that whose properties fit most fields. A role whose
    values contradict its name (a “date” that is none) is not given.
    """
    candidates = [_candidate(preview, one) for one in preview.fields]
    roles = _roles(candidates)
    left = [c for c in candidates if c.field.name not in roles]
    long_ = Role.PROPERTY in roles.values() and Role.VALUE in roles.values()

    def fit(key: str) -> int:
        told = _meant(candidates, roles, use_cases[key]) if long_ else None
        return len(_measures(left, use_cases[key]) if told is None else told)

    chosen = use_case or max(use_cases, key=fit, default="")
    declared = use_cases.get(chosen)
    measures = _measures(left, declared) if declared else {}
    rules = []
    for candidate in candidates:
        name = candidate.field.name
        role, measure = roles.get(name, Role.IGNORED), None
        if role is Role.VALUE and not long_ and declared is not None:
            measure = Measure(declared.main_property, candidate.unit)
        elif role is Role.IGNORED and name in measures and not long_:
            role, measure = Role.VALUE, measures[name]
        rules.append(FieldRule(name, role, measure, is_guess=True))
    words = _words(candidates, roles, declared) if long_ and declared else {}
    return FieldMapping(
        source=preview.source,
        use_case=chosen,
        fields=tuple(rules),
        words=words,
        dialect=Dialect(),
        head=preview.head,
    )


def plain_words(name: str) -> str:
    """Return a name in lower case without accents, signs, unit (``Température (°C)``: ``temperature``)."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", " ", _UNIT_IN_NAME.sub(" ", name))
    letters = unicodedata.normalize("NFKD", spaced).encode("ascii", "ignore").decode().casefold()
    return " ".join(re.sub(r"[^a-z0-9]+", " ", letters).split())


def _candidate(preview: DatasetPreview, one: DatasetField) -> _Candidate:
    unit = ""
    match = _UNIT_IN_NAME.search(one.label or one.name) or _UNIT_IN_NAME.search(one.name)
    if match is not None:
        try:
            unit = code_of(match[1] or match[2])
        except UnknownUnit:
            unit = ""
    return _Candidate(one, plain_words(one.name), unit, preview.samples(one.name, 20))


def _roles(candidates: Sequence[_Candidate]) -> dict[str, Role]:
    """Return the role of each field that a name or a type tells, each role once (times: the first)."""
    given: dict[str, Role] = {}
    for role, pattern in _ROLES:
        expression = re.compile(pattern)
        for candidate in candidates:
            if candidate.field.name in given or role in given.values():
                continue
            by_type = _TYPE_ROLES.get(candidate.field.type) is role
            words = (candidate.words, plain_words(candidate.field.label))
            named = any(expression.fullmatch(word) for word in words if word)
            if (by_type or named) and _agrees(role, candidate):
                given[candidate.field.name] = role
    dates = [c.field.name for c in candidates if c.field.type in ("datetime", "date")]
    left = [name for name in dates if name not in given]
    if left and Role.TIME not in given.values():
        given[left[0]] = Role.TIME
    has_sensor = Role.SENSOR_ID in given.values()
    if not has_sensor:
        # A site alone is what the data are about.
        given = {n: Role.SENSOR_ID if r is Role.PLACE_ID else r for n, r in given.items()}
    _add_hour(candidates, given)
    return given


def _agrees(role: Role, candidate: _Candidate) -> bool:
    """Return whether the values can be what the name says; nothing contradicts without values."""
    texts = candidate.texts
    if not texts:
        return True
    if role is Role.TIME:
        problems = read_times(texts, timezone.utc).problem
        return bool((problems == InstantProblem.NONE).mean() >= _MEASURED_SHARE)
    if role in (Role.LON, Role.LAT, Role.VALUE, Role.Z_M, Role.HEIGHT_M, Role.BATTERY_PCT):
        return _are_numbers(texts)
    if role is Role.LOCATION:
        return any(location_of(text) for text in texts)
    if role is Role.PROPERTY:
        return not _are_numbers(texts)
    return True


def _add_hour(candidates: Sequence[_Candidate], given: dict[str, Role]) -> None:
    """Take an hour that stands beside the day in its own field."""
    clock = re.compile(r"\d{1,2}[:hH]\d\d(:\d\d)?")
    for candidate in candidates:
        is_hour = candidate.texts and all(clock.fullmatch(text) for text in candidate.texts)
        if candidate.field.name not in given and is_hour and Role.TIME in given.values():
            given[candidate.field.name] = Role.TIME
            return


def _measures(candidates: Sequence[_Candidate], use_case: UseCase) -> dict[str, Measure]:
    """Return the fields whose names mean properties of a use case, each property once."""
    found: dict[str, Measure] = {}
    for name, declaration in use_case.properties.items():
        spoken = _PROPERTIES.get(name, "")
        expression = re.compile(
            "|".join(part for part in (spoken, re.escape(plain_words(name))) if part)
        )
        for candidate in candidates:
            if candidate.field.name in found or not _are_numbers(candidate.texts):
                continue
            if expression.fullmatch(candidate.words):
                unit = candidate.unit if _same_quantity(candidate.unit, declaration.unit) else ""
                found[candidate.field.name] = Measure(name, unit)
                break
    return found


def _words(
    candidates: Sequence[_Candidate], roles: Mapping[str, Role], use_case: UseCase
) -> dict[str, Measure]:
    """Return what the texts of the property's field mean, nothing where they are our own names."""
    words = _meant(candidates, roles, use_case)
    # Names of our own properties need no dictionary.
    return {} if all(text == m.property for text, m in words.items()) else words


def _meant(
    candidates: Sequence[_Candidate], roles: Mapping[str, Role], use_case: UseCase
) -> dict[str, Measure]:
    words: dict[str, Measure] = {}
    field = next(name for name, role in roles.items() if role is Role.PROPERTY)
    texts = next(c.texts for c in candidates if c.field.name == field)
    for text in texts:
        for name in use_case.properties:
            patterns = (_PROPERTIES.get(name, ""), re.escape(plain_words(name)))
            if any(p and re.fullmatch(p, plain_words(text)) for p in patterns):
                words.setdefault(text, Measure(name))
    return words


def _same_quantity(unit: str, declared: str) -> bool:
    if not unit:
        return False
    try:
        linear(unit, declared)
    except UnknownUnit:
        return False
    return True


def _are_numbers(texts: Sequence[str]) -> bool:
    if not texts:
        return True
    return sum(read_number(text) is not None for text in texts) >= _MEASURED_SHARE * len(texts)

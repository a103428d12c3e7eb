"""Use cases from their JSON files: the six built in beside this module, then those of other folders.

A file declares one use case. One whose ``key`` is already there replaces it, so that a department
can adapt a built-in use case in its profile without code.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from ..declaration_folders import OnError, read_folders
from ..declaration_reader import Fields, read_object
from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP
from ..units import UnknownUnit, code_of, linear, symbol_of
from .declaration import (
    AttributeMapping,
    OwnThresholdMapping,
    PropertyDeclaration,
    Threshold,
    UseCase,
)

RETENTIONS = ("hot", "archive", "none")
#: The order in which the built-in use cases are listed.
BUILT_IN = ("heat", "noise", "waste", "water", "mobility", "lighting")

_YEAR_S = 366 * 86400
_LARGEST = 1e15
_COLOR = re.compile(r"#[0-9a-fA-F]{6}", re.ASCII)


def builtin_folder() -> Path:
    """Return the folder of the use cases that SmartMetro ships."""
    return Path(__file__).parent


def load_use_cases(*folders: Path, on_error: OnError = None) -> Mapping[str, UseCase]:
    """Return the use cases by key: the built-in ones, then those of ``folders`` in order of file name.

    A folder that does not exist counts as empty. With ``on_error`` a file of ``folders`` that
    cannot be used is reported and left out, so that it does not cost the others.

    Raises:
        ConfigurationError: a file cannot be used (named, with the field and the remedy), or two
            use cases claim one entity type.
    """
    found = {key: load_use_case(builtin_folder() / f"{key}.json") for key in BUILT_IN}

    def load(path: Path) -> UseCase:
        use_case = load_use_case(path)
        _refuse_shared_types(path, use_case, found)
        return use_case

    return read_folders(found, folders, load, on_error)


def load_use_case(path: Path) -> UseCase:
    """Read one declaration.

    Raises:
        ConfigurationError: naming the file, the field and what is expected there.
    """
    fields = read_object(path)
    use_case = _use_case(fields)
    fields.done()
    return use_case


def _refuse_shared_types(path: Path, use_case: UseCase, found: Mapping[str, UseCase]) -> None:
    for other in found.values():
        shared = set(use_case.types) & set(other.types)
        if other.key != use_case.key and shared:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{file}, field types: {type} already belongs to the use case {use_case}. "
                    "Leave it out here, or give this file the key {use_case} to replace that one.",
                ),
                file=str(path),
                type=min(shared),
                use_case=other.key,
            )


def _use_case(fields: Fields) -> UseCase:
    properties = {name: _property(name, member) for name, member in fields.members("properties")}
    if not properties:
        raise fields.error(
            "properties", QT_TRANSLATE_NOOP("SmartMetro", "at least one property is expected")
        )
    for name, declaration in properties.items():
        if declaration.increments_of and declaration.increments_of not in properties:
            raise fields.error(f"properties.{name}.increments_of", *_UNDECLARED)
    key = fields.name("key")
    color = fields.text("color")
    if not _COLOR.fullmatch(color):
        raise fields.error(
            "color", QT_TRANSLATE_NOOP("SmartMetro", "a colour such as #2171b5 is expected")
        )
    step_s = int(fields.number("step_s", 1, _YEAR_S))
    return UseCase(
        key=key,
        label=fields.label("label"),
        icon=fields.name("icon", key),
        color=color,
        types=fields.texts("types"),
        main_property=_declared(fields, "main_property", properties),
        properties=properties,
        attributes=tuple(_attribute(item, properties) for item in fields.objects("attributes")),
        step_s=step_s,
        upload_period_s=int(fields.number("upload_period_s", step_s, _YEAR_S)),
        silent_after_periods=fields.number("silent_after_periods", 1, 1000, 3.0),
        thresholds=tuple(read_threshold(item, properties) for item in fields.objects("thresholds")),
        own_thresholds=tuple(
            _own_threshold(item, properties) for item in fields.objects("own_thresholds")
        ),
        battery_low_pct=fields.number("battery_low_pct", 0, 100, 20.0),
        retention=fields.choice("retention", RETENTIONS, "archive"),
    )


_UNDECLARED = (
    QT_TRANSLATE_NOOP("SmartMetro", "this is none of the properties declared in the file"),
)


def _declared(fields: Fields, name: str, properties: Mapping[str, PropertyDeclaration]) -> str:
    value = fields.name(name)
    if value not in properties:
        raise fields.error(name, *_UNDECLARED)
    return value


def _unit(fields: Fields, name: str, default: str | None = None) -> str:
    try:
        return code_of(fields.text(name, default))
    except UnknownUnit as error:
        raise fields.error(
            name,
            QT_TRANSLATE_NOOP(
                "SmartMetro", "a UN/CEFACT unit code such as CEL, P1 or MTR is expected"
            ),
        ) from error


def _property(name: str, fields: Fields) -> PropertyDeclaration:
    unit = _unit(fields, "unit")
    valid_min, valid_max = fields.range("valid_range")
    declaration = PropertyDeclaration(
        name=name,
        label=fields.label("label"),
        unit=unit,
        symbol=fields.text("symbol", symbol_of(unit), longest=20),
        decimals=int(fields.number("decimals", 0, 9, 1)),
        valid_min=valid_min,
        valid_max=valid_max,
        increments_of=fields.name("increments_of", ""),
        at_step_end=fields.flag("at_step_end", default=False),
    )
    fields.done()
    return declaration


def _attribute(fields: Fields, properties: Mapping[str, PropertyDeclaration]) -> AttributeMapping:
    property_ = _declared(fields, "property", properties)
    unit = properties[property_].unit
    default_unit = _unit(fields, "default_unit", unit)
    factor, offset = _conversion(fields, default_unit, unit)
    mapping = AttributeMapping(
        attribute=fields.text("attribute"),
        property=property_,
        default_unit=default_unit,
        factor=fields.number("factor", -_LARGEST, _LARGEST, factor),
        offset=fields.number("offset", -_LARGEST, _LARGEST, offset),
        types=fields.texts("types", ()),
        when=fields.optional("when", _condition),
    )
    fields.done()
    return mapping


def _conversion(fields: Fields, source: str, target: str) -> tuple[float, float]:
    try:
        return linear(source, target)
    except UnknownUnit as error:
        raise fields.error(
            "default_unit",
            QT_TRANSLATE_NOOP("SmartMetro", "it cannot be turned into the property’s unit, {unit}"),
            unit=target,
        ) from error


def _condition(fields: Fields) -> tuple[str, tuple[str, ...]]:
    names = tuple(fields.pairs())
    if len(names) != 1:
        raise fields.error(
            "",
            QT_TRANSLATE_NOOP(
                "SmartMetro", "one attribute with the list of its values is expected"
            ),
        )
    values = fields.texts(names[0])
    fields.done()
    return names[0], values


def read_threshold(fields: Fields, properties: Mapping[str, PropertyDeclaration]) -> Threshold:
    """Read one threshold of a declaration or of a file of thresholds.

    Raises:
        ConfigurationError: undeclared property, levels missing or in the wrong order.
    """
    threshold = Threshold(
        property=_declared(fields, "property", properties),
        above=fields.choice("direction", ("above", "below"), "above") == "above",
        warning=fields.number_or_null("warning", -_LARGEST, _LARGEST),
        alert=fields.number_or_null("alert", -_LARGEST, _LARGEST),
    )
    fields.done()
    if threshold.warning is not None and threshold.alert is not None:
        sign = 1 if threshold.above else -1
        if (threshold.alert - threshold.warning) * sign < 0:
            raise fields.error(
                "alert",
                QT_TRANSLATE_NOOP("SmartMetro", "the alert level comes before the warning level"),
            )
    return threshold


def _own_threshold(
    fields: Fields, properties: Mapping[str, PropertyDeclaration]
) -> OwnThresholdMapping:
    property_ = _declared(fields, "property", properties)
    unit = properties[property_].unit
    default_unit = _unit(fields, "default_unit", unit)
    _conversion(fields, default_unit, unit)
    mapping = OwnThresholdMapping(
        property=property_,
        warning_attribute=fields.text("warning_attribute", ""),
        alert_attribute=fields.text("alert_attribute", ""),
        default_unit=default_unit,
        types=fields.texts("types", ()),
    )
    fields.done()
    if not mapping.warning_attribute and not mapping.alert_attribute:
        raise fields.error(
            "alert_attribute", QT_TRANSLATE_NOOP("SmartMetro", "at least one attribute is expected")
        )
    return mapping

"""The field forms as data: read from ``definitions/*.json`` and checked against the cache's tables."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from ..smartmetro_plugin.core.cache.schema import TABLES
from ..smartmetro_plugin.core.declaration_reader import Fields, read_object
from ..smartmetro_plugin.core.field_work.packed_table import packed
from ..smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP

FOLDER = Path(__file__).parent / "definitions"
#: The forms in the order in which a crew's work goes.
FORMS = (
    "supports", "surveys", "installations", "maintenance", "removals", "cross_checks",
    "authorisations", "photos",
)  # fmt: skip
#: The forms of the office: partners, conventions and what they cover.
REGISTER_FORMS = (
    "partners", "contacts", "networks", "conventions", "hosted_equipment", "shared_networks",
    "shared_data", "intervention_requests", "costs",
)  # fmt: skip
WIDGETS = (
    "text", "long_text", "real", "yes_no", "date", "date_time", "choice", "photo", "sensor",
    "use_case", "property", "link",
)  # fmt: skip
#: A mission packed with forms of another version is recognised by it.
VERSION = 1
_LONGEST_EXPRESSION = 500


@dataclass(frozen=True)
class Constraint:
    """What a value should satisfy; only a ``hard`` one keeps a row from being saved."""

    expression: str
    message: str
    hard: bool = False


@dataclass(frozen=True)
class FormField:
    """One field of a form. ``label`` and ``help`` are English keys to translate.

    ``choices``: value → label; ``as_words`` stores the label in the crew's language instead of the
    value, for columns that hold free text elsewhere. ``link``: the table and the column shown, for a
    field that holds another row's uuid. ``remember``: the next row starts with the last value.
    ``from_candidate``: it starts with what the siting study says of the candidate site there.
    """

    name: str
    label: str
    widget: str
    help: str = ""
    choices: Mapping[str, str] | None = None
    as_words: bool = False
    link: tuple[str, str] | None = None
    required: bool = False
    default: str = ""
    remember: bool = False
    from_candidate: bool = False
    visible_if: str = ""
    constraint: Constraint | None = None
    lowest: float | None = None
    highest: float | None = None
    step: float | None = None


@dataclass(frozen=True)
class Tab:
    """A page of a form: fields, or the rows of a related table."""

    title: str
    fields: tuple[FormField, ...] = ()
    relation: str = ""


@dataclass(frozen=True)
class Form:
    """The form of one table. ``display`` is an expression that names a row."""

    table: str
    title: str
    display: str
    tabs: tuple[Tab, ...]

    def fields(self) -> Iterator[FormField]:
        """Yield the fields of all pages."""
        for tab in self.tabs:
            yield from tab.fields


@lru_cache(maxsize=1)
def load_forms(folder: Path = FOLDER) -> Mapping[str, Form]:
    """Return the forms by table.

    Raises:
        ConfigurationError: a file cannot be used; it names the file, the field and the remedy.
    """
    vocabularies = _vocabularies(folder / "vocabularies.json")
    checks = read_object(folder / "checks.json")
    shared = {"checks": tuple(_field(f, vocabularies) for f in checks.objects("fields"))}
    checks.done()
    return {name: _form(folder / f"{name}.json", vocabularies, shared) for name in FORMS}


@lru_cache(maxsize=1)
def load_register_forms(folder: Path = FOLDER) -> Mapping[str, Form]:
    """Return the forms of the office by table; their columns are the cache's own.

    Raises:
        ConfigurationError: a file cannot be used; it names the file, the field and the remedy.
    """
    words = _vocabularies(folder / "vocabularies.json")
    return {name: _form(folder / f"{name}.json", words, {}) for name in REGISTER_FORMS}


def word(table: str, field: str, value: str) -> str | None:
    """Return what a form calls a value of its lists, an English key; None for other values."""
    choices = next((f.choices for f in load_forms()[table].fields() if f.name == field), None)
    return (choices or {}).get(value)


def _vocabularies(path: Path) -> Mapping[str, Mapping[str, str]]:
    file = read_object(path)
    found = {}
    for name, value in file.pairs().items():
        words = Fields(path, name, value)
        found[name] = {word: words.label(word) for word in words.pairs()}
    return found


def _form(
    path: Path,
    vocabularies: Mapping[str, Mapping[str, str]],
    shared: Mapping[str, tuple[FormField, ...]],
) -> Form:
    file = read_object(path)
    file.number("version", VERSION, VERSION)
    table = file.choice("table", (*FORMS, *REGISTER_FORMS))
    form = Form(
        table=table,
        title=file.label("title"),
        display=file.text("display", longest=_LONGEST_EXPRESSION),
        tabs=tuple(_tab(tab, vocabularies, shared) for tab in file.objects("tabs")),
    )
    file.done()
    kept = next(t for t in TABLES if t.name == table)
    columns = (packed(kept) if table in FORMS else kept).columns
    for field in form.fields():
        if field.name not in columns:
            raise file.error(
                field.name,
                QT_TRANSLATE_NOOP("SmartMetro", "the table {table} has no such column"),
                table=table,
            )
    return form


def _tab(
    tab: Fields,
    vocabularies: Mapping[str, Mapping[str, str]],
    shared: Mapping[str, tuple[FormField, ...]],
) -> Tab:
    title = tab.label("title")
    relation = tab.choice("relation", ("", "photos"), "")
    fields: list[FormField] = []
    for field in tab.objects("fields"):
        include = field.choice("include", ("", *shared), "")
        if include:
            fields += shared[include]
            field.done()
        else:
            fields.append(_field(field, vocabularies))
    tab.done()
    return Tab(title, tuple(fields), relation)


def _field(field: Fields, vocabularies: Mapping[str, Mapping[str, str]]) -> FormField:
    widget = field.choice("widget", WIDGETS)
    choices = link = None
    if widget == "choice":
        choices = vocabularies[field.choice("choices", tuple(vocabularies))]
    if widget == "link":
        link = (field.name("to"), field.name("shows"))
    made = FormField(
        name=field.name("name"),
        label=field.label("label"),
        widget=widget,
        help=field.label("help") if "help" in field.pairs() else "",
        choices=choices,
        as_words=field.flag("as_words", False),
        link=link,
        required=field.flag("required", False),
        default=field.text("default", "", longest=_LONGEST_EXPRESSION),
        remember=field.flag("remember", False),
        from_candidate=field.flag("from_candidate", False),
        visible_if=field.text("visible_if", "", longest=_LONGEST_EXPRESSION),
        constraint=field.optional("constraint", _constraint),
        lowest=field.number_or_null("min", -1e6, 1e6),
        highest=field.number_or_null("max", -1e6, 1e6),
        step=field.number_or_null("step", 0.0, 1e6),
    )
    field.done()
    return made


def _constraint(constraint: Fields) -> Constraint:
    made = Constraint(
        expression=constraint.text("expression", longest=_LONGEST_EXPRESSION),
        message=constraint.label("message"),
        hard=constraint.flag("hard", False),
    )
    constraint.done()
    return made

"""Keep the generated parts of README and guide true: algorithms, use cases, tables of the cache.

    guide.py            writes them
    guide.py --check    says which pages are behind, and ends with 1

A generated part stands between ``<!-- begin NAME -->`` and ``<!-- end -->``; everything else is
written by hand. An algorithm without a section gets one at the end of its group's page.
"""

from __future__ import annotations

import os
import re
import sqlite3
import sys
import tempfile
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path[0] = str(ROOT / "build" / "plugins")

from qgis.core import (  # noqa: E402
    QgsProcessingAlgorithm,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
)
from qgis.PyQt.QtCore import QCoreApplication, QTranslator  # noqa: E402

from smartmetro.processing_algorithms.provider import SmartMetroProvider  # noqa: E402
from smartmetro.smartmetro_plugin.core.cache import schema  # noqa: E402
from smartmetro.smartmetro_plugin.core.cache.register_tables import LINKS  # noqa: E402
from smartmetro.smartmetro_plugin.core.status import duration  # noqa: E402
from smartmetro.smartmetro_plugin.core.use_cases.declaration import UseCase  # noqa: E402
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases  # noqa: E402
from smartmetro.smartmetro_plugin.host.translation import say, tr  # noqa: E402
from smartmetro.smartmetro_plugin.layers.palette import STATUS_COLORS  # noqa: E402

README = "README.md"
GUIDES = {"fr": Path("docs/fr"), "en": Path("docs/en")}
#: The folder of the pages of the algorithms, one a group, within a guide.
ALGORITHM_FOLDERS = {"fr": "traitements", "en": "processing"}
#: Headings of the generated tables, which the plugin itself does not show.
WORDS = {
    "fr": {
        "algorithm": "Traitement", "name": "Nom", "parameter": "Paramètre", "meaning": "Signification",
        "outputs": "Sorties", "optional": "Facultatif.", "default": "Par défaut : {}.",
        "column": "Colonne", "type": "Type", "use case": "Cas d’usage", "key": "Clé",
        "types": "Types Smart Data Models", "step": "Pas de mesure", "period": "Remontée",
        "silent": "Muet après", "property": "Propriété", "unit": "Unité", "range": "Plage plausible",
        "thresholds": "Avertissement / alerte", "from": "de {} à {}", "decimal": ",", "colon": "\u00a0:",
    },
    "en": {
        "algorithm": "Algorithm", "name": "Name", "parameter": "Parameter", "meaning": "Meaning",
        "outputs": "Outputs", "optional": "Optional.", "default": "Default: {}.",
        "column": "Column", "type": "Type", "use case": "Use case", "key": "Key",
        "types": "Smart Data Models types", "step": "Measuring step", "period": "Upload",
        "silent": "Silent after", "property": "Property", "unit": "Unit", "range": "Plausible range",
        "thresholds": "Warning / alert", "from": "{} to {}", "decimal": ".", "colon": ":",
    },
}  # fmt: skip

_PART = re.compile(r"(<!-- begin (?P<name>[\w -]+) -->\n).*?(<!-- end -->)", re.DOTALL)
_ADVANCED = QgsProcessingParameterDefinition.Flag.FlagAdvanced
_OPTIONAL = QgsProcessingParameterDefinition.Flag.FlagOptional
_HIDDEN = QgsProcessingParameterDefinition.Flag.FlagHidden


def main() -> int:
    from qgis.core import QgsApplication

    # A profile of its own: nothing of the user's gets into the pages.
    with tempfile.TemporaryDirectory() as profile:
        os.environ["QGIS_CUSTOM_CONFIG_PATH"] = profile
        application = QgsApplication([], False)
        pages = up_to_date(ROOT)
        application.exitQgis()
    behind = {path: text for path, text in pages.items() if text != _read(ROOT / path)}
    for path, text in behind.items():
        print(path)
        if "--check" not in sys.argv:
            (ROOT / path).parent.mkdir(parents=True, exist_ok=True)
            (ROOT / path).write_text(text, encoding="utf-8")
    return 1 if behind and "--check" in sys.argv else 0


def up_to_date(root: Path) -> dict[Path, str]:
    """Return README, guide and its signs of statuses, by path from ``root``, as they ought to be."""
    pages = dict(status_signs(root))
    names: dict[str, dict[str, str]] = {}
    for language, guide in GUIDES.items():
        with speaking(root, language):
            algorithms = load_algorithms()
            names[language] = {a.name(): a.displayName() for a in algorithms}
            parts = parts_of_guide(language, algorithms)
            written = {
                path.relative_to(root): path.read_text(encoding="utf-8")
                for path in sorted((root / guide).rglob("*.md"))
            }
            with_sections(written, language, algorithms)
            pages.update({path: filled(text, parts) for path, text in written.items()})
    overview = {"algorithms": table_for_readme(names, load_algorithms())}
    pages[Path(README)] = filled((root / README).read_text(encoding="utf-8"), overview)
    return pages


@contextmanager
def speaking(root: Path, language: str) -> Iterator[None]:
    """Let the plugin speak ``language``; its compiled translation must be there."""
    translator = QTranslator()
    if not translator.load(str(root / "resources" / "i18n" / f"smartmetro_{language}.qm")):
        raise SystemExit(f"There is no compiled translation for {language}: run 'make stage'.")
    QCoreApplication.installTranslator(translator)
    try:
        yield
    finally:
        QCoreApplication.removeTranslator(translator)


def filled(text: str, parts: Mapping[str, str]) -> str:
    """Return a page with each generated part as ``parts`` has it.

    Raises:
        KeyError: the page asks for a part that does not exist (any more).
    """
    return _PART.sub(lambda match: f"{match[1]}{parts[match['name']]}\n{match[3]}", text)


def with_sections(
    pages: dict[Path, str], language: str, algorithms: Sequence[QgsProcessingAlgorithm]
) -> None:
    """Keep titles and headings of the algorithms' pages, and add the sections that are missing."""
    for algorithm in algorithms:
        path = page_of(algorithm, language)
        title = f"# {algorithm.group()}"
        page = re.sub(r"\A# .*", lambda _, text=title: text, pages.get(path, title))
        heading = f"## {algorithm.displayName()} (`{algorithm.name()}`)"
        begin = f"<!-- begin algorithm {algorithm.name()} -->"
        if begin in page:
            there = re.compile(rf"^## .*\(`{algorithm.name()}`\)$", re.MULTILINE)
            page = there.sub(lambda _, text=heading: text, page)
        else:
            page = f"{page.rstrip()}\n\n{heading}\n\n{begin}\n<!-- end -->\n"
        pages[path] = page


def page_of(algorithm: QgsProcessingAlgorithm, language: str) -> Path:
    """Return the page that documents an algorithm."""
    return GUIDES[language] / ALGORITHM_FOLDERS[language] / f"{algorithm.groupId()}.md"


def load_algorithms() -> list[QgsProcessingAlgorithm]:
    """Return what the provider has, in its order, in the language spoken now."""
    provider = SmartMetroProvider()
    provider.refreshAlgorithms()
    _kept.append(provider)
    return sorted(provider.algorithms(), key=lambda a: (_GROUPS.get(a.groupId(), 9), a.name()))


#: The order of the groups: as the work goes.
_GROUPS = {
    "sensors": 0,
    "alerts": 1,
    "siting": 2,
    "indicators": 3,
    "maps": 4,
    "exports": 5,
    "sharing": 6,
    "field": 7,
}
#: Algorithms live as long as their provider.
_kept: list[SmartMetroProvider] = []


def parts_of_guide(language: str, algorithms: Sequence[QgsProcessingAlgorithm]) -> dict[str, str]:
    """Return the generated parts of one guide by name."""
    words = WORDS[language]
    parts = {f"algorithm {a.name()}": section(a, words) for a in algorithms}
    parts["algorithms"] = table_of_algorithms(algorithms, language)
    parts.update({f"table {name}": table for name, table in tables_of_cache(words)})
    declared = load_use_cases()
    parts["use-cases"] = table_of_use_cases(declared, words)
    parts["properties"] = table_of_properties(declared, words)
    return parts


# --- algorithms


def section(algorithm: QgsProcessingAlgorithm, words: Mapping[str, str]) -> str:
    """Return an algorithm's own help: what it does, its parameters, its outputs."""
    parameters = [p for p in algorithm.parameterDefinitions() if not p.flags() & _HIDDEN]
    taken = {p.name() for p in parameters}
    rows = [
        (f"`{p.name()}`", f"**{p.description()}.** {_about(p, words)}")
        for p in sorted(parameters, key=lambda p: bool(p.flags() & _ADVANCED))
    ]
    others = [o for o in algorithm.outputDefinitions() if o.name() not in taken]
    outputs = "\n".join(f"- `{o.name()}`{words['colon']} {o.description()}" for o in others)
    blocks = [
        algorithm.shortHelpString(),
        table((words["parameter"], words["meaning"]), rows),
        f"{words['outputs']}{words['colon']}\n\n{outputs}" if others else "",
    ]
    return "\n\n".join(block for block in blocks if block) + "\n"


def _about(parameter: QgsProcessingParameterDefinition, words: Mapping[str, str]) -> str:
    said = [parameter.help()]
    if isinstance(parameter, QgsProcessingParameterEnum):
        options = parameter.options()
        static = parameter.usesStaticStrings()
        said.append(
            ", ".join(f"`{o}`" if static else f"`{n}` {o}" for n, o in enumerate(options)) + "."
        )
    if parameter.flags() & _OPTIONAL:
        said.append(words["optional"])
    default = parameter.defaultValue()
    if default not in (None, "", False) and not parameter.isDestination():
        said.append(words["default"].format(f"`{default}`"))
    return " ".join(text for text in said if text)


def table_of_algorithms(algorithms: Iterable[QgsProcessingAlgorithm], language: str) -> str:
    """Return the overview of a guide, a line an algorithm, with a link to its section."""
    words = WORDS[language]
    folder = ALGORITHM_FOLDERS[language]
    rows = [
        (
            f"[`{a.name()}`]({folder}/{a.groupId()}.md)",
            a.displayName(),
            _first_sentence(a.shortHelpString()),
        )
        for a in algorithms
    ]
    return table((words["algorithm"], words["name"], words["meaning"]), rows)


def table_for_readme(
    names: Mapping[str, Mapping[str, str]], algorithms: Iterable[QgsProcessingAlgorithm]
) -> str:
    """Return the README's list: what it does, in both languages."""
    rows = []
    for algorithm in algorithms:
        name = algorithm.name()
        path = page_of(algorithm, "en").as_posix()
        rows.append((f"[`{name}`]({path})", names["en"][name], names["fr"][name]))
    return table(("`smartmetro:`", "English", "Français"), rows)


def _first_sentence(text: str) -> str:
    first = text.split("\n", maxsplit=1)[0]
    match = re.match(r".*?\.(?=\s+[A-ZÀ-Ü]|$)", first)
    return match[0] if match else first


# --- statuses


def status_signs(root: Path) -> Iterator[tuple[Path, str]]:
    """Yield the signs of the statuses in the colours that the map gives them."""
    for code, color in STATUS_COLORS.items():
        svg = (root / "resources" / "icons" / "status" / f"{code.value}.svg").read_text("utf-8")
        colored = re.sub(r"param\((?:fill|outline)\) #[0-9a-f]{6}", color, svg)
        yield Path("docs/images/status") / f"{code.value}.svg", colored


# --- the cache


def tables_of_cache(words: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield each table and view of the cache with its columns, as SQLite itself knows them."""
    db = sqlite3.connect(":memory:")
    schema.create(db)
    for name in cache_tables(db):
        columns = db.execute(f"SELECT name, type FROM pragma_table_info('{name}')").fetchall()
        links = {c: t for (table_name, c), t in LINKS.items() if table_name == name}
        rows = [
            (f"`{column}`", type_ + (f" → `{links[column]}.uuid`" if column in links else ""))
            for column, type_ in columns
        ]
        yield name, table((words["column"], words["type"]), rows)


def cache_tables(db: sqlite3.Connection) -> list[str]:
    """Return SmartMetro's own tables and views; those of GeoPackage and SQLite are not ours to tell."""
    query = "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') ORDER BY name"
    foreign = re.compile(r"gpkg_|rtree_|sqlite_")
    return [name for (name,) in db.execute(query) if not foreign.match(name)]


# --- use cases


def table_of_use_cases(declared: Mapping[str, UseCase], words: Mapping[str, str]) -> str:
    """Return the built-in use cases with the rhythm of their data."""
    rows = [
        (
            tr(u.label),
            f"`{u.key}`",
            ", ".join(f"`{t}`" for t in u.types),
            say(duration(u.step_s)),
            say(duration(u.upload_period_s)),
            say(duration(u.upload_period_s * u.silent_after_periods)),
        )
        for u in declared.values()
    ]
    titles = ("use case", "key", "types", "step", "period", "silent")
    return table(tuple(words[t] for t in titles), rows)


def table_of_properties(declared: Mapping[str, UseCase], words: Mapping[str, str]) -> str:
    """Return what each use case measures: unit, plausible range, levels."""

    def number(value: float) -> str:
        return f"{value:g}".replace(".", words["decimal"])

    rows = []
    for use_case in declared.values():
        for p in use_case.properties.values():
            limits = (p.valid_min, p.valid_max)
            plausible = (
                words["from"].format(*(number(v) for v in limits if v is not None))
                if None not in limits
                else ""
            )
            levels = [
                ("≥ " if t.above else "≤ ")
                + " / ".join("–" if v is None else number(v) for v in (t.warning, t.alert))
                for t in use_case.thresholds
                if t.property == p.name
            ]
            unit = p.symbol or "–"
            rows.append(
                (
                    tr(use_case.label),
                    f"{tr(p.label)} (`{p.name}`)",
                    unit,
                    plausible,
                    "<br>".join(levels),
                )
            )
    titles = ("use case", "property", "unit", "range", "thresholds")
    return table(tuple(words[t] for t in titles), rows)


# --- Markdown


def table(titles: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a Markdown table."""
    lines = [titles, ["---"] * len(titles), *rows]
    return "\n".join("| " + " | ".join(_cell(c) for c in line) + " |" for line in lines)


def _cell(text: Any) -> str:
    return str(text).replace("|", "\\|").replace("\n\n", "<br>").replace("\n", " ").strip()


def _read(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.exists() else ""


if __name__ == "__main__":
    sys.exit(main())

"""Write the dictionary of indicators from their definitions, in English and in French."""

from __future__ import annotations

import sys
import xml.etree.ElementTree as ET
from collections.abc import Callable
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
if __name__ == "__main__":
    sys.path.insert(0, str(ROOT / "build" / "plugins"))

from smartmetro.smartmetro_plugin.core.indicators.dictionary import Entry, entries  # noqa: E402
from smartmetro.smartmetro_plugin.core.messages import Message, Value  # noqa: E402
from smartmetro.smartmetro_plugin.core.units import symbol_of  # noqa: E402
from smartmetro.smartmetro_plugin.core.use_cases.loading import load_use_cases  # noqa: E402

Say = Callable[[Message], str]

PAGES = {
    "en": ROOT / "docs" / "en" / "indicators.md",
    "fr": ROOT / "docs" / "fr" / "indicateurs.md",
}
_HEADS = {
    "en": (
        "Dictionary of indicators",
        "Made by `make dictionary` from the definitions that compute them. Missing is NULL, with its reason "
        "in `missing_reason`; `valid_pct` is the share of the expected data that is usable.",
        ("Field", "Indicator", "Unit", "Definition", "Validity", "Source"),
    ),
    "fr": (
        "Dictionnaire des indicateurs",
        "Produit par `make dictionary` à partir des définitions qui les calculent. Une valeur manquante est "
        "NULL, avec sa raison dans `missing_reason` ; `valid_pct` est la part des données attendues qui sont "
        "utilisables.",
        ("Champ", "Indicateur", "Unité", "Définition", "Validité", "Source"),
    ),
}


def page(language: str) -> str:
    """Return the page of a language (``en`` or ``fr``) as Markdown; untranslated texts stay English."""
    say = _speaker(_translations(language), language)
    title, introduction, columns = _HEADS[language]
    lines = [f"# {title}", "", introduction]
    labels = {key: use_case.label for key, use_case in load_use_cases().items()}
    for (use_case, rules), group in groupby(entries(), key=lambda e: (e.use_case, e.rules)):
        heading = say(Message(labels[use_case]))
        lines += ["", f"## {heading}" + (f" – {say(rules)}" if rules else ""), ""]
        lines += [_row(columns), _row(["---"] * len(columns))]
        lines += [_row(_cells(entry, say)) for entry in group]
    return "\n".join(lines) + "\n"


def _cells(entry: Entry, say: Say) -> list[str]:
    unit = say(Message(symbol_of(entry.unit))) if entry.unit else ""
    texts = (entry.definition, entry.validity, entry.source)
    return [f"`{entry.key}`", say(entry.label), unit, *(say(text) for text in texts)]


def _row(cells: tuple[str, ...] | list[str]) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |"


def _speaker(translated: dict[str, str], language: str) -> Say:
    def text(value: Value) -> Value:
        if isinstance(value, Message):
            return say(value)
        if isinstance(value, float):
            return f"{value:g}".replace(".", "," if language == "fr" else ".")
        return value

    def say(message: Message) -> str:
        values = {name: text(value) for name, value in message.values.items()}
        return Message(translated.get(message.key, message.key), values).in_english()

    return say


def _translations(language: str) -> dict[str, str]:
    file = ROOT / "resources" / "i18n" / f"smartmetro_{language}.ts"
    if not file.exists():
        return {}
    found = {}
    for message in ET.parse(file).getroot().iter("message"):
        translation = message.find("translation")
        if translation is not None and translation.text:
            found[message.findtext("source", "")] = translation.text
    return found


if __name__ == "__main__":
    for name, path in PAGES.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(page(name), "utf-8")
        print(path.relative_to(ROOT))

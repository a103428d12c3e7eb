"""Keep ``resources/i18n/*.ts`` in step with the texts of the shipped sources.

    translations.py update        bring the .ts up to date: keep, add as unfinished, drop
    translations.py check         fail on what is missing, stale or badly set
    translations.py missing       print the untranslated texts of a language as JSON
    translations.py fill F.json   take translations from such a file, filled in

A text is the literal first argument of ``tr("…")``, the second of
``QT_TRANSLATE_NOOP("SmartMetro", "…")``, or ``{"tr": "…"}`` in a shipped JSON file. ``tr("%n
sensor(s)", n)`` has plural forms: every language has a translation of those, English too.

Why not pylupdate: it takes the context from the class that a text stands in, while the plugin
has one context, so that the core's messages and the windows share a translation; it does not
read JSON; and what it cannot extract (an f-string, a concatenation) it leaves out in silence,
where this tool fails.
"""

from __future__ import annotations

import argparse
import ast
import json
import re
import string
import sys
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "i18n"
SHIPPED = ("__init__.py", "smartmetro_plugin", "processing_algorithms", "forms", "resources")
CONTEXT = "SmartMetro"
#: French translates every text; English, in which texts are written, only the plural forms.
LANGUAGES = ("fr", "en")


@dataclass(frozen=True)
class Text:
    """A translatable text; ``places`` are the files that show it."""

    source: str
    plural: bool = False
    places: tuple[str, ...] = ()


@dataclass
class Extraction:
    """The texts found, by source, and the calls that cannot be extracted."""

    texts: dict[str, Text] = field(default_factory=dict)
    problems: list[str] = field(default_factory=list)

    def add(self, source: str, plural: bool, place: str) -> None:
        """Remember that ``place`` shows ``source``."""
        known = self.texts.get(source, Text(source, plural))
        if known.plural != plural:
            self.problems.append(f"{place}: {source!r} is used both with and without a number")
        places = tuple(sorted({*known.places, place}))
        self.texts[source] = Text(source, known.plural or plural, places)


#: One form, or the singular and the plural; empty where not translated yet.
Translation = tuple[str, ...]


def main(arguments: list[str]) -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("action", choices=("update", "check", "missing", "fill"))
    parser.add_argument("file", nargs="?", type=Path, help="for fill: a JSON file")
    parser.add_argument("--language", default="fr", choices=LANGUAGES)
    options = parser.parse_args(arguments)

    if options.action == "check":
        found = problems()
        print("\n".join(found) or "translations complete")
        return 1 if found else 0
    if options.action == "missing":
        print(json.dumps(missing(options.language), ensure_ascii=False, indent=1))
        return 0
    if options.action == "fill":
        if options.file is None:
            parser.error("fill needs a file")
        fill(options.language, json.loads(options.file.read_text(encoding="utf-8")))
    extraction = extract(ROOT)
    for language in LANGUAGES:
        update(language, extraction.texts)
    print("\n".join(extraction.problems), end="")
    return 1 if extraction.problems else 0


# --- the texts of the sources


def extract(root: Path) -> Extraction:
    """Find the translatable texts of what ships from ``root``."""
    extraction = Extraction()
    for shipped in SHIPPED:
        path = root / shipped
        for file in [path] if path.is_file() else sorted(path.rglob("*")):
            place = file.relative_to(root).as_posix()
            if file.suffix == ".py":
                extract_python(file.read_text(encoding="utf-8"), place, extraction)
            elif file.suffix == ".json":
                for source in texts_of_json(json.loads(file.read_text(encoding="utf-8"))):
                    extraction.add(source, plural=False, place=place)
    return extraction


def extract_python(code: str, place: str, extraction: Extraction) -> None:
    """Add the texts in ``tr()`` and ``QT_TRANSLATE_NOOP()`` calls of one module."""
    for node in ast.walk(ast.parse(code)):
        if not isinstance(node, ast.Call):
            continue
        name = (
            node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        )
        if name == "tr" and node.args:
            argument = node.args[0]
            plural = len(node.args) > 1 or any(keyword.arg == "n" for keyword in node.keywords)
        elif name == "QT_TRANSLATE_NOOP" and len(node.args) == 2:
            argument, plural = node.args[1], False
        else:
            continue
        if isinstance(argument, ast.Constant) and isinstance(argument.value, str):
            extraction.add(argument.value, plural, place)
        elif isinstance(argument, (ast.JoinedStr, ast.BinOp, ast.Call)):
            # A name or an attribute is fine: it holds a key that is marked where it is written.
            extraction.problems.append(
                f"{place}:{node.lineno}: {name}() of {ast.unparse(argument)}: not a literal"
            )


def texts_of_json(value: object) -> Iterator[str]:
    """Yield the text of each object ``{"tr": text}`` within ``value``."""
    if isinstance(value, dict):
        if set(value) == {"tr"} and isinstance(value["tr"], str):
            yield value["tr"]
        else:
            for item in value.values():
                yield from texts_of_json(item)
    elif isinstance(value, list):
        for item in value:
            yield from texts_of_json(item)


# --- the .ts files (Qt Linguist's format, version 2.1)


def ts_file(language: str) -> Path:
    """Return the path of a language's translations."""
    return FOLDER / f"smartmetro_{language}.ts"


def read_ts(path: Path) -> dict[str, Translation]:
    """Return the finished translations by source; an unfinished one is empty."""
    if not path.exists():
        return {}
    translations: dict[str, Translation] = {}
    for message in ET.parse(path).iterfind("context/message"):
        translation = message.find("translation")
        forms: Translation = ()
        if translation is not None and translation.get("type") is None:
            numerus = [form.text or "" for form in translation.iterfind("numerusform")]
            forms = tuple(numerus or [translation.text or ""])
        translations[message.findtext("source", "")] = forms if all(forms) else ()
    return translations


def write_ts(
    path: Path, language: str, texts: Iterable[Text], done: Mapping[str, Translation]
) -> None:
    """Write ``texts`` in a stable order, with their translations where ``done`` has them."""
    root = ET.Element("TS", version="2.1", language=language, sourcelanguage="en")
    context = ET.SubElement(root, "context")
    ET.SubElement(context, "name").text = CONTEXT
    for text in sorted(texts, key=lambda text: text.source):
        message = ET.SubElement(context, "message", {"numerus": "yes"} if text.plural else {})
        for place in text.places:
            ET.SubElement(message, "location", filename=f"../../{place}")
        ET.SubElement(message, "source").text = text.source
        forms = done.get(text.source, ())
        translation = ET.SubElement(message, "translation", {} if forms else {"type": "unfinished"})
        if text.plural:
            for form in forms or ("", ""):
                ET.SubElement(translation, "numerusform").text = form
        elif forms:
            translation.text = forms[0]
    ET.indent(root, " ")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
        + ET.tostring(root, encoding="unicode")
        + "\n",
        encoding="utf-8",
    )


def wanted(language: str, texts: Mapping[str, Text]) -> dict[str, Text]:
    """Return the texts that ``language`` translates."""
    return {source: text for source, text in texts.items() if language != "en" or text.plural}


def update(language: str, texts: Mapping[str, Text]) -> None:
    """Bring a language's file up to date with ``texts``, keeping what is translated."""
    path = ts_file(language)
    write_ts(path, language, wanted(language, texts).values(), fitting(read_ts(path), texts))


def fitting(done: Mapping[str, Translation], texts: Mapping[str, Text]) -> dict[str, Translation]:
    """Return the translations that have as many forms as their text needs."""
    return {
        source: forms
        for source, forms in done.items()
        if source in texts and len(forms) == (2 if texts[source].plural else 1)
    }


def missing(language: str) -> dict[str, str | list[str]]:
    """Return the untranslated texts, each with an empty translation (two forms for a plural)."""
    texts = wanted(language, extract(ROOT).texts)
    done = fitting(read_ts(ts_file(language)), texts)
    return {s: ["", ""] if texts[s].plural else "" for s in sorted(texts) if not done.get(s)}


def fill(language: str, translations: Mapping[str, str | list[str]]) -> None:
    """Take ``translations`` (as :func:`missing` prints them) into a language's file."""
    texts = wanted(language, extract(ROOT).texts)
    for unknown in translations.keys() - texts.keys():
        print(f"not a text of the sources: {unknown!r}", file=sys.stderr)
    new = {
        source: tuple([forms] if isinstance(forms, str) else forms)
        for source, forms in translations.items()
    }
    done = read_ts(ts_file(language)) | {
        source: forms for source, forms in new.items() if all(forms)
    }
    write_ts(ts_file(language), language, texts.values(), fitting(done, texts))


# --- what is wrong with them


def problems() -> list[str]:
    """Return, in words, everything that keeps the translations from being complete."""
    extraction = extract(ROOT)
    found = list(extraction.problems)
    for language in LANGUAGES:
        texts = wanted(language, extraction.texts)
        found += problems_of(language, texts, read_ts(ts_file(language)))
    return found


def problems_of(
    language: str, texts: Mapping[str, Text], done: Mapping[str, Translation]
) -> list[str]:
    """Compare one language's translations with the texts of the sources."""
    found = [
        f"{language}: no longer in the sources: {s!r}" for s in sorted(done.keys() - texts.keys())
    ]
    kept = fitting(done, texts)
    for source, text in sorted(texts.items()):
        forms = kept.get(source)
        if not forms:
            found.append(f"{language}: not translated: {source!r} ({', '.join(text.places)})")
            continue
        for form in forms:
            flaws = [*mismatches(source, form), *(bad_typography(form) if language == "fr" else ())]
            found += [f"{language}: {flaw}: {form!r} (of {source!r})" for flaw in flaws]
        if text.plural and "%n" not in forms[-1]:
            found.append(f"{language}: plural without %n: {forms[-1]!r}")
    return found


def mismatches(source: str, translation: str) -> Iterator[str]:
    """Yield what ``translation`` should have in common with ``source`` and has not."""
    try:
        if placeholders(source) != placeholders(translation):
            yield "other {placeholders}"
    except ValueError:
        yield "unbalanced braces"
    if _TAG.findall(source) != _TAG.findall(translation):
        yield "other HTML tags"
    if source.strip() == source and translation.strip() != translation:
        yield "space at an end"


def placeholders(text: str) -> list[tuple[str | None, ...]]:
    """Return the fields of a format string, with their conversions, sorted."""
    fields = (part[1:] for part in string.Formatter().parse(text) if part[1] is not None)
    return sorted(fields, key=repr)


_TAG = re.compile(r"</?[a-z][^>]*>", re.IGNORECASE)
_ENTITY = re.compile(r"&\w+;")
_NO_BREAK = "\u00a0\u202f"
_BREAKABLE = re.compile(r" [;:!?»]| %(?=[\s.,;)]|$)|« ")
_MISSING = re.compile(rf"[^\s{_NO_BREAK};:!?.(/][;:!?](?=\s|$)|[^\s{_NO_BREAK}]»|«[^{_NO_BREAK} ]")


def bad_typography(text: str) -> Iterator[str]:
    """Yield the breaches of French typography: ``; : ! ? » %`` follow a no-break space."""
    shown = _ENTITY.sub("", _TAG.sub("", text))
    if match := _BREAKABLE.search(shown):
        yield f"breakable space at {match[0]!r}"
    if match := _MISSING.search(shown):
        yield f"no-break space missing at {match[0]!r}"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

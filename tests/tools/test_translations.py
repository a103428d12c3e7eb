"""Texts are found wherever they are shown, and translations are held to account."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tools import translations
from smartmetro.tools.translations import Extraction, Text

CODE = """
tr("Update")
tr("two "
   "parts")
tr("%n sensor(s)", n=count)
tr("%n alert(s)", len(alerts))
QT_TRANSLATE_NOOP("SmartMetro", "No answer from {url}: {reason}")
tr(message.key)
other("not a text")
"""


def extracted(code: str) -> Extraction:
    extraction = Extraction()
    translations.extract_python(code, "a.py", extraction)
    return extraction


def test_texts_of_python() -> None:
    found = extracted(CODE)

    assert found.problems == []
    assert {source: text.plural for source, text in found.texts.items()} == {
        "Update": False,
        "two parts": False,
        "%n sensor(s)": True,
        "%n alert(s)": True,
        "No answer from {url}: {reason}": False,
    }


@pytest.mark.parametrize("call", ['tr(f"{x}")', 'tr("a" + b)', 'tr("a {}".format(b))'])
def test_what_cannot_be_extracted_is_a_problem(call: str) -> None:
    assert "not a literal" in extracted(call).problems[0]


def test_texts_of_json() -> None:
    declaration = {"label": {"tr": "Heat"}, "list": [{"tr": "Cold"}, {"tr": 1}], "key": "tr"}

    assert list(translations.texts_of_json(declaration)) == ["Heat", "Cold"]


def test_a_file_written_is_read_again(tmp_path: Path) -> None:
    path = tmp_path / "a.ts"
    texts = [Text("b & <b>c</b>", places=("x.py",)), Text("%n a", plural=True), Text("new")]
    done = {"b & <b>c</b>": ("d & <b>é</b>",), "%n a": ("%n a", "%n as")}

    translations.write_ts(path, "fr", texts, done)

    assert translations.read_ts(path) == {**done, "new": ()}
    first = path.read_bytes()
    translations.write_ts(path, "fr", reversed(texts), done)
    assert path.read_bytes() == first


def problems_with(source: str, *forms: str, plural: bool = False) -> list[str]:
    return translations.problems_of("fr", {source: Text(source, plural)}, {source: forms})


@pytest.mark.parametrize(
    ("source", "form"),
    [
        ("State: {state}", "État\u00a0: {state}"),
        ("Remove {name}?", "Retirer {name}\u202f?"),
        ("“{name}” at 05:00", "«\u00a0{name}\u00a0» à 05:00"),
        ("See https://a.b/c?d", "Voir https://a.b/c?d"),
        ("{pct} %", "{pct}\u202f%"),
        ("a &amp; <b>b</b>", "à &amp; <b>b</b>"),
    ],
)
def test_good_french(source: str, form: str) -> None:
    assert problems_with(source, form) == []


@pytest.mark.parametrize(
    ("source", "form", "flaw"),
    [
        ("State: {state}", "État : {state}", "breakable space"),
        ("State: {state}", "État: {state}", "space missing"),
        ("Remove?", "Retirer?", "space missing"),
        ("“a”", "« a »", "breakable space"),
        ("“a”", "«a»", "space missing"),
        ("{pct} %", "{pct} %", "breakable space"),
        ("{name}", "{nom}", "other {placeholders}"),
        ("{value:.1f}", "{value:.2f}", "other {placeholders}"),
        ("<b>a</b>", "a", "other HTML tags"),
        ("a", "a ", "space at an end"),
        ("a", "", "not translated"),
    ],
)
def test_bad_french(source: str, form: str, flaw: str) -> None:
    assert flaw in "".join(problems_with(source, form) if form else problems_with(source))


def test_plural_forms() -> None:
    assert problems_with("%n a", "un a", "%n as", plural=True) == []
    assert "not translated" in problems_with("%n a", "%n a", plural=True)[0]
    assert "plural without %n" in problems_with("%n a", "un a", "des as", plural=True)[0]


def test_stale_and_missing_are_problems() -> None:
    found = translations.problems_of("fr", {"new": Text("new")}, {"old": ("vieux",)})

    assert any("no longer" in problem for problem in found)
    assert any("not translated" in problem for problem in found)

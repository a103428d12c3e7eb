"""The words of the documents are those of the forms."""

from __future__ import annotations

import json

import pytest

from smartmetro.forms.definition import FOLDER
from smartmetro.smartmetro_plugin.core.conventions import words


@pytest.mark.parametrize(
    ("vocabulary", "known"),
    [
        ("party", words.PARTIES),
        ("direction", words.DIRECTIONS),
        ("data_access", words.ACCESS),
        ("answer", words.ANSWERS),
        ("cost_kind", words.COST_KINDS),
    ],
)
def test_forms_and_documents_say_the_same(vocabulary: str, known: dict[str, str]) -> None:
    found = json.loads((FOLDER / "vocabularies.json").read_text("utf-8"))[vocabulary]
    assert {code: label["tr"] for code, label in found.items()} == known


def test_a_code_that_nobody_knows_stays_as_it_was_typed() -> None:
    assert words.word(words.ANSWERS, "maybe") == "maybe"

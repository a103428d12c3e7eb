"""Names of files made from data."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.file_names import LONGEST, safe_file_name

ALPHABET = st.one_of(st.characters(), st.sampled_from('./\\:*?"<>| conauxlpt1\0'))


@pytest.mark.parametrize("text", ["heat", "metro 2026", "lot_3.b", "a-b (1)"])
def test_a_legal_name_stays(text: str) -> None:
    assert safe_file_name(text) == text


@pytest.mark.parametrize(
    "text", ["", ".", "..", "con", "CON", "nul.txt", "com¹", "LPT9.a.b", "-rf"]
)
def test_names_that_windows_or_a_shell_would_misread(text: str) -> None:
    name = safe_file_name(text)
    assert name.startswith("_") and name.split(".")[0].split("-")[0] not in {"con", "nul"}


@given(st.text(ALPHABET, max_size=200))
def test_every_name_is_legal_everywhere(text: str) -> None:
    name = safe_file_name(text)
    assert 0 < len(name) <= LONGEST and name.isascii()
    assert not set(name) & set('/\\:*?"<>|') and min(map(ord, name)) >= 32
    assert name[-1] not in ". " and name[0] not in " -"
    stem = name.split(".")[0].strip().lower()
    assert stem not in {"con", "prn", "aux", "nul", "com1", "lpt1"}
    assert safe_file_name(text) == name


@given(st.lists(st.text(ALPHABET, max_size=12), unique=True, max_size=8))
def test_different_texts_never_share_a_file(texts: list[str]) -> None:
    names = [safe_file_name(text).lower() for text in texts]
    assert len(set(names)) == len(names)


def test_texts_that_only_look_alike_are_told_apart() -> None:
    alike = ["Heat", "heat", "HEAT", "héat", "he at", "he:at", "he/at", "heat ", "heat."]
    assert len({safe_file_name(text).lower() for text in alike}) == len(alike)


def test_a_text_that_imitates_the_name_of_another_does_not_get_its_file() -> None:
    assert safe_file_name(safe_file_name("Heat").lower()).lower() != safe_file_name("Heat").lower()


def test_a_lone_surrogate_is_a_name_too() -> None:
    assert safe_file_name("\ud800").startswith("_-")

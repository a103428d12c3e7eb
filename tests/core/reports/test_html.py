"""Pages: escaped, readable without eyes, whole or not at all."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.reports.document import (
    Column,
    English,
    Figure,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
)
from smartmetro.smartmetro_plugin.core.reports.html import render, write


class Page(HTMLParser):
    """What a browser makes of a page: the elements in order and the text in them."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.texts.append(data)

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.elements if name == tag]


def full(name: str) -> Report:
    return Report(
        Message("Report on {name}", {"name": name}),
        [
            Heading(name),
            Paragraph(name, strong=True),
            Items([name]),
            Table(name, [Column(name), Column("°C", 1)], [[name, 3.14159], [name, None]]),
            Figure(b"\x89PNG", "image/png", name, name),
        ],
    )


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=30))
def test_names_from_data_never_become_elements(name: str) -> None:
    plain = Page(render(full("x"), English()))
    hostile = Page(render(full(name + "<script>alert(1)</script>\"'><img src=x>"), English()))
    assert [tag for tag, _ in hostile.elements] == [tag for tag, _ in plain.elements]
    assert [sorted(a) for _, a in hostile.elements] == [sorted(a) for _, a in plain.elements]


def test_a_page_can_be_read_aloud() -> None:
    page = Page(render(full("quarter"), English()))
    assert page.of("html") == [{"lang": "en"}]
    assert [a["scope"] for a in page.of("th")] == ["col", "col", "row", "row"]
    assert page.of("img")[0]["alt"] == "quarter"
    assert len(page.of("h1")) == 1 and len(page.of("caption")) == 1
    assert "3.1" in page.texts and "missing" in page.texts


def test_nothing_is_fetched_or_run() -> None:
    policy = next(a for a in Page(render(full("x"), English())).of("meta") if "http-equiv" in a)
    assert policy["content"].startswith("default-src 'none'")


def test_written_whole_or_not_at_all(tmp_path: Path) -> None:
    write(full("x"), tmp_path / "new" / "report.html", English())
    assert [p.name for p in (tmp_path / "new").iterdir()] == ["report.html"]
    (tmp_path / "file").write_text("")
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write(full("x"), tmp_path / "file" / "report.html", English())
    (tmp_path / "taken").mkdir()
    with pytest.raises(ConfigurationError, match="cannot be written"):
        write(full("x"), tmp_path / "taken", English())
    assert sorted(p.name for p in tmp_path.iterdir()) == ["file", "new", "taken"]

"""Every link and picture of README and guide leads somewhere, and both guides are whole."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PAGES = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    *sorted((ROOT / "docs").rglob("*.md")),
]
_LINK = re.compile(r"!?\[[^\]]*\]\((?P<target>[^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```|`[^`\n]*`", re.DOTALL | re.MULTILINE)
IMAGES_MAX_BYTES = 8_000_000


def links(page: Path) -> Iterator[str]:
    """Yield the targets of a page's links, those in code left out."""
    text = _CODE.sub("", page.read_text(encoding="utf-8"))
    for match in _LINK.finditer(text):
        yield match["target"]


def anchors(page: Path) -> set[str]:
    """Return the anchors that forges make of a page's headings."""
    headings = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {anchor(heading) for heading in headings}


def anchor(heading: str) -> str:
    kept = "".join(c for c in heading.lower() if unicodedata.category(c)[0] in "LNM" or c in " -_")
    return kept.strip().replace(" ", "-")


def name(page: Path) -> str:
    return page.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("page", PAGES, ids=name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in links(page):
        if re.match(r"https?://", target):
            continue
        path, _, fragment = target.partition("#")
        linked = (page.parent / path).resolve() if path else page
        assert linked.exists(), target
        assert linked.is_relative_to(ROOT), target
        if fragment:
            assert fragment in anchors(linked), target


@pytest.mark.parametrize("language", ["fr", "en"])
def test_every_page_can_be_reached(language: str) -> None:
    guide = ROOT / "docs" / language
    reached: set[Path] = set()
    waiting = [guide / "README.md"]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            found = ((page.parent / t.partition("#")[0]).resolve() for t in links(page))
            waiting += [p for p in found if p.suffix == ".md" and p.is_relative_to(guide)]
    assert set(guide.rglob("*.md")) == reached


def test_both_guides_have_the_same_pages() -> None:
    counts = [len(list((ROOT / "docs" / language).rglob("*.md"))) for language in ("fr", "en")]
    assert counts[0] == counts[1]


def test_pictures_are_used_and_small() -> None:
    used = {(page.parent / t).resolve() for page in PAGES for t in links(page)}
    pictures = [p for p in (ROOT / "docs" / "images").rglob("*") if p.is_file()]
    assert pictures
    assert [name(p) for p in pictures if p.resolve() not in used] == []
    assert sum(p.stat().st_size for p in pictures) < IMAGES_MAX_BYTES

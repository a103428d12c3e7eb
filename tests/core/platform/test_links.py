"""Link headers as brokers write them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.platform.links import find, parse_links, query_of

CONTEXT = (
    "<https://uri.etsi.org/ngsi-ld/v1/ngsi-ld-core-context-v1.9.jsonld>; "
    'rel="http://www.w3.org/ns/json-ld#context"; type="application/ld+json"'
)
NEXT = (
    "</ngsi-ld/v1/entities?type=NoiseLevelObserved,WeatherObserved&count=true&limit=1&offset=1>"
    ';rel="next";type="application/json"'
)


def test_several_headers() -> None:
    found = find(parse_links([NEXT, CONTEXT]), "next")
    assert found is not None
    assert query_of(found)["offset"] == "1"
    assert query_of(found)["type"] == "NoiseLevelObserved,WeatherObserved"


def test_joined_by_commas_with_commas_inside() -> None:
    links = parse_links([f"{NEXT}, {CONTEXT}"])
    assert [sorted(link.relations) for link in links] == [
        ["next"],
        ["http://www.w3.org/ns/json-ld#context"],
    ]


def test_quotes_cases_and_several_relations() -> None:
    header = '<a?x=1> ; REL = "Next last"; title="a, \\"b\\"; <c>", <d?x=2>;rel=prev'
    links = parse_links([header])
    assert [link.target for link in links] == ["a?x=1", "d?x=2"]
    assert links[0].relations == {"next", "last"}
    assert links[1].relations == {"prev"}


def test_only_the_first_rel_counts() -> None:
    assert parse_links(['<a>; rel="prev"; rel="next"'])[0].relations == {"prev"}


@given(st.text())
def test_any_text_is_read_or_passed_over(text: str) -> None:
    for link in parse_links([text, "<" + text, f'<x>;rel="{text}"']):
        query_of(link)


SAFE = st.text("abcXYZ019_-.:/", min_size=1, max_size=20)


@given(
    st.lists(st.tuples(SAFE, st.sampled_from(["next", "prev", "last"])), max_size=6), st.booleans()
)
def test_what_is_written_is_read_back(written: list[tuple[str, str]], joined: bool) -> None:
    headers = [f'<{target}>; type="a,b;c"; rel="{rel}"' for target, rel in written]
    links = parse_links([", ".join(headers)] if joined else headers)
    assert [(link.target, set(link.relations)) for link in links] == [(t, {r}) for t, r in written]

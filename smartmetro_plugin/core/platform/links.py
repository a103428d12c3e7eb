"""Link headers (RFC 8288): several of them, some joined by commas, with relative targets."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlsplit


@dataclass(frozen=True)
class Link:
    """One link: where to, and its relations in lower case."""

    target: str
    relations: frozenset[str]


def parse_links(headers: Iterable[str]) -> list[Link]:
    """Return every link of the given header values; what cannot be read is passed over."""
    return [link for header in headers for link in _links(header)]


def find(links: Iterable[Link], relation: str) -> Link | None:
    """Return the first link of that relation."""
    return next((link for link in links if relation in link.relations), None)


def query_of(link: Link) -> dict[str, str]:
    """Return the query parameters of a link's target.

    Only these are followed: behind a proxy brokers write their inner host and path, which lead
    nowhere, and a foreign host must not get the credentials.
    """
    try:
        return dict(parse_qsl(urlsplit(link.target).query, keep_blank_values=True))
    except ValueError:
        return {}


def _links(text: str) -> list[Link]:
    links = []
    position = 0
    while (start := text.find("<", position)) >= 0:
        end = text.find(">", start)
        if end < 0:
            break
        parameters, position = _parameters(text, end + 1)
        relations = frozenset(parameters.get("rel", "").lower().split())
        links.append(Link(text[start + 1 : end].strip(), relations))
    return links


def _parameters(text: str, position: int) -> tuple[dict[str, str], int]:
    """Return the ``;name=value`` pairs from ``position`` up to the comma that ends the link."""
    parameters: dict[str, str] = {}
    while position < len(text) and text[position] != ",":
        if text[position] != ";":
            position += 1
            continue
        end = position + 1
        while end < len(text) and text[end] not in "=;,":
            end += 1
        name = text[position + 1 : end].strip().lower()
        value, position = ("", end) if text[end : end + 1] != "=" else _value(text, end + 1)
        parameters.setdefault(name, value)  # RFC 8288, 3.3: only the first rel counts
    return parameters, position


def _value(text: str, position: int) -> tuple[str, int]:
    while position < len(text) and text[position] in " \t":
        position += 1
    if text[position : position + 1] != '"':
        end = position
        while end < len(text) and text[end] not in ";,":
            end += 1
        return text[position:end].strip(), end
    value = []
    position += 1
    while position < len(text) and text[position] != '"':
        if text[position] == "\\":
            position += 1
        value.append(text[position : position + 1])
        position += 1
    return "".join(value), position + 1

"""How brokers differ. Each personality is one observed or documented way to behave."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Personality:
    name: str = "plain"
    default_limit: int = 20
    max_limit: int = 1000
    over_limit_status: int = 400
    """Answer to a limit above max_limit: 400 BadRequestData or 403 TooManyResults."""
    count: bool = True
    """Whether NGSILD-Results-Count is given when asked for."""
    next_link: bool = True
    absolute_links: bool = False
    joined_links: bool = False
    """One Link header with commas instead of several headers."""
    past_end: str = "empty"
    """`empty`, or `last_entity`: an offset past the end answers the last entity."""
    modified_at: str = "works"
    """q=modifiedAt>…: `works`, `silent` (an empty list, 200) or `refused` (400)."""
    geo_queries: bool = True
    normalized_only: bool = False
    """Ignores options=keyValues|concise, as some gateways do."""
    names: str = "short"
    """`short`, `expanded` (full URIs) or `prefixed` (sdm:temperature)."""
    temporal: bool = True
    temporal_missing_status: int = 501
    temporal_limit: int = 1000
    """Instances of an attribute in one temporal answer."""
    temporal_paging: str = "content_range"
    """`content_range`: 206, Content-Range and an interval link with the window moved
    (ETSI GS CIM 009, 6.3.10); `links`: 200 and offsetN links (ETSI TS 104-176, 6.4.7.3);
    `range_only`: 206 and Content-Range, no link."""
    newest_first: bool = False
    """Temporal answers go from the newest to the oldest, and are cut at the oldest."""
    expand_limit: int = 100
    """SensorThings: entities of an expansion before its own nextLink."""
    data_arrays: bool = True
    """SensorThings: whether $resultFormat=dataArray is known."""
    selections: bool = True
    """SensorThings: whether $select is known."""
    interval_times: bool = False
    """SensorThings: phenomenonTime is the step that begins at the instant."""
    link_host: str = ""
    """SensorThings: the host that nextLinks name, as seen from behind a gateway."""
    relative_links: bool = False
    single_as_object: bool = False
    """A series of one instance is an object, not a list (JSON-LD compaction)."""


_PLAIN = Personality()

PERSONALITIES: dict[str, Personality] = {
    personality.name: personality
    for personality in (
        _PLAIN,
        replace(_PLAIN, name="recorded", past_end="last_entity"),
        replace(_PLAIN, name="silent_modified", modified_at="silent"),
        replace(_PLAIN, name="refused_modified", modified_at="refused"),
        replace(_PLAIN, name="countless", count=False),
        replace(
            _PLAIN, name="countless_past_end", count=False, past_end="last_entity", next_link=False
        ),
        replace(_PLAIN, name="no_next", next_link=False),
        replace(_PLAIN, name="limit_100", max_limit=100),
        replace(_PLAIN, name="limit_100_forbidden", max_limit=100, over_limit_status=403),
        replace(_PLAIN, name="absolute_next", absolute_links=True),
        replace(_PLAIN, name="joined_links", joined_links=True),
        replace(_PLAIN, name="normalized_only", normalized_only=True),
        replace(_PLAIN, name="expanded", names="expanded"),
        replace(_PLAIN, name="prefixed", names="prefixed"),
        replace(_PLAIN, name="no_temporal", temporal=False),
        replace(_PLAIN, name="no_temporal_404", temporal=False, temporal_missing_status=404),
        replace(_PLAIN, name="interval_links", temporal_paging="links"),
        replace(_PLAIN, name="range_only", temporal_paging="range_only"),
        replace(_PLAIN, name="newest_first", newest_first=True, single_as_object=True),
    )
}

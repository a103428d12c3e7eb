"""The categories of sources that recognisers tell apart, and the class of each.

An observation table has one property by category, ``source_`` and its key, whose value is the share of
the step (per cent) during which the source was heard. Classes are the four types of ISO/TS 12913-2:2018,
annex C (traffic, other noise, human beings, nature).
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from ..messages import QT_TRANSLATE_NOOP

PREFIX = "source_"


class SourceClass(str, Enum):
    """The types of sounds of ISO/TS 12913-2:2018."""

    TRAFFIC = "traffic"
    OTHER = "other"
    HUMAN = "human"
    NATURE = "nature"


CLASS_LABELS = {
    SourceClass.TRAFFIC: QT_TRANSLATE_NOOP("SmartMetro", "Traffic noise"),
    SourceClass.OTHER: QT_TRANSLATE_NOOP("SmartMetro", "Other noise"),
    SourceClass.HUMAN: QT_TRANSLATE_NOOP("SmartMetro", "Sounds of human beings"),
    SourceClass.NATURE: QT_TRANSLATE_NOOP("SmartMetro", "Sounds of nature"),
}


@dataclass(frozen=True)
class Source:
    """A category of sources."""

    key: str
    label: str
    source_class: SourceClass

    @property
    def property(self) -> str:
        """Return the property of observation tables that holds its share of the step."""
        return PREFIX + self.key


def _source(key: str, label: str, source_class: SourceClass) -> Source:
    return Source(key, label, source_class)


SOURCES = (
    _source("road", QT_TRANSLATE_NOOP("SmartMetro", "Road traffic"), SourceClass.TRAFFIC),
    _source(
        "two_wheelers",
        QT_TRANSLATE_NOOP("SmartMetro", "Motorised two-wheelers"),
        SourceClass.TRAFFIC,
    ),
    _source("rail", QT_TRANSLATE_NOOP("SmartMetro", "Trains and trams"), SourceClass.TRAFFIC),
    _source("aircraft", QT_TRANSLATE_NOOP("SmartMetro", "Aircraft"), SourceClass.TRAFFIC),
    _source("siren", QT_TRANSLATE_NOOP("SmartMetro", "Sirens and horns"), SourceClass.OTHER),
    _source("works", QT_TRANSLATE_NOOP("SmartMetro", "Building works"), SourceClass.OTHER),
    _source(
        "machines", QT_TRANSLATE_NOOP("SmartMetro", "Machines and ventilation"), SourceClass.OTHER
    ),
    _source("voices", QT_TRANSLATE_NOOP("SmartMetro", "Voices and footsteps"), SourceClass.HUMAN),
    _source("music", QT_TRANSLATE_NOOP("SmartMetro", "Music"), SourceClass.HUMAN),
    _source(
        "birds", QT_TRANSLATE_NOOP("SmartMetro", "Birds and other animals"), SourceClass.NATURE
    ),
    _source(
        "wind_water", QT_TRANSLATE_NOOP("SmartMetro", "Wind, rain and water"), SourceClass.NATURE
    ),
)
BY_KEY = {source.key: source for source in SOURCES}
PROPERTIES = tuple(source.property for source in SOURCES)
#: Where nothing was recognised, or heard.
NONE = "none"
NONE_LABEL = QT_TRANSLATE_NOOP("SmartMetro", "Nothing in particular")


def label_of(key: str) -> str:
    """Return the words for a category's or a class's key."""
    if key == NONE:
        return NONE_LABEL
    return BY_KEY[key].label if key in BY_KEY else CLASS_LABELS[SourceClass(key)]

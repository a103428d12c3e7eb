"""What users read goes through the translation: the core's messages and the whole toolbox."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from qgis.core import QgsProcessingAlgorithm
from qgis.PyQt.QtCore import QCoreApplication, QLocale, QTranslator

from smartmetro.processing_algorithms.provider import SmartMetroProvider
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.host.translation import say, tr

MARK = "¤"


class Marking(QTranslator):
    """Marks every text that is translated at all."""

    def translate(self, context: str, text: str, disambiguation: str = "", n: int = -1) -> str:
        del disambiguation, n
        return MARK + text if context == "SmartMetro" else ""

    def isEmpty(self) -> bool:
        return False


@pytest.fixture
def marked() -> Iterator[None]:
    translator = Marking()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


@pytest.fixture
def french_numbers() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale("fr_FR"))
    yield
    QLocale.setDefault(before)


@pytest.mark.usefixtures("french_numbers")
@pytest.mark.parametrize(
    ("message", "text"),
    [
        (Message("on {decommissioned_on}", {"decommissioned_on": "2026-07-01"}), "on 01/07/2026"),
        (Message("on {decommissioned_on}", {"decommissioned_on": "in July"}), "on in July"),
        (Message("at {seen_at}", {"seen_at": "2026-07-21T03:00:00+00:00"}), "at 21/07/2026 05:00"),
        (Message("{count} of {port}", {"count": 28.4, "port": 1026}), "28,4 of 1026"),
        (Message("{a}", {"a": Message("{n} d", {"n": 3})}), "3 d"),
        (Message("{a}, {b}", {"a": None}), ", {b}"),
    ],
)
def test_values_of_a_message_are_written_for_people(message: Message, text: str) -> None:
    assert say(message) == text


def texts_of(algorithm: QgsProcessingAlgorithm) -> dict[str, str]:
    """Return what an algorithm's dialog shows, by where it stands."""
    texts = {
        "name": algorithm.displayName(),
        "group": algorithm.group(),
        "help": algorithm.shortHelpString(),
        "tags": ",".join(algorithm.tags()),
    }
    for parameter in algorithm.parameterDefinitions():
        texts[f"{parameter.name()}: name"] = parameter.description()
        texts[f"{parameter.name()}: help"] = parameter.help()
    for output in algorithm.outputDefinitions():
        texts[f"{output.name()}: output"] = output.description()
    return texts


@pytest.mark.usefixtures("marked")
def test_every_text_of_every_algorithm_is_translated() -> None:
    provider = SmartMetroProvider()
    provider.loadAlgorithms()
    assert tr("Sensors") == f"{MARK}Sensors"
    bare = [
        f"{algorithm.name()}, {place}: {text!r}"
        for algorithm in provider.algorithms()
        for place, text in texts_of(algorithm.create()).items()
        if MARK not in text
    ]
    assert provider.algorithms()
    assert bare == []

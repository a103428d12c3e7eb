"""What holds for every algorithm: it stands in a model and in a batch, and explains itself."""

from __future__ import annotations

import pytest
from qgis.core import (
    Qgis,
    QgsApplication,
    QgsProcessingAlgorithm,
    QgsProcessingModelAlgorithm,
    QgsProcessingModelChildAlgorithm,
    QgsProcessingParameterDefinition,
)

from smartmetro.processing_algorithms.provider import SmartMetroProvider

_HIDDEN = QgsProcessingParameterDefinition.Flag.FlagHidden


@pytest.fixture(scope="module")
def algorithms(qgis_app: QgsApplication) -> list[QgsProcessingAlgorithm]:
    provider = SmartMetroProvider()
    QgsApplication.processingRegistry().addProvider(provider)
    yield list(provider.algorithms())
    QgsApplication.processingRegistry().removeProvider(provider)


def test_each_supports_batches_and_stands_in_a_model_that_is_saved(
    algorithms: list[QgsProcessingAlgorithm],
) -> None:
    assert len(algorithms) > 40
    for algorithm in algorithms:
        assert algorithm.flags() & Qgis.ProcessingAlgorithmFlag.SupportsBatch, algorithm.name()
        assert not algorithm.flags() & Qgis.ProcessingAlgorithmFlag.HideFromModeler
        model = QgsProcessingModelAlgorithm(f"with {algorithm.name()}")
        child = QgsProcessingModelChildAlgorithm(algorithm.id())
        assert child.algorithm() is not None, algorithm.name()
        model.addChildAlgorithm(child)
        again = QgsProcessingModelAlgorithm()
        assert again.loadVariant(model.toVariant()), algorithm.name()
        (kept,) = again.childAlgorithms().values()
        assert kept.algorithmId() == algorithm.id()
        assert again.canExecute()[0], algorithm.name()


def test_each_explains_itself_and_its_parameters(
    algorithms: list[QgsProcessingAlgorithm],
) -> None:
    bare = []
    for algorithm in algorithms:
        told = {
            "help": algorithm.shortHelpString(),
            "group": algorithm.group(),
            "keywords": ",".join(algorithm.tags()),
            "icon": "" if algorithm.icon().isNull() else "there",
        }
        told |= {
            parameter.name(): parameter.help()
            for parameter in algorithm.parameterDefinitions()
            if not parameter.flags() & _HIDDEN
        }
        bare += [f"{algorithm.name()}: {what}" for what, text in told.items() if not text.strip()]
    assert bare == []

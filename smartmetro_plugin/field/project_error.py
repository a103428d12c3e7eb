"""A project that was not written, in words."""

from __future__ import annotations

from qgis.core import QgsProject

from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP


def refuse_unwritten(project: QgsProject) -> None:
    """Write ``project`` to its file.

    Raises:
        ConfigurationError: a layer of it is not valid, or the file cannot be written.
    """
    broken = [layer.name() for layer in project.mapLayers().values() if not layer.isValid()]
    if broken:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The field project cannot be made: {layers} cannot be opened again. Free some space on "
                "the disk, or choose another folder.",
            ),
            layers=", ".join(sorted(broken)),
        )
    if not project.write():
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=project.fileName(),
            reason=project.error(),
        )

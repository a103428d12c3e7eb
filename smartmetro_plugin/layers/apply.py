"""Brings a live layer up to a new table by difference, in slices that leave the window responsive.

Edits go to the data provider: no edit session, no undo stack, feature ids and selection kept.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import TypeVar

from qgis.core import QgsFeature, QgsGeometry, QgsVectorLayer
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QMetaObject, QObject, QTimer

from ..core.live_table import Difference
from ..core.model import SensorKey
from .fields import attribute, feature, point

#: Time after which a slice begins no further batch: a quarter of a frame at 60 Hz. The rest of the
#: frame is QGIS's, and room for a batch that a collector or another program holds up.
SLICE_S = 0.004
#: Features given to the provider at once, a fraction of a slice.
_BATCH = 32

Item = TypeVar("Item")


@dataclass(frozen=True)
class LayerEdit:
    """A difference in QGIS's own values, made in a worker thread: the main one only hands them on."""

    added: Sequence[tuple[SensorKey, QgsFeature]] = ()
    removed: Sequence[SensorKey] = ()
    changed: Sequence[tuple[SensorKey, dict[int, object]]] = ()
    moved: Sequence[tuple[SensorKey, QgsGeometry]] = ()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.changed or self.moved)


def prepare(difference: Difference) -> LayerEdit:
    """Turn a difference of tables into QGIS's values."""
    return LayerEdit(
        added=[(row.key, feature(row)) for row in difference.added],
        removed=difference.removed,
        changed=[
            (key, {index: attribute(value) for index, value in values.items()})
            for key, values in difference.changed
        ],
        moved=[(row.key, point(row)) for row in difference.moved],
    )


def steps(layer: QgsVectorLayer, edit: LayerEdit, ids: dict[SensorKey, int]) -> Iterator[None]:
    """Apply ``edit`` batch by batch, pausing after each; ``ids`` follows the layer's features."""
    provider = layer.dataProvider()
    for keys in _batches(edit.removed):
        gone = [ids.pop(key) for key in keys if key in ids]
        selected = set(layer.selectedFeatureIds())
        if not selected.isdisjoint(gone):
            layer.deselect(gone)
        provider.deleteFeatures(gone)
        yield
    for changes in _batches(edit.changed):
        provider.changeAttributeValues({ids[k]: values for k, values in changes if k in ids})
        yield
    for moves in _batches(edit.moved):
        provider.changeGeometryValues({ids[k]: geometry for k, geometry in moves if k in ids})
        yield
    for arrivals in _batches(edit.added):
        _, features = provider.addFeatures([made for _, made in arrivals])
        ids.update((key, made.id()) for (key, _), made in zip(arrivals, features))
        yield


def announce(layer: QgsVectorLayer) -> None:
    """Tell QGIS once that the layer's data changed: open tables, extent, legend counts, one repaint."""
    layer.updateExtents()
    layer.dataChanged.emit()  # the provider's own signal would clear the selection
    _count_again(layer)
    layer.triggerRepaint()


def _count_again(layer: QgsVectorLayer) -> None:
    """Have the legend's counts made anew.

    QGIS keeps them until an edit session says that the layer was modified, and has no public call
    for edits of the provider; where its slot has gone, a copy of the renderer does the same. A
    count that is under way may have begun before the edits: another one follows it.
    """
    under_way = layer.countSymbolFeatures()
    if under_way is not None:
        under_way.taskCompleted.connect(
            lambda: None if sip.isdeleted(layer) else _invalidate(layer)
        )
    else:
        _invalidate(layer)


def _invalidate(layer: QgsVectorLayer) -> None:
    if not QMetaObject.invokeMethod(layer, "invalidateSymbolCountedFlag"):
        layer.setRenderer(layer.renderer().clone())
    layer.countSymbolFeatures()


class SlicedApplication(QObject):
    """Applies edits to several layers between the window's events, then calls ``on_done`` once."""

    def __init__(
        self,
        edits: Sequence[tuple[QgsVectorLayer, LayerEdit, dict[SensorKey, int]]],
        on_done: Callable[[], None],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.slices_s: list[float] = []
        self._on_done = on_done
        self._work = _all_steps(edits)
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._slice)

    def start(self) -> None:
        """Begin with the next turn of the event loop."""
        self._timer.start()

    def stop(self) -> None:
        """Drop what is left: the layers are going away."""
        self._timer.stop()
        self._work = iter(())

    def _slice(self) -> None:
        began = time.perf_counter()
        finished = False
        while not finished and time.perf_counter() - began < SLICE_S:
            finished = next(self._work, self) is self
        self.slices_s.append(time.perf_counter() - began)
        if finished:
            self._timer.stop()
            self._on_done()


def _all_steps(
    edits: Sequence[tuple[QgsVectorLayer, LayerEdit, dict[SensorKey, int]]],
) -> Iterator[None]:
    for layer, edit, ids in edits:
        for _ in steps(layer, edit, ids) if edit and not sip.isdeleted(layer) else ():
            yield
            if sip.isdeleted(layer):
                break
        else:
            if edit and not sip.isdeleted(layer):
                announce(layer)
                yield


def _batches(items: Sequence[Item]) -> Iterator[list[Item]]:
    remaining = iter(items)
    while batch := list(islice(remaining, _BATCH)):
        yield batch

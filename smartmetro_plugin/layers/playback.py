"""A layer of the past, made from the archive for any period and driven by QGIS's temporal controller.

``observed_local_at`` is the wall clock of the connection without a zone, because QGIS's temporal
filter compares digits. In spring the hour that does not exist stays empty; in autumn both passes of
the repeated hour show on the same frame, the later one on top.

The layer is a GeoPackage of the profile: unlike a memory layer it is still there when the project
is opened again, and QGIS has nothing to ask about at its close.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from math import isnan
from pathlib import Path

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsDateTimeRange,
    QgsFeature,
    QgsFeatureSink,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsInterval,
    QgsPointXY,
    QgsTemporalNavigationObject,
    QgsVectorFileWriter,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QDate, QDateTime, QMetaType, QObject, Qt, QTime, pyqtSignal

from ..core.cache.store import Cache
from ..core.cancellation import Cancellation, check
from ..core.errors import CacheError, Cancelled, ConfigurationError
from ..core.file_names import safe_file_name
from ..core.identity.history import open_history
from ..core.live_table import CONTRACT_FIELDS, column_of
from ..core.messages import QT_TRANSLATE_NOOP
from ..core.model import Sensor, SensorKey
from ..core.platform.connection import Connection
from ..core.playback_table import PlaybackTable, playback_table
from ..core.use_cases.declaration import UseCase
from ..host import locale_format
from ..host.locale_format import translate
from ..host.paths import profile_folder
from ..host.tasks import BackgroundTask, Progress
from ..host.translation import tr
from ..host.use_cases import use_cases as declared_use_cases
from .fields import heading
from .playback_style import apply_playback_style

PLAYBACK_MARK = "smartmetro/playback"
LOCAL_TIME = "observed_local_at"
_FAST = QgsFeatureSink.Flag.FastInsert
_EPOCH_DAY = QDate(1970, 1, 1)
_DAY_US = 86_400_000_000
_DESCRIBED = ("connection", "sensor_id", "name", "commune", "zone", "zone_role")


@dataclass(frozen=True)
class Playback:
    """What was read: the table, the sensors by key, and what frames to show."""

    use_case: UseCase
    table: PlaybackTable
    sensors: Mapping[SensorKey, Sensor]
    step_s: int
    path: Path


class PlaybackBuilder(QObject):
    """Makes playback layers in the background. ``created`` gives the layer, not yet in a project."""

    created = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(
        self,
        cache_path: Callable[[], Path],
        parent: QObject | None = None,
        *,
        use_cases: Callable[[], Mapping[str, UseCase]] = declared_use_cases,
    ) -> None:
        super().__init__(parent)
        self._cache_path = cache_path
        self._use_cases = use_cases

    def create(
        self,
        connection: Connection,
        use_case: str,
        start: datetime,
        end: datetime,
        step_s: int | None = None,
    ) -> BackgroundTask[Playback]:
        """Make the layer of ``[start, end)``; with ``step_s`` of the means of each step.

        Ends with ``created``, or with ``failed`` and a message; nothing after a cancel.
        """
        path, folder = self._cache_path(), profile_folder() / "playback"

        def work(cancel: Cancellation, progress: Progress) -> Playback:
            del progress
            declared = self._use_cases()[use_case]
            return read_playback(connection, declared, path, folder, start, end, step_s, cancel)

        return BackgroundTask(
            tr("Preparing the playback of {name}").format(name=connection.name),
            work,
            on_done=lambda playback: self.created.emit(
                make_layer(connection, playback, start, end)
            ),
            on_error=self.failed.emit,
        ).start()


def read_playback(
    connection: Connection,
    use_case: UseCase,
    cache_path: Path,
    folder: Path,
    start: datetime,
    end: datetime,
    step_s: int | None,
    cancel: Cancellation,
) -> Playback:
    """Read the period from the archive; it is written to a GeoPackage in ``folder``.

    Raises:
        ConfigurationError: no observation in the period, or too many; it says what to do.
        CacheError: the cache or the archive cannot be read, or the GeoPackage not be written.
        Cancelled: as soon as ``cancel`` says so.
    """
    with Cache.open(cache_path, create=False, read_only=True) as cache:
        records = cache.records(connection.name, use_case.key, with_gone=True)
        sensors = {r.record.sensor.key: r.record.sensor for r in records}
    check(cancel)
    series = open_history(cache_path).series(
        use_case.key, start, end, connection=connection.name, tenant=connection.tenant
    )
    table = playback_table(series, tuple(use_case.properties), connection.time_zone, step_s=step_s)
    check(cancel)
    if not len(table):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "The archive holds no observation of {name} in this period. "
                "Fetch the observations first, or choose another period.",
            ),
            name=connection.name,
        )
    path = _free_path(folder, safe_file_name(f"{connection.name} {use_case.key} {start:%Y-%m-%d}"))
    playback = Playback(use_case, table, sensors, step_s or use_case.step_s, path)
    _write(playback, cancel)
    return playback


def make_layer(
    connection: Connection, playback: Playback, start: datetime, end: datetime
) -> QgsVectorLayer:
    """Return the styled, temporal layer of what was read."""
    use_case = playback.use_case
    title = tr("{use_case} — playback from {start} to {end}").format(
        use_case=translate(use_case.label),
        start=locale_format.date_time(start, connection.time_zone),
        end=locale_format.date_time(end, connection.time_zone),
    )
    layer = QgsVectorLayer(str(playback.path), title, "ogr")
    layer.setCustomProperty(PLAYBACK_MARK, f"{connection.name}/{use_case.key}")
    layer.setReadOnly(True)
    main = list(playback.table.properties).index(use_case.main_property)
    apply_playback_style(
        layer,
        column_of(use_case.main_property),
        use_case.properties[use_case.main_property],
        playback.table.values[:, main],
    )
    _make_temporal(layer, playback.step_s)
    return layer


def drive(controller: QgsTemporalNavigationObject, playback_layer: QgsVectorLayer) -> None:
    """Set QGIS's temporal controller to the layer's period and step, at its first frame.

    The digits go in as UTC: frames then follow one another evenly, also where the clock of this
    machine changes.
    """
    column = playback_layer.fields().lookupField(LOCAL_TIME)
    step_s = playback_layer.temporalProperties().fixedDuration()
    begin: QDateTime = playback_layer.minimumValue(column)
    last: QDateTime = playback_layer.maximumValue(column)
    for edge in (begin, last):
        edge.setTimeSpec(Qt.TimeSpec.UTC)
    end = last.addSecs(int(step_s))
    controller.setTemporalExtents(QgsDateTimeRange(begin, end, True, False))
    controller.setFrameDuration(QgsInterval(step_s, Qgis.TemporalUnit.Seconds))
    controller.setNavigationMode(Qgis.TemporalNavigationMode.Animated)
    controller.rewindToStart()


def _make_temporal(layer: QgsVectorLayer, step_s: int) -> None:
    properties = layer.temporalProperties()
    properties.setMode(Qgis.VectorTemporalMode.FeatureDateTimeInstantFromField)
    properties.setStartField(LOCAL_TIME)
    properties.setFixedDuration(step_s)
    properties.setDurationUnits(Qgis.TemporalUnit.Seconds)
    properties.setIsActive(True)


def _fields(use_case: UseCase) -> QgsFields:
    headings = {field.name: heading(field) for field in CONTRACT_FIELDS}
    fields = QgsFields()
    for name in _DESCRIBED:
        fields.append(_field(name, QMetaType.Type.QString, headings[name]))
    fields.append(_field(LOCAL_TIME, QMetaType.Type.QDateTime, tr("Local time")))
    fields.append(_field("observed_at", QMetaType.Type.QDateTime, tr("Instant (UTC)")))
    for declaration in use_case.properties.values():
        label = translate(declaration.label)
        alias = f"{label} ({declaration.symbol})" if declaration.symbol else label
        fields.append(_field(column_of(declaration.name), QMetaType.Type.Double, alias))
    return fields


def _field(name: str, kind: QMetaType.Type, alias: str) -> QgsField:
    field = QgsField(name, kind)
    field.setAlias(alias)
    return field


def _features(playback: Playback) -> Iterator[QgsFeature]:
    table = playback.table
    described, places = _sensors(playback)
    numbers = ([None if isnan(v) else v for v in row] for row in table.values.tolist())
    rows = zip(
        table.sensor.tolist(),
        table.local_at_us.tolist(),
        table.observed_at_us.tolist(),
        numbers,
    )
    for sensor, local_us, utc_us, values in rows:
        feature = QgsFeature()
        local, instant = _digits(local_us, Qt.TimeSpec.LocalTime), _digits(utc_us, Qt.TimeSpec.UTC)
        feature.setAttributes([*described[sensor], local, instant, *values])
        feature.setGeometry(places[sensor])
        yield feature


def _sensors(playback: Playback) -> tuple[list[tuple[str, ...]], list[QgsGeometry]]:
    described: list[tuple[str, ...]] = []
    places: list[QgsGeometry] = []
    for key in playback.table.keys:
        sensor = playback.sensors.get(key)
        if sensor is None:  # in the archive, no longer in the cache
            described.append((key.connection, key.sensor_id, key.sensor_id, "", "", ""))
            places.append(QgsGeometry())
            continue
        described.append(
            (key.connection, key.sensor_id, sensor.name, sensor.commune, sensor.zone,
             sensor.zone_role.value)
        )  # fmt: skip
        located = sensor.lon is not None and sensor.lat is not None
        places.append(
            QgsGeometry.fromPointXY(QgsPointXY(sensor.lon, sensor.lat))
            if located
            else QgsGeometry()
        )
    return described, places


def _digits(us: int, spec: Qt.TimeSpec) -> QDateTime:
    days, rest = divmod(us, _DAY_US)
    return QDateTime(_EPOCH_DAY.addDays(days), QTime.fromMSecsSinceStartOfDay(rest // 1000), spec)


def _free_path(folder: Path, stem: str) -> Path:
    """Return a name that no earlier playback has: its layer may still be open."""
    numbered = (folder / f"{stem}{f' ({n})' if n else ''}.gpkg" for n in range(10_000))
    return next(path for path in numbered if not path.exists())


def _write(playback: Playback, cancel: Cancellation) -> None:
    path = playback.path
    path.parent.mkdir(parents=True, exist_ok=True)
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = "playback"
    writer = QgsVectorFileWriter.create(
        str(path),
        _fields(playback.use_case),
        Qgis.WkbType.Point,
        QgsCoordinateReferenceSystem("EPSG:4326"),
        QgsCoordinateTransformContext(),
        options,
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        raise CacheError(
            QT_TRANSLATE_NOOP("SmartMetro", "{path} cannot be written: {reason}"),
            path=str(path),
            reason=writer.errorMessage(),
        )
    try:
        for number, feature in enumerate(_features(playback)):
            if number % 10_000 == 0:
                check(cancel)
            writer.addFeature(feature, _FAST)
    except Cancelled:
        del writer  # closes the file
        path.unlink()
        raise

"""What the message bar says of alerts: that they opened or closed, never that they go on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from qgis.core import Qgis
from qgis.gui import QgsMessageBar

from ...core.alerts.alert import Alert
from ...core.alerts.shared_cause import shared_causes
from ...core.alerts.summary import AlertSummary
from ...core.model import Maintenance, Sensor, SensorKey
from ...core.use_cases.declaration import UseCase
from ...host.translation import say, tr

#: Alerts of one synchronisation that are told one by one; more are counted.
_TOLD = 2


def notices(
    summary: AlertSummary,
    data_back: Sequence[Maintenance],
    sensors: Mapping[SensorKey, Sensor],
    use_cases: Mapping[str, UseCase],
    zone: str,
) -> list[tuple[str, Qgis.MessageLevel]]:
    """Return what to say after one synchronisation, each with its level."""
    said: list[tuple[str, Qgis.MessageLevel]] = []
    causes = shared_causes(summary.opened, sensors, use_cases)
    explained = {alert.uuid for cause in causes for alert in cause.alerts}
    said += [(say(cause.message, zone), Qgis.MessageLevel.Warning) for cause in causes]
    alone = [alert for alert in summary.opened if alert.uuid not in explained]
    if len(alone) <= _TOLD:
        said += [(_told(alert, sensors, zone), Qgis.MessageLevel.Warning) for alert in alone]
    else:
        said.append((tr("%n alert(s) opened.", len(alone)), Qgis.MessageLevel.Warning))
    if summary.passed:
        said.append(
            (
                tr("%n alert(s) opened and closed since the last time.", len(summary.passed)),
                Qgis.MessageLevel.Info,
            )
        )
    if summary.closed:
        said.append((tr("%n alert(s) closed.", len(summary.closed)), Qgis.MessageLevel.Success))
    if len(data_back) <= _TOLD:
        text = tr("Data came back after the intervention: {sensor}")
        names = [_name(item.key, sensors) for item in data_back]
        said += [(text.format(sensor=name), Qgis.MessageLevel.Success) for name in names]
    else:
        text = tr("Data came back after %n intervention(s).", len(data_back))
        said.append((text, Qgis.MessageLevel.Success))
    return said


def push(bar: QgsMessageBar, said: Sequence[tuple[str, Qgis.MessageLevel]]) -> None:
    """Show notices. No sound, ever."""
    for text, level in said:
        bar.pushMessage("SmartMetro", escape(text), level)


def _told(alert: Alert, sensors: Mapping[SensorKey, Sensor], zone: str) -> str:
    reason = say(alert.reason, zone) if alert.reason else ""
    return tr("{sensor}: {reason}").format(sensor=_name(alert.key, sensors), reason=reason)


def _name(key: SensorKey, sensors: Mapping[SensorKey, Sensor]) -> str:
    sensor = sensors.get(key)
    return (sensor.name if sensor else "") or key.sensor_id

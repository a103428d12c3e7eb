"""Alerts and interventions on the bundled demo, a picture of each place for the guide."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QAction
from qgis.PyQt.QtWidgets import QDialog, QDockWidget, QTabWidget

from smartmetro.smartmetro_plugin.gui.options_page import SmartMetroOptionsPage

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

DEMO = "SmartMetro – démo"
#: What a person types, by language.
_TYPED = {
    "fr": {
        "acknowledge": ("Service déchets", "Tournée avancée à demain matin."),
        "intervene": (
            "Régie, équipe nord", "Perte de communication",
            "Antenne à contrôler, pile à changer", "Pile 3,6 V",
        ),
    },
    "en": {
        "acknowledge": ("Waste service", "Round moved to tomorrow morning."),
        "intervene": (
            "City crew, north", "Loss of communication",
            "Check the aerial, change the battery", "3.6 V battery",
        ),
    },
}  # fmt: skip


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    dock = desktop.dock
    dock.show()
    dock.raise_()
    driver.find(QDockWidget, "Browser").hide()
    driver.window.resizeDocks(
        [driver.find(QDockWidget, "Layers"), dock], [290, 560], Qt.Orientation.Horizontal
    )
    driver.find(QAction, "smartmetro_open_demo").trigger()
    driver.wait_until(lambda: len(desktop.live.rows(DEMO)) > 100, "sensors on the map", 60)
    view = desktop.alerts.view
    driver.wait_until(lambda: view.open_alerts.alerts, "open alerts", 60)
    driver.wait_until(lambda: not desktop.service.is_busy(), "the connection to be idle", 120)
    driver.wait_until(lambda: view._task is None, "the list of alerts", 30)
    driver.wait_for_map()
    driver.record(
        open=len(view.open_alerts.alerts),
        causes=len(view.open_alerts.causes),
        bar=[item.text() for item in driver.iface.messageBar().items()],
    )
    driver.iface.messageBar().clearWidgets()
    dock.pages.setCurrentWidget(view)
    look_at_alerts(driver, desktop)
    acknowledge(driver, desktop)
    intervene(driver, desktop)
    look_at_rules(driver, desktop)
    try_on_the_past(driver, desktop)


def look_at_alerts(driver: Driver, desktop: Any) -> None:
    view = desktop.alerts.view
    full = next(a for a in view.open_alerts.alerts if a.rule.startswith("waste_full"))
    choose(view, full.uuid)
    desktop.alerts.show_layer()
    desktop.alerts._chart([full.key])
    desktop.alerts._zoom([full.key])
    driver.wait(1.5)
    driver.wait_until(lambda: not desktop.dock.chart._task, "the chart", 30)
    driver.wait_for_map()
    layers = [x.name() for x in QgsProject.instance().mapLayers().values()]
    driver.record(layers=layers, tab=desktop.dock.pages.tabText(1))
    driver.grab("alerts")


def typed() -> dict[str, tuple[str, ...]]:
    return _TYPED["fr" if QgsApplication.locale().startswith("fr") else "en"]


def acknowledge(driver: Driver, desktop: Any) -> None:
    view = desktop.alerts.view
    alert = view.chosen()[0]

    def sign(dialog: Any) -> None:
        who, comment = typed()["acknowledge"]
        dialog._who.setText(who)
        dialog._comment.setPlainText(comment)
        dialog.accept()

    driver.in_dialog(lambda: view.acknowledge_requested.emit([alert]), sign)
    driver.wait_until(
        lambda: any(a.acknowledged_by for a in view.open_alerts.alerts), "the acknowledgement", 20
    )
    driver.record(unacknowledged=view.open_alerts.unacknowledged())


def intervene(driver: Driver, desktop: Any) -> None:
    """Open an intervention on a silent sensor."""
    view = desktop.alerts.view
    silent = next(a for a in view.open_alerts.alerts if a.rule.endswith("_silent"))

    def note(dialog: Any) -> None:
        who, fault, action, parts = typed()["intervene"]
        dialog.form.done_by.setText(who)
        dialog.form.fault.setText(fault)
        dialog.form.action.setPlainText(action)
        dialog.form.parts.setText(parts)
        dialog.save()
        driver.wait(0.3)
        driver.grab("intervention", dialog)
        dialog.reject()

    driver.in_dialog(lambda: view.intervention_requested.emit([silent.key]), note)
    driver.wait(1)


def look_at_rules(driver: Driver, desktop: Any) -> None:
    def look(dialog: QDialog) -> None:
        dialog.resize(1150, 720)
        page = dialog.findChild(SmartMetroOptionsPage)
        tabs = page.findChild(QTabWidget)
        tabs.setCurrentIndex(3)
        ids = [rule.id for rule in page.rules.book().rules]
        page.rules.list.setCurrentItem(page.rules.list.topLevelItem(ids.index("waste_full")))
        driver.wait(0.3)
        driver.grab("options_alerts", tabs)

    driver.in_dialog(desktop._open_options, look)


def try_on_the_past(driver: Driver, desktop: Any) -> None:
    def look(dialog: Any) -> None:
        dialog.choose("waste_full")
        driver.wait_until(lambda: dialog._trial is not None, "the trial", 30)
        driver.wait(1)
        dialog.level.setValue(80)
        driver.wait(1)
        driver.record(would_be=len(dialog.found))
        driver.grab("alert_trial", dialog)
        dialog.reject()

    driver.in_dialog(desktop.alerts.try_rules, look)


def choose(view: Any, uuid: str) -> None:
    for position in range(view._tree.topLevelItemCount()):
        item = view._tree.topLevelItem(position)
        alert = item.data(0, Qt.ItemDataRole.UserRole)
        if alert is not None and alert.uuid == uuid:
            view._tree.setCurrentItem(item)

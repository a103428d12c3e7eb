"""Files of others: a folder of them described in the connection editor, then on the map."""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING, Any

from qgis.PyQt.QtCore import QTimer
from qgis.PyQt.QtWidgets import QApplication, QDialog, QDialogButtonBox

if TYPE_CHECKING:
    from smartmetro.tests.desktop.driver import Driver

NAME = "Relevés des fournisseurs"
SUPPLIER = (
    "Capteur;Date;Heure;Température (°C);Humidité (%);Latitude;Longitude;Remarque\n"
    "TH-01;21/07/2026;05:00;21,5;61;43,4431;5,4519;\n"
    "TH-01;21/07/2026;05:15;21,4;61;43,4431;5,4519;\n"
    "TH-01;21/07/2026;05:30;21,2;62;43,4431;5,4519;\n"
    "TH-02;21/07/2026;05:00;22,9;55;43,4447;5,4553;\n"
    "TH-02;21/07/2026;05:15;hors service;55;43,4447;5,4553;abri ouvert\n"
    "TH-02;21/07/2026;05:30;22,7;56;43,4447;5,4553;\n"
)
STATION = {"code_station": "Y442401001", "longitude": 5.2215, "latitude": 43.5312}


def write_files(folder: Path) -> None:
    """Write what suppliers and public services send, with invented values."""
    (folder / "thermo_2026-07.csv").write_text(SUPPLIER, encoding="cp1252")
    records = [
        STATION
        | {"grandeur_hydro": word, "date_obs": f"2026-07-21T05:{m:02}:00Z", "resultat_obs": v}
        for word, values in (("H", (412.0, 413.0, 415.0)), ("Q", (890.0, 894.0, 905.0)))
        for m, v in zip((0, 15, 30), values, strict=True)
    ]
    (folder / "observations_tr.json").write_text(json.dumps({"count": 6, "data": records}))
    (folder / "site.csv").write_text(
        "site_id,parent_site_id,site_name,fr_insee_code,xlong,ylat,external_ids,infrastructure_type\n"
        "S1,,Pont de l’Arc,13001,5.4456,43.5122,,GREENWAY\n",
        encoding="utf-8",
    )
    (folder / "channel.csv").write_text(
        "channel_id,site_id,mobility_type,direction,provider_direction_name,data_provider_name\n"
        "S1-V-N,S1,BIKE,N,Vélos vers le centre,Ville\nS1-V-S,S1,BIKE,S,Vélos vers le sud,Ville\n",
        encoding="utf-8",
    )
    (folder / "measure.csv").write_text(
        "channel_id,counter_id,start_datetime,end_datetime,count\n"
        "S1-V-N,C1,2026-07-21T05:00:00+02,2026-07-21T06:00:00+02,12\n"
        "S1-V-S,C1,2026-07-21T05:00:00+02,2026-07-21T06:00:00+02,7\n",
    )


def scenario(driver: Driver) -> None:
    desktop = driver.plugin._desktop
    with tempfile.TemporaryDirectory() as text:
        folder = Path(text)
        write_files(folder)
        connect(driver, desktop, folder)
        driver.wait_until(lambda: len(desktop.live.rows(NAME)) == 5, "sensors of files", 60)
        driver.record(sensors=sorted(row.text("name") for row in desktop.live.rows(NAME).values()))
        driver.wait_until(lambda: not desktop.service.is_busy(), "the connection to be idle", 60)


def connect(driver: Driver, desktop: Any, folder: Path) -> None:
    def fill(editor: Any) -> None:
        editor._name.setText(NAME)
        editor._kind.setCurrentIndex(editor._kind.findData("files"))
        editor._url.setText(str(folder))
        describe(driver, editor)
        driver.click(
            editor.findChild(QDialogButtonBox).button(QDialogButtonBox.StandardButton.Save)
        )

    driver.in_dialog(desktop.dock.new_connection, fill)


def describe(driver: Driver, editor: Any) -> None:
    """Open the mapping editor, which comes once the first rows are there, and accept it."""
    seen: list[QDialog] = []

    def act() -> None:
        dialog = QApplication.activeModalWidget()
        if seen or not isinstance(dialog, QDialog) or dialog is editor:
            return
        seen.append(dialog)
        try:
            look(driver, dialog)
        finally:
            dialog.accept()

    timer = QTimer()
    timer.timeout.connect(act)
    timer.start(100)
    driver.click(editor._mapping._button)
    driver.wait_until(lambda: seen and editor._mapping._task is None, "the mapping editor", 60)
    timer.stop()


def look(driver: Driver, dialog: Any) -> None:
    names = [dialog._sources.item(row).text() for row in range(dialog._sources.count())]
    driver.record(sources=names)
    for picture, source in (("mapping", "thermo_*.csv"), ("mapping_ready", "observations_tr.json")):
        dialog._sources.setCurrentRow(names.index(source))
        driver.wait(0.4)
        driver.grab(picture, dialog)

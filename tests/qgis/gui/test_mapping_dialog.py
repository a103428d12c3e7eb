"""The mapping editor: guesses marked, choices made, the first rows read, saved with the connection."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QComboBox, QDialogButtonBox

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.platform.connection import Connection
from smartmetro.smartmetro_plugin.core.platform.field_mapping.mapping import Measure, Role
from smartmetro.smartmetro_plugin.core.platform.field_mapping.presets import read_presets
from smartmetro.smartmetro_plugin.core.platform.files.previews import previews_of
from smartmetro.smartmetro_plugin.gui.connection_editor import ConnectionEditor
from smartmetro.smartmetro_plugin.gui.mapping import mapping_button
from smartmetro.smartmetro_plugin.gui.mapping.mapping_dialog import MappingDialog
from smartmetro.smartmetro_plugin.host.connections import ConnectionStore
from smartmetro.smartmetro_plugin.host.paths import RESOURCES
from smartmetro.smartmetro_plugin.host.use_cases import use_cases
from smartmetro.tests.qgis.gui.support import wait_until

TABLE = (
    "Capteur;Date;Température (°C);Remarque\n"
    "c1;21/07/2026 07:00;21,5;\nc1;21/07/2026 07:15;tiède;sonde au soleil\n"
    "c1;21/07/2026 07:30;21,6;\nc1;21/07/2026 07:45;21,7;\nc1;21/07/2026 08:00;21,8;\n"
)
HUBEAU = (
    "code_station;grandeur_hydro;date_obs;resultat_obs\n"
    "Y442401001;H;2026-07-21T05:00:00Z;1250\nY442401001;Q;2026-07-21T05:00:00Z;830\n"
)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "mesures_2026.csv").write_text(TABLE, encoding="utf-8")
    (tmp_path / "observations_tr.csv").write_text(HUBEAU, encoding="utf-8")
    return tmp_path


@pytest.fixture
def dialog(folder: Path, owned) -> MappingDialog:
    made = owned(
        MappingDialog(
            Connection("f", "files", str(folder)),
            previews_of(folder, CancelFlag()),
            use_cases(),
            read_presets(RESOURCES / "mappings"),
        )
    )
    made.show()
    return made


def choice(dialog: MappingDialog, row: int, column: int = 2) -> QComboBox:
    widget = dialog._table.cellWidget(row, column)
    assert isinstance(widget, QComboBox)
    return widget


def test_guess_is_shown_marked_and_tried(dialog: MappingDialog) -> None:
    table = dialog._table
    shown = [(table.item(r, 0).text(), choice(dialog, r).currentText()) for r in range(4)]
    assert shown == [
        ("Capteur", "Sensor’s id"),
        ("Date", "Date and time"),
        ("Température (°C)", "Measure: Air temperature"),
        ("Remarque", "not used"),
    ]
    assert [table.item(r, 4).text() for r in range(4)] == ["guess", "guess", "guess", ""]
    assert choice(dialog, 2, 3).currentText() == "°C"
    assert dialog._verdict.text() == "1 of the first 5 row(s) are not read as they should be."
    assert "21.5" in dialog._trial.item(0, 2).text()
    assert "“tiède” is not a number" in dialog._trial.item(1, 3).text()
    dialog._only_problems.setChecked(True)
    assert dialog._trial.rowCount() == 1


def test_choosing_confirms_and_a_mapping_that_cannot_work_is_said_so(dialog: MappingDialog) -> None:
    ok = dialog._buttons.button(QDialogButtonBox.StandardButton.Ok)
    box = choice(dialog, 0)
    box.setCurrentIndex(box.findText("not used"))
    assert "sensor’s id" in dialog._verdict.text()
    assert not ok.isEnabled()
    dialog._sources.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert ok.isEnabled()
    dialog._sources.item(0).setCheckState(Qt.CheckState.Checked)
    dialog._one_sensor.setText("c1")
    dialog._one_sensor.editingFinished.emit()
    assert ok.isEnabled()
    assert dialog.mappings()[0].sensor_id == "c1"


def test_choosing_keeps_the_place_in_a_long_table(tmp_path: Path, owned) -> None:
    names = ["id", "date", *(f"x{n}" for n in range(60))]
    (tmp_path / "long.csv").write_text(";".join(names) + "\n" + ";".join("1" for _ in names) + "\n")
    previews = previews_of(tmp_path, CancelFlag())
    dialog = owned(MappingDialog(Connection("f", "files", "x"), previews, use_cases(), []))
    dialog.show()
    dialog.activateWindow()
    bar = dialog._table.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    place = bar.value()
    assert place > 0
    row = dialog._table.rowAt(10)
    choice(dialog, row).setFocus()
    choice(dialog, row).setCurrentIndex(choice(dialog, row).findText("Commune"))
    assert bar.value() == place
    assert dialog.mappings()[0].fields[row].role is Role.COMMUNE
    wait_until(lambda: dialog.focusWidget() is choice(dialog, row))


def test_unit_is_converted_in_the_preview(dialog: MappingDialog) -> None:
    box = choice(dialog, 2, 3)
    box.setCurrentIndex(box.findText("K"))
    assert "-251.6" in dialog._trial.item(0, 2).text().replace("−", "-").replace("\u202f", "")
    measure = dialog.mappings()[0].fields[2].measure
    assert measure == Measure("temperature", "KEL")
    assert not dialog.mappings()[0].fields[2].is_guess


def test_ready_made_mapping_is_recognised_and_told(dialog: MappingDialog) -> None:
    dialog._sources.setCurrentRow(1)
    assert dialog._read_as.currentText() == "Hub’Eau: river levels and flows"
    assert "hubeau.eaufrance.fr" in dialog._about.text()
    words = [dialog._table.item(r, 0).text().strip() for r in range(dialog._table.rowCount())]
    assert "↳ H" in words
    assert "1.25" in dialog._trial.item(0, 2).text()
    mapping = dialog.mappings()[1]
    assert mapping.use_case == "water"
    assert mapping.name_of(Role.PROPERTY) == "grandeur_hydro"


def test_file_that_cannot_be_read_says_why_and_stops_nothing(folder: Path, owned) -> None:
    (folder / "cut.xlsx").write_bytes(b"PK cut")
    previews = previews_of(folder, CancelFlag())
    dialog = owned(MappingDialog(Connection("f", "files", str(folder)), previews, use_cases(), []))
    dialog.show()
    assert dialog._sources.item(0).text() == "⚠ cut.xlsx"
    assert "is not an XLSX workbook" in dialog._verdict.text()
    assert len(dialog.mappings()) == 2
    assert dialog._buttons.button(QDialogButtonBox.StandardButton.Ok).isEnabled()


def test_word_that_is_left_out_leaves_the_others_in(tmp_path: Path, owned) -> None:
    rows = "id;date;parametre;valeur\n"
    rows += "".join(f"a;2026-07-21 0{h}:00;{p};20\n" for h in (5, 6) for p in ("laeq", "l90"))
    (tmp_path / "bruit.csv").write_text(rows)
    previews = previews_of(tmp_path, CancelFlag())
    dialog = owned(MappingDialog(Connection("f", "files", "x"), previews, use_cases(), []))
    dialog._use_case.setCurrentIndex(dialog._use_case.findData("noise"))
    dialog._use_case.activated.emit(0)
    names = [dialog._table.item(r, 0).text().strip() for r in range(dialog._table.rowCount())]
    box = choice(dialog, names.index("↳ l90"))
    assert box.currentText() == "Measure: L90"
    box.setCurrentIndex(0)
    assert dialog.mappings()[0].words == {"laeq": Measure("laeq")}


def test_other_use_case_is_guessed_anew(dialog: MappingDialog) -> None:
    dialog._use_case.setCurrentIndex(dialog._use_case.findData("waste"))
    dialog._use_case.activated.emit(dialog._use_case.currentIndex())
    assert dialog.mappings()[0].use_case == "waste"
    assert choice(dialog, 2).currentText() == "Measure: Temperature in the container"


def test_reached_from_the_connection_editor_and_saved(
    qgis_iface,
    store: ConnectionStore,
    folder: Path,
    owned: Callable[..., object],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    editor = owned(
        ConnectionEditor(store, qgis_iface.mapCanvas(), Connection("f", "files", str(folder)))
    )
    editor.show()
    seen: list[int] = []

    def accept(dialog: MappingDialog) -> int:
        seen.append(dialog._sources.count())
        return 1

    monkeypatch.setattr(mapping_button.MappingDialog, "exec", accept)
    assert editor._mapping.isVisible()
    editor._mapping._button.click()
    wait_until(lambda: bool(seen) and editor._mapping._task is None)
    assert editor._mapping._state.text() == "2 data set(s) described"
    editor.accept()
    saved = store.get("f")
    assert saved is not None
    assert [m.source for m in saved.mappings] == ["mesures_*.csv", "observations_tr.csv"]


def test_platform_without_mappings_offers_none(qgis_iface, store: ConnectionStore, owned) -> None:
    editor = owned(ConnectionEditor(store, qgis_iface.mapCanvas()))
    editor.show()
    assert not editor._mapping.isVisible()

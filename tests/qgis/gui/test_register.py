"""The register as a service fills it in, and the reminders of terms."""

from __future__ import annotations

from datetime import datetime, timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from qgis.gui import QgsMessageBar
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import QPushButton

from smartmetro.forms.definition import load_register_forms
from smartmetro.smartmetro_plugin.core.cache.schema import TABLES
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.gui.register.opening import RegisterOpening
from smartmetro.smartmetro_plugin.gui.register.register_dialog import RegisterDialog
from smartmetro.tools.demo_register import REGISTER, fill_register

BY_NAME = {table.name: table for table in TABLES}


def rows(path: Path, table: str) -> list[dict[str, Any]]:
    with Cache.open(path, create=False) as cache:
        return cache.table_rows(BY_NAME[table])


def show(dialog: RegisterDialog, table: str) -> None:
    dialog.tables.setCurrentIndex(dialog.tables.findData(table))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    fill_register(tmp_path / "cache.gpkg")
    return tmp_path / "cache.gpkg"


def test_every_table_shows_its_rows_and_gives_them_back_unchanged(path: Path) -> None:
    dialog = RegisterDialog(path)
    for table in load_register_forms():
        show(dialog, table)
        kept = rows(path, table)
        assert dialog.rows.count() == len(kept) == len(REGISTER[table])
        for index, row in enumerate(kept):
            dialog.rows.setCurrentRow(index)
            shown = dialog.form.values()
            assert {n: v or None for n, v in shown.items()} == {n: row[n] or None for n in shown}
            assert dialog.save()
        assert [
            {k: v for k, v in row.items() if k not in ("modified_at", "modified_by")}
            for row in rows(path, table)
        ] == [
            {k: v for k, v in row.items() if k not in ("modified_at", "modified_by")}
            for row in kept
        ]


def test_a_convention_is_typed_in(tmp_path: Path) -> None:
    path = tmp_path / "new.gpkg"
    dialog = RegisterDialog(path)
    assert not dialog.save()  # a name is needed
    assert not path.exists()
    dialog.form.editors["name"].setText("Commune")
    assert dialog.save()
    show(dialog, "conventions")
    form = dialog.form
    form.editors["partner_uuid"].setCurrentIndex(1)
    form.editors["reference"].setText("C-1")
    form.editors["starts_on"].setDate(QDate(2026, 1, 1))
    form.editors["ends_on"].setDate(QDate(2025, 1, 1))
    assert not dialog.save()  # it would end before it begins
    form.editors["ends_on"].setDate(QDate(2028, 12, 31))
    form.editors["notice_months"].setText("6")
    assert dialog.save()
    [row] = rows(path, "conventions")
    assert (row["starts_on"], row["ends_on"], row["notice_months"]) == (
        "2026-01-01", "2028-12-31", 6,
    )  # fmt: skip
    assert row["partner_uuid"] == rows(path, "partners")[0]["uuid"]
    assert row["created_at"]


def test_a_row_that_others_refer_to_stays(path: Path) -> None:
    dialog = RegisterDialog(path)
    dialog.rows.setCurrentRow(0)
    dialog.delete()
    assert len(rows(path, "partners")) == 2
    show(dialog, "contacts")
    dialog.delete_now(rows(path, "contacts")[0]["uuid"])
    assert rows(path, "contacts") == []


def test_a_near_term_is_told_once(path: Path) -> None:
    end = datetime.now().astimezone().date() + timedelta(days=10)
    with Cache.open(path) as cache, cache.writing_rows() as writer:
        uuid = REGISTER["conventions"][0]["uuid"]
        writer.update(BY_NAME["conventions"], uuid, {"ends_on": end.isoformat()})
    bar = QgsMessageBar()
    opening = RegisterOpening(SimpleNamespace(messageBar=lambda: bar), lambda: path)
    opening.remind(False)
    assert bar.items() == []
    opening.remind()
    opening.remind()
    [item] = bar.items()
    assert "CONV-2023-017" in item.text()
    assert item.findChild(QPushButton) is not None


def test_no_cache_is_no_reminder(tmp_path: Path) -> None:
    bar = QgsMessageBar()
    opening = RegisterOpening(
        SimpleNamespace(messageBar=lambda: bar), lambda: tmp_path / "none.gpkg"
    )
    opening.remind()
    assert bar.items() == []
    assert not (tmp_path / "none.gpkg").exists()

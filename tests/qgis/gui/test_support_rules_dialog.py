"""The editor of the rules for supports: what is changed is saved, and the original comes back."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QDoubleSpinBox, QLineEdit, QMessageBox

from smartmetro.smartmetro_plugin.core.siting.supports.rule_set import load_rule_sets
from smartmetro.smartmetro_plugin.gui.siting import rules_dialog
from smartmetro.smartmetro_plugin.gui.siting.rules_dialog import SupportRulesDialog
from smartmetro.smartmetro_plugin.host import supports

SHIPPED = load_rule_sets()


@pytest.fixture
def dialog(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qgis_app: object
) -> Iterator[SupportRulesDialog]:
    monkeypatch.setattr(supports, "profile_folder", lambda: tmp_path)
    made = SupportRulesDialog()
    yield made
    made.deleteLater()


def spin(dialog: SupportRulesDialog, rule: str, name: str) -> QDoubleSpinBox:
    found = dialog._widgets[rule][name]
    assert isinstance(found, QDoubleSpinBox)
    return found


def test_untouched_sets_come_out_as_they_went_in(dialog: SupportRulesDialog) -> None:
    for row in range(dialog.choice.count()):
        dialog.choice.setCurrentIndex(row)
        assert dialog.rules() == SHIPPED[str(dialog.choice.currentData())]


def test_what_is_changed_is_saved_and_the_original_comes_back(dialog: SupportRulesDialog) -> None:
    spin(dialog, "facade_distance", "min_m").setValue(7)
    spin(dialog, "facade_distance", "weight").setValue(5)
    dialog.mount.setValue(2.6)
    dialog.tree.topLevelItem(0).setCheckState(0, Qt.CheckState.Unchecked)
    dialog.save()
    heat = supports.rule_sets()["heat"]
    assert heat.mount_m == 2.6
    assert heat.number("facade_distance", "min_m") == 7
    assert "mounting_height" not in {rule.key for rule in heat.rules}
    # The rule taken out is still offered.
    dialog._show()
    assert dialog.rules() == heat
    dialog.reset()
    assert supports.rule_sets()["heat"] == SHIPPED["heat"]
    assert dialog.rules() == SHIPPED["heat"]


def test_a_wrong_word_is_refused_and_nothing_is_written(
    dialog: SupportRulesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(QMessageBox, "warning", lambda *words: told.append(str(words[2])))
    field = dialog._widgets["type_of_support"]["words"]
    assert isinstance(field, QLineEdit)
    field.setText("lamp_post, cloud")
    dialog.save()
    assert "cabinet" in told[0]
    assert list(tmp_path.rglob("*.json")) == []


def test_rules_and_mappings_of_others_come_in(
    dialog: SupportRulesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = tmp_path / "shared" / "mine.json"
    rules.parent.mkdir()
    text = (rules_dialog.builtin_folder() / "noise.json").read_text(encoding="utf-8")
    rules.write_text(text.replace('"key": "noise"', '"key": "mine"'), encoding="utf-8")
    picker = rules_dialog.QFileDialog
    monkeypatch.setattr(picker, "getOpenFileName", lambda *_: (str(rules), ""))
    dialog.import_rules()
    assert "mine" in supports.rule_sets()
    mapping = tmp_path / "shared" / "metropolis.json"
    mapping.write_text('{"key": "metropolis", "label": "Own", "fields": {}}', encoding="utf-8")
    monkeypatch.setattr(picker, "getOpenFileName", lambda *_: (str(mapping), ""))
    dialog.import_mapping()
    assert "metropolis" in supports.support_mappings()

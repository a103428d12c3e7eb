"""The dialog in which a person decides which sensor became which."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import QWidget

from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.identity.alias import Alias, AliasKind, AliasState
from smartmetro.smartmetro_plugin.core.messages import Message
from smartmetro.smartmetro_plugin.core.model import Sensor, SensorKey, SensorRecord
from smartmetro.smartmetro_plugin.gui.identity.declare_dialog import DeclareDialog
from smartmetro.smartmetro_plugin.gui.identity.identity_dialog import IdentityDialog

AT = datetime(2026, 7, 21, 10, tzinfo=UTC)
Own = Callable[[QWidget], QWidget]


def key(name: str) -> SensorKey:
    return SensorKey("metro", "", name)


def proposed(former: str, current: str) -> Alias:
    return Alias(
        f"{former}>{current}", key(current), AliasKind.SENSOR_ID, former, current, AT,
        AliasState.PROPOSED, key(former), (Message("same place ({distance_m} m)", {"distance_m": 4}),),
    )  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "cache.gpkg"
    with Cache.open(path) as cache:
        records = [
            SensorRecord(Sensor(key(name), f"<b>Mât {name}</b>", "heat", "Device"))
            for name in ("a", "b", "c", "d")
        ]
        with cache.staging("metro", "") as writer:
            writer.add(records, AT)
            writer.commit(complete=True, use_cases=(), synced_at=AT)
        cache.add_aliases([proposed("a", "b"), proposed("a", "c")])
    return path


def states(path: Path) -> dict[str, AliasState]:
    with Cache.open(path) as cache:
        return {f"{a.former}>{a.current}": a.state for a in cache.aliases()}


def test_a_proposal_is_confirmed_with_a_comment_and_the_other_falls(path: Path, owned: Own) -> None:
    dialog = owned(IdentityDialog(path))
    assert isinstance(dialog, IdentityDialog)
    assert dialog.table.rowCount() == 2 and not dialog.same.isEnabled()
    cell = dialog.table.index(0, 4).data(Qt.ItemDataRole.DisplayRole)
    assert "4" in cell
    dialog.view.selectRow(0)
    dialog.comment.setText("plaque changée")
    dialog.same.click()
    assert states(path) == {"a>b": AliasState.CONFIRMED, "a>c": AliasState.REJECTED}
    assert (
        dialog.changed and dialog.table.rowCount() == 0 and not dialog.problem.isVisibleTo(dialog)
    )
    with Cache.open(path) as cache:
        decided = next(a for a in cache.aliases() if a.current == "b")
        assert decided.comment == "plaque changée" and decided.decided_by


def test_a_confirmation_is_taken_back(path: Path, owned: Own) -> None:
    dialog = owned(IdentityDialog(path))
    assert isinstance(dialog, IdentityDialog)
    dialog.view.selectRow(0)
    dialog.same.click()
    dialog.shown.setCurrentIndex(dialog.shown.findData(AliasState.CONFIRMED))
    dialog.view.selectRow(0)
    assert not dialog.same.isEnabled()
    dialog.apart.click()
    assert set(states(path).values()) == {AliasState.REJECTED}


def test_two_successors_of_one_are_refused_in_words(path: Path, owned: Own) -> None:
    dialog = owned(IdentityDialog(path))
    assert isinstance(dialog, IdentityDialog)
    dialog.view.selectAll()
    dialog.same.click()
    assert "“a”" in dialog.problem.text() and dialog.problem.isVisibleTo(dialog)
    assert list(states(path).values()).count(AliasState.CONFIRMED) == 1


def test_without_a_cache_it_is_empty(tmp_path: Path, owned: Own) -> None:
    dialog = owned(IdentityDialog(tmp_path / "none.gpkg"))
    assert isinstance(dialog, IdentityDialog)
    assert dialog.table.rowCount() == 0 and not (tmp_path / "none.gpkg").exists()


def test_declaring_asks_for_two_different_sensors(owned: Own) -> None:
    dialog = owned(DeclareDialog({key("a"): "Mât A", key("b"): "b"}))
    assert isinstance(dialog, DeclareDialog)
    assert not dialog._ok.isEnabled()
    dialog.former.setCurrentIndex(0)
    dialog.current.setCurrentIndex(0)
    assert not dialog._ok.isEnabled()
    dialog.current.setCurrentIndex(1)
    assert dialog._ok.isEnabled()
    former, current, at = dialog.chosen()
    assert {former, current} == {key("a"), key("b")}
    assert abs(at - datetime.now(UTC)) < timedelta(hours=26)

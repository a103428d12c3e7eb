"""Notes, changes and closes interventions on sensors."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime, timezone
from pathlib import Path
from uuid import uuid4

from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QMessageBox,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from ...core.cache.store import Cache
from ...core.errors import SmartMetroError
from ...core.field_work.photo_store import keep_chosen, photo_folder
from ...core.model import Maintenance, SensorKey
from ...host.locale_format import date_time, day, translate
from ...host.translation import say, tr
from ..alerts.acknowledging import remember_who
from .form import KIND_LABELS, InterventionForm


class InterventionsDialog(QDialog):
    """The interventions on some sensors: their list, and the form of the one chosen.

    A new one is written for each of the sensors. ``changed`` is called after each writing; ``now``
    is the moment that the sensors live in.
    """

    def __init__(
        self,
        cache_path: Path,
        sensors: Sequence[tuple[SensorKey, str]],
        zone: str,
        changed: Callable[[], None] = lambda: None,
        now: Callable[[], datetime] = lambda: datetime.now(timezone.utc),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Interventions"))
        self._cache_path = cache_path
        self._sensors = list(sensors)
        self._names = dict(sensors)
        self._zone = zone
        self._changed = changed
        self._now = now
        self._current: Maintenance | None = None
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Interventions"))
        self.list.setWordWrap(True)
        self.list.itemClicked.connect(self._chosen)
        self.list.itemActivated.connect(self._chosen)
        self.form = InterventionForm(zone, photo_folder(cache_path), now)
        self.form.edited.append(self._check)
        self._problem = QLabel()
        self._problem.setWordWrap(True)
        self._lay_out()
        self._read()
        self.new()
        self.form.fault.setFocus()

    # -- actions

    def new(self) -> None:
        """Begin an intervention that starts now."""
        self.list.setCurrentItem(None)
        self._current = None
        self.form.show_intervention(None)
        self._head()

    def save(self) -> bool:
        """Write what the form holds; return whether it could be."""
        key = self._sensors[0][0] if self._current is None else self._current.key
        made = self.form.intervention(key, self._current)
        try:
            made = replace(made, photos=keep_chosen(made.photos, self._cache_path))
        except OSError as error:
            self._warn(tr("A photo cannot be kept: {detail}").format(detail=error))
            return False
        items = [made]
        if self._current is None:
            items = [replace(made, key=other, uuid=str(uuid4())) for other, _ in self._sensors]
        elif self._current.ended_at != made.ended_at:
            items = [replace(made, data_back_at=None)]  # to be checked anew
        remember_who(made.done_by)
        return self._write(lambda cache: cache.put_maintenance(items), items[0].uuid)

    def close_now(self) -> None:
        """End the intervention now: alerts are watched again, and data are waited for."""
        self.form.end_now()
        self.save()

    def delete(self) -> None:
        """Forget one that was entered by mistake."""
        current = self._current
        if current is None:
            return
        asked = QMessageBox.question(
            self, self.windowTitle(), tr("Delete this intervention? Its trace is lost.")
        )
        if asked == QMessageBox.StandardButton.Yes:
            deleted: list[bool] = []
            self._write(lambda cache: deleted.append(cache.delete_maintenance(current.uuid)), "")
            self.new()
            if deleted == [False]:
                QMessageBox.information(
                    self, self.windowTitle(), tr("It comes from the platform and stays.")
                )

    # -- how

    def _write(self, write: Callable[[Cache], None], choose: str) -> bool:
        try:
            with Cache.open(self._cache_path) as cache:
                write(cache)
        except SmartMetroError as error:
            self._warn(say(error.message))
            return False
        self._read(choose)
        self._changed()
        return True

    def _warn(self, text: str) -> None:
        QMessageBox.warning(self, self.windowTitle(), text)

    def _read(self, choose: str = "") -> None:
        found: list[Maintenance] = []
        if self._cache_path.exists():
            try:
                with Cache.open(self._cache_path, create=False, read_only=True) as cache:
                    found = cache.maintenance(sensor_ids=[key.sensor_id for key in self._names])
            except SmartMetroError as error:
                self._problem.setText(say(error.message))
        self.list.clear()
        for item in reversed([m for m in found if m.key in self._names]):
            row = QListWidgetItem(self._line(item))
            row.setData(Qt.ItemDataRole.UserRole, item)
            self.list.addItem(row)
            if item.uuid == choose:
                self.list.setCurrentItem(row)
                self._chosen(row)

    def _line(self, item: Maintenance) -> str:
        end = tr("under way") if item.ended_at is None else date_time(item.ended_at, self._zone)
        head = f"{translate(KIND_LABELS[item.kind])} · {date_time(item.started_at, self._zone)} – {end}"
        parts = [head]
        if len(self._sensors) > 1:
            parts.append(self._names[item.key])
        parts.append(item.fault or item.action)
        parts.append(self._state(item))
        return "\n".join(part for part in parts if part)

    def _state(self, item: Maintenance) -> str:
        """Say whether data came back."""
        if item.data_back_at is not None:
            return tr("Data came back on {date}").format(
                date=date_time(item.data_back_at, self._zone)
            )
        if item.ended_at is not None and item.ended_at <= self._now():
            return tr("No data has come back yet")
        if item.next_visit_on is not None:
            return tr("Next visit on {date}").format(date=day(item.next_visit_on))
        return ""

    def _chosen(self, row: QListWidgetItem) -> None:
        self._current = row.data(Qt.ItemDataRole.UserRole)
        self.form.show_intervention(self._current)
        self._head()

    def _head(self) -> None:
        if self._current is None:
            names = ", ".join(name for _, name in self._sensors[:3])
            more = len(self._sensors) - 3
            text = tr("New intervention on {names}").format(names=names)
            self._title.setText(text + (f" + {more}" if more > 0 else ""))
        else:
            self._title.setText(
                tr("Intervention on {names}").format(names=self._names[self._current.key])
            )
        is_open = self._current is not None and self._current.ended_at is None
        self._close_now.setEnabled(is_open)
        self._delete.setEnabled(self._current is not None)
        self._save.setText(tr("&Open the intervention") if self._current is None else tr("&Save"))
        self._check()

    def _check(self) -> None:
        problem = self.form.problem()
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        self._save.setEnabled(not problem)

    def _lay_out(self) -> None:
        self._title = QLabel()
        self._title.setWordWrap(True)
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._new, self._save = QPushButton(tr("&New")), QPushButton()
        self._close_now, self._delete = QPushButton(tr("&Close it now")), QPushButton(tr("&Delete"))
        for button, slot in (
            (self._new, self.new), (self._save, self.save),
            (self._close_now, self.close_now), (self._delete, self.delete),
        ):  # fmt: skip
            button.clicked.connect(lambda _checked=False, slot=slot: slot())
            button.setAutoDefault(False)
        actions = QHBoxLayout()
        actions.addWidget(self._save)
        actions.addWidget(self._close_now)
        actions.addStretch(1)
        actions.addWidget(self._delete)
        right = QWidget()
        column = QVBoxLayout(right)
        column.addWidget(self._title)
        column.addWidget(self.form, 1)
        column.addWidget(self._problem)
        column.addLayout(actions)
        left = QWidget()
        first = QVBoxLayout(left)
        first.addWidget(self.list, 1)
        first.addWidget(self._new)
        halves = QSplitter()
        halves.addWidget(left)
        halves.addWidget(right)
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 3)
        said = QLabel(
            tr(
                "While an intervention is under way its sensors raise no alert. When it is closed "
                "SmartMetro checks that data come back."
            )
        )
        said.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        buttons.rejected.connect(self.reject)
        whole = QVBoxLayout(self)
        whole.addWidget(said)
        whole.addWidget(halves, 1)
        whole.addWidget(buttons)
        em = self.fontMetrics().height()
        self.resize(56 * em, 36 * em)

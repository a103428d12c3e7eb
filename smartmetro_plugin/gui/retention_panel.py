"""How long observations are kept, per use case, and the purge: first what it would delete, then it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from pathlib import Path

from qgis.PyQt.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QMessageBox,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ..core.cache.archive import archive_folder, open_archive
from ..core.cache.retention import HOT_DAYS, PurgeReport, Retention, RetentionKind, purge
from ..core.cache.store import Cache
from ..core.messages import Message
from ..core.use_cases.declaration import UseCase
from ..host import retention
from ..host.locale_format import number, translate
from ..host.paths import default_cache_path
from ..host.tasks import BackgroundTask
from ..host.translation import say, tr

_LONGEST_DAYS = 36_500


class _PolicyRow:
    """The choice for one use case: what is kept, and for how many days."""

    def __init__(self, use_case: UseCase, policy: Retention) -> None:
        name = translate(use_case.label)
        self.label = QLabel(name)
        self.kind = QComboBox()
        self.kind.setAccessibleName(tr("What is kept of {use_case}").format(use_case=name))
        self.kind.addItem(tr("Everything (archive)"), RetentionKind.ARCHIVE)
        self.kind.addItem(tr("The last days (hot data)"), RetentionKind.HOT)
        self.kind.addItem(tr("Nothing but the last values"), RetentionKind.NONE)
        self.label.setBuddy(self.kind)
        self.days = QSpinBox()
        self.days.setAccessibleName(tr("Days kept of {use_case}").format(use_case=name))
        self.days.setRange(0, _LONGEST_DAYS)
        self.days.setSuffix(" " + tr("days"))
        self.kind.setCurrentIndex(self.kind.findData(policy.kind))
        self._show_kind()
        self.days.setValue(policy.days or (HOT_DAYS if policy.kind is RetentionKind.HOT else 0))
        self.kind.currentIndexChanged.connect(lambda _index: self._show_kind())

    def policy(self) -> Retention:
        kind = self.kind.currentData()
        if kind is RetentionKind.NONE or not self.days.value():
            return Retention(kind)
        standard = kind is RetentionKind.HOT and self.days.value() == HOT_DAYS
        return Retention(kind, None if standard else self.days.value())

    def _show_kind(self) -> None:
        kind = self.kind.currentData()
        self.days.setEnabled(kind is not RetentionKind.NONE)
        hot = kind is RetentionKind.HOT
        self.days.setMinimum(1 if hot else 0)
        self.days.setSpecialValueText("" if hot else tr("no limit"))
        self.days.setValue(HOT_DAYS if hot else 0)


class RetentionPanel(QWidget):
    """A line per use case, *What would be deleted?* and *Delete*."""

    def __init__(
        self,
        use_cases: Mapping[str, UseCase],
        cache_path: Callable[[], Path] = default_cache_path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._use_cases = use_cases
        self._cache_path = cache_path
        kept = retention.policies(use_cases)
        self._rows = {key: _PolicyRow(u, kept[key]) for key, u in use_cases.items()}
        self._task: BackgroundTask[PurgeReport] | None = None
        self._outcome = QLabel()
        self._outcome.setWordWrap(True)
        self._look = QPushButton(tr("&What would be deleted?"))
        self._look.clicked.connect(lambda _checked=False: self._purge(dry_run=True))
        self._delete = QPushButton(tr("&Delete…"))
        self._delete.clicked.connect(lambda _checked=False: self._ask_and_delete())
        self._delete.setEnabled(False)
        for row in self._rows.values():
            row.kind.currentIndexChanged.connect(lambda _index: self._changed())
            row.days.valueChanged.connect(lambda _days: self._changed())
        self._lay_out()

    def policies(self) -> dict[str, Retention]:
        """Return the policies as they stand on the page."""
        return {key: row.policy() for key, row in self._rows.items()}

    def apply(self) -> None:
        """Save the policies. Nothing is deleted by it."""
        retention.save_policies(self.policies(), self._use_cases)

    def _changed(self) -> None:
        """What was looked at no longer holds."""
        self._delete.setEnabled(False)
        self._outcome.clear()

    def _ask_and_delete(self) -> None:
        answer = QMessageBox.question(
            self,
            tr("Delete observations"),
            self._outcome.text() + "\n\n" + tr("Delete them? This cannot be undone."),
            QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        if answer == QMessageBox.StandardButton.Yes:
            self._purge(dry_run=False)

    def _purge(self, *, dry_run: bool) -> None:
        policies, path = self.policies(), self._cache_path()

        def work(cancel: object, progress: object) -> PurgeReport:
            archive = open_archive(archive_folder(path))
            with Cache.open(path) as cache:
                return purge(cache, archive, policies, datetime.now(timezone.utc), dry_run)

        self._look.setEnabled(False)
        self._delete.setEnabled(False)
        self._outcome.setText(tr("Counting…") if dry_run else tr("Deleting…"))
        self._task = BackgroundTask(
            tr("Purging the archive"),
            work,
            on_done=self._purged,
            on_error=self._failed,
            on_end=self._ended,
        ).start()

    def _purged(self, report: PurgeReport) -> None:
        self._outcome.setText(self._in_words(report))
        self._delete.setEnabled(report.dry_run and report.total > 0)

    def _failed(self, message: Message) -> None:
        self._outcome.setText(say(message))

    def _ended(self) -> None:
        self._task = None
        self._look.setEnabled(True)

    def stop(self) -> None:
        """Forget a purge under way: the page closes. What it deletes, it deletes whole."""
        if self._task is not None:
            self._task.silence()
            self._task = None

    def _in_words(self, report: PurgeReport) -> str:
        if not report.total:
            return tr("Nothing to delete: no observation is older than these policies keep.")
        head = (
            tr("Observations that would be deleted: {count}")
            if report.dry_run
            else tr("Observations deleted: {count}")
        ).format(count=number(report.total, 0))
        parts = [
            tr("{use_case}: {count}").format(
                use_case=translate(self._use_cases[key].label) if key in self._use_cases else key,
                count=number(count, 0),
            )
            for key, count in report.deleted.items()
            if count
        ]
        return head + "\n" + "\n".join(parts)

    def _lay_out(self) -> None:
        introduction = QLabel(
            tr(
                "Decide what the archive of observations keeps. Sensors, last values, alerts and "
                "interventions always stay. Nothing is deleted before you ask for it."
            )
        )
        introduction.setWordWrap(True)
        grid = QGridLayout()
        for line, row in enumerate(self._rows.values()):
            for column, widget in enumerate((row.label, row.kind, row.days)):
                grid.addWidget(widget, line, column)
        grid.setColumnStretch(1, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self._look)
        buttons.addWidget(self._delete)
        buttons.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(introduction)
        whole.addLayout(grid)
        whole.addLayout(buttons)
        whole.addWidget(self._outcome)
        whole.addStretch()

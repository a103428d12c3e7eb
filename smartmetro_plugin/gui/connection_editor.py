"""The connection editor, with *Test*."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from zoneinfo import available_timezones

from qgis.core import QgsApplication
from qgis.gui import QgsAuthConfigSelect, QgsMapCanvas
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QCompleter,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QProgressBar,
    QPushButton,
    QSizePolicy,
    QSpinBox,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from ..core.errors import SmartMetroError
from ..core.messages import Message
from ..core.platform.connection import FILES, Connection, without_secrets
from ..core.platform.connection_file import LONGEST_REFRESH_S
from ..core.platform.opening import KINDS
from ..core.platform.protocol import PlatformReport
from ..core.use_cases.declaration import UseCase
from ..host.connections import ConnectionStore
from ..host.locale_format import translate
from ..host.tasks import BackgroundTask
from ..host.translation import say, tr
from ..host.use_cases import use_cases
from ..layers.icons import use_case_icon
from .connection_checks import Problem, address_problem, problem_of
from .connection_test import report_in_words, start_test
from .extent_field import ExtentField
from .mapping.mapping_button import MappingButton
from .plain_text import wrapping_label
from .sources.catalogue_dialog import CatalogueDialog
from .sources.kinds import KindForm, form_of, kind_icon
from .thresholds_table import ThresholdsTable


class ConnectionEditor(QDialog):
    """Edits a new connection, one that exists, or a ``copy`` of it; an administrator's is shown only."""

    def __init__(
        self,
        store: ConnectionStore,
        canvas: QgsMapCanvas,
        connection: Connection | None = None,
        *,
        copy: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._use_cases: Mapping[str, UseCase] = use_cases()
        self._original = connection
        self._old_name = connection.name if connection is not None and not copy else ""
        self._read_only = bool(self._old_name) and store.is_managed(self._old_name)
        self._taken = {c.name for c in store.all()} - {self._old_name}
        self._test_task: BackgroundTask[PlatformReport] | None = None
        self._make_fields(canvas)
        self._lay_out()
        self._fill(self._first_values(connection, copy))
        self._connect()
        self._set_title(copy)
        self._kind_changed()
        self._check()

    def saved_connection(self) -> Connection:
        """Return the connection as it was saved."""
        return self._connection()

    # --- fields

    def _make_fields(self, canvas: QgsMapCanvas) -> None:
        self._name = QLineEdit()
        self._kind = QComboBox()
        for kind in KINDS:
            self._kind.addItem(kind_icon(kind), form_of(kind).label, kind)
        self._url = QLineEdit()
        self._browse = QPushButton(tr("&Browse…"))
        self._catalogue = QPushButton(tr("Cata&logue…"))
        self._about = wrapping_label()
        self._about.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        for button in (self._browse, self._catalogue):
            button.setAutoDefault(False)
        self._tenant = QLineEdit()
        self._service_path = QLineEdit()
        self._service_path.setPlaceholderText(tr("all of them"))
        self._auth = QgsAuthConfigSelect()
        self._context = QLineEdit()
        self._context.setPlaceholderText(tr("the platform’s default"))
        self._chosen = QListWidget()
        self._chosen.setAccessibleName(tr("Use cases"))
        for key, use_case in self._use_cases.items():
            item = QListWidgetItem(use_case_icon(use_case), translate(use_case.label), self._chosen)
            item.setData(Qt.ItemDataRole.UserRole, key)
        self._refresh = QSpinBox()
        self._refresh.setRange(0, LONGEST_REFRESH_S)
        self._refresh.setSingleStep(60)
        self._refresh.setSuffix(" s")
        self._refresh.setSpecialValueText(tr("by hand only"))
        self._zone = QComboBox()
        self._zone.setEditable(True)
        self._zone.addItems(sorted(available_timezones()))
        self._zone.completer().setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        self._zone.completer().setFilterMode(Qt.MatchFlag.MatchContains)
        self._extent = ExtentField(canvas)
        self._template = QLineEdit()
        self._template.setPlaceholderText("{usage}-{insee}-{zone}-{nn}")
        self._template.setToolTip(
            tr(
                "Beside the platform’s ids: {usage}, {insee}, {commune}, {zone}, and {nn}, a number."
            )
        )
        self._mapping = MappingButton(self._use_cases, self._connection)
        self._thresholds = ThresholdsTable(self._use_cases)
        self._problem = QLabel()
        self._problem.setTextFormat(Qt.TextFormat.PlainText)
        self._problem.setWordWrap(True)
        self._result = QPlainTextEdit()
        self._result.setReadOnly(True)
        self._result.setAccessibleName(tr("Result of the test"))
        self._result.setTabChangesFocus(True)
        self._result.setPlaceholderText(
            tr("“Test” asks the platform what it is and what it holds. Nothing is saved by it.")
        )
        self._test = QPushButton(QgsApplication.getThemeIcon("/mActionStart.svg"), tr("&Test"))
        self._test.setAutoDefault(False)
        self._testing = QProgressBar()
        self._testing.setRange(0, 0)
        self._testing.setTextVisible(False)
        self._testing.hide()
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Cancel
        )

    @staticmethod
    def _first_values(connection: Connection | None, copy: bool) -> Connection:
        if connection is None:
            return Connection(name="", kind=next(iter(KINDS)), url="")
        if copy:
            return replace(connection, name=tr("Copy of {name}").format(name=connection.name))
        return connection

    def _fill(self, connection: Connection) -> None:
        self._name.setText(connection.name)
        self._kind.setCurrentIndex(max(self._kind.findData(connection.kind), 0))
        self._url.setText(connection.url)
        self._tenant.setText(connection.tenant)
        self._service_path.setText(connection.service_path)
        self._auth.setConfigId(connection.authcfg)
        self._context.setText(connection.context_url)
        for row in range(self._chosen.count()):
            item = self._chosen.item(row)
            wanted = not connection.use_cases or _key(item) in connection.use_cases
            item.setCheckState(Qt.CheckState.Checked if wanted else Qt.CheckState.Unchecked)
        self._refresh.setValue(connection.refresh_s)
        self._zone.setCurrentText(connection.time_zone)
        self._extent.set_extent(connection.extent)
        self._template.setText(connection.id_template)
        self._thresholds.set_own(connection.thresholds)
        self._mapping.set_mappings(connection.mappings)

    def _connection(self) -> Connection:
        """Return what is typed."""
        items = [self._chosen.item(row) for row in range(self._chosen.count())]
        checked = [_key(i) for i in items if i.checkState() == Qt.CheckState.Checked]
        files = self._kind.currentData() == FILES
        asks = self._form().asks
        url = self._url.text().strip()
        return Connection(
            name=self._name.text().strip(),
            kind=self._kind.currentData(),
            url=url if files else url.rstrip("/"),
            tenant=self._tenant.text().strip() if "tenant" in asks else "",
            service_path=self._service_path.text().strip() if "service_path" in asks else "",
            authcfg=self._auth.configId() if "authcfg" in asks else "",
            context_url=self._context.text().strip() if "context_url" in asks else "",
            # All of them is said by none: a use case that is added later then counts too.
            use_cases=() if len(checked) == len(items) else tuple(checked),
            refresh_s=self._refresh.value(),
            time_zone=self._zone.currentText().strip(),
            extent=self._extent.extent(),
            thresholds=self._thresholds.own(),
            id_template=self._template.text().strip(),
            mappings=self._mapping.mappings() if "mappings" in asks else (),
        )

    def _form(self) -> KindForm:
        return form_of(self._kind.currentData())

    # --- checking and saving

    def _check(self) -> None:
        """Say what is wrong beside the field it concerns; saving and testing wait for it."""
        problem = self._first_problem()
        widget = self._field_widgets().get(problem.field) if problem else None
        self._problem.setText(problem.text if problem else "")
        self._problem.setVisible(problem is not None)
        for field in self._field_widgets().values():
            field.setAccessibleDescription(problem.text if problem and field is widget else "")
        self._save_button().setEnabled(problem is None and not self._read_only)
        # A connection can be tested before it has a name.
        unnamed = problem_of(replace(self._connection(), name="test"), ())
        self._test.setEnabled(unnamed is None or self._test_task is not None)

    def _first_problem(self) -> Problem | None:
        if not self._any_use_case():
            return Problem("use_cases", tr("Choose at least one use case."))
        wrong = self._thresholds.model.problem()
        if wrong:
            return Problem("thresholds", wrong)
        outside = self._extent.problem()
        if outside is not None:
            return Problem("extent", say(outside.message))
        return problem_of(self._connection(), () if self._read_only else self._taken)

    def _any_use_case(self) -> bool:
        states = [self._chosen.item(n).checkState() for n in range(self._chosen.count())]
        return Qt.CheckState.Checked in states

    def _field_widgets(self) -> dict[str, QWidget]:
        return {
            "name": self._name,
            "kind": self._kind,
            "url": self._url,
            "service_path": self._service_path,
            "context_url": self._context,
            "time_zone": self._zone,
            "refresh_s": self._refresh,
            "use_cases": self._chosen,
            "extent": self._extent,
            "thresholds": self._thresholds,
            "id_template": self._template,
            "mappings": self._mapping,
        }

    def accept(self) -> None:
        """Save and close; say why when it cannot be saved."""
        problem = self._first_problem()
        if problem is not None or self._read_only:
            return
        try:
            self._store.save(self._connection(), self._old_name)
        except SmartMetroError as error:
            self._problem.setText(say(error.message))
            self._problem.show()
            return
        self._stop_test()
        super().accept()

    def reject(self) -> None:
        """Close without saving."""
        self._stop_test()
        super().reject()

    # --- testing

    def _toggle_test(self) -> None:
        if self._test_task is not None:
            self._test_task.cancel()
            return
        connection = self._connection()
        files = connection.kind == FILES
        asked = connection.url if files else without_secrets(connection.url)
        self._result.setPlainText(tr("Asking {url}…").format(url=asked))
        self._testing.show()
        self._test.setText(tr("S&top"))
        self._test_task = start_test(
            connection,
            self._use_cases,
            on_done=self._tested,
            on_error=self._test_failed,
            on_end=self._test_ended,
        )

    def _tested(self, report: PlatformReport) -> None:
        self._result.setPlainText(report_in_words(report, self._use_cases))

    def _test_failed(self, message: Message) -> None:
        self._result.setPlainText(say(message))

    def _test_ended(self) -> None:
        cancelled = self._test_task is not None and self._test_task.isCanceled()
        self._test_task = None
        self._testing.hide()
        self._test.setText(tr("&Test"))
        if cancelled:
            self._result.setPlainText(tr("Test stopped."))
        self._check()

    def _stop_test(self) -> None:
        self._mapping.stop()
        if self._test_task is not None:
            self._test_task.silence()
            self._test_task.cancel()
            self._test_task = None

    # --- assembly

    def _connect(self) -> None:
        for edit in (
            self._name, self._url, self._tenant, self._service_path, self._context, self._template,
        ):  # fmt: skip
            edit.textChanged.connect(self._check)
        self._kind.currentIndexChanged.connect(self._kind_changed)
        self._zone.currentTextChanged.connect(self._check)
        self._refresh.valueChanged.connect(self._check)
        self._chosen.itemChanged.connect(self._check)
        self._thresholds.changed.connect(self._check)
        self._extent.changed.connect(self._check)
        self._mapping.changed.connect(self._check)
        self._browse.clicked.connect(self._choose_folder)
        self._catalogue.clicked.connect(self._choose_data_sets)
        self._test.clicked.connect(self._toggle_test)
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)

    def _kind_changed(self) -> None:
        form = self._form()
        self._browse.setVisible("folder" in form.asks)
        self._catalogue.setVisible("catalogue" in form.asks)
        self._url_label.setText(tr("&Folder:") if "folder" in form.asks else tr("Add&ress:"))
        self._url.setPlaceholderText(form.address)
        self._about.setText(form.about)
        self._about.setVisible(bool(form.about))
        self._mapping.set_mappings(self._mapping.mappings())  # the words depend on the kind
        fields = {
            "tenant": self._tenant,
            "service_path": self._service_path,
            "authcfg": self._auth,
            "context_url": self._context,
            "mappings": self._mapping,
        }
        for name, widget in fields.items():
            widget.setVisible(name in form.asks)
            label = self._access.labelForField(widget)
            if isinstance(label, QLabel):
                label.setVisible(name in form.asks)
                if name == "tenant" and form.tenant_label:
                    label.setText(form.tenant_label)
        self._check()

    def _choose_data_sets(self) -> None:
        """Search the portal's catalogue; what is chosen there is described in the mapping editor."""
        connection = self._connection()
        problem = address_problem(connection)
        if problem is not None:
            self._problem.setText(problem.text)
            self._problem.show()
            return
        dialog = CatalogueDialog(connection, self._use_cases, self)
        if dialog.exec():
            self._mapping.edit(dialog.previews())
        dialog.deleteLater()

    def _choose_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, tr("Folder of files"), self._url.text())
        if folder:
            self._url.setText(folder)

    def _save_button(self) -> QPushButton:
        return self._buttons.button(QDialogButtonBox.StandardButton.Save)

    def _set_title(self, copy: bool) -> None:
        if self._read_only:
            self.setWindowTitle(tr("Connection set by your administrator"))
            self._save_button().hide()
            for page in self._editable:
                page.setEnabled(False)
            self._thresholds.set_read_only(True)
        elif self._original is None or copy:
            self.setWindowTitle(tr("New connection"))
        else:
            self.setWindowTitle(tr("Edit connection"))

    def _lay_out(self) -> None:
        tabs = QTabWidget()
        access, data = self._access_page(), self._data_page()
        self._editable = (access, data)
        tabs.addTab(access, tr("&Platform"))
        tabs.addTab(data, tr("&Data"))
        tabs.addTab(_padded(self._thresholds), tr("T&hresholds"))
        test = QHBoxLayout()
        test.addWidget(self._test)
        test.addWidget(self._testing, 1)
        test.addStretch()
        whole = QVBoxLayout(self)
        whole.addWidget(tabs, 3)
        whole.addWidget(self._problem)
        whole.addLayout(test)
        whole.addWidget(self._result, 2)
        whole.addWidget(self._buttons)
        em = self.fontMetrics().height()
        self.resize(36 * em, 34 * em)

    def _access_page(self) -> QWidget:
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("&Name:"), self._name)
        form.addRow(tr("&Kind:"), self._kind)
        address = QHBoxLayout()
        address.addWidget(self._url, 1)
        address.addWidget(self._browse)
        address.addWidget(self._catalogue)
        self._url_label = QLabel()
        self._url_label.setBuddy(self._url)
        form.addRow(self._url_label, address)
        form.addRow("", self._about)
        form.addRow(tr("T&enant:"), self._tenant)
        form.addRow(tr("Service &path:"), self._service_path)
        form.addRow(tr("A&uthentication:"), self._auth)
        form.addRow(tr("@&context:"), self._context)
        form.addRow(tr("Data &sets:"), self._mapping)
        self._access = form
        return _at_the_top(form)

    def _data_page(self) -> QWidget:
        page = QWidget()
        form = QFormLayout(page)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        form.addRow(tr("&Use cases:"), self._chosen)
        form.addRow(tr("&Refresh every:"), self._refresh)
        form.addRow(tr("Time &zone:"), self._zone)
        form.addRow(tr("E&xtent:"), self._extent)
        form.addRow(tr("Readable &ids:"), self._template)
        return page


def _key(item: QListWidgetItem) -> str:
    return str(item.data(Qt.ItemDataRole.UserRole))


def _at_the_top(form: QFormLayout) -> QWidget:
    page = QWidget()
    whole = QVBoxLayout(page)
    whole.addLayout(form)
    whole.addStretch(1)
    return page


def _padded(widget: QWidget) -> QWidget:
    page = QWidget()
    QVBoxLayout(page).addWidget(widget)
    return page

"""One row of the register as fields to fill in, from the form's definition."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

from qgis.gui import QgsDateEdit
from qgis.PyQt.QtCore import QDate
from qgis.PyQt.QtWidgets import (
    QComboBox,
    QFormLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QWidget,
)

from ....forms.definition import Form, FormField
from ...host.locale_format import translate
from ...host.translation import tr
from .number_field import NumberField

#: What a field that names another row offers: (uuid, name).
Choices = Sequence[tuple[str, str]]
_LINES = 4
_CHARACTERS = 20


class RowForm(QScrollArea):
    """The fields of one table's form. ``linked`` gives the rows of another table to choose from."""

    def __init__(
        self,
        form: Form,
        use_cases: Mapping[str, str],
        linked: Callable[[str, str], Choices],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.fields = {field.name: field for field in form.fields()}
        self.editors: dict[str, QWidget] = {}
        inner = QWidget()
        layout = QFormLayout(inner)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for name, field in self.fields.items():
            editor = _editor(field, use_cases, linked)
            editor.setToolTip(translate(field.help) if field.help else "")
            self.editors[name] = editor
            star = " *" if field.required else ""
            layout.addRow(tr("{label}:").format(label=translate(field.label) + star), editor)
        self.setWidget(inner)

    def show_row(self, row: Mapping[str, Any] | None) -> None:
        """Fill the fields; None: those of a new row."""
        for name, editor in self.editors.items():
            _show(editor, (row or {}).get(name))

    def values(self) -> dict[str, Any]:
        """Return what the fields hold, None where nothing stands."""
        return {name: _value(editor) for name, editor in self.editors.items()}

    def problem(self) -> str:
        """Return which required field is empty, nothing when none is."""
        values = self.values()
        for name, field in self.fields.items():
            if field.required and values[name] in (None, ""):
                return tr("Fill in “{field}”.").format(field=translate(field.label))
        starts, ends = values.get("starts_on"), values.get("ends_on")
        if starts and ends and ends < starts:
            return tr("The end comes before the beginning.")
        return ""


def _editor(
    field: FormField, use_cases: Mapping[str, str], linked: Callable[[str, str], Choices]
) -> QWidget:
    if field.widget == "long_text":
        text = QPlainTextEdit()
        text.setTabChangesFocus(True)
        text.setMaximumHeight(_LINES * text.fontMetrics().height() + 8)
        return text
    if field.widget == "date":
        day = QgsDateEdit()
        day.setAllowNull(True)
        day.setCalendarPopup(True)
        return day
    if field.widget == "real":
        return NumberField(field.lowest, field.highest, is_whole=field.step == 1)
    offered: Choices | None = None
    if field.widget == "choice":
        offered = [(value, translate(label)) for value, label in (field.choices or {}).items()]
    elif field.widget == "use_case":
        offered = list(use_cases.items())
    elif field.widget == "link" and field.link is not None:
        offered = linked(*field.link)
    if offered is None:
        return QLineEdit()
    box = QComboBox()
    # A long name in the list does not widen the form.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(_CHARACTERS)
    box.addItem("", None)
    for value, label in offered:
        box.addItem(label, value)
    return box


def _show(editor: QWidget, value: Any) -> None:
    if isinstance(editor, QComboBox):
        index = editor.findData(value)
        if index < 0 and value:  # what was typed elsewhere is kept
            editor.addItem(str(value), value)
            index = editor.count() - 1
        editor.setCurrentIndex(max(index, 0))
    elif isinstance(editor, QPlainTextEdit):
        editor.setPlainText(str(value or ""))
    elif isinstance(editor, QgsDateEdit):
        day = QDate.fromString(str(value)[:10], "yyyy-MM-dd") if value else QDate()
        if day.isValid():
            editor.setDate(day)
        else:
            editor.clear()
    elif isinstance(editor, NumberField):
        editor.show_number(value)
    elif isinstance(editor, QLineEdit):
        editor.setText(str(value or ""))


def _value(editor: QWidget) -> Any:
    if isinstance(editor, QComboBox):
        return editor.currentData()
    if isinstance(editor, QPlainTextEdit):
        return editor.toPlainText().strip()
    if isinstance(editor, QgsDateEdit):
        return None if editor.isNull() else editor.date().toString("yyyy-MM-dd")
    if isinstance(editor, NumberField):
        return editor.number()
    return editor.text().strip() if isinstance(editor, QLineEdit) else None

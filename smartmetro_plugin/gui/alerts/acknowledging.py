"""Asks who takes note of alerts, and with which words."""

from __future__ import annotations

import getpass

from qgis.core import QgsSettings
from qgis.PyQt.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from ...host.translation import tr

_WHO_KEY = "SmartMetro/who"


def who() -> str:
    """Return the name that this person last signed with, at first that of the session."""
    known = QgsSettings().value(_WHO_KEY, "", type=str)
    if known:
        return str(known)
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):  # no name in a container or a service
        return ""


def remember_who(name: str) -> None:
    """Offer this name the next time."""
    QgsSettings().setValue(_WHO_KEY, name)


class AcknowledgeDialog(QDialog):
    """A name and a comment. An alert is acknowledged once: the log keeps it."""

    def __init__(self, count: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Acknowledge alerts"))
        self._who = QLineEdit(who())
        self._comment = QPlainTextEdit()
        self._comment.setTabChangesFocus(True)
        self._comment.setPlaceholderText(tr("What was seen, what will be done"))
        self._buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel
        )
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Acknowledge"))
        self._buttons.accepted.connect(self.accept)
        self._buttons.rejected.connect(self.reject)
        self._who.textChanged.connect(self._check)
        said = QLabel(
            tr(
                "%n alert(s) will be marked as seen. They stay open until the condition ends.",
                count,
            )
        )
        said.setWordWrap(True)
        form = QFormLayout()
        form.addRow(tr("&Name:"), self._who)
        form.addRow(tr("&Comment:"), self._comment)
        whole = QVBoxLayout(self)
        whole.addWidget(said)
        whole.addLayout(form)
        whole.addWidget(self._buttons)
        self.resize(26 * self.fontMetrics().height(), self.sizeHint().height())
        self._check()

    def name(self) -> str:
        """Return who signs."""
        return str(self._who.text()).strip()

    def comment(self) -> str:
        """Return the comment."""
        return str(self._comment.toPlainText()).strip()

    def _check(self) -> None:
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(bool(self.name()))

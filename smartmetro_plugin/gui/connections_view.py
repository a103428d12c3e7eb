"""The connections of the dock: a card each, with its state in words and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timezone

from qgis.core import QgsApplication
from qgis.PyQt.QtCore import QSize, Qt, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QHideEvent, QIcon, QShowEvent
from qgis.PyQt.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QProgressBar,
    QPushButton,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ..core.platform.connection import Connection
from ..host.connections import ConnectionStore
from ..host.sync_service import ConnectionState, Phase, SyncService
from ..host.translation import say, tr
from .connection_actions import ConnectionActions
from .plain_text import tool_tip, wrapping_label
from .sources.kinds import form_of, kind_icon
from .state_words import state_in_words
from .status_look import level_icon

_TICK_MS = 1000


class ConnectionCard(QFrame):
    """One connection: its name, its state, its progress with a cancel button, its actions."""

    def __init__(
        self, connection: Connection, managed: bool, actions: ConnectionActions, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setAccessibleName(connection.name)
        self._connection = connection
        self._actions = actions
        self._state: ConnectionState | None = None
        self._icon = QLabel()
        self._kind = QLabel()
        self._kind.setPixmap(kind_icon(connection.kind).pixmap(self._icon_size()))
        self._kind.setToolTip(tool_tip(form_of(connection.kind).label))
        title = wrapping_label()
        title.setText(connection.name)
        font = title.font()
        font.setBold(True)
        title.setFont(font)
        title.setToolTip(tool_tip(connection.name))
        self._line = wrapping_label()
        self._details = wrapping_label()
        self._details.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._details.hide()
        self._progress = QProgressBar()
        self._progress.setAccessibleName(tr("Progress of {name}").format(name=connection.name))
        self._progress.setTextVisible(False)
        self._cancel = self._button(
            "/mTaskCancel.svg", tr("Cancel"), lambda: actions.cancel(connection.name)
        )
        self._refresh = self._button(
            "/mActionRefresh.svg", tr("Refresh now"), lambda: actions.refresh(connection.name)
        )
        self._show = self._button(
            "/mActionAddLayer.svg", tr("Show on the map"), lambda: actions.show(connection.name)
        )
        self._more = self._details_button()
        self._menu = self._menu_button(managed)
        self._lay_out(title)

    def show_state(self, state: ConnectionState, now: datetime) -> None:
        """Show ``state`` as it is at ``now``."""
        self._state = state
        words = state_in_words(self._connection, state, now)
        busy = state.phase is not Phase.IDLE
        if self._line.text() != words.line:
            self._line.setText(words.line)
            self._line.setAccessibleName(f"{self._connection.name}: {words.line}")
            self._icon.setPixmap(level_icon(words.level).pixmap(self._icon_size()))
        if self._details.text() != words.details:
            self._details.setText(words.details)
        self._more.setVisible(bool(words.details))
        self._details.setVisible(bool(words.details) and self._more.isChecked())
        self._progress.setVisible(busy)
        self._cancel.setVisible(busy)
        self._refresh.setEnabled(not busy)
        if busy:
            self._show_progress(state.progress)

    def tick(self, now: datetime) -> None:
        """Let the age on the card grow."""
        if self._state is not None:
            self.show_state(self._state, now)

    def _show_progress(self, progress: float | None) -> None:
        # A range of 0 to 0 is Qt's way of showing that the end is not known.
        self._progress.setRange(0, 0 if progress is None else 100)
        if progress is not None:
            self._progress.setValue(round(100 * progress))

    def _lay_out(self, title: QLabel) -> None:
        top = QHBoxLayout()
        top.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._kind, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(title, 1)
        for button in (self._show, self._refresh, self._menu):
            top.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        middle = QHBoxLayout()
        middle.addWidget(self._line, 1)
        middle.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        bottom = QHBoxLayout()
        bottom.addWidget(self._progress, 1)
        bottom.addWidget(self._cancel)
        whole = QVBoxLayout(self)
        whole.setSpacing(whole.spacing() // 2)
        side = whole.contentsMargins().left() // 2
        whole.setContentsMargins(side, side, side, side)
        for part in (top, middle, bottom):
            whole.addLayout(part)
        whole.addWidget(self._details)

    def _button(self, icon: str, text: str, on_click: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setIcon(QgsApplication.getThemeIcon(icon))
        button.setToolTip(text)
        button.setAccessibleName(f"{text}: {self._connection.name}")
        button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        button.clicked.connect(lambda _checked=False: on_click())
        return button

    def _details_button(self) -> QToolButton:
        button = self._button("/mActionPropertiesWidget.svg", tr("Details"), lambda: None)
        button.setIcon(QIcon())
        button.setText(tr("Details"))
        button.setCheckable(True)
        button.toggled.connect(self._details.setVisible)
        button.hide()
        return button

    def _menu_button(self, managed: bool) -> QToolButton:
        name, actions = self._connection.name, self._actions
        button = self._button("/mActionOptions.svg", tr("More actions"), lambda: None)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(button)
        menu.addAction(tr("&View…") if managed else tr("&Edit…"), lambda: actions.edit(name))
        menu.addAction(tr("&Duplicate…"), lambda: actions.duplicate(name))
        menu.addAction(tr("Refresh &fully"), lambda: actions.refresh_fully(name))
        menu.addAction(tr("E&xport…"), lambda: actions.export([name]))
        menu.addSeparator()
        remove = menu.addAction(tr("&Remove…"), lambda: actions.remove(name))
        if managed:
            remove.setEnabled(False)
            remove.setText(tr("Set by your administrator"))
        button.setMenu(menu)
        return button

    def _icon_size(self) -> QSize:
        height = self.fontMetrics().height()
        return QSize(height, height)


class ConnectionsView(QWidget):
    """All connections, and what to do when there is none yet."""

    demo_requested = pyqtSignal()

    def __init__(
        self,
        store: ConnectionStore,
        service: SyncService,
        actions: ConnectionActions,
        parent: QWidget | None = None,
        clock: Callable[[], datetime] = lambda: datetime.now(timezone.utc),
    ) -> None:
        super().__init__(parent)
        self._store = store
        self._service = service
        self._actions = actions
        self._clock = clock
        self._cards: dict[str, ConnectionCard] = {}
        self._problems = wrapping_label()
        self._problems.hide()
        self._empty = self._empty_state()
        self._list = QVBoxLayout()
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._problems)
        whole.addWidget(self._empty)
        whole.addWidget(self._scrolled(self._list), 1)
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self._tick)
        store.changed.connect(self.reload)
        service.stateChanged.connect(self._state_changed)
        self.reload()

    def reload(self) -> None:
        """Show the connections as they are saved now."""
        for card in self._cards.values():
            self._list.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = {}
        for position, connection in enumerate(self._store.all()):
            card = ConnectionCard(
                connection, self._store.is_managed(connection.name), self._actions, self
            )
            self._list.insertWidget(position, card)
            self._cards[connection.name] = card
            card.show_state(self._service.state(connection.name), self._clock())
        self._problems.setText("\n".join(say(problem) for problem in self._store.problems))
        self._problems.setVisible(bool(self._store.problems))
        self._empty.setVisible(not self._cards)
        self._scroll.setVisible(bool(self._cards))

    def card(self, name: str) -> ConnectionCard | None:
        """Return a connection's card."""
        return self._cards.get(name)

    def unload(self) -> None:
        """Let go of the store and the service."""
        self._timer.stop()
        self._store.changed.disconnect(self.reload)
        self._service.stateChanged.disconnect(self._state_changed)

    def showEvent(self, event: QShowEvent) -> None:
        """Let ages grow while somebody can see them."""
        self._tick()
        self._timer.start()
        super().showEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Rest while hidden."""
        self._timer.stop()
        super().hideEvent(event)

    def _state_changed(self, name: str) -> None:
        card = self._cards.get(name)
        if card is not None:
            card.show_state(self._service.state(name), self._clock())

    def _tick(self) -> None:
        now = self._clock()
        for card in self._cards.values():
            card.tick(now)

    def _scrolled(self, content: QVBoxLayout) -> QScrollArea:
        inner = QWidget()
        inner.setLayout(content)
        self._scroll = QScrollArea(self)
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setWidget(inner)
        # Room for two cards; the splitter gives more.
        self._scroll.setMinimumHeight(8 * self.fontMetrics().height())
        return self._scroll

    def _empty_state(self) -> QWidget:
        box = QWidget(self)
        text = wrapping_label()
        text.setText(
            tr(
                "No connection yet. Open the demo to see simulated sensors of the metropolis, "
                "without any network, or connect to your platform."
            )
        )
        demo = QPushButton(QgsApplication.getThemeIcon("/mActionPlay.svg"), tr("Open the &demo"))
        demo.setDefault(True)
        font = demo.font()
        font.setBold(True)
        demo.setFont(font)
        demo.clicked.connect(lambda _checked=False: self.demo_requested.emit())
        new = QPushButton(tr("&New connection…"))
        new.clicked.connect(lambda _checked=False: self._actions.new())
        for button in (demo, new):
            button.setMinimumHeight(2 * button.fontMetrics().height())
        layout = QVBoxLayout(box)
        layout.addWidget(text)
        layout.addWidget(demo)
        layout.addWidget(new)
        layout.addStretch(1)
        return box

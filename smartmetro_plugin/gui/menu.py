"""SmartMetro's menu: what is done every day on top, the rest by the kind of work."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import NamedTuple

from qgis.PyQt.QtGui import QAction, QIcon
from qgis.PyQt.QtWidgets import QMenu, QWidget


class Entry(NamedTuple):
    """One action: the name by which it is found, its text, what it does."""

    name: str
    text: str
    run: Callable[[], object]


class Section(NamedTuple):
    """Entries of one kind of work; in a menu of their own where it has a ``title``."""

    title: str
    entries: tuple[Entry, ...]


def make_menu(window: QWidget, icon: QIcon, toggle: QAction, sections: Iterable[Section]) -> QMenu:
    """Return the menu; ``toggle`` shows and hides the panel."""
    menu = QMenu("SmartMetro", window)
    menu.setObjectName("SmartMetroMenu")
    menu.setIcon(icon)
    menu.addAction(toggle)
    for section in sections:
        target = menu
        if section.title:
            target = menu.addMenu(section.title)
        else:
            menu.addSeparator()
        for entry in section.entries:
            action = target.addAction(entry.text)
            action.setObjectName(entry.name)
            action.triggered.connect(lambda _checked=False, run=entry.run: run())
    return menu

"""Answers for the siting panel, worked out beside the window; of several questions, the latest wins."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from qgis.core import QgsCoordinateReferenceSystem, QgsProject, QgsRectangle
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...core.messages import Message
from ...core.siting.canopy import CanopyModel
from ...core.siting.cloudiness import Cloudiness
from ...core.siting.panel import PanelSystem
from ...core.siting.progress import Watch
from ...core.siting.site import SiteFindings, SiteStudy, SunPath
from ...core.siting.site_files import OpenStudy, SiteRasters, open_study
from ...core.siting.supports.rule_set import RuleSet
from ...host.paths import default_cache_path
from ...host.tasks import BackgroundTask
from ...host.translation import tr
from ...layers.surroundings import SurroundingLayers, read_surroundings
from .site_rules import RuleFindings, SiteRules


@dataclass(frozen=True)
class Question:
    """A candidate: where (in the surface's coordinates), how high, with which panel."""

    x: float
    y: float
    height_m: float
    panel: PanelSystem
    clouds: Cloudiness


@dataclass(frozen=True)
class Answer:
    """What was asked and found; ``findings`` is None beyond the surface, ``rules`` without rules."""

    question: Question
    findings: SiteFindings | None
    paths: tuple[SunPath, ...]
    rules: RuleFindings | None = None


class SiteEngine(QObject):
    """Keeps one study open, and looks at one candidate at a time."""

    #: Candidates can be looked at, or looked at anew with other rules.
    ready = pyqtSignal()
    #: The heights are there.
    opened = pyqtSignal()
    answered = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._open: OpenStudy | None = None
        self._retired: list[OpenStudy] = []
        self._loading: BackgroundTask[OpenStudy] | None = None
        self._looking: BackgroundTask[Answer] | None = None
        self._latest: Question | None = None
        self._rules: SiteRules | None = None
        self._reading: BackgroundTask[SiteRules] | None = None

    @property
    def study(self) -> SiteStudy | None:
        """The study that answers; None while there is none."""
        return None if self._open is None else self._open.study

    @property
    def notice(self) -> Message | None:
        """What makes all answers doubtful; None when nothing does."""
        return None if self._open is None else self._open.notice

    @property
    def is_busy(self) -> bool:
        """Whether something is being read or looked at."""
        return any((self._loading, self._looking, self._reading))

    def use(self, rasters: SiteRasters | None, trees: CanopyModel, year: int, zone: str) -> None:
        """Study these rasters from now on; what was asked before is forgotten."""
        self._latest = None
        if self._loading is not None:
            self._loading.silence()
            self._loading.cancel()
            self._loading = None
        self._replace(None)
        if rasters is None:
            return
        self._loading = self._start(
            tr("SmartMetro: reading the heights of the area"),
            lambda watch: open_study(rasters, trees, year, zone, watch=watch),
            self._loaded,
            self._not_loaded,
        )

    def hold_to(self, rules: RuleSet | None, layers: SurroundingLayers) -> None:
        """Hold candidates against these rules from now on; the layers are read beside the window."""
        self._rules = None
        if self._reading is not None:
            self._reading.silence()
            self._reading.cancel()
            self._reading = None
        study = self.study
        if rules is None or study is None:
            return
        grid = study.grid
        crs = QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)
        extent = QgsRectangle(
            grid.x_min,
            grid.y_max - grid.rows * grid.cell_m,
            grid.x_min + grid.columns * grid.cell_m,
            grid.y_max,
        )
        context = QgsProject.instance().transformContext()
        cache, today = default_cache_path(), datetime.now().astimezone().date()

        def read(_watch: Watch) -> SiteRules:
            found = read_surroundings(layers, crs, extent, context, cache, today)
            return SiteRules(rules, *found)

        self._reading = self._start(
            tr("SmartMetro: reading what stands in the area"),
            read,
            self._rules_read,
            self._rules_not_read,
        )

    def ask(self, question: Question) -> None:
        """Look at a candidate; the answer comes by signal, unless another question comes before."""
        self._latest = question
        self._look()

    def close(self) -> None:
        """Let go of everything."""
        for task in (self._loading, self._looking, self._reading):
            if task is not None:
                task.silence()
                task.cancel()
        self._loading = self._looking = self._reading = None
        self._replace(None)
        self._clear_retired()

    # --- steps

    def _look(self) -> None:
        study, question = self.study, self._latest
        if study is None or question is None or self._looking is not None:
            return
        self._latest = None
        rules = self._rules

        def work(_watch: Watch) -> Answer:
            x, y, height_m = question.x, question.y, question.height_m
            if not study.contains(x, y):
                return Answer(question, None, ())
            findings = study.look(x, y, height_m, question.panel, question.clouds)
            held = None if rules is None else rules.hold(study, x, y, height_m, findings)
            return Answer(question, findings, tuple(study.paths()), held)

        self._looking = self._start(
            tr("SmartMetro: looking at a site"), work, self._looked, self._not_looked, hidden=True
        )

    def _start(
        self,
        what: str,
        work: Callable[[Watch], Any],
        on_done: Callable[[Any], None],
        on_error: Callable[[Message], None],
        *,
        hidden: bool = False,
    ) -> BackgroundTask[Any]:
        return BackgroundTask(
            what,
            lambda cancellation, progress: work(Watch(cancellation, progress)),
            on_done=on_done,
            on_error=on_error,
            hidden=hidden,
        ).start()

    def _loaded(self, opened: OpenStudy) -> None:
        self._loading = None
        self._replace(opened)
        self.opened.emit()
        self.ready.emit()
        self._look()

    def _not_loaded(self, message: Message) -> None:
        self._loading = None
        self.failed.emit(message)

    def _rules_read(self, rules: SiteRules) -> None:
        self._reading = None
        self._rules = rules
        self.ready.emit()

    def _rules_not_read(self, message: Message) -> None:
        self._reading = None
        self.failed.emit(message)

    def _looked(self, answer: Answer) -> None:
        self._looking = None
        self._clear_retired()
        self.answered.emit(answer)
        self._look()

    def _not_looked(self, message: Message) -> None:
        self._looking = None
        self.failed.emit(message)
        self._look()

    def _replace(self, opened: OpenStudy | None) -> None:
        if self._open is not None:
            self._retired.append(self._open)
        self._open = opened
        if self._looking is None:
            self._clear_retired()

    def _clear_retired(self) -> None:
        """Free studies that nothing looks at any more."""
        retired, self._retired = self._retired, []
        for opened in retired:
            opened.close()

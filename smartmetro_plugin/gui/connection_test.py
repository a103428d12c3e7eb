"""What *Test* says of a connection: the software, the types and counts found, what can be done with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..core.messages import Message
from ..core.platform.connection import Connection
from ..core.platform.protocol import PlatformReport
from ..core.use_cases.declaration import UseCase
from ..host.locale_format import number, translate
from ..host.open_connection import open_for
from ..host.tasks import BackgroundTask
from ..host.translation import say, tr


def start_test(
    connection: Connection,
    use_cases: Mapping[str, UseCase],
    *,
    on_done: Callable[[PlatformReport], None],
    on_error: Callable[[Message], None],
    on_end: Callable[[], None],
) -> BackgroundTask[PlatformReport]:
    """Ask the platform what it is, in the background; return the task, to cancel it."""

    def work(cancel: object, progress: object) -> PlatformReport:
        return open_for(connection, use_cases, cancel).report()  # type: ignore[arg-type]

    return BackgroundTask(
        tr("Testing {name}").format(name=connection.name),
        work,
        on_done=on_done,
        on_error=on_error,
        on_end=on_end,
        hidden=True,
    ).start()


def report_in_words(report: PlatformReport, use_cases: Mapping[str, UseCase]) -> str:
    """Return the report, a finding a line."""
    lines = [tr("The platform answers: {software}").format(software=report.software)]
    by_type = {type_: use_case for use_case in use_cases.values() for type_ in use_case.types}
    known = {t: n for t, n in report.counts_by_type.items() if t in by_type}
    others = [t for t in report.counts_by_type if t not in by_type]
    if known:
        lines.append(tr("Found:"))
        lines += [_type_line(t, n, by_type[t]) for t, n in sorted(known.items())]
    else:
        lines.append(
            tr(
                "No type that SmartMetro’s use cases know was found. Check the tenant and the "
                "@context, or the rights of the account."
            )
        )
    if others:
        lines.append(tr("Not used here: {types}").format(types=", ".join(sorted(others))))
    lines.append(
        tr("History of observations: available.")
        if report.temporal
        else tr("History of observations: none; SmartMetro keeps the values it sees.")
    )
    lines.append(
        tr("Refresh: only what changed is asked for.")
        if report.incremental
        else tr("Refresh: everything is asked for each time.")
    )
    return "\n".join([*lines, *(say(note) for note in report.notes)])


def _type_line(type_: str, count: int | None, use_case: UseCase) -> str:
    label = translate(use_case.label)
    if count is None:
        return tr("– {use_case}: {type}").format(use_case=label, type=type_)
    return tr("– {use_case}: {type}, {count}").format(
        use_case=label, type=type_, count=number(count, 0)
    )

"""The plan as one thing, and its report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from ...messages import QT_TRANSLATE_NOOP, Message
from ...model import ZoneRole
from ...reports.document import Block, Cell, Column, Heading, Items, Paragraph, Report, Table
from ..placement.report import role_name
from ..radio.battery import Battery, life_years
from .cost import Balance
from .load import Traffic
from .measured import Measured
from .zones import PlannedZone, missing_roles


@dataclass(frozen=True)
class NetworkPlan:
    """Everything the report tells. ``gateways``: None when no range was given to count them.

    ``chosen``: name, zone, role and reserves of each proposed site.
    """

    use_case: Message | str
    zones: Sequence[PlannedZone]
    measured: Sequence[Measured]
    traffic: Traffic
    battery: Battery
    airtime_s: float
    gateways: int | None
    out_of_range: int
    balance: Balance
    horizon_years: float
    near_m: float
    chosen: Sequence[tuple[str, str, str, str]] = ()
    notes: tuple[Message, ...] = ()

    @property
    def sensors(self) -> int:
        """Return how many sensors are to be put up."""
        return sum(zone.missing for zone in self.zones)

    def battery_years(self, step_minutes: float) -> float:
        """Return how long a battery lasts at a reporting step."""
        return life_years(self.battery, self.airtime_s, step_minutes)

    def report(self) -> Report:
        """Return the plan as a report."""
        title = Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Network plan: {use_case}"), {"use_case": self.use_case}
        )
        return Report(
            title,
            [
                *self._summary(),
                *self._measured(),
                *self._wanted(),
                *self._sites(),
                *self._volume(),
                *self._energy(),
                *self._costs(),
            ],
        )

    def _summary(self) -> list[Block]:
        inside = sum(m.inside for m in self.measured)
        said = [
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{wanted} sensors are wanted in {zones} zones; {inside} stand there already, {missing} "
                    "are to be put up.",
                ),
                {
                    "wanted": sum(zone.wanted for zone in self.zones),
                    "zones": len(self.zones),
                    "inside": inside,
                    "missing": self.sensors,
                },
            )
        ]
        blocks: list[Block] = [Paragraph(text, strong=True) for text in said]
        lacking = missing_roles(self.zones)
        if ZoneRole.REFERENCE in lacking:
            blocks.append(
                Paragraph(
                    Message(
                        QT_TRANSLATE_NOOP(
                            "SmartMetro",
                            "No reference zone: without one, the deviation to undeveloped land nearby is "
                            "missing from every result.",
                        )
                    ),
                    strong=True,
                )
            )
        if ZoneRole.CONTROL in lacking:
            blocks.append(
                Paragraph(
                    Message(
                        QT_TRANSLATE_NOOP(
                            "SmartMetro",
                            "No control zone: without one, the effect of the works cannot be told from "
                            "that of the weather of the years.",
                        )
                    ),
                    strong=True,
                )
            )
        return blocks + [Paragraph(note) for note in self.notes]

    def _measured(self) -> list[Block]:
        heading = Heading(
            Message(QT_TRANSLATE_NOOP("SmartMetro", "What is measured already, and by whom"))
        )
        if not self.measured:
            nothing = Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "Nothing known: no sensor of the synchronised connections stands in the zones or within "
                    "{near} m. Connect partners’ platforms to see theirs.",
                ),
                {"near": self.near_m},
            )
            return [heading, Paragraph(nothing)]
        rows: list[Sequence[Cell]] = [
            (
                m.owner or m.connection,
                m.connection,
                m.use_case,
                m.inside,
                m.near,
                ", ".join(m.properties),
            )
            for m in self.measured
        ]
        caption = Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Sensors in the zones, and within {near} m of them"),
            {"near": self.near_m},
        )
        titles = (
            QT_TRANSLATE_NOOP("SmartMetro", "Owner"),
            QT_TRANSLATE_NOOP("SmartMetro", "Connection"),
            QT_TRANSLATE_NOOP("SmartMetro", "Use case"),
            QT_TRANSLATE_NOOP("SmartMetro", "In the zones"),
            QT_TRANSLATE_NOOP("SmartMetro", "Near"),
            QT_TRANSLATE_NOOP("SmartMetro", "Measures"),
        )
        return [heading, _table(caption, titles, rows)]

    def _wanted(self) -> list[Block]:
        rows: list[Sequence[Cell]] = [
            (
                z.name,
                role_name(z.role.value),
                z.area_ha,
                z.wanted,
                z.measured,
                z.missing,
                z.candidates,
            )
            for z in self.zones
        ]
        titles = (
            QT_TRANSLATE_NOOP("SmartMetro", "Zone"),
            QT_TRANSLATE_NOOP("SmartMetro", "Role"),
            QT_TRANSLATE_NOOP("SmartMetro", "Area (ha)"),
            QT_TRANSLATE_NOOP("SmartMetro", "Wanted"),
            QT_TRANSLATE_NOOP("SmartMetro", "Already there"),
            QT_TRANSLATE_NOOP("SmartMetro", "To put up"),
            QT_TRANSLATE_NOOP("SmartMetro", "Candidates"),
        )
        caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Sensors by zone"))
        heading = Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "How many sensors")))
        return [heading, _table(caption, titles, rows)]

    def _sites(self) -> list[Block]:
        if not self.chosen:
            return []
        titles = (
            QT_TRANSLATE_NOOP("SmartMetro", "Site"),
            QT_TRANSLATE_NOOP("SmartMetro", "Zone"),
            QT_TRANSLATE_NOOP("SmartMetro", "Role"),
            QT_TRANSLATE_NOOP("SmartMetro", "If refused"),
        )
        rows: list[Sequence[Cell]] = [
            (name, zone, role_name(role), reserves or None)
            for name, zone, role, reserves in self.chosen
        ]
        caption = Message(QT_TRANSLATE_NOOP("SmartMetro", "Proposed sites, to be visited"))
        return [
            Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Which candidates"))),
            _table(caption, titles, rows),
        ]

    def _volume(self) -> list[Block]:
        other = 30.0 if self.traffic.step_minutes != 30 else 15.0
        steps = [self.traffic.step_minutes, other]
        loads = [
            Traffic(
                self.traffic.sensors,
                self.traffic.properties,
                step,
                self.traffic.hot_days,
                self.traffic.archive_years,
            )
            for step in steps
        ]
        rows: list[Sequence[Cell]] = [
            (
                str(round(load.step_minutes)),
                round(load.messages_per_day),
                round(load.peak_per_hour),
                load.hot_mb,
                load.archive_mb,
            )
            for load in loads
        ]
        titles = (
            QT_TRANSLATE_NOOP("SmartMetro", "Step (min)"),
            QT_TRANSLATE_NOOP("SmartMetro", "Messages a day"),
            QT_TRANSLATE_NOOP("SmartMetro", "Updates an hour, at peaks"),
            QT_TRANSLATE_NOOP("SmartMetro", "Hot data (MB)"),
            QT_TRANSLATE_NOOP("SmartMetro", "Archive (MB)"),
        )
        caption = Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Of the new sensors; hot data for {days} days, archive for {count} years",
            ),
            {"days": self.traffic.hot_days, "count": self.traffic.archive_years},
        )
        note = Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Counted with 1 kB a message on the platform and 2.1 bytes a value in SmartMetro’s archive. "
                "Peaks are taken as ten times the mean.",
            )
        )
        return [
            Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Data and load of the platform"))),
            _table(caption, titles, rows),
            Paragraph(note),
        ]

    def _energy(self) -> list[Block]:
        own = self.traffic.step_minutes
        lines = [
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "Battery at a step of {step} min: about {count} years."
                ),
                {"step": step, "count": round(self.battery_years(step), 1)},
            )
            for step in sorted({own, 15.0, 30.0})
        ]
        if self.gateways is not None:
            lines.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "Gateways to add: {n}; {out} of the new sensors are out of range of the existing "
                        "ones. Range is a plain distance here: check with the radio coverage.",
                    ),
                    {"n": self.gateways, "out": self.out_of_range},
                )
            )
        else:
            lines.append(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro",
                        "Gateways: none counted, the operator’s network is taken as given. Have the field "
                        "tests confirm it where the sensors will really sit.",
                    )
                )
            )
        return [
            Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Batteries and gateways"))),
            Items(lines),
        ]

    def _costs(self) -> list[Block]:
        found = self.balance
        rows: list[Sequence[Cell]] = [
            (Message(QT_TRANSLATE_NOOP("SmartMetro", "Buy")), found.bought),
            (Message(QT_TRANSLATE_NOOP("SmartMetro", "Rent")), found.rented),
        ]
        caption = Message(
            QT_TRANSLATE_NOOP("SmartMetro", "Over {count} years, at the prices given"),
            {"count": self.horizon_years},
        )
        if found.break_even_years is None:
            verdict = Message(
                QT_TRANSLATE_NOOP("SmartMetro", "Renting stays cheaper over the whole period.")
            )
        else:
            verdict = Message(
                QT_TRANSLATE_NOOP("SmartMetro", "Buying is cheaper from {count} years of use on."),
                {"count": round(found.break_even_years, 1)},
            )
        titles = (
            QT_TRANSLATE_NOOP("SmartMetro", "Way"),
            QT_TRANSLATE_NOOP("SmartMetro", "Cost"),
        )
        warning = Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Prices are examples until you give those of your contracts. Batteries that cannot be "
                "recharged count against digital sobriety.",
            )
        )
        return [
            Heading(Message(QT_TRANSLATE_NOOP("SmartMetro", "Rent or buy"))),
            Table(caption, (Column(Message(titles[0])), Column(Message(titles[1]), 0)), rows),
            Paragraph(verdict, strong=True),
            Paragraph(warning),
        ]


def _table(caption: Message, titles: Sequence[str], rows: Sequence[Sequence[Cell]]) -> Table:
    return Table(caption, tuple(Column(Message(title), 1) for title in titles), rows)

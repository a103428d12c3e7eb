"""A calibration as a page: losses by class, how sure, what the data cannot tell, the worst residuals."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from ...messages import QT_TRANSLATE_NOOP, Message
from ...reports.document import Block, Cell, Column, Items, Paragraph, Report, Table
from .calibration import LEAST_SENSORS, Calibration, Measured
from .placement_class import LABELS, Placement, PlacementLoss

_INSEPARABLE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "No sensor stands outdoors: the error of the model and the losses of the placements cannot be told "
    "apart. The losses below contain both; measure in the street beside some containers.",
)
_BIAS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Outdoors, levels are {bias} dB weaker than predicted (give or take {error} dB; negative: stronger). The "
    "losses below are counted from there.",
)
_BIAS_UNSURE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Outdoors, levels are {bias} dB weaker than predicted (negative: stronger). Fewer than three sensors say "
    "so: no interval can be given, and the losses below are no surer.",
)
_SILENT = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "{n} sensors without a level were left out. The silent ones are the weakest: without them losses come "
    "out too small.",
)
_SERVER = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "Each level is compared with the gateway predicted strongest. Give all gateways that hear the sensors, "
    "with their true heights.",
)


def calibration_report(
    made: Calibration,
    sensors: Sequence[Measured],
    names: Sequence[str],
    starting: dict[Placement, PlacementLoss],
    silent: int,
) -> Report:
    """Return the page of a calibration; ``silent``: sensors that had no level."""
    blocks: list[Block] = [Paragraph(_bias(made), strong=True), _losses(made, starting)]
    if silent:
        blocks.append(Paragraph(Message(_SILENT, {"n": silent}), strong=True))
    few = [loss for loss in made.losses.values() if loss.count < LEAST_SENSORS]
    items: list[Message | str] = [Message(_SERVER)]
    if few:
        items.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "Classes with fewer than {n} sensors have no interval."
                ),
                {"n": LEAST_SENSORS},
            )
        )
    blocks += [Items(items), _residuals(made, sensors, names)]
    return Report(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Placement losses from measured levels")), blocks
    )


def _bias(made: Calibration) -> Message:
    if not made.is_separable:
        return Message(_INSEPARABLE)
    bias = round(made.bias_db, 1)
    if np.isnan(made.bias_error_db):
        return Message(_BIAS_UNSURE, {"bias": bias})
    return Message(_BIAS, {"bias": bias, "error": round(made.bias_error_db, 1)})


def _losses(made: Calibration, starting: dict[Placement, PlacementLoss]) -> Table:
    rows: list[Sequence[Cell]] = [
        (
            Message(LABELS[placement]),
            loss.count,
            loss.loss_db,
            loss.low_db,
            loss.high_db,
            loss.spread_db,
            starting[placement].median_db,
        )
        for placement, loss in made.losses.items()
    ]
    titles = (
        (QT_TRANSLATE_NOOP("SmartMetro", "Placement"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Sensors"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Loss (dB)"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "95 % sure: from"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "95 % sure: to"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "Variation among sensors (dB)"), 1),
        (QT_TRANSLATE_NOOP("SmartMetro", "Taken before (dB)"), 1),
    )
    return Table(
        Message(QT_TRANSLATE_NOOP("SmartMetro", "Fitted losses")),
        [Column(Message(title), d) for title, d in titles],
        rows,
    )


def _residuals(made: Calibration, sensors: Sequence[Measured], names: Sequence[str]) -> Table:
    order = np.argsort(-np.abs(made.residuals_db))[:15]
    rows: list[Sequence[Cell]] = [
        (
            names[n],
            Message(LABELS[sensors[n].placement]),
            sensors[n].signal_dbm,
            float(made.residuals_db[n]),
        )
        for n in order.tolist()
    ]
    titles = (
        (QT_TRANSLATE_NOOP("SmartMetro", "Sensor"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Placement"), None),
        (QT_TRANSLATE_NOOP("SmartMetro", "Level (dBm)"), 0),
        (QT_TRANSLATE_NOOP("SmartMetro", "Stronger than fitted (dB)"), 1),
    )
    return Table(
        Message(
            QT_TRANSLATE_NOOP("SmartMetro", "The largest residuals: wrong height, wrong placement?")
        ),
        [Column(Message(title), d) for title, d in titles],
        rows,
    )

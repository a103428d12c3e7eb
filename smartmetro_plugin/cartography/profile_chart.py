"""The chart of 24 h profiles, with matplotlib; no window and no global state of it is used."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from ..core.errors import ConfigurationError
from ..core.messages import QT_TRANSLATE_NOOP
from ..host.translation import tr

if TYPE_CHECKING:
    import pandas as pd

#: Okabe and Ito's colours, told apart by colour-blind people; then the same, dashed and dotted.
_COLORS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9", "#000000")
_STYLES = ("-", "--", ":", "-.")
#: More curves are drawn without names: a legend of a hundred lines says nothing.
_MOST_NAMED = 28


def draw_profile(
    table: pd.DataFrame, names: Mapping[tuple[str, str], str], label: str, path: Path
) -> None:
    """Draw one curve by sensor: ``hour`` against ``value``; PNG or SVG by the ending of ``path``.

    Raises:
        ConfigurationError: another ending, or a folder that cannot be written.
    """
    from matplotlib.backends.backend_agg import FigureCanvasAgg
    from matplotlib.figure import Figure

    if path.suffix.lower() not in (".png", ".svg"):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "“{path}” must end in .png or .svg: choose one of these formats."
            ),
            path=str(path),
        )
    figure = Figure(figsize=(9, 5), dpi=150, layout="constrained")
    FigureCanvasAgg(figure)
    axes = figure.add_subplot()
    # A sensor without a value in any hour has no curve.
    by_sensor = table.groupby(["connection", "sensor_id"])
    groups = [(key, group) for key, group in by_sensor if group["value"].notna().any()]
    for number, (key, group) in enumerate(groups):
        axes.plot(
            group["hour"],
            group["value"],
            color=_COLORS[number % len(_COLORS)],
            linestyle=_STYLES[number // len(_COLORS) % len(_STYLES)],
            marker="o",
            markersize=3,
            label=names.get(key) or key[1],
        )
    axes.set_xlim(0, 24)
    axes.set_xticks(range(0, 25, 3), [f"{hour} h" for hour in range(0, 25, 3)])
    axes.set_xlabel(tr("Local time"))
    axes.set_ylabel(label)
    axes.grid(alpha=0.3)
    if 0 < len(groups) <= _MOST_NAMED:
        axes.legend(fontsize="small", loc="center left", bbox_to_anchor=(1, 0.5), frameon=False)
    try:
        figure.savefig(path)
    except OSError as error:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” cannot be written: {reason}. Choose another folder, or free some space.",
            ),
            path=str(path),
            reason=str(error),
        ) from error

"""Listening sessions: what people heard beside a sensor, read from a table and matched with it."""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, tzinfo
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np

from ..errors import ConfigurationError
from ..indicators.samples import AT, KEYS, STEP, select, to_pandas
from ..instants import InvalidInstant, parse_instant, to_microseconds
from ..messages import QT_TRANSLATE_NOOP, Message
from .sources import BY_KEY, NONE, NONE_LABEL, PREFIX, PROPERTIES, SOURCES

if TYPE_CHECKING:
    import narwhals as nw
    import pandas as pd

Words = Callable[[Message], str]


@dataclass(frozen=True)
class Heard:
    """A judgement: at an instant, beside a sensor, the source that stood out (key, or ``none``)."""

    sensor_id: str
    at: datetime
    source: str
    listener: str = ""


def read_listening(file: Path, zone: tzinfo, words: Words) -> list[Heard]:
    """Return the judgements of a table with ``sensor_id``, ``observed_at``, ``heard`` and maybe ``listener``.

    ``heard`` is a category's key or its label, in English or as ``words`` translates it.

    Raises:
        ConfigurationError: not such a table, or a row that cannot be understood, which one and why.
    """
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise ConfigurationError(_UNREADABLE, file=file.name, reason=str(error)[:200]) from error
    first_line = text.partition("\n")[0]
    separator = max(",;\t", key=first_line.count)
    reader = csv.DictReader(text.splitlines(), delimiter=separator)
    missing = {"sensor_id", "observed_at", "heard"} - set(reader.fieldnames or ())
    if missing:
        raise ConfigurationError(
            _UNREADABLE, file=file.name, reason=", ".join(sorted(missing)) + " ?"
        )
    known = _known(words)
    found = []
    for number, row in enumerate(reader, start=2):
        source = known.get(_plain(row["heard"] or ""))
        if source is None:
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "“{file}”, line {line}: “{heard}” is no category. Write one of {known}.",
                ),
                file=file.name,
                line=number,
                heard=(row["heard"] or "")[:40],
                known=", ".join([*BY_KEY, NONE]),
            )
        try:
            at = parse_instant((row["observed_at"] or "").strip(), zone)
        except InvalidInstant as error:
            raise ConfigurationError(_UNREADABLE, file=file.name, reason=error.message) from error
        found.append(
            Heard((row["sensor_id"] or "").strip(), at, source, (row.get("listener") or "").strip())
        )
    return found


def matched(
    frame: nw.DataFrame[Any] | nw.LazyFrame, heard: Sequence[Heard], default_step_s: int = 900
) -> list[tuple[Heard, str | None]]:
    """Return each judgement with what the sensor recognised most in the step that holds its instant.

    ``none`` where no source reached any share of that step; None where the sensor sent nothing.
    """
    import narwhals as nw

    lazy = frame.lazy()
    tables = []
    for source in SOURCES:
        samples = select(
            lazy.filter(nw.col("property").is_in(list(PROPERTIES))), PREFIX + source.key,
            valid_min=0, valid_max=100, default_step_s=default_step_s,
        )  # fmt: skip
        if samples.rows:
            ids = sorted({one.sensor_id for one in heard})
            rows = to_pandas(samples.frame.filter(nw.col("sensor_id").is_in(ids)))
            tables.append(rows.merge(samples.steps, on=list(KEYS)).assign(source=source.key))
    if not tables:
        return [(one, None) for one in heard]
    best = _most(tables)
    return [(one, _at(best.get(one.sensor_id), one.at)) for one in heard]


def _most(tables: Sequence[pd.DataFrame]) -> dict[str, pd.DataFrame]:
    """Return by sensor the rows whose share is the largest of their instant, in order of time."""
    import pandas as pd

    rows = pd.concat(tables, ignore_index=True).sort_values(["value"], kind="stable")
    rows = rows.drop_duplicates(["sensor_id", AT], keep="last").sort_values(AT)
    return {str(key): group for key, group in rows.groupby("sensor_id")}


def _at(rows: pd.DataFrame | None, at: datetime) -> str | None:
    if rows is None:
        return None
    instants = rows[AT].to_numpy(np.int64)
    us = to_microseconds(at)
    place = int(np.searchsorted(instants, us, side="right")) - 1
    if place < 0 or us - instants[place] >= rows[STEP].iloc[place]:
        return None
    row = rows.iloc[place]
    return str(row["source"]) if row["value"] > 0 else NONE


def _known(words: Words) -> Mapping[str, str]:
    known = {_plain(NONE): NONE, _plain(NONE_LABEL): NONE, _plain(words(Message(NONE_LABEL))): NONE}
    for source in SOURCES:
        for text in (source.key, source.property, source.label, words(Message(source.label))):
            known[_plain(text)] = source.key
    return known


def _plain(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.strip().casefold().replace("’", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


_UNREADABLE = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "“{file}” is not a table of what people heard: {reason}. It needs the columns sensor_id, observed_at "
    "and heard, one row by moment and listener.",
)

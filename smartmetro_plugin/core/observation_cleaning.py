"""Rows of files made usable, piece by piece: instants to UTC, numbers, declared units, categories.

What cannot be used is counted and told, with an example; the rest goes on.
"""

from __future__ import annotations

import gzip
import warnings
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from .errors import ConfigurationError
from .instants import InstantProblem, explain, parse_instants, time_zone, to_microseconds
from .messages import QT_TRANSLATE_NOOP, Message, Value
from .units import UnknownUnit, linear

if TYPE_CHECKING:
    import narwhals as nw
    import numpy as np
    import pandas as pd

    from .observation_reading import Wanted

REQUIRED = ("sensor_id", "observed_at", "property", "value")
OPTIONAL = ("connection", "unit", "qc_flag")
_TEXTS = ("connection", "sensor_id", "property", "qc_flag")
_SEPARATORS = (",", ";", "\t", "|")
_CHUNK_ROWS = 500_000


def check_columns(found: Sequence[str], file_name: str) -> None:
    """Refuse a table that lacks a column of an observation table.

    Raises:
        ConfigurationError: which columns are missing, and which were found.
    """
    missing = [name for name in REQUIRED if name not in found]
    if missing:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{file}” is not an observation table: it lacks {missing}; its columns are {found}. "
                "The first line must name sensor_id, observed_at, property and value.",
            ),
            file=file_name,
            missing=", ".join(missing),
            found=", ".join(found)[:200],
        )


class Cleaner:
    """Collects the usable rows of files."""

    def __init__(self, wanted: Wanted) -> None:
        self._wanted = wanted
        self._zone = time_zone(wanted.zone)
        self._properties = list(wanted.properties or wanted.use_case.properties)
        self._pieces: list[pd.DataFrame] = []
        self._problems: dict[str, tuple[int, Message]] = {}

    def add_csv(self, file: Path) -> None:
        """Read a CSV file, packed or not: separator, encoding, decimal comma as they are found.

        Raises:
            ConfigurationError: unreadable, or not an observation table.
        """
        try:
            self._read_csv(file)
        except (OSError, EOFError, zlib.error, ValueError) as error:
            if isinstance(error, ConfigurationError):
                raise
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "“{file}” cannot be read as a table: {reason}. Ask for the file again.",
                ),
                file=file.name,
                reason=str(error)[:300],
            ) from error

    def add(self, rows: pd.DataFrame, file: Path) -> None:
        """Keep the usable rows of a table.

        Raises:
            ConfigurationError: not an observation table.
        """
        import numpy as np

        rows = rows.rename(columns=lambda name: str(name).strip().casefold())
        check_columns(list(rows.columns), file.name)
        rows = rows[[name for name in (*REQUIRED, *OPTIONAL) if name in rows.columns]]
        rows = rows[rows["property"].isin(self._properties)]
        if self._wanted.sensor_ids is not None:
            rows = rows[rows["sensor_id"].isin(self._wanted.sensor_ids)]
        us, usable = self._instants(rows["observed_at"], file)
        value = self._values(rows, file)
        if self._wanted.start is not None:
            usable &= us >= to_microseconds(self._wanted.start)
        if self._wanted.end is not None:
            usable &= us < to_microseconds(self._wanted.end)
        if not self._wanted.keep_missing:
            usable &= np.isfinite(value)
        self._keep(rows[usable], us[usable], value[usable])

    def frame(self) -> nw.LazyFrame:
        """Return the rows kept so far."""
        import narwhals as nw
        import pandas as pd
        from pandas.api.types import union_categoricals

        if not self._pieces:
            empty = pd.DataFrame(
                {name: pd.Series(dtype=object) for name in ("connection", "sensor_id", "property")}
            )
            empty = empty.assign(
                observed_at=pd.to_datetime([], utc=True), value=pd.Series(dtype=float)
            )
            return nw.from_native(empty).lazy()
        columns: dict[str, Any] = {}
        for name in dict.fromkeys(c for piece in self._pieces for c in piece.columns):
            parts = [
                p[name] if name in p.columns else pd.Series("", p.index, dtype="category")
                for p in self._pieces
            ]
            columns[name] = (
                union_categoricals(parts) if name in _TEXTS else pd.concat(parts, ignore_index=True)
            )
        if "connection" in columns and list(columns["connection"].categories) == [""]:
            del columns["connection"]
        return nw.from_native(pd.DataFrame(columns, copy=False)).lazy()

    def notices(self) -> tuple[Message, ...]:
        """Return what was left out, and why."""
        return tuple(message for _, message in self._problems.values())

    def _read_csv(self, file: Path) -> None:
        import pandas as pd

        separator, encoding = _layout(file)
        text = {name: str for name in (*REQUIRED, *OPTIONAL) if name != "value"}
        with warnings.catch_warnings(record=True) as caught:
            warnings.simplefilter("always")
            reader = pd.read_csv(
                file,
                sep=separator,
                encoding=encoding,
                encoding_errors="replace",
                dtype=text,
                chunksize=_CHUNK_ROWS,
                on_bad_lines="warn",
                keep_default_na=False,
                na_values={"value": ["", "NaN", "nan", "NA", "null", "NULL", "None"]},
                low_memory=False,
            )
            with reader:
                for rows in reader:
                    self.add(rows, file)
        skipped = sum(str(w.message).count("Skipping line") for w in caught)
        if skipped:
            self._tell(
                Message(
                    QT_TRANSLATE_NOOP(
                        "SmartMetro", "{file}: {count} rows have too many cells and were left out."
                    ),
                    {"file": file.name, "count": skipped},
                ),
                skipped,
            )

    def _instants(self, column: pd.Series, file: Path) -> tuple[np.ndarray, np.ndarray]:
        """Return microseconds UTC, and which of them are instants."""
        import numpy as np
        import pandas as pd

        if pd.api.types.is_datetime64_any_dtype(column):
            plain = (
                column.dt.tz_convert(None)
                if getattr(column.dtype, "tz", None) is not None
                else column
            )
            return plain.to_numpy().astype("datetime64[us]").astype(
                np.int64
            ), column.notna().to_numpy()
        codes, texts = pd.factorize(column.astype(object))
        parsed = parse_instants([str(text) for text in texts], self._zone)
        good = np.append(parsed.problem == InstantProblem.NONE, False)
        usable = good[codes]
        bad = np.flatnonzero(~usable)
        if bad.size:
            example = codes[bad[0]]
            text = str(texts[example]) if example >= 0 else ""
            problem = (
                InstantProblem(int(parsed.problem[example]))
                if example >= 0
                else InstantProblem.UNREADABLE
            )
            self._count(
                QT_TRANSLATE_NOOP("SmartMetro", "{file}: {count} rows were left out. {reason}"),
                file, bad.size, explain(problem, text, self._zone),
            )  # fmt: skip
        return np.append(parsed.us, 0)[codes], usable

    def _values(self, rows: pd.DataFrame, file: Path) -> np.ndarray:
        """Return the values as numbers in the declared units, NaN where they are none."""
        import numpy as np
        import pandas as pd

        column = rows["value"]
        if (
            column.dtype == object
            or isinstance(column.dtype, pd.CategoricalDtype)
            or column.dtype.kind not in "fiub"
        ):
            texts = column.astype(str).str.strip().str.replace(",", ".", regex=False)
            value = pd.to_numeric(texts, errors="coerce").to_numpy(float)
            lost = np.isnan(value) & ~texts.isin(["", "nan", "None", "<NA>"]).to_numpy()
            if lost.any():
                reason = Message(
                    QT_TRANSLATE_NOOP("SmartMetro", "“{value}” is not a number"),
                    {"value": str(texts[lost].iloc[0])[:40]},
                )
                self._count(
                    QT_TRANSLATE_NOOP("SmartMetro", "{file}: {count} rows were left out. {reason}"),
                    file, int(lost.sum()), reason,
                )  # fmt: skip
        else:
            value = column.to_numpy(float, copy=True)
        return self._converted(rows, value, file) if "unit" in rows.columns else value

    def _converted(self, rows: pd.DataFrame, value: np.ndarray, file: Path) -> np.ndarray:
        import numpy as np

        declared = self._wanted.use_case.properties
        for (name, unit), places in rows.groupby(
            ["property", "unit"], observed=True
        ).indices.items():
            if name not in declared or str(unit).strip() in ("", declared[name].unit):
                continue
            try:
                factor, offset = linear(str(unit), declared[name].unit)
                value[places] = value[places] * factor + offset
            except UnknownUnit as error:
                value[places] = np.nan
                self._count(
                    QT_TRANSLATE_NOOP("SmartMetro", "{file}: {count} rows were left out. {reason}"),
                    file, len(places), error.message,
                )  # fmt: skip
        return value

    def _keep(self, rows: pd.DataFrame, us: np.ndarray, value: np.ndarray) -> None:
        import pandas as pd

        kept = {
            name: rows[name].fillna("").astype(str).astype("category").reset_index(drop=True)
            for name in _TEXTS
            if name in rows.columns
        }
        instants = pd.Series(us.view("datetime64[us]")).dt.tz_localize("UTC")
        self._pieces.append(pd.DataFrame({**kept, "observed_at": instants, "value": value}))

    def _count(self, key: str, file: Path, count: int, reason: Message) -> None:
        name = f"{file}\n{reason.key}"
        before, known = self._problems.get(name, (0, None))
        values: dict[str, Value] = {"file": file.name, "count": before + count}
        # The first example is kept.
        values["reason"] = known.values["reason"] if known else reason
        self._problems[name] = (before + count, Message(key, values))

    def _tell(self, message: Message, count: int) -> None:
        self._problems[message.to_json()] = (count, message)


def _layout(file: Path) -> tuple[str, str]:
    """Return the separator and the encoding of a CSV file, from its beginning."""
    opener: Callable[..., Any] = gzip.open if file.suffix.lower() == ".gz" else open
    with opener(file, "rb") as stream:
        start = stream.read(1_000_000)
    head = start.splitlines()[0].decode("utf-8", "replace") if start else ""
    try:
        # The last bytes may be half a character.
        start[: start.rfind(b"\n") + 1].decode("utf-8")
        encoding = "utf-8-sig"
    except UnicodeDecodeError:
        encoding = "cp1252"
    return max(_SEPARATORS, key=head.count), encoding

"""Indicators at scale: on DuckDB beside plain SQL with the same answer, and 5 million rows on pandas.

``SMARTMETRO_BENCH_ROWS`` sets the size of the DuckDB table (default 10 million; the aims are for
100 million on two cores). Each work runs in a process of its own for its peak of memory; processor time
stands beside the clock's, since what others do on the machine counts less in it.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import datetime, timezone
from pathlib import Path
from typing import Any

import numpy as np

from smartmetro.smartmetro_plugin.core.indicators.clock import Clock
from smartmetro.smartmetro_plugin.core.indicators.daily import by_day
from smartmetro.smartmetro_plugin.core.indicators.definition import How, Reduction, value
from smartmetro.smartmetro_plugin.core.indicators.profile import profile
from smartmetro.smartmetro_plugin.core.indicators.samples import Samples, usable
from smartmetro.smartmetro_plugin.core.use_cases import heat, noise
from smartmetro.tests.benchmarks.row import Row

ROWS = int(float(os.environ.get("SMARTMETRO_BENCH_ROWS", "10e6")))
PANDAS_ROWS = 5_000_000
SENSORS = 1000
ZONE = "Europe/Paris"
START = datetime(2023, 1, 1, tzinfo=timezone.utc)
FOLDER = Path(__file__).resolve().parents[2] / "build" / "bench"
DAY_US = 86_400_000_000
_MEMORY_MB = 2000


def run() -> list[Row]:
    """Return what each table costs, beside SQL written by hand."""
    path = _table(ROWS)
    # What is read first would pay for the disk.
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass
    rows = []
    million = f"{ROWS / 1e6:g} M rows"
    at_full_size = 15.0 if ROWS >= 100_000_000 else None
    for name, aim in (("daily", None), ("heat", at_full_size), ("profile", None), ("laeq", None)):
        own_s, own_mb, own_cpu_s = _apart(f"own_{name}", path)
        sql_s, _, sql_cpu_s = _apart(f"sql_{name}", path)
        rows.append(
            Row(
                f"{name}, DuckDB, {million}",
                own_s,
                "s",
                sql_s,
                "plain SQL",
                "1.2 x SQL" + (f", {aim:g} s" if aim else ""),
                own_s <= 1.2 * sql_s and (aim is None or own_s <= aim),
            )
        )
        rows.append(
            Row(f"{name}, processor time", own_cpu_s, "s", sql_cpu_s, "plain SQL", "1.2 x SQL",
                own_cpu_s <= 1.2 * sql_cpu_s)
        )  # fmt: skip
        rows.append(Row(f"{name}, memory", own_mb, "MB", aim="under 2 GB", met=own_mb < _MEMORY_MB))
    pandas_s, pandas_mb, _ = _apart("pandas_heat", path)
    rows.append(Row("heat, pandas, 5 M rows", pandas_s, "s", aim="10 s", met=pandas_s < 10))
    rows.append(Row("heat, pandas, memory", pandas_mb, "MB"))
    return rows


def _table(count: int) -> Path:
    """Return a Parquet file of ``count`` temperatures every 15 minutes, written once."""
    import duckdb

    path = FOLDER / f"observations_{count}.parquet"
    if path.exists():
        return path
    FOLDER.mkdir(parents=True, exist_ok=True)
    per = count // SENSORS
    start_us = int(START.timestamp() * 1e6)
    with duckdb.connect(config={"memory_limit": "2GB", "threads": "2"}) as db:
        db.execute(
            f"""COPY (SELECT 'bench' AS connection, '' AS tenant,
                'urn:ngsi-ld:WeatherObserved:' || lpad((i // {per})::VARCHAR, 4, '0') AS sensor_id,
                make_timestamptz({start_us} + (i % {per}) * 900000000) AS observed_at,
                'temperature' AS property,
                round(15 + 8 * sin((i % {per} % 96) / 96 * 2 * pi())
                    + 10 * sin((i % {per}) / 35040 * 2 * pi()) + (hash(i) % 100) / 50, 1) AS value,
                'CEL' AS unit FROM range({per * SENSORS}) t(i))
            TO '{path.with_suffix(".unfinished")}' (FORMAT parquet, COMPRESSION zstd)"""
        )
    path.with_suffix(".unfinished").replace(path)
    return path


def _apart(work: str, path: Path) -> tuple[float, float, float]:
    """Run a work of this module in a process of its own; return seconds, peak in MB, processor time."""
    command = [
        sys.executable,
        "-c",
        f"from {__name__} import measure; measure({work!r}, {str(path)!r})",
    ]
    plugins = str(Path(__file__).resolve().parents[2] / "build" / "plugins")
    environment = os.environ | {"PYTHONPATH": plugins}
    out = subprocess.run(
        command, env=environment, capture_output=True, text=True, check=True
    ).stdout
    seconds, megabytes, cpu_s = map(float, out.split()[-3:])
    return seconds, megabytes, cpu_s


def measure(work: str, path: str) -> None:
    """Print seconds, peak memory and processor time of one work; called in a process of its own."""
    before = time.process_time()
    seconds = WORKS[work](Path(path))
    cpu_s = time.process_time() - before
    print(seconds, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024, cpu_s)


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def _database() -> Any:
    import duckdb

    db = duckdb.connect(config={"memory_limit": "1500MB", "threads": "2"})
    db.execute("SET TimeZone = 'UTC'; SET preserve_insertion_order = false")
    return db


def _frame(path: Path) -> Any:
    import narwhals as nw

    return nw.from_native(_database().read_parquet(str(path))).lazy()


def _samples(path: Path) -> tuple[Samples, Clock]:
    samples = usable(_frame(path), "temperature", None)
    return samples, Clock(ZONE, samples.start_us, samples.end_us)


def _own_daily(path: Path) -> float:
    extremes = [Reduction("t_min", How.MIN, value), Reduction("t_max", How.MAX, value)]
    return _timed(lambda: by_day(*_samples(path), extremes))


def _own_heat(path: Path) -> float:
    reference = [("bench", "urn:ngsi-ld:WeatherObserved:0000")]
    return _timed(lambda: heat.compute(_frame(path), ZONE, reference=reference))


def _own_profile(path: Path) -> float:
    return _timed(lambda: profile(_frame(path), "temperature", ZONE, minutes=30))


def _own_laeq(path: Path) -> float:
    def work() -> None:
        hours = noise.hourly(usable(_frame(path), "temperature", None)).to_native()
        hours.write_parquet(str(FOLDER / "hours.parquet"))

    return _timed(work)


def _pandas_heat(path: Path) -> float:
    import narwhals as nw
    import pandas as pd

    del path
    per = PANDAS_ROWS // 100
    step = np.timedelta64(900_000_000, "us")
    at = np.datetime64("2024-01-01T00:00", "us") + np.arange(per) * step
    number = np.arange(PANDAS_ROWS)
    ids = np.array([f"urn:ngsi-ld:WeatherObserved:{i:04d}" for i in range(100)], dtype=object)
    table = pd.DataFrame(
        {
            "sensor_id": np.repeat(ids, per),
            "observed_at": pd.Series(np.tile(at, 100)).dt.tz_localize("UTC"),
            "property": "temperature",
            "value": np.round(20 + 9 * np.sin(number / 96 * 2 * np.pi) + number % 7 / 10, 1),
        }
    )
    return _timed(lambda: heat.compute(nw.from_native(table), ZONE, reference=[("", ids[0])]))


#: The same answers in SQL by hand: local time by the same break points, the same rules.
_BASE = """SELECT connection, sensor_id, value, epoch_us(observed_at) AS t FROM '{path}'
    WHERE property = 'temperature' AND value >= -1e300 AND value <= 1e300"""
_LOCAL = "SELECT connection, sensor_id, value, t, t + {offset} AS l FROM ({base})"
_STEPS = """SELECT connection, sensor_id, median(d) FILTER (d > 0) AS step, count(*) FILTER (d = 0) AS twice
    FROM (SELECT connection, sensor_id, t - lag(t) OVER (PARTITION BY connection, sensor_id ORDER BY t) AS d
        FROM ({base}) WHERE (t - {first}) // {week} % {share} = 0) GROUP BY ALL"""
_WINDOWS = """, sum(value) FILTER (h >= 14 * {hour} AND h < 17 * {hour}) AS a,
    count(value) FILTER (h >= 14 * {hour} AND h < 17 * {hour}) AS b,
    max(value) FILTER (h >= 14 * {hour} AND h < 17 * {hour}) AS c,
    sum(value) FILTER (h >= 3 * {hour} AND h < 6 * {hour}) AS d,
    count(value) FILTER (h >= 3 * {hour} AND h < 6 * {hour}) AS e"""
_DAILY = """SELECT connection, sensor_id, l // {day} AS day, count(value) AS n, min(value) AS lo,
    max(value) AS hi{windows} FROM (SELECT *, l % {day} AS h FROM ({local})) GROUP BY ALL"""
_NEAR = """SELECT connection, sensor_id, l // {day} AS day, t, value,
    abs(l % {day} - 5 * {hour}) AS away
    FROM ({local}) WHERE abs(l % {day} - 5 * {hour}) <= {step} / 2"""
_PROFILE = """SELECT connection, sensor_id, l % {day} // ({hour} // 2) AS slot, avg(value) AS mean,
    min(value) AS lo, max(value) AS hi, count(*) AS n FROM ({local}) GROUP BY ALL"""
_LAEQ = """SELECT connection, sensor_id, t // {hour} AS hour, 10 * log10(avg(pow(10, value / 10))) AS laeq,
    count(*) AS n FROM ({base}) GROUP BY ALL"""


def _sql(path: Path, queries: list[str]) -> float:
    db = _database()
    offset = "CASE"
    changes = ("2023-03-26", "2023-10-29", "2024-03-31", "2024-10-27", "2025-03-30", "2025-10-26")
    for number, day in enumerate(changes):
        at = int(datetime.fromisoformat(f"{day}T01:00:00+00:00").timestamp() * 1e6)
        offset += f" WHEN t < {at} THEN {3_600_000_000 * (1 + number % 2)}"
    values = {"day": DAY_US, "hour": 3_600_000_000, "week": 7 * DAY_US, "step": 900_000_000}
    values |= {
        "path": path,
        "offset": f"{offset} ELSE 3600000000 END",
        "first": int(START.timestamp() * 1e6),
    }
    values |= {"share": -(-ROWS // 5_000_000)}
    base = _BASE.format(**values)
    local = _LOCAL.format(base=base, **values)
    windows = _WINDOWS.format(**values)

    def work() -> None:
        db.execute(f"SELECT count(*), min(t), max(t) FROM ({base})").fetchall()
        for query in queries:
            plain = (
                query.replace("{windows}", "")
                if query is _DAILY and queries[-1] is _DAILY
                else query
            )
            text = plain.format(base=base, local=local, windows=windows, **values)
            if query is _LAEQ:
                db.execute(f"COPY ({text}) TO '{FOLDER / 'hours_sql.parquet'}' (FORMAT parquet)")
            else:
                db.execute(text).df()

    return _timed(work)


WORKS: dict[str, Callable[[Path], float]] = {
    "own_daily": _own_daily,
    "own_heat": _own_heat,
    "own_profile": _own_profile,
    "own_laeq": _own_laeq,
    "pandas_heat": _pandas_heat,
    "sql_daily": lambda path: _sql(path, [_STEPS, _DAILY]),
    "sql_heat": lambda path: _sql(path, [_STEPS, _DAILY, _NEAR]),
    "sql_profile": lambda path: _sql(path, [_STEPS, _PROFILE]),
    "sql_laeq": lambda path: _sql(path, [_STEPS, _LAEQ]),
}

"""Both archives against a model: a dict by instant in which the later arrival wins."""

from __future__ import annotations

import sqlite3
import sys
import threading
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cache import sqlite_blocks
from smartmetro.smartmetro_plugin.core.cache.archive import PARQUET, SQLITE, Archive, make_archive
from smartmetro.smartmetro_plugin.core.cache.archive_sqlite import SqliteArchive
from smartmetro.smartmetro_plugin.core.cache.series_merge import EARLIEST_US, LATEST_US
from smartmetro.smartmetro_plugin.core.errors import CacheError, ConfigurationError
from smartmetro.smartmetro_plugin.core.model import ObservationSeries, SensorKey

ALWAYS = (datetime(1900, 1, 1, tzinfo=UTC), datetime(2200, 1, 1, tzinfo=UTC))
JULY = datetime(2026, 7, 1, tzinfo=UTC)
HOUR_US = 3_600_000_000
JULY_US = 1_782_864_000_000_000
KINDS = pytest.mark.parametrize("kind", [SQLITE, PARQUET])


def series(sensor_id: str, *pairs: tuple[int, float], unit: str = "CEL", name: str = "temperature"):
    instants = np.array([instant for instant, _ in pairs], dtype=np.int64)
    values = np.array([value for _, value in pairs], dtype=np.float64)
    return ObservationSeries(sensor_id, name, unit, instants, values)


def contents(
    archive: Archive, use_case: str = "heat"
) -> dict[tuple[object, ...], tuple[float, str]]:
    found: dict[tuple[object, ...], tuple[float, str]] = {}
    for key, part in archive.series(use_case, *ALWAYS):
        assert np.all(np.diff(part.observed_at_us) > 0)
        for instant, value in zip(part.observed_at_us.tolist(), part.value.tolist(), strict=True):
            identity = (*key, part.property, instant)
            assert identity not in found
            found[identity] = (value, part.unit)
    return found


def same(a: float, b: float) -> bool:
    return a == b or (np.isnan(a) and np.isnan(b))


INSTANTS = st.one_of(
    st.integers(JULY_US - 3 * HOUR_US, JULY_US + 3 * HOUR_US).map(
        lambda us: us // HOUR_US * HOUR_US
    ),
    st.integers(EARLIEST_US - 5, LATEST_US + 5),
)
VALUES = st.one_of(st.sampled_from([0.0, 1.0, 21.5, float("nan")]), st.floats())
Arrival = tuple[str, str, str, list[tuple[int, float]]]
ARRIVALS = st.lists(
    st.tuples(
        st.sampled_from(["a", "urn:ngsi-ld:é:'1\"", ""]),
        st.sampled_from(["temperature", "fill"]),
        st.sampled_from(["CEL", "FAH"]),
        st.lists(st.tuples(INSTANTS, VALUES), max_size=6),
    ),
    max_size=6,
)


@settings(max_examples=80, deadline=None)
@given(appends=st.lists(ARRIVALS, max_size=3), short=st.sampled_from([0, 2, 16]))
def test_any_order_of_arrival_equals_the_model_in_sqlite(
    appends: list[list[Arrival]], short: int
) -> None:
    """``short`` decides what goes to a tail, what into blocks; tails are folded early."""
    with patch.multiple(sqlite_blocks, _SHORT=short, _TAIL=2):
        check_against_the_model(SQLITE, appends)


@settings(max_examples=15, deadline=None)
@given(appends=st.lists(ARRIVALS, max_size=3))
def test_any_order_of_arrival_equals_the_model_in_parquet(appends: list[list[Arrival]]) -> None:
    check_against_the_model(PARQUET, appends)


def check_against_the_model(kind: str, appends: list[list[Arrival]]) -> None:
    model: dict[tuple[object, ...], tuple[float, str]] = {}
    with TemporaryDirectory() as folder:
        archive = make_archive(Path(folder), kind)
        for append in appends:
            added = changed = unchanged = refused = 0
            for sensor_id, name, unit, pairs in append:
                for instant, value in pairs:
                    identity = ("c", "t", sensor_id, name, instant)
                    if not EARLIEST_US <= instant < LATEST_US:
                        refused += 1
                        continue
                    if identity not in model:
                        added += 1
                    elif same(model[identity][0], value) and model[identity][1] == unit:
                        unchanged += 1
                    else:
                        changed += 1
                    model[identity] = (value, unit)
            report = archive.append(
                "c", "t", "heat", [series(s, *p, unit=u, name=n) for s, n, u, p in append]
            )
            assert (report.added, report.changed, report.unchanged, report.refused) == (
                added, changed, unchanged, refused,
            )  # fmt: skip
        found = contents(archive)
        assert found.keys() == model.keys()
        for identity, (value, unit) in model.items():
            assert same(found[identity][0], value), identity
            assert found[identity][1] == unit
        assert sum(part.count for part in archive.coverage("heat")) == len(model)


@KINDS
def test_a_scan_is_half_open_and_filtered(kind: str, tmp_path: Path) -> None:
    archive = make_archive(tmp_path, kind)
    hours = [(JULY_US + i * HOUR_US, float(i)) for i in range(-2, 4)]
    archive.append("one", "", "heat", [series("a", *hours), series("b", *hours, name="fill")])
    archive.append("two", "", "heat", [series("a", *hours)])

    def rows(**filters: list[str]) -> list[tuple[str, str, str, float]]:
        frame = archive.scan("heat", JULY, JULY + timedelta(hours=2), **filters)
        table = frame.collect(backend="pandas").to_native()
        assert str(table["observed_at"].dt.tz) == "UTC"
        names = ["connection", "sensor_id", "property", "value"]
        return sorted(table[names].itertuples(index=False, name=None))

    assert [row[3] for row in rows(connections=["two"])] == [0.0, 1.0]
    assert rows(sensor_ids=["b"]) == [("one", "b", "fill", 0.0), ("one", "b", "fill", 1.0)]
    assert {row[0] for row in rows(properties=["temperature"])} == {"one", "two"}
    assert rows(sensor_ids=[]) == [] and len(rows()) == 6
    only = list(archive.series("heat", JULY, JULY + timedelta(hours=2), connection="two"))
    assert [key for key, _ in only] == [SensorKey("two", "", "a")]
    assert only[0][1].value.tolist() == [0.0, 1.0]


@KINDS
def test_nothing_kept_is_an_empty_answer_not_an_error(kind: str, tmp_path: Path) -> None:
    archive = make_archive(tmp_path / "missing", kind)
    assert list(archive.series("heat", *ALWAYS)) == []
    assert archive.coverage("heat") == [] and archive.use_cases() == []
    assert archive.delete_before("heat", JULY, dry_run=False) == 0
    frame = archive.scan("heat", *ALWAYS).collect(backend="pandas")
    assert frame.shape == (0, 7)
    assert not (tmp_path / "missing").exists()


@KINDS
def test_missing_values_are_null_in_a_scan(kind: str, tmp_path: Path) -> None:
    import narwhals as nw

    archive = make_archive(tmp_path, kind)
    archive.append("c", "", "heat", [series("a", (JULY_US, float("nan")), (JULY_US + 1, 2.0))])
    frame = archive.scan("heat", *ALWAYS).select(nw.col("value").max())
    assert frame.collect(backend="pandas").to_native()["value"].tolist() == [2.0]


@KINDS
def test_a_dry_run_deletes_nothing_and_counts_the_same(kind: str, tmp_path: Path) -> None:
    archive = make_archive(tmp_path, kind)
    days = [(JULY_US + i * 24 * HOUR_US, float(i)) for i in range(-40, 40)]
    archive.append("c", "", "heat", [series("a", *days), series("b", *days[:3])])
    before = JULY + timedelta(days=10)
    counted = archive.delete_before("heat", before, dry_run=True)
    assert len(contents(archive)) == 83
    assert archive.delete_before("heat", before, dry_run=False) == counted == 53
    assert min(key[-1] for key in contents(archive)) == JULY_US + 10 * 24 * HOUR_US
    assert archive.delete_before("heat", before, dry_run=False) == 0


@KINDS
def test_names_from_outside_stay_inside_the_folder(kind: str, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    archive = make_archive(folder, kind)
    hostile = ["../../escape", "CON", "heat", "Heat", "a/b:c*?", "é" * 300]
    for i, use_case in enumerate(hostile):
        archive.append("../x", "/", use_case, [series("..\\..", (JULY_US + i, float(i)))])
    assert archive.use_cases() == sorted(hostile)
    for i, use_case in enumerate(hostile):
        assert [value for value, _ in contents(archive, use_case).values()] == [float(i)]
    assert [path.name for path in tmp_path.iterdir()] == ["archive"]


@KINDS
def test_a_month_of_each_size_comes_back_exactly(kind: str, tmp_path: Path) -> None:
    """Thousands of values over a year, late ones first, microseconds and all."""
    rng = np.random.default_rng(7)
    instants = np.sort(rng.choice(366 * 24 * 3600, 5000, replace=False)) * 1_000_000 + 123_457
    instants += JULY_US
    values = rng.normal(20, 5, instants.size)
    archive = make_archive(tmp_path, kind)
    order = np.argsort(-instants)
    for part in np.array_split(order, 7):
        archive.append(
            "c", "", "heat", [ObservationSeries("a", "t", "CEL", instants[part], values[part])]
        )
    ((_, found),) = archive.series("heat", *ALWAYS)
    assert np.array_equal(found.observed_at_us, instants)
    assert np.array_equal(found.value, values)
    (part,) = archive.coverage("heat")
    assert (part.count, part.first_at.microsecond) == (5000, 123_457)


def test_newest_values_wait_in_a_tail_that_is_folded(tmp_path: Path) -> None:
    archive = make_archive(tmp_path, SQLITE)
    for hour in range(310):
        report = archive.append("c", "", "heat", [series("a", (JULY_US + hour * HOUR_US, hour))])
        assert report.added == 1
    with sqlite3.connect(tmp_path / "heat.sqlite") as db:
        (waiting,) = db.execute("SELECT count(*) FROM tail").fetchone()
        (folded,) = db.execute("SELECT sum(count) FROM blocks").fetchone()
    db.close()
    assert waiting + folded == 310 and 0 < waiting < 100
    assert [v for v, _ in contents(archive).values()] == list(range(310))


def test_a_damaged_block_is_named(tmp_path: Path) -> None:
    archive = make_archive(tmp_path, SQLITE)
    long = [(JULY_US + hour * HOUR_US, float(hour)) for hour in range(100)]
    archive.append("c", "", "heat", [series("sick", *long), series("well", *long)])
    with sqlite3.connect(tmp_path / "heat.sqlite") as db:
        db.execute(
            "UPDATE blocks SET vals = CAST(substr(vals, 1, 20) || x'00' ||"
            " substr(vals, 22) AS BLOB)"
            " WHERE series = (SELECT id FROM series WHERE sensor_id = 'sick')"
        )
    db.close()
    assert len(list(archive.series("heat", *ALWAYS, sensor_ids=["well"]))) == 1
    with pytest.raises(CacheError) as error:
        list(archive.series("heat", *ALWAYS))
    said = error.value.message.in_english()
    assert "sick" in said and "temperature" in said and "2026-07" in said
    assert archive.delete_before("heat", JULY + timedelta(days=31), dry_run=False) == 200


def test_a_damaged_parquet_file_is_named(tmp_path: Path) -> None:
    archive = make_archive(tmp_path, PARQUET)
    archive.append("c", "", "heat", [series("a", (JULY_US, 1.0))])
    (tmp_path / "heat" / "2026-07.parquet").write_bytes(b"PAR1 not really PAR1")
    with pytest.raises(CacheError) as error:
        list(archive.series("heat", *ALWAYS))
    assert "2026-07.parquet" in error.value.message.in_english()


def test_a_damaged_sqlite_archive_is_set_aside_at_the_next_append(tmp_path: Path) -> None:
    archive = SqliteArchive(tmp_path)
    archive.append("c", "", "heat", [series("a", (JULY_US, 1.0))])
    (tmp_path / "heat.sqlite").write_bytes(b"<html>" * 1000)
    with pytest.raises(CacheError):
        list(archive.series("heat", *ALWAYS))
    archive.append("c", "", "heat", [series("b", (JULY_US, 2.0))])
    assert [key[2] for key in contents(archive)] == ["b"]
    assert "heat.damaged-" in archive.notices[0].in_english()


def test_a_full_disk_leaves_a_parquet_month_as_it_was(tmp_path: Path) -> None:
    archive = make_archive(tmp_path, PARQUET)
    archive.append("c", "", "heat", [series("a", (JULY_US, 1.0))])
    before = contents(archive)
    full = patch("os.fsync", side_effect=OSError(28, "No space left on device"))
    with full, pytest.raises(CacheError) as error:
        archive.append("c", "", "heat", [series("a", (JULY_US, 2.0), (JULY_US + 1, 3.0))])
    assert "No space left" in error.value.message.in_english()
    assert contents(archive) == before
    assert not list(tmp_path.rglob("*.unfinished"))


def test_a_full_disk_leaves_a_sqlite_archive_as_it_was(tmp_path: Path) -> None:
    archive = make_archive(tmp_path, SQLITE)
    long = [(JULY_US + hour * HOUR_US, float(hour)) for hour in range(100)]
    archive.append("c", "", "heat", [series("a", *long)])
    before = contents(archive)

    real, calls = sqlite_blocks._write_block, []

    def fills_up(*arguments: Any) -> None:
        if calls:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error
        calls.append(arguments)
        real(*arguments)

    late = [(instant - 24 * 365 * HOUR_US, value) for instant, value in long]
    two = [series("a", *[(t, v + 1) for t, v in long]), series("b", *late)]
    with patch.object(sqlite_blocks, "_write_block", fills_up), pytest.raises(CacheError) as error:
        archive.append("c", "", "heat", two)
    assert calls and "disk is full" in error.value.message.in_english()
    assert contents(archive) == before


@KINDS
def test_two_writers_of_one_use_case_lose_nothing(kind: str, tmp_path: Path) -> None:
    def write(name: str) -> None:
        archive = make_archive(tmp_path, kind)
        for hour in range(8):
            archive.append(name, "", "heat", [series("a", (JULY_US + hour * HOUR_US, 1.0))])

    threads = [threading.Thread(target=write, args=(name,)) for name in ("one", "two", "three")]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(contents(make_archive(tmp_path, kind))) == 24


def test_parquet_without_duckdb_says_what_to_install(tmp_path: Path) -> None:
    with patch.dict(sys.modules, {"duckdb": None}), pytest.raises(ConfigurationError) as error:
        make_archive(tmp_path, PARQUET).append("c", "", "heat", [series("a", (JULY_US, 1.0))])
    assert "duckdb" in error.value.message.in_english()


@pytest.mark.parametrize("folder", ["//server/share/x.archive"])
@KINDS
def test_an_archive_on_a_network_path_is_refused(kind: str, folder: str) -> None:
    with pytest.raises(CacheError) as error:
        make_archive(Path(folder), kind).append("c", "", "heat", [series("a", (JULY_US, 1.0))])
    assert "network share" in error.value.message.in_english()


def test_series_of_uneven_length_are_a_mistake_of_the_caller(tmp_path: Path) -> None:
    wrong = ObservationSeries("a", "t", "CEL", np.zeros(2, np.int64), np.zeros(3))
    with pytest.raises(ValueError, match="as many instants"):
        make_archive(tmp_path, SQLITE).append("c", "", "heat", [wrong])

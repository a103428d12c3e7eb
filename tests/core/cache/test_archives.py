"""Both archives against a model: a dict by instant in which the later arrival wins."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cache.archive import PARQUET, SQLITE, Archive, make_archive
from smartmetro.smartmetro_plugin.core.cache.series_merge import EARLIEST_US, LATEST_US
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
ARRIVALS = st.lists(
    st.tuples(
        st.sampled_from(["a", "urn:ngsi-ld:é:'1\"", ""]),
        st.sampled_from(["temperature", "fill"]),
        st.sampled_from(["CEL", "FAH"]),
        st.lists(st.tuples(INSTANTS, VALUES), max_size=6),
    ),
    max_size=6,
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ARRIVALS, max_size=3))
@KINDS
def test_any_order_of_arrival_equals_the_model(kind: str, appends: list[list[tuple]]) -> None:
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

"""What a chart draws, exports and says."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import numpy as np
import pytest
from qgis.PyQt.QtCore import QLocale, QPointF
from qgis.PyQt.QtWidgets import QFileDialog

from smartmetro.smartmetro_plugin.core.cancellation import CancelFlag
from smartmetro.smartmetro_plugin.core.errors import Cancelled
from smartmetro.smartmetro_plugin.core.model import SensorKey
from smartmetro.smartmetro_plugin.core.use_cases.declaration import Threshold
from smartmetro.smartmetro_plugin.gui import chart_drawing
from smartmetro.smartmetro_plugin.gui.chart_data import (
    ChartData,
    ChartSeries,
    Panel,
    drawable,
    nearest,
    write_csv,
)
from smartmetro.smartmetro_plugin.gui.chart_drawing import Look, draw, save, tick_text
from smartmetro.smartmetro_plugin.gui.chart_profile import to_profile
from smartmetro.smartmetro_plugin.gui.chart_reading import ChartQuery, ChosenSensor, read_chart
from smartmetro.smartmetro_plugin.gui.charts import ChartView
from smartmetro.smartmetro_plugin.host.use_cases import use_cases
from smartmetro.tests.qgis.gui.support import (
    CONNECTION,
    NOW,
    fill_archive,
    make_rows,
    wait_until,
)

LOOK = Look(400, 300, 96, 9, "#e6e6e6", "#323232", "#555555", True, "#f5b21a", "#c8281e")
QUARTER_US = 900_000_000


def _series(times, values, name: str = "mast 12", step_s: float = 900) -> ChartSeries:
    return ChartSeries(
        SensorKey("Metropolis", "amp", "urn:1"),
        name,
        "temperature",
        "CEL",
        step_s,
        np.asarray(times, dtype=np.int64),
        np.asarray(values, dtype=np.float64),
    )


def _data(*series: ChartSeries, thresholds: tuple[Threshold, ...] = ()) -> ChartData:
    panel = Panel("Air temperature", "°C", 1, series, thresholds)
    return ChartData((panel,), NOW - timedelta(days=1), NOW, "Europe/Paris")


def test_a_hole_breaks_the_line() -> None:
    times = [0, QUARTER_US, 2 * QUARTER_US, 10 * QUARTER_US, 11 * QUARTER_US]
    days, values = drawable(_series(times, [1, 2, 3, 4, 5]), 400)
    assert len(days) == len(values) == 6
    assert np.isnan(values).tolist() == [False, False, False, True, False, False]


def test_missing_values_break_nothing_but_are_not_drawn() -> None:
    times = np.arange(5) * QUARTER_US
    _, values = drawable(_series(times, [1, np.nan, 3, 4, 5]), 400)
    assert values.tolist() == [1, 3, 4, 5]


@pytest.mark.parametrize("values", [[], [np.nan, np.nan]])
def test_nothing_to_draw(values: list[float]) -> None:
    days, shown = drawable(_series(np.arange(len(values)), values), 400)
    assert len(days) == len(shown) == 0


def test_thinning_keeps_the_peaks_and_the_ends() -> None:
    rng = np.random.default_rng(1)
    values = rng.normal(size=200_000)
    values[123_456] = 99.0
    values[3_333] = -99.0
    _, shown = drawable(_series(np.arange(200_000) * QUARTER_US, values), 400)
    assert len(shown) < 2_500
    assert shown.max() == 99.0
    assert shown.min() == -99.0
    assert (shown[0], shown[-1]) == (values[0], values[-1])


@pytest.mark.parametrize(("at", "index"), [(-5, 0), (0, 0), (449, 0), (451, 1), (9_999, 2)])
def test_nearest_sample(at: int, index: int) -> None:
    assert nearest(_series([0, 900, 1800], [1, 2, 3]), at) == index


def test_csv_opens_in_a_spreadsheet_and_is_harmless(tmp_path: Path) -> None:
    spring_forward = int(datetime(2026, 3, 29, 1, 0, tzinfo=UTC).timestamp() * 1e6)
    series = _series(
        [spring_forward - QUARTER_US, spring_forward], [28.5, np.nan], name="=HYPERLINK()"
    )
    path = tmp_path / "chart.csv"
    assert write_csv(_data(series), path, decimal_comma=True, titles=list("abcdefgh")) == 2
    with path.open(encoding="utf-8-sig", newline="") as stream:
        rows = list(csv.reader(stream, delimiter=";"))
    assert rows[1] == [
        "Metropolis",
        "urn:1",
        "'=HYPERLINK()",
        "2026-03-29 01:45:00",
        "2026-03-29T00:45:00Z",
        "temperature",
        "28,5",
        "CEL",
    ]
    assert rows[2][3] == "2026-03-29 03:00:00"
    assert rows[2][6] == ""


def test_drawn_in_the_palette_of_the_theme(qgis_app) -> None:
    series = _series(np.arange(96) * QUARTER_US, 25 + np.sin(np.arange(96)))
    thresholds = (Threshold("temperature", True, 26.0, 500.0),)
    picture = draw(_data(series, thresholds=thresholds), LOOK, str)
    assert (picture.width, picture.height) == (400, 300)
    pixels = np.frombuffer(picture.pixels, np.uint8).reshape(300, 400, 4)
    corner = tuple(int(v) for v in pixels[0, 0])
    assert corner == (0x32, 0x32, 0x32, 255)
    warning = np.array([0xF5, 0xB2, 0x1A])
    assert (np.abs(pixels[..., :3].astype(int) - warning).sum(axis=2) < 150).any()
    # The alert level, far above the data, does not squeeze the curve.
    assert picture.panels[0].high < 30


def test_many_long_names_leave_room_for_the_curve(qgis_app) -> None:
    times, values = np.arange(96) * QUARTER_US, np.arange(96.0)
    series = [_series(times, values + n, name=f"_{n} " + "long name " * 8) for n in range(12)]
    panel = draw(_data(*series), LOOK, str).panels[0]
    assert panel.bottom - panel.top > 100
    assert panel.right - panel.left > 300


@pytest.mark.parametrize("suffix", ["png", "svg"])
def test_saved_dark_on_white(qgis_app, tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"chart.{suffix}"
    save(_data(_series([0, QUARTER_US], [1, 2])), LOOK, str, path)
    start = path.read_bytes()[:8]
    assert start == b"\x89PNG\r\n\x1a\n" if suffix == "png" else start.startswith(b"<?xml")


@pytest.mark.parametrize(
    ("language", "hour", "days", "text"),
    [
        ("fr_FR", 14, 2, "14:00"),
        ("fr_FR", 0, 2, "21/07"),
        ("en_US", 0, 2, "7/21"),
        ("fr_FR", 14, 60, "21/07"),
        ("fr_FR", 0, 800, "07/2026"),
    ],
)
def test_time_axis(
    monkeypatch: pytest.MonkeyPatch, language: str, hour: int, days: int, text: str
) -> None:
    monkeypatch.setattr(chart_drawing, "locale", lambda: QLocale(language))
    assert tick_text(datetime(2026, 7, 21, hour, tzinfo=UTC), timedelta(days=days)) == text


# --- from the archive


def _query(tmp_path: Path, rows, **changes) -> ChartQuery:
    sensors = tuple(
        ChosenSensor(row.key, row.text("name"), row.text("use_case")) for row in rows.values()
    )
    values = {
        "sensors": sensors,
        "property": "",
        "start": NOW - timedelta(days=7),
        "end": NOW + timedelta(seconds=1),
        "zone": "Europe/Paris",
        "cache_path": tmp_path / "cache.gpkg",
        "thresholds": {},
    }
    return ChartQuery(**{**values, **changes})


def test_reads_a_panel_a_property_with_the_thresholds_in_force(tmp_path: Path, qgis_app) -> None:
    rows = make_rows(4)
    fill_archive(tmp_path / "cache.gpkg", rows)
    own = (Threshold("temperature", True, 30.0, 33.0), Threshold("relative_humidity", True, 90.0))
    query = _query(tmp_path, rows, thresholds={(CONNECTION.name, "heat"): own})
    data = read_chart(query, use_cases(), CancelFlag())
    assert [len(panel.series) for panel in data.panels] == [2, 2]
    heat, waste = data.panels
    assert heat.thresholds == own[:1]
    assert {t.property for t in waste.thresholds} == {"fill"}
    first, last = data.span()
    assert first >= NOW - timedelta(days=7)
    assert last == NOW


def test_a_property_that_a_use_case_lacks_is_not_charted(tmp_path: Path, qgis_app) -> None:
    rows = make_rows(4)
    fill_archive(tmp_path / "cache.gpkg", rows)
    data = read_chart(_query(tmp_path, rows, property="fill"), use_cases(), CancelFlag())
    assert [panel.series[0].property for panel in data.panels] == ["fill"]


def test_reading_stops_when_cancelled(tmp_path: Path, qgis_app) -> None:
    cancel = CancelFlag()
    cancel.cancel()
    with pytest.raises(Cancelled):
        read_chart(_query(tmp_path, make_rows(2)), use_cases(), cancel)


# --- the view


@pytest.fixture
def view(owned, tmp_path: Path) -> Iterator[ChartView]:
    path = tmp_path / "cache.gpkg"
    made = owned(ChartView(lambda: path, use_cases, lambda name: CONNECTION, lambda name: NOW))
    made.resize(420, 320)
    made.show()
    yield made
    made.unload()


def _drawn(view: ChartView) -> bool:
    return view._stack.currentWidget() is view.picture and view._task is None


def test_value_under_the_mouse(view: ChartView, tmp_path: Path) -> None:
    rows = dict(list(make_rows(2).items())[:1])
    fill_archive(tmp_path / "cache.gpkg", rows)
    view.show_sensors(list(rows.values()))
    wait_until(lambda: _drawn(view))
    panel = view.picture._panels[0]
    ratio = view.picture._image.width() / view.picture.width()
    y = (panel.top + panel.bottom) / 2 / ratio
    text = view.picture.value_at(QPointF((panel.right - 5) / ratio, y))
    name, value, when = text.split("\n")
    assert name == "heat 000"
    assert value.endswith("°C")
    assert when in {"21/07/2026 14:00", "7/21/2026 14:00"}
    assert view.picture.value_at(QPointF(0, 0)) == ""


def test_period_and_property_read_anew(view: ChartView, tmp_path: Path) -> None:
    rows = make_rows(4)
    fill_archive(tmp_path / "cache.gpkg", rows)
    view.show_sensors(list(rows.values()))
    wait_until(lambda: _drawn(view))
    offered = [view._property.itemData(n) for n in range(view._property.count())]
    assert {"", "temperature", "relative_humidity", "fill"} <= set(offered)
    view._period.setCurrentIndex(view._period.findData("day"))
    view._period.activated.emit(0)
    wait_until(lambda: _drawn(view) and view._data.start == NOW + timedelta(seconds=1, days=-1))
    view._period.setCurrentIndex(view._period.findData("all"))
    view._period.activated.emit(0)
    wait_until(lambda: _drawn(view) and len(view._data.panels[0].series[0].value) > 800)


def test_redrawn_for_the_new_size(view: ChartView, tmp_path: Path) -> None:
    rows = make_rows(2)
    fill_archive(tmp_path / "cache.gpkg", rows)
    view.show_sensors(list(rows.values()))
    wait_until(lambda: _drawn(view))
    view.resize(700, 500)
    wait_until(lambda: view.picture._image.width() == view.picture.look().width_px)


def test_only_the_first_sensors_are_drawn_and_it_says_so(view: ChartView, tmp_path: Path) -> None:
    rows = make_rows(40)
    fill_archive(tmp_path / "cache.gpkg", dict(list(rows.items())[:12]), days=2)
    view.show_sensors(list(rows.values()))
    wait_until(lambda: _drawn(view))
    assert view._note.text() == "The first 12 of 40 selected sensors are drawn."


def test_without_matplotlib_it_says_what_to_do(
    view: ChartView, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(chart_drawing, "is_available", lambda: False)
    view.show_sensors(list(make_rows(2).values()))
    wait_until(lambda: "python3-matplotlib" in view._message.text())


def test_exports_from_the_menu(
    view: ChartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = make_rows(2)
    fill_archive(tmp_path / "cache.gpkg", rows, days=2)
    view.show_sensors(list(rows.values()))
    wait_until(lambda: _drawn(view))
    for suffix in ("csv", "png"):
        target = tmp_path / f"out.{suffix}"
        monkeypatch.setattr(
            QFileDialog, "getSaveFileName", lambda *args, target=target: (str(target), "")
        )
        if suffix == "csv":
            view._export_csv()
        else:
            view._export_picture(suffix)
        wait_until(lambda target=target: str(target) in view._note.text())
        assert target.stat().st_size > 1000


def test_an_export_that_fails_says_why(
    view: ChartView, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = make_rows(2)
    fill_archive(tmp_path / "cache.gpkg", rows, days=2)
    view.show_sensors(list(rows.values()))
    wait_until(lambda: _drawn(view))
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda *args: (str(tmp_path / "no" / "x.csv"), "")
    )
    view._export_csv()
    wait_until(lambda: "cannot be written" in view._note.text())


# --- the 24 h profile


def _midnight_us(days: int = 0) -> int:
    # Midnight in Paris, before and after the change of 25 October 2026.
    return int(datetime(2026, 10, 22, 22, tzinfo=UTC).timestamp() * 1e6) + days * 86_400_000_000


def test_a_profile_is_that_of_the_indicators_in_local_hours(tmp_path: Path) -> None:
    # Five days over the change of clocks; the value is the local hour.
    times = _midnight_us() + np.arange(5 * 96 + 4) * QUARTER_US
    change = int(datetime(2026, 10, 25, 1, tzinfo=UTC).timestamp() * 1e6)
    local = times + np.where(times < change, 2, 1) * 3_600_000_000
    data = _data(_series(times, local // 3_600_000_000 % 24), _series([], [], "silent"))
    found = to_profile(data, use_cases(), 60, CancelFlag())
    series, silent = found.panels[0].series
    assert (series.observed_at_us // 3_600_000_000).tolist() == list(range(24))
    assert series.value.tolist() == list(range(24))
    assert len(silent.value) == 0
    path = tmp_path / "profile.csv"
    write_csv(found, path, decimal_comma=False, titles=list("abcdefgh"))
    with path.open(encoding="utf-8-sig") as file:
        rows = list(csv.reader(file))
    assert rows[6][3:7] == ["05:00", "06:00", "temperature", "5.0"]
    for suffix in ("png", "svg"):
        save(found, LOOK, str, tmp_path / f"profile.{suffix}")
        assert (tmp_path / f"profile.{suffix}").stat().st_size > 2000
    assert " h" in (tmp_path / "profile.svg").read_text(encoding="utf-8")


def test_a_profile_of_half_hours_leaves_out_what_was_hardly_measured() -> None:
    times = _midnight_us(-10) + np.arange(4 * 96) * QUARTER_US
    # The second half of each hour from noon on is there on one day of four.
    hour, quarter = (np.arange(4 * 96) // 4) % 24, np.arange(4 * 96) % 4
    kept = (hour < 12) | (quarter < 2) | (np.arange(4 * 96) < 96)
    data = _data(_series(times[kept], np.full(kept.sum(), 20.0)))
    found = to_profile(data, use_cases(), 30, CancelFlag()).panels[0].series[0]
    missing = np.flatnonzero(~np.isfinite(found.value))
    assert missing.tolist() == list(range(25, 48, 2))


def test_the_profile_is_a_choice_of_the_panel(view: ChartView, tmp_path: Path) -> None:
    rows = dict(list(make_rows(2).items())[:1])
    fill_archive(tmp_path / "cache.gpkg", rows)
    view.show_sensors(list(rows.values()))
    wait_until(lambda: _drawn(view))
    kind = view._kind
    kind.setCurrentIndex(kind.findData(60))
    kind.activated.emit(kind.currentIndex())
    wait_until(lambda: view._data is not None and view._data.slot_minutes == 60)
    wait_until(lambda: _drawn(view))
    drawn = view.picture._panels[0]
    assert (drawn.first_day, drawn.last_day) == (0.0, 1.0)
    middle = QPointF((drawn.left + drawn.right) / 2, (drawn.top + drawn.bottom) / 2)
    said = view.picture.value_at(middle / (view.picture._image.width() / view.picture.width()))
    assert ":00 – " in said

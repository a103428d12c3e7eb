"""What leaves with a crew comes back: every value, photo and trace, once."""

from __future__ import annotations

import os
import shutil
import signal
import sqlite3
import struct
import subprocess
import sys
import textwrap
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.cache import gpkg
from smartmetro.smartmetro_plugin.core.cache.field_tables import (
    CROSS_CHECKS,
    FIELD_HISTORY,
    PHOTOS,
    REMOVALS,
    SURVEYS,
)
from smartmetro.smartmetro_plugin.core.cache.instants import to_text
from smartmetro.smartmetro_plugin.core.errors import CacheError
from smartmetro.smartmetro_plugin.core.field_work import mission as tables
from smartmetro.smartmetro_plugin.core.field_work.altitude import ngf_of, raf20
from smartmetro.smartmetro_plugin.core.field_work.importing import Rule
from smartmetro.smartmetro_plugin.core.field_work.mission import MissionState
from smartmetro.smartmetro_plugin.core.field_work.missions import missions
from smartmetro.smartmetro_plugin.core.field_work.photo_store import photo_folder
from smartmetro.smartmetro_plugin.core.field_work.returned import PackageError, opened
from smartmetro.smartmetro_plugin.core.field_work.waiting import decide, waiting
from smartmetro.smartmetro_plugin.core.identity.alias import AliasKind, AliasState
from smartmetro.smartmetro_plugin.core.identity.deciding import reject
from smartmetro.tests.core.field_work.crew import T0, Crew, Office, point, sensor_key


@pytest.fixture
def office(tmp_path: Path) -> Iterator[Office]:
    made = Office(tmp_path)
    yield made
    made.cache.close()


def test_everything_a_crew_wrote_is_there_and_a_second_time_adds_nothing(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    survey = crew.add(
        "surveys", geom=point(5.41, 43.51), candidate="A-12", support_type="tree", height_m=3.2,
        valley_effect=1, rssi_dbm=-112.5, verdict="to_check", note="Ombre l’après-midi",
        surveyed_at="2026-09-01T09:00:00Z",
    )  # fmt: skip
    crew.add(
        "installations", geom=point(5.42, 43.52), device_id="70B3D5-1", name="Thermo neuf",
        use_case="heat", height_m=2.8, z_gnss_m=231.4, z_source="gnss_ellipsoidal",
        commissioned_on="2026-09-01", installed_at="2026-09-01T09:30:00Z",
    )  # fmt: skip
    visit = crew.add(
        "maintenance", sensor_key=sensor_key(1), kind="curative", fault="battery",
        started_at="2026-09-01T10:00:00.000Z", ended_at="2026-09-01T10:20:00Z", data_came_back=1,
    )  # fmt: skip
    crew.add(
        "removals", sensor_key=sensor_key(2), reason="vandalism", removed_at="2026-09-01T11:00:00Z"
    )
    crew.add("cross_checks", sensor_key=sensor_key(0), method="counting", value=41.0)
    photo = crew.photo(visit, b"\xff\xd8jpeg one")
    crew.change("maintenance", "visit-0", ended_at="2026-09-01T08:00:00Z", fault="none")
    crew.close()

    report = office.bring_back(folder)
    assert report.added_count == 6 and report.updated == 1 and report.conflicts == 0
    assert report.photos.kept == 1 and report.photos.missing == () and report.new_sensors == 1
    (row,) = office.rows(SURVEYS)
    assert (row["uuid"], row["candidate"], row["rssi_dbm"], row["valley_effect"]) == (
        survey,
        "A-12",
        -112.5,
        1,
    )
    assert row["note"] == "Ombre l’après-midi" and row["surveyed_at"] == "2026-09-01T09:00:00.000Z"
    visits = {r["uuid"]: r for r in office.rows(tables.MAINTENANCE)}
    assert visits[visit]["sensor_id"] == "s1" and visits[visit]["data_came_back"] == 1
    assert visits["visit-0"]["ended_at"] == "2026-09-01T08:00:00.000Z"
    assert office.rows(CROSS_CHECKS)[0]["value"] == 41.0 and office.rows(REMOVALS)[0]["reason"]
    (picture,) = office.rows(PHOTOS)
    assert picture["uuid"] == photo and picture["of_table"] == "maintenance"
    assert picture["sensor_id"] == "s1" and picture["thumbnail"] == b"\xff\xd8jp"
    kept = photo_folder(office.path) / picture["path"]
    assert kept.read_bytes() == b"\xff\xd8jpeg one" and len(picture["sha256"]) == 64
    changes = {(r["field"], r["crew"]) for r in office.rows(FIELD_HISTORY)}
    assert ("fault", "none") in changes
    assert missions(office.cache)[0].state is MissionState.IMPORTED

    def content() -> list[str]:
        counters = ('"smartmetro"', '"sqlite_sequence"')
        return [
            line for line in office.cache._db.iterdump() if not any(c in line for c in counters)
        ]

    before = content()
    again = office.bring_back(folder)
    assert (again.added_count, again.updated, again.conflicts, again.waiting) == (0, 0, 0, 0)
    assert content() == before


def test_an_installation_becomes_a_sensor_and_stays_until_the_platform_lists_it(
    office: Office,
) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.add("installations", geom=point(5.42, 43.52), device_id="dev-9", use_case="heat",
             height_m=2.8, placement="street", commissioned_on="2026-09-01")  # fmt: skip
    crew.add("installations", sensor_key=sensor_key(0), height_m=3.1, placement="street")
    crew.add("removals", sensor_key=sensor_key(1), removed_at="2026-09-01T11:00:00Z")
    crew.close()
    office.bring_back(folder)
    office.list_sensors(3, T0 + timedelta(days=2))  # a complete answer without the new one
    found = {c.record.sensor.key.sensor_id: c for c in office.cache.records(with_gone=True)}
    new = found["dev-9"]
    assert new.gone_at is None and new.record.sensor.key.connection == "metro"
    assert (new.record.sensor.height_m, new.record.sensor.lon) == (2.8, 5.42)
    # what the platform leaves empty is completed, whatever it says next
    assert (
        found["s0"].record.sensor.height_m == 3.1
        and found["s0"].record.sensor.placement == "street"
    )
    assert found["s1"].record.sensor.decommissioned_on == date(2026, 9, 1)
    assert found["s2"].record.sensor.decommissioned_on is None


@pytest.mark.parametrize(
    ("rule", "kept", "waiting"),
    [
        (Rule.ASK, "office", 1),
        (Rule.CREW, "crew", 0),
        (Rule.OFFICE, "office", 0),
        (Rule.NEWEST, "crew", 0),
    ],
)
def test_a_conflict_is_decided_and_the_loser_kept(
    office: Office, rule: Rule, kept: str, waiting: int
) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.change("supports", "support-0", label="crew", height_m=9.5)
    crew.close()
    with office.cache.writing_rows() as writer:
        writer.update(
            tables.SUPPORTS,
            "support-0",
            {"label": "office", "modified_at": "2026-09-01T07:00:00.000Z"},
        )
    report = office.bring_back(folder, rule)
    assert (report.conflicts, report.waiting) == (1, waiting)
    row = next(r for r in office.rows(tables.SUPPORTS) if r["uuid"] == "support-0")
    assert row["label"] == kept and row["height_m"] == 9.5
    (history,) = [r for r in office.rows(FIELD_HISTORY) if r["kind"] == "conflict"]
    assert (history["office"], history["crew"]) == ("office", "crew")
    assert history["kept"] == ("" if rule is Rule.ASK else kept)


def test_deleted_in_the_field_is_proposed_not_done(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.delete("supports", "support-1")
    crew.close()
    report = office.bring_back(folder)
    assert report.deleted == (("supports", "support-1"),) and report.waiting == 1
    assert "support-1" in {r["uuid"] for r in office.rows(tables.SUPPORTS)}


def test_what_waits_is_decided_by_a_person(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.change("supports", "support-0", label="crew", geom=point(5.45, 43.45))
    crew.delete("supports", "support-1")
    crew.close()
    with office.cache.writing_rows() as writer:
        writer.update(
            tables.SUPPORTS,
            "support-0",
            {"label": "office", "geom": gpkg.encode_point(5.46, 43.46)},
        )
    office.bring_back(folder)
    found = {(w.row_id, w.field): w for w in waiting(office.cache)}
    assert set(found) == {("support-0", "label"), ("support-0", "geom"), ("support-1", "")}
    assert found["support-0", "geom"].crew == "5.4500000 43.4500000"
    decisions = {
        found["support-0", "label"].uuid: "office",
        found["support-0", "geom"].uuid: "crew",
        found["support-1", ""].uuid: "crew",
    }
    assert decide(office.cache, decisions, by="Zoé", at=T0) == 2
    (row,) = office.rows(tables.SUPPORTS)
    assert row["label"] == "office"
    shape = gpkg.decode(row["geom"])
    assert shape is not None and shape.coordinates[:2] == (5.45, 43.45)  # type: ignore[index]
    assert waiting(office.cache) == []
    # decided once: bringing the same back again asks nothing anew
    assert office.bring_back(folder).waiting == 0 and waiting(office.cache) == []


def test_two_crews_at_once_with_two_hundred_conflicts(tmp_path: Path) -> None:
    office = Office(tmp_path, supports=200)
    first, _ = office.pack("one")
    second, _ = office.pack("two")
    for folder, label in ((first, "first"), (second, "second")):
        crew = Crew(folder)
        for n in range(200):
            crew.change("supports", f"support-{n}", label=f"{label} {n}")
        crew.close()
    assert office.bring_back(first).conflicts == 0
    report = office.bring_back(second, at=T0 + timedelta(days=2))
    assert report.conflicts == 200 == report.waiting
    labels = {r["uuid"]: r["label"] for r in office.rows(tables.SUPPORTS)}
    assert labels["support-7"] == "first 7"
    lost = [r for r in office.rows(FIELD_HISTORY) if r["kind"] == "conflict"]
    assert {r["crew"] for r in lost} == {f"second {n}" for n in range(200)}
    office.cache.close()


def test_photos_that_nobody_brought_are_listed_and_paths_stay_inside(
    office: Office, tmp_path: Path
) -> None:
    secret = tmp_path / "secret.jpg"
    secret.write_bytes(b"not yours")
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.add("photos", of_row="visit-0", path="DCIM/gone.jpg")
    crew.add("photos", of_row="visit-0", path="../secret.jpg")
    crew.close()
    report = office.bring_back(folder)
    assert report.photos.missing == ("DCIM/gone.jpg", "../secret.jpg") and report.photos.kept == 0
    assert len(office.rows(PHOTOS)) == 2 and not photo_folder(office.path).exists()


def test_heights_of_a_receiver_become_ngf() -> None:
    to_ngf = ngf_of(lambda lon, lat: 49.6)
    row = {"geom": point(5.4, 43.5), "z_gnss_m": 231.4, "antenna_height_m": 1.8}
    assert to_ngf({**row, "z_source": "gnss_ellipsoidal"}) == pytest.approx(231.4 - 1.8 - 49.6)
    assert to_ngf({**row, "z_source": "rtk_ngf"}) == pytest.approx(229.6)
    assert to_ngf({**row, "z_source": "unknown"}) is None
    assert ngf_of(lambda lon, lat: None)({**row, "z_source": "gnss_ellipsoidal"}) is None


def test_the_undulation_is_read_from_a_grid_of_proj(tmp_path: Path) -> None:
    """A grid of our own in PROJ's GTX format: 49.5 m everywhere between 5 and 6° E, 43 and 44° N."""
    grid = tmp_path / "ours.gtx"
    header = struct.pack(">4d2i", 43.0, 5.0, 0.25, 0.25, 5, 5)
    grid.write_bytes(header + struct.pack(">25f", *[49.5] * 25))
    assert raf20([str(tmp_path / "none.tif"), str(grid)])(5.4, 43.3) == pytest.approx(49.5)
    assert raf20([str(grid)])(20.0, 10.0) is None  # beyond the grid
    assert raf20([])(5.4, 43.3) is None


@pytest.mark.parametrize("off", [timedelta(days=400), timedelta(days=-3)])
def test_a_device_whose_clock_is_wrong_is_told_and_can_be_corrected(
    office: Office, off: timedelta
) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    written = T0 + timedelta(hours=2)
    crew.add("surveys", at=written + off, geom=point(5.4, 43.5), surveyed_at=to_text(written + off))
    crew.close()
    before = unchanged(office)
    with pytest.raises(PackageError, match="clock"):
        office.bring_back(folder)
    assert unchanged(office) == before
    assert office.bring_back(folder, clock_correction=-off).added_count == 1
    (row,) = office.rows(SURVEYS)
    assert row["created_at"] == row["surveyed_at"] == to_text(written)
    again = office.bring_back(folder)
    assert (again.added_count, again.updated) == (0, 0)


def test_times_of_a_wrong_clock_can_be_taken_as_they_are(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.add("surveys", at=T0 + timedelta(days=400), geom=point(5.4, 43.5))
    crew.close()
    office.bring_back(folder, clock_correction=timedelta(0))
    (row,) = office.rows(SURVEYS)
    assert row["created_at"] == to_text(T0 + timedelta(days=400))


# --- what a second import completes


def test_a_photo_that_was_missing_comes_with_the_next_import(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    survey = crew.add("surveys", geom=point(5.4, 43.5))
    crew.photo(survey, b"late")
    crew.close()
    (folder / "DCIM" / "photo_1.jpg").rename(folder / "elsewhere.jpg")
    assert office.bring_back(folder).photos.missing == ("DCIM/photo_1.jpg",)
    (folder / "elsewhere.jpg").rename(folder / "DCIM" / "photo_1.jpg")
    report = office.bring_back(folder)
    assert (report.added_count, report.photos.kept, report.photos.missing) == (0, 1, ())
    (photo,) = office.rows(PHOTOS)
    assert (photo_folder(office.path) / photo["path"]).read_bytes() == b"late"
    assert photo["of_table"] == "surveys"
    assert office.bring_back(folder).photos.kept == 0


def test_a_height_without_grid_is_told_kept_and_converted_later(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.add("installations", geom=point(5.4, 43.5), z_gnss_m=231.4, z_source="gnss_ellipsoidal")
    crew.close()
    (warning,) = office.bring_back(folder, to_ngf=ngf_of(raf20([]))).warnings
    assert "fr_ign_RAF20.tif" in warning.in_english()
    (row,) = office.rows(tables.INSTALLATIONS)
    assert (row["z_gnss_m"], row["z_m"]) == (231.4, None)
    office.bring_back(folder, to_ngf=ngf_of(lambda lon, lat: 50.0))
    (row,) = office.rows(tables.INSTALLATIONS)
    assert (row["z_gnss_m"], row["z_m"]) == (231.4, 181.4)


def test_a_deletion_that_was_refused_is_not_proposed_again(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.delete("supports", "support-1")
    crew.close()
    office.bring_back(folder)
    (one,) = waiting(office.cache)
    decide(office.cache, {one.uuid: "office"}, by="Zoé", at=T0)
    assert office.bring_back(folder).waiting == 0 and waiting(office.cache) == []


def test_what_waits_is_settled_by_a_rule_given_later(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.change("supports", "support-0", label="crew")
    crew.delete("supports", "support-1")
    crew.close()
    with office.cache.writing_rows() as writer:
        writer.update(tables.SUPPORTS, "support-0", {"label": "office"})
    assert office.bring_back(folder).waiting == 2
    office.bring_back(folder, rule=Rule.CREW)
    (left,) = waiting(office.cache)
    assert left.is_deletion  # a deletion is a person's to decide
    assert {r["label"] for r in office.rows(tables.SUPPORTS)} >= {"crew"}


# --- replaced sensors


def test_a_crew_says_which_sensor_it_replaced_and_both_become_one(office: Office) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.add(
        "installations", geom=point(5.4, 43.5), device_id="NEW-1", use_case="heat",
        replaces_key=sensor_key(0), installed_at="2026-09-01T09:30:00Z",
    )  # fmt: skip
    crew.add("installations", geom=point(5.4, 43.5), replaces_key=sensor_key(1))
    crew.close()
    report = office.bring_back(folder)
    assert report.replaced == 1
    assert "s1" in report.warnings[-1].in_english()  # names no new sensor
    (alias,) = office.cache.aliases(AliasKind.SENSOR_ID)
    assert (alias.former, alias.current, alias.state) == ("s0", "NEW-1", AliasState.CONFIRMED)
    assert alias.changed_at == T0 + timedelta(hours=3, minutes=30)
    # taken back by a person, it is not confirmed once more
    reject(office.cache, alias, by="Zoé", at=T0)
    assert office.bring_back(folder).replaced == 0
    assert office.cache.aliases(AliasKind.SENSOR_ID)[0].state is AliasState.REJECTED


# --- broken packages


def unchanged(office: Office) -> str:
    return "\n".join(office.cache._db.iterdump())


def cut(folder: Path) -> None:
    path = folder / "mission.gpkg"
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def empty(folder: Path) -> None:
    (folder / "mission.gpkg").unlink()


def other_file(folder: Path) -> None:
    (folder / "mission.gpkg").write_bytes(b"a text" * 1000)


def older_forms(folder: Path) -> None:
    with sqlite3.connect(folder / "mission.gpkg") as db:
        db.execute("UPDATE mission SET package_version = 0")


def lost_table(folder: Path) -> None:
    with sqlite3.connect(folder / "mission.gpkg") as db:
        db.execute("DROP TABLE surveys")


@pytest.mark.parametrize("harm", [cut, empty, other_file, older_forms, lost_table])
def test_a_broken_package_is_told_and_leaves_the_cache_as_it_was(
    office: Office, harm: object
) -> None:
    folder, _ = office.pack()
    before = unchanged(office)
    harm(folder)  # type: ignore[operator]
    with pytest.raises(PackageError) as caught:
        office.bring_back(folder)
    assert str(folder) in str(caught.value)
    assert unchanged(office) == before


def test_a_mission_of_another_cache_is_refused(office: Office, tmp_path: Path) -> None:
    other = Office(tmp_path / "other") if (tmp_path / "other").mkdir() is None else None
    assert other is not None
    folder, _ = other.pack()
    with pytest.raises(CacheError, match="not packed from this cache"):
        office.bring_back(folder)
    other.cache.close()


def test_a_zip_comes_back_as_its_folder_does_and_a_hostile_one_does_not(
    office: Office, tmp_path: Path
) -> None:
    import zipfile

    folder, _ = office.pack()
    crew = Crew(folder)
    crew.photo(crew.add("surveys", geom=point(5.4, 43.5)), b"photo")
    crew.close()
    packed = Path(
        shutil.make_archive(str(tmp_path / "returned"), "zip", folder.parent, folder.name)
    )
    report = office.bring_back(packed)
    assert report.added_count == 2 and report.photos.kept == 1
    hostile = tmp_path / "hostile.zip"
    with zipfile.ZipFile(hostile, "w") as archive:
        archive.writestr("../../outside.txt", "x")
    with pytest.raises(PackageError), opened(hostile):
        pass
    assert not (tmp_path.parent / "outside.txt").exists()


KILLED = """
import os, signal, sys
from pathlib import Path
from smartmetro.smartmetro_plugin.core.cache import store
from smartmetro.smartmetro_plugin.core.identity.alias import AliasKind, AliasState
from smartmetro.smartmetro_plugin.core.identity.deciding import reject
from smartmetro.tests.core.field_work.crew import Office
from smartmetro.smartmetro_plugin.core.cache.row_writer import RowWriter
from smartmetro.smartmetro_plugin.core.cache.store import Cache

count = 0
insert = RowWriter.insert
def counted(self, table, rows):
    global count
    count += 1
    if count == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)
    return insert(self, table, rows)
RowWriter.insert = counted
office = Office.__new__(Office)
office.path = Path(sys.argv[1])
office.cache = Cache.open(office.path)
office.bring_back(Path(sys.argv[2]))
"""


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="Windows has no SIGKILL")
def test_killed_in_the_middle_nothing_of_it_is_there(
    office: Office, tmp_path: Path, repository: Path
) -> None:
    folder, _ = office.pack()
    crew = Crew(folder)
    for n in range(6):
        crew.photo(
            crew.add("surveys", geom=point(5.4, 43.5), note=str(n)),
            b"photo %d" % n,
            f"DCIM/{n}.jpg",
        )
    crew.close()
    before = unchanged(office)
    script = tmp_path / "killed.py"
    script.write_text(textwrap.dedent(KILLED))
    plugins = str(repository / "build" / "plugins")
    for step in (1, 5, 9):
        finished = subprocess.run(
            [sys.executable, str(script), str(office.path), str(folder), str(step)],
            env=os.environ | {"PYTHONPATH": plugins},
            check=False,
        )
        assert finished.returncode == -signal.SIGKILL
        assert unchanged(office) == before
    assert office.bring_back(folder).added_count == 12


TEXTS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), max_size=12)


@settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(
    crew_label=TEXTS,
    office_label=TEXTS,
    crew_height=st.floats(0, 50) | st.none(),
)
def test_whatever_is_typed_comes_back_or_is_a_conflict(
    tmp_path_factory: pytest.TempPathFactory,
    crew_label: str,
    office_label: str,
    crew_height: float | None,
) -> None:
    office = Office(tmp_path_factory.mktemp("office"))
    folder, _ = office.pack()
    crew = Crew(folder)
    crew.change("supports", "support-0", label=crew_label, height_m=crew_height)
    crew.close()
    with office.cache.writing_rows() as writer:
        writer.update(tables.SUPPORTS, "support-0", {"label": office_label})
    report = office.bring_back(folder)
    row = next(r for r in office.rows(tables.SUPPORTS) if r["uuid"] == "support-0")
    assert row["height_m"] == (pytest.approx(crew_height) if crew_height is not None else None)
    if "Mât 0" in (crew_label, office_label) or crew_label == office_label:
        assert report.conflicts == 0
    else:
        assert report.conflicts == 1 and row["label"] == office_label
    office.cache.close()

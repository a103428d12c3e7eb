"""Alert mails of a platform: read once, given to their sensor, hostile ones set aside."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smartmetro.smartmetro_plugin.core.alerts.importing import import_alerts
from smartmetro.smartmetro_plugin.core.alerts.mail import read_mails
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.model import Sensor, SensorKey

PARIS = ZoneInfo("Europe/Paris")
SENSOR = Sensor(
    SensorKey("metro", "", "urn:ngsi-ld:Device:pav-012"), "Cours Mirabeau", "waste", "D"
)

MAIL = """\
From: platform@example.org
Date: Tue, 21 Jul 2026 05:00:00 +0200
Message-ID: <{id}@example.org>
Subject: {subject}
Content-Type: text/html; charset=utf-8

<p>Capteur <b>pav-012</b> : taux de remplissage 92 %</p><script>alert(1)</script>
"""


def eml(
    folder: Path, name: str, subject: str = "=?utf-8?q?Alerte_niveau_d=C3=A9pass=C3=A9?="
) -> Path:
    path = folder / f"{name}.eml"
    path.write_text(MAIL.format(id=name, subject=subject), "utf-8")
    return path


def test_a_mail_is_given_to_the_sensor_whose_id_it_holds(tmp_path: Path) -> None:
    [alert] = read_mails([eml(tmp_path, "a")], [SENSOR], PARIS).alerts
    assert alert.key == SENSOR.key
    assert alert.opened_at == datetime(2026, 7, 21, 3, tzinfo=UTC)
    assert alert.severity == "alert"
    assert alert.reason is not None
    assert alert.reason.values["subject"] == "Alerte niveau dépassé"


def test_a_mail_that_says_it_is_over_ends_the_one_before(tmp_path: Path) -> None:
    eml(tmp_path, "a", "Alerte niveau pav-012")
    path = eml(tmp_path, "b", "Alerte niveau pav-012 : clôturée")
    path.write_text(path.read_text("utf-8").replace("05:00:00", "09:30:00"), "utf-8")
    [alert] = read_mails([tmp_path], [SENSOR], PARIS).alerts
    assert alert.closed_at == datetime(2026, 7, 21, 7, 30, tzinfo=UTC)


def test_mboxes_and_what_cannot_be_read(tmp_path: Path) -> None:
    box = tmp_path / "alerts.mbox"
    whole = MAIL.format(id="x", subject="Alerte")
    box.write_text(f"From a@b\n{whole}\nFrom a@b\nSubject: no date\n\nbody\n\n", "utf-8")
    reading = read_mails([box], [SENSOR], PARIS)
    assert len(reading.alerts) == 1
    assert [item.what for item in reading.set_aside] == ["alerts.mbox#2"]


def test_tables_in_windows_1252_with_french_dates(tmp_path: Path) -> None:
    table = tmp_path / "export.csv"
    rows = (
        "horodatage;objet;capteur\n21/07/2026 05:00;Batterie épuisée;Cours Mirabeau\nhier;Rien;\n"
    )
    table.write_bytes(rows.encode("cp1252"))
    reading = read_mails([table], [SENSOR], PARIS)
    [alert] = reading.alerts
    assert (alert.key, alert.opened_at) == (SENSOR.key, datetime(2026, 7, 21, 3, tzinfo=UTC))
    assert [item.what for item in reading.set_aside] == ["export.csv, 3"]


def test_a_table_without_dates_says_what_it_has(tmp_path: Path) -> None:
    table = tmp_path / "export.csv"
    table.write_text("a,b\n1,2\n")
    with pytest.raises(ConfigurationError, match="a, b"):
        read_mails([table], [], PARIS)


def test_importing_again_adds_nothing(tmp_path: Path) -> None:
    alerts = read_mails([eml(tmp_path, "a"), eml(tmp_path, "b", "Other")], [SENSOR], PARIS).alerts
    now = datetime(2026, 7, 22, tzinfo=UTC)
    with Cache.open(tmp_path / "cache.gpkg") as cache:
        first = import_alerts(cache, alerts, now)
        second = import_alerts(cache, alerts, now)
        assert (first.added, first.known, second.added, second.known) == (2, 0, 0, 2)
        assert len(cache.alert_log.during(None, None)) == 2


@settings(max_examples=60, deadline=None)
@given(st.binary(max_size=400))
def test_whatever_bytes_a_mail_holds_it_is_read_or_set_aside(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    folder = tmp_path_factory.mktemp("mail")
    (folder / "a.eml").write_bytes(b"Date: Tue, 21 Jul 2026 05:00:00 +0200\r\n" + content)
    (folder / "b.mbox").write_bytes(b"From a@b\n" + content)
    reading = read_mails([folder], [SENSOR], PARIS)
    for alert in reading.alerts:
        assert alert.reason is not None
        alert.reason.to_json().encode("utf-8")

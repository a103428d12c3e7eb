"""The annexes of a convention: what they hold, when they remind, what other readers find in the files."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from datetime import date
from pathlib import Path
from xml.etree import ElementTree

import pytest

from smartmetro.smartmetro_plugin.core.cache.schema import TABLES
from smartmetro.smartmetro_plugin.core.cache.store import Cache
from smartmetro.smartmetro_plugin.core.conventions.annex import annexes
from smartmetro.smartmetro_plugin.core.conventions.partner_file import (
    PartnerFile,
    due_terms,
    read_partner,
)
from smartmetro.smartmetro_plugin.core.conventions.request_form import is_agreed, request_form
from smartmetro.smartmetro_plugin.core.conventions.terms import months_before, terms
from smartmetro.smartmetro_plugin.core.errors import ConfigurationError
from smartmetro.smartmetro_plugin.core.reports.document import (
    Column,
    English,
    Heading,
    Items,
    Paragraph,
    Report,
    Table,
)
from smartmetro.smartmetro_plugin.core.reports.html import render
from smartmetro.smartmetro_plugin.core.reports.office import write_docx, write_odt
from smartmetro.tools.demo_register import PARTNER, fill_register

TODAY = date(2026, 9, 1)
BY_NAME = {table.name: table for table in TABLES}
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    fill_register(tmp_path / "cache.gpkg")
    return tmp_path / "cache.gpkg"


@pytest.fixture
def file(path: Path) -> PartnerFile:
    with Cache.open(path) as cache:
        return read_partner(cache, PARTNER)


@pytest.mark.parametrize("named", [PARTNER, "  commune de DÉMONSTRATION ", "13001"])
def test_a_partner_is_found_by_what_people_call_it(path: Path, named: str) -> None:
    with Cache.open(path) as cache:
        assert read_partner(cache, named).partner["name"] == PARTNER


def test_an_unknown_partner_is_told_with_those_that_are_known(path: Path) -> None:
    with Cache.open(path) as cache:
        with pytest.raises(ConfigurationError, match=f"“Nowhere”.*{PARTNER}"):
            read_partner(cache, "Nowhere")
        with cache.writing_rows() as writer:
            writer.insert(BY_NAME["partners"], [{"name": PARTNER}])
        with pytest.raises(ConfigurationError, match="several"):
            read_partner(cache, PARTNER)


def test_the_annexes_say_who_hosts_who_installs_and_what_is_exchanged(file: PartnerFile) -> None:
    page = render(annexes(file, TODAY), English())
    for text in (
        "EP-143",
        "Coupure de l’éclairage de 9 h à 17 h",
        "LoRa de la commune",
        "Licence Ouverte 2.0",
        "restricted",
        "Direction des services techniques",
        "agreed with conditions",
        "no answer yet",
        "No money changes hands",
    ):
        assert text in page
    assert [(one.label, one.host) for one in file.equipment] == [
        ("Passerelle LoRa de la commune", "metropolis"),
        ("Thermomètre Rue des Platanes", "partner"),
    ]


def test_installations_on_the_partners_supports_are_found_and_their_removal(path: Path) -> None:
    key = {"connection": "c", "tenant": "", "sensor_id": "s1"}
    with Cache.open(path) as cache:
        support = cache.table_rows(BY_NAME["supports"])[0]["uuid"]
        with cache.writing_rows() as writer:
            writer.insert(
                BY_NAME["installations"],
                [
                    {**key, "support_uuid": support, "name": "Sonomètre", "use_case": "noise",
                     "commissioned_on": "2025-02-03"},
                ],
            )  # fmt: skip
            writer.insert(BY_NAME["removals"], [{**key, "removed_at": "2026-04-05 09:00:00"}])
        found = {one.label: one for one in read_partner(cache, PARTNER).equipment}
    one = found["Sonomètre"]
    assert (one.host, one.installed_on, one.removed_on) == ("partner", "2025-02-03", "2026-04-05")
    assert one.constraints == "Consignation par l’exploitant, nacelle"  # the support's access


def test_only_an_agreed_request_may_be_worked_on(file: PartnerFile) -> None:
    answered, waiting = file.requests
    assert is_agreed(answered)
    assert not is_agreed(waiting)
    assert not is_agreed({**answered, "answer": "refused"})
    assert "Le matin seulement" in render(request_form(answered, file), English())
    page = render(request_form(waiting, file), English())
    assert "Dépose du capteur" in page
    assert "☐ agreed" in page
    assert "Date and signature" in page


@pytest.mark.parametrize(
    ("day", "months", "expected"),
    [
        (date(2026, 12, 31), 3, date(2026, 9, 30)),
        (date(2026, 5, 31), 3, date(2026, 2, 28)),
        (date(2024, 5, 31), 3, date(2024, 2, 29)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 6, 1), 0, date(2026, 6, 1)),
        (date(2026, 6, 1), 24, date(2024, 6, 1)),
    ],
)
def test_months_before_a_day(day: date, months: int, expected: date) -> None:
    assert months_before(day, months) == expected


def test_a_term_is_reminded_of_three_months_before(path: Path) -> None:
    with Cache.open(path) as cache:
        assert due_terms(cache, date(2026, 9, 29)) == []
        [term] = due_terms(cache, date(2026, 9, 30))
    assert "ends on" in term.message(date(2026, 12, 31)).in_english()
    assert "ended on" in term.message(date(2027, 1, 1)).in_english()


def test_a_renewed_convention_is_not_reminded_of() -> None:
    old = {"uuid": "1", "partner_uuid": "p", "reference": "A", "subject": "lamps",
           "ends_on": "2026-12-31", "notice_months": None}  # fmt: skip
    new = {**old, "uuid": "2", "reference": "B", "ends_on": "2029-12-31"}
    other = {**old, "uuid": "3", "reference": "C", "subject": "roofs"}
    assert [t.reference for t in terms([old, new, other], {})] == ["C", "B"]


HOSTILE = Report(
    "<Title> & \x00 co",
    [
        Heading("Head & <tail>"),
        Paragraph("first\nsecond", strong=True),
        Items(["a", "</w:t>b"]),
        Table("Caption", [Column("A"), Column("B", 1)], [["]]>x", 1.25], ["\ud800y", None]]),
    ],
)


def test_a_word_document_reads_back(tmp_path: Path) -> None:
    write_docx(HOSTILE, tmp_path / "r.docx", English())
    with zipfile.ZipFile(tmp_path / "r.docx") as book:
        assert book.testzip() is None
        for name in book.namelist():
            ElementTree.fromstring(book.read(name))
        document = ElementTree.fromstring(book.read("word/document.xml"))
    said = ["".join(t.text or "" for t in p.iter(f"{W}t")) for p in document.iter(f"{W}p")]
    assert said[:3] == ["<Title> & � co", "Head & <tail>", "firstsecond"]
    assert {"</w:t>b", "]]>x", "�y", "1.2", "missing"} <= set(said)
    styles = [s.get(f"{W}val") for s in document.iter(f"{W}pStyle")]
    assert styles[:2] == ["Heading1", "Heading2"]
    assert len(list(document.iter(f"{W}tblHeader"))) == 1


def test_an_opendocument_text_reads_back(tmp_path: Path) -> None:
    write_odt(HOSTILE, tmp_path / "r.odt", English())
    with zipfile.ZipFile(tmp_path / "r.odt") as book:
        first = book.infolist()[0]
        assert (first.filename, first.compress_type) == ("mimetype", zipfile.ZIP_STORED)
        for name in book.namelist()[1:]:
            ElementTree.fromstring(book.read(name))
        content = ElementTree.fromstring(book.read("content.xml"))
    levels = [h.get(f"{TEXT}outline-level") for h in content.iter(f"{TEXT}h")]
    assert levels == ["1", "2"]
    said = ["".join(p.itertext()) for p in content.iter(f"{TEXT}p")]
    assert {"firstsecond", "</w:t>b", "]]>x", "�y", "missing"} <= set(said)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_reads_both(file: PartnerFile, tmp_path: Path) -> None:
    made = [tmp_path / "a.odt", tmp_path / "b.docx"]
    write_odt(annexes(file, TODAY), made[0], English())
    write_docx(annexes(file, TODAY), made[1], English())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "txt:Text (encoded):UTF8"]
    subprocess.run([*command, *map(str, made)], cwd=tmp_path, check=True, timeout=120)
    texts = [(tmp_path / name).read_text("utf-8-sig").split() for name in ("a.txt", "b.txt")]
    assert "CONV-2023-017" in texts[0]
    assert [w for w in texts[0] if w != "•"] == [w for w in texts[1] if w != "•"]

"""The apt source of backports is made from the machine's own, in both of apt's formats."""

from __future__ import annotations

from pathlib import Path

import pytest

from smartmetro.tools import debian_source

DEB822 = """\
# as the installer wrote it
Types: deb deb-src
URIs: https://mirror.example.org/debian
Suites: bookworm bookworm-updates
Components: main
Signed-By:
 -----BEGIN PGP PUBLIC KEY BLOCK-----
 .
 abc

Types: deb
URIs: https://mirror.example.org/debian-security
Suites: bookworm-security
Components: main
"""
ONE_LINE = """\
# deb http://old.example.org/debian bookworm main
deb-src http://mirror.example.org/debian bookworm main
deb [arch=amd64,arm64 signed-by=/usr/share/keyrings/own.gpg] http://mirror.example.org/debian bookworm main
"""


@pytest.fixture
def apt(tmp_path: Path) -> Path:
    (tmp_path / "sources.list.d").mkdir()
    return tmp_path


def printed(apt: Path, capsys: pytest.CaptureFixture[str], status: int = 0) -> str:
    assert debian_source.main(["bookworm", str(apt)]) == status
    return capsys.readouterr().out


def test_deb822_keeps_mirror_and_inline_key(apt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (apt / "sources.list.d" / "debian.sources").write_text(DEB822, encoding="utf-8")

    text = printed(apt, capsys)

    (stanza,) = debian_source.parse_deb822(text)
    assert stanza["URIs"] == "https://mirror.example.org/debian"
    assert stanza["Suites"] == "bookworm-backports"
    assert stanza["Types"] == "deb"
    assert stanza["Components"] == "main"
    assert stanza["Signed-By"].splitlines()[1:] == [
        " -----BEGIN PGP PUBLIC KEY BLOCK-----",
        " .",
        " abc",
    ]


def test_one_line_format_keeps_options(apt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (apt / "sources.list").write_text(ONE_LINE, encoding="utf-8")

    (stanza,) = debian_source.parse_deb822(printed(apt, capsys))

    assert stanza["URIs"] == "http://mirror.example.org/debian"
    assert stanza["Architectures"] == "amd64 arm64"
    assert stanza["Signed-By"] == "/usr/share/keyrings/own.gpg"


def test_backports_configured_already(apt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (apt / "sources.list").write_text(
        "deb http://m.example.org/debian bookworm main\n"
        "deb http://m.example.org/debian bookworm-backports main\n",
        encoding="utf-8",
    )

    assert printed(apt, capsys) == ""


def test_no_source_of_the_suite(apt: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (apt / "sources.list.d" / "other.sources").write_text(
        DEB822.replace("Types: deb deb-src", "Enabled: no\nTypes: deb"), encoding="utf-8"
    )

    assert printed(apt, capsys, status=1) == ""

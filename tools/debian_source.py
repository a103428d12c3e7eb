"""Print an apt source for this Debian's backports, made from the machine's own Debian source.

The mirror, its key and its options are those that the machine already uses, so that the
repository names no host, and a town hall's own mirror keeps working. Prints nothing when
backports are configured already. Runs on Debian's bare python3: standard library only.

    python3 tools/debian_source.py bookworm > /etc/apt/sources.list.d/bookworm-backports.sources
"""

from __future__ import annotations

import re
import sys
from pathlib import Path

Stanza = dict[str, str]

_ONE_LINE = re.compile(r"^deb\s+(?:\[(?P<options>[^\]]*)\]\s+)?(?P<uri>\S+)\s+(?P<suite>\S+)\s+.+$")
#: Options of the one-line format (sources.list(5)) whose deb822 name is not the same word.
_OPTION_NAMES = {"arch": "Architectures", "lang": "Languages", "target": "Targets"}


def main(arguments: list[str]) -> int:
    codename, folder = arguments[0], Path(arguments[1] if len(arguments) > 1 else "/etc/apt")
    stanzas = configured_sources(folder)
    suite = f"{codename}-backports"
    if any(suite in suites_of(stanza) for stanza in stanzas):
        return 0
    own = next((stanza for stanza in stanzas if codename in suites_of(stanza)), None)
    if own is None:
        print(f"No apt source of suite {codename} in {folder}: add one first.", file=sys.stderr)
        return 1
    print(backports_of(own, suite), end="")
    return 0


def configured_sources(folder: Path) -> list[Stanza]:
    """Return the enabled binary sources in both of apt's formats, as deb822 fields."""
    stanzas: list[Stanza] = []
    for path in [folder / "sources.list", *sorted((folder / "sources.list.d").glob("*.list"))]:
        if path.is_file():
            stanzas += parse_one_line_format(path.read_text(encoding="utf-8"))
    for path in sorted((folder / "sources.list.d").glob("*.sources")):
        stanzas += parse_deb822(path.read_text(encoding="utf-8"))
    return stanzas


def parse_deb822(text: str) -> list[Stanza]:
    """Read stanzas of ``Field: value``; a value may go on in indented lines (an inline key)."""
    stanzas: list[Stanza] = [{}]
    field = ""
    for line in text.splitlines():
        if not line.strip():
            stanzas.append({})
        elif line.startswith("#"):
            continue
        elif line[0].isspace():
            stanzas[-1][field] += "\n" + line
        else:
            field, _, value = line.partition(":")
            stanzas[-1][field] = value.strip()
    return [
        stanza
        for stanza in stanzas
        if "deb" in stanza.get("Types", "").split() and stanza.get("Enabled", "yes") != "no"
    ]


def parse_one_line_format(text: str) -> list[Stanza]:
    """Read lines of ``deb [options] uri suite components``."""
    stanzas = []
    for line in text.splitlines():
        match = _ONE_LINE.match(line.strip())
        if match is None:
            continue
        stanza = {"Types": "deb", "URIs": match["uri"], "Suites": match["suite"]}
        for option in (match["options"] or "").split():
            name, _, value = option.partition("=")
            deb822_name = _OPTION_NAMES.get(name, name.title())
            stanza[deb822_name] = value.replace(",", " ")
        stanzas.append(stanza)
    return stanzas


def suites_of(stanza: Stanza) -> list[str]:
    """Return the suites of a stanza."""
    return stanza.get("Suites", "").split()


def backports_of(own: Stanza, suite: str) -> str:
    """Return the stanza of ``suite`` on the mirror, and with the key and options, of ``own``."""
    fields = own | {"Types": "deb", "Suites": suite, "Components": "main"}
    return "".join(f"{name}: {value}\n" for name, value in fields.items())


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))

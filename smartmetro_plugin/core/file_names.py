"""File and folder names made from data: every such name goes through here.

Ids of platforms (``urn:ngsi-ld:Device:é/1``), use cases and communes hold what Windows refuses in
a name. The rules of the strictest system are obeyed everywhere, so that a folder made on Linux
opens on Windows (Microsoft, *Naming Files, Paths, and Namespaces*).
"""

from __future__ import annotations

import hashlib
import re
import unicodedata

#: Well under the 255 bytes of ext4 and units of NTFS, so that suffixes and long folders still fit.
LONGEST = 80
_DIGEST_CHARACTERS = 10
_DIGESTED = re.compile(r"-[0-9a-f]{10}$")
_REFUSED = re.compile(r"[^\w .()+,=@-]", re.ASCII)
_DEVICES = frozenset(
    ["con", "prn", "aux", "nul", "conin$", "conout$"]
    + [f"{device}{digit}" for device in ("com", "lpt") for digit in "0123456789¹²³"]
)


def safe_file_name(text: str) -> str:
    """Return a name for one file or folder, legal everywhere and told apart from all others.

    A lower-case ASCII text that is already legal comes back as it is. Any other gets a short
    digest of the original (so does one that looks as if it had one), since two texts may look alike
    once cleaned, and since ``A`` and ``a`` are the same file on Windows and macOS. Add the
    extension after this call.
    """
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii")
    cleaned = _REFUSED.sub("_", plain).strip(" .")
    stem = cleaned.split(".", 1)[0].strip().lower()
    # A leading "-" would read as an option on a command line.
    legal = bool(cleaned) and stem not in _DEVICES and not cleaned.startswith("-")
    as_it_is = legal and cleaned == text == text.lower() and len(text) <= LONGEST
    if as_it_is and not _DIGESTED.search(text):
        return text
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    room = LONGEST - _DIGEST_CHARACTERS - 1
    shown = cleaned[:room].strip(" .") if legal else f"_{cleaned[: room - 1]}".rstrip(" .")
    # A device name stays reserved whatever follows its first dot ("nul.x-1234").
    return f"{shown.replace('.', '_')}-{digest[:_DIGEST_CHARACTERS]}"

"""Alert mails that a platform sent: .eml, mbox and CSV files into alerts for the log.

Mails are hostile input: sizes are capped, parts are never opened or followed, HTML becomes plain
text, and a mail that cannot be read is set aside with its reason.
"""

from __future__ import annotations

import csv
import io
import mailbox
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timezone, tzinfo
from email import message_from_bytes, policy
from email.errors import MessageError
from email.message import EmailMessage
from email.utils import parsedate_to_datetime
from functools import partial
from html.parser import HTMLParser
from pathlib import Path

from ..errors import ConfigurationError
from ..instants import InvalidInstant, parse_instant
from ..messages import QT_TRANSLATE_NOOP, Message
from ..model import Sensor, SensorKey, SetAside
from .alert import Alert, Source, alert_uuid

_MAX_MAIL_BYTES = 5_000_000
_MAX_MAILS = 100_000
_MAX_BODY = 20_000
_MAX_SUBJECT = 300
_ENDINGS = (".eml", ".mbox", ".csv")

_SAYS = QT_TRANSLATE_NOOP("SmartMetro", "Mail of the platform: {subject}")
#: Words that say that what an earlier mail told is over, French and English.
_OVER = re.compile(
    r"\b(résolue?|resolved|rétabli\w*|restored|recovered|fin d[’']alerte|clôturée?|cleared|closed)\b",
    re.IGNORECASE,
)
_SEVERE = re.compile(r"\b(alerte|alert|critique|critical|urgent)\b", re.IGNORECASE)
#: What columns of a CSV file may be called.
_COLUMNS = {
    "at": ("date", "at", "sent_at", "opened_at", "horodatage", "date_heure"),
    "sensor": ("sensor_id", "sensor", "capteur", "id_capteur", "device", "equipement"),
    "subject": ("subject", "message", "objet", "alerte", "alert", "libelle", "text", "texte"),
    "closed": ("closed_at", "end", "fin", "date_fin"),
}


@dataclass(frozen=True)
class MailReading:
    """Alerts read from mails, in order of time, and what could not be read."""

    alerts: tuple[Alert, ...]
    set_aside: tuple[SetAside, ...]


@dataclass(frozen=True)
class _Mail:
    """What one mail, or one row, says."""

    id: str
    at: datetime
    subject: str
    body: str
    sensor: str = ""
    closed_at: datetime | None = None


def read_mails(paths: Iterable[Path], sensors: Iterable[Sensor], zone: tzinfo) -> MailReading:
    """Read files and folders of mails. Times of CSV files without offset are the wall clock of ``zone``.

    A mail is about the sensor whose id, or whose whole name, its subject or text holds; else it is
    kept without sensor. A mail that says that it is over closes what the one before it with the same
    sensor and subject opened.

    Raises:
        ConfigurationError: a path that does not exist, a kind of file that is not known, a CSV file
            without a date or a text.
    """
    find = _finder(sensors)
    aside: list[SetAside] = []
    mails: list[_Mail] = []
    for path in _files(paths):
        mails += _read_file(path, zone, aside)
    found: dict[str, Alert] = {}
    open_ones: dict[tuple[str, str], str] = {}
    for mail in sorted(mails, key=lambda m: (m.at, m.id)):
        sensor = find(mail)
        topic = (sensor.key.sensor_id if sensor else "", _topic(mail.subject))
        if _OVER.search(mail.subject):
            opened = open_ones.pop(topic, None)
            if opened is not None:
                found[opened] = found[opened].closed(mail.at)
            continue
        alert = _alert(mail, sensor)
        if alert.uuid not in found:
            found[alert.uuid] = alert
            open_ones[topic] = alert.uuid
    return MailReading(tuple(found.values()), tuple(aside))


def _alert(mail: _Mail, sensor: Sensor | None) -> Alert:
    alert = Alert(
        uuid=alert_uuid("mail", mail.id, mail.at.isoformat(), mail.subject),
        key=sensor.key if sensor else SensorKey("", "", mail.sensor),
        use_case=sensor.use_case if sensor else "",
        rule="",
        property="",
        severity="alert" if _SEVERE.search(mail.subject) else "warning",
        opened_at=mail.at,
        last_seen_at=mail.at,
        reason=Message(_SAYS, {"subject": mail.subject}),
        source=Source.PLATFORM_MAIL,
    )
    # A mail tells an instant. What nobody says is over would stay open for ever.
    return alert.closed(mail.closed_at or mail.at)


def _topic(subject: str) -> str:
    """Return a subject without what changes from the opening to the end."""
    text = _OVER.sub("", subject).casefold()
    text = re.sub(r"^\s*(re|tr|fwd?)\s*:", "", text)
    return " ".join(re.sub(r"alerte?|[^\w ]|\d+", " ", text).split())


def _finder(sensors: Iterable[Sensor]) -> Callable[[_Mail], Sensor | None]:
    by_id: dict[str, Sensor] = {}
    by_name: dict[str, Sensor] = {}
    for sensor in sensors:
        by_id.setdefault(sensor.key.sensor_id.casefold(), sensor)
        by_id.setdefault(sensor.key.sensor_id.rpartition(":")[2].casefold(), sensor)
        if len(sensor.name) >= 4:
            by_name.setdefault(sensor.name.casefold(), sensor)

    def find(mail: _Mail) -> Sensor | None:
        if mail.sensor:
            wanted = mail.sensor.casefold()
            return by_id.get(wanted) or by_name.get(wanted)
        text = f"{mail.subject}\n{mail.body}".casefold()
        for word in re.findall(r"[\w:.\-]+", text):
            sensor = by_id.get(word.strip(".:-"))
            if sensor is not None:
                return sensor
        return next((by_name[n] for n in by_name if re.search(rf"\b{re.escape(n)}\b", text)), None)

    return find


# -- files


def _files(paths: Iterable[Path]) -> Iterator[Path]:
    for path in paths:
        if path.is_dir():
            yield from (p for p in sorted(path.rglob("*")) if p.suffix.lower() in _ENDINGS)
        elif not path.is_file():
            raise ConfigurationError(
                QT_TRANSLATE_NOOP("SmartMetro", "“{path}” does not exist. Check the path."),
                path=str(path),
            )
        elif path.suffix.lower() not in (*_ENDINGS, ""):
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "“{path}” is no file of mails. Choose .eml, .mbox or .csv files."
                ),
                path=str(path),
            )
        else:
            yield path


def _read_file(path: Path, zone: tzinfo, aside: list[SetAside]) -> list[_Mail]:
    if path.suffix.lower() == ".csv":
        return _read_csv(path, zone, aside)
    if path.suffix.lower() == ".eml":
        return _one(path.name, lambda: _parse_eml(path), aside)
    mails: list[_Mail] = []
    box = mailbox.mbox(str(path), create=False)
    try:
        for number, key in enumerate(box.iterkeys()):
            if number >= _MAX_MAILS:
                aside.append(SetAside(path.name, Message(_TOO_MANY, {"limit": _MAX_MAILS})))
                break
            mails += _one(f"{path.name}#{number + 1}", partial(_parse_in_box, box, key), aside)
    finally:
        box.close()
    return mails


_TOO_MANY = QT_TRANSLATE_NOOP(
    "SmartMetro", "It holds more than {limit} mails; the rest was left out."
)
_TOO_LARGE = QT_TRANSLATE_NOOP("SmartMetro", "It is larger than {limit} MB.")
_NO_DATE = QT_TRANSLATE_NOOP("SmartMetro", "It bears no date that can be read.")
_UNREADABLE = QT_TRANSLATE_NOOP("SmartMetro", "It cannot be read: {detail}")


class _Refused(Exception):
    """A mail that cannot be taken, with the reason."""

    def __init__(self, reason: Message) -> None:
        self.reason = reason
        super().__init__(reason.in_english())


def _one(what: str, parse: Callable[[], _Mail], aside: list[SetAside]) -> list[_Mail]:
    try:
        return [parse()]
    except _Refused as refused:
        aside.append(SetAside(what, refused.reason))
    except (
        MessageError,
        ValueError,
        LookupError,
        OSError,
        RecursionError,
        AttributeError,
    ) as error:
        # AttributeError: what email's own parser of headers raises on broken ones
        detail = f"{type(error).__name__}: {error}"[:200]
        aside.append(SetAside(what, Message(_UNREADABLE, {"detail": detail})))
    return []


def _parse_eml(path: Path) -> _Mail:
    with path.open("rb") as file:
        return _mail_of(file.read(_MAX_MAIL_BYTES + 1))


def _parse_in_box(box: mailbox.mbox, key: str) -> _Mail:
    with box.get_file(key) as file:
        return _mail_of(file.read(_MAX_MAIL_BYTES + 1))


def _mail_of(content: bytes) -> _Mail:
    if len(content) > _MAX_MAIL_BYTES:
        raise _Refused(Message(_TOO_LARGE, {"limit": _MAX_MAIL_BYTES // 1_000_000}))
    message = message_from_bytes(content, policy=policy.default)
    sent = message["date"]
    if sent is None:
        raise _Refused(Message(_NO_DATE))
    try:
        at = parsedate_to_datetime(str(sent))
    except (TypeError, ValueError):
        raise _Refused(Message(_NO_DATE)) from None
    at = (at if at.tzinfo else at.replace(tzinfo=timezone.utc)).astimezone(timezone.utc)
    if not 1990 <= at.year <= 2200:
        raise _Refused(Message(_NO_DATE))
    return _Mail(
        id=_clean(str(message["message-id"] or ""), _MAX_SUBJECT),
        at=at,
        subject=_clean(str(message["subject"] or ""), _MAX_SUBJECT),
        body=_body(message),
    )


def _body(message: EmailMessage) -> str:
    part = message.get_body(("plain", "html"))
    if part is None:
        return ""
    payload = part.get_payload(decode=True)
    if not isinstance(payload, bytes):
        return ""
    charset = part.get_content_charset() or "utf-8"
    try:
        text = payload[: 4 * _MAX_BODY].decode(charset, "replace")
    except LookupError:  # an encoding that does not exist
        text = payload[: 4 * _MAX_BODY].decode("utf-8", "replace")
    if part.get_content_subtype() == "html":
        text = _plain(text)
    return _clean(text, _MAX_BODY)


class _Text(HTMLParser):
    """Keeps the words of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.words: list[str] = []

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def _plain(html: str) -> str:
    parser = _Text()
    parser.feed(html)
    return " ".join(parser.words)


def _clean(text: str, longest: int) -> str:
    """Return a text on one line, without control characters or halves of characters."""
    whole = text[: 4 * longest].encode("utf-8", "replace").decode("utf-8")
    return " ".join("".join(c if c.isprintable() else " " for c in whole).split())[:longest]


# -- CSV


def _read_csv(path: Path, zone: tzinfo, aside: list[SetAside]) -> list[_Mail]:
    content = path.read_bytes()[: 20 * _MAX_MAIL_BYTES]
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        text = content.decode("cp1252", "replace")
    header = text.partition("\n")[0]
    delimiter = max(";,\t", key=header.count)
    rows = csv.DictReader(io.StringIO(text.replace("\0", "")), delimiter=delimiter)
    names = {(name or "").strip().casefold(): name for name in rows.fieldnames or ()}
    columns = {
        what: next((names[name] for name in accepted if name in names), None)
        for what, accepted in _COLUMNS.items()
    }
    if columns["at"] is None or columns["subject"] is None:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "“{path}” has no column of dates (date, opened_at, horodatage) or of texts (subject, "
                "message, objet): it has {found}. Rename its columns.",
            ),
            path=str(path),
            found=", ".join(names)[:200],
        )
    mails: list[_Mail] = []
    for number, row in enumerate(rows, start=2):
        what = f"{path.name}, {number}"
        mails += _one(what, partial(_mail_of_row, row, columns, zone), aside)
    return mails


def _mail_of_row(row: dict[str, str], columns: dict[str, str | None], zone: tzinfo) -> _Mail:
    def cell(what: str) -> str:
        name = columns[what]
        return _clean(row.get(name) or "", _MAX_SUBJECT) if name else ""

    try:
        at = parse_instant(_iso(cell("at")), zone)
        closed = parse_instant(_iso(cell("closed")), zone) if cell("closed") else None
    except InvalidInstant as error:
        raise _Refused(error.message) from error
    return _Mail("", at, cell("subject"), "", cell("sensor"), closed)


_FRENCH_DATE = re.compile(r"(\d{1,2})/(\d{1,2})/(\d{4})(.*)", re.ASCII)


def _iso(text: str) -> str:
    """Return 21/07/2026 05:00 as 2026-07-21 05:00; other texts as they are."""
    match = _FRENCH_DATE.fullmatch(text)
    if match is None:
        return text
    day, month, year, rest = match.groups()
    return f"{year}-{month:0>2}-{day:0>2}{rest}"

"""What the connection editor asks for, by kind of platform."""

from __future__ import annotations

from dataclasses import dataclass, field

from qgis.PyQt.QtGui import QIcon

from ...core.platform.connection import FILES, NGSI_LD, NGSI_V2, OPENDATASOFT, SENSORTHINGS
from ...host.paths import RESOURCES
from ...host.translation import tr

_ICONS = RESOURCES / "icons" / "kinds"


@dataclass(frozen=True)
class KindForm:
    """``label`` of the kind, ``address``: an example of one; ``asks``: the fields beside it.

    Fields are named as those of :class:`Connection`. ``tenant_label`` is what the platform calls its
    tenants, ``about`` says in a sentence what is needed.
    """

    label: str
    address: str = ""
    asks: frozenset[str] = field(default_factory=frozenset)
    tenant_label: str = ""
    about: str = ""


def form_of(kind: str) -> KindForm:
    """Return what is asked for a kind, in the user's language."""
    forms = {
        NGSI_LD: KindForm(
            tr("NGSI-LD context broker"),
            "https://host/ngsi-ld/v1",
            frozenset({"tenant", "authcfg", "context_url"}),
            tr("T&enant:"),
        ),
        NGSI_V2: KindForm(
            tr("NGSI-v2 context broker (FIWARE)"),
            "https://host/v2",
            frozenset({"tenant", "service_path", "authcfg"}),
            tr("FIWARE s&ervice:"),
            tr("NGSI-v2 tells current values; SmartMetro keeps those it sees."),
        ),
        SENSORTHINGS: KindForm(
            tr("SensorThings API"),
            "https://host/FROST-Server/v1.1",
            frozenset({"authcfg", "mappings"}),
            about=tr("The address ends in the version of the API."),
        ),
        OPENDATASOFT: KindForm(
            tr("Open-data portal (Opendatasoft)"),
            "https://data.host/",
            frozenset({"authcfg", "mappings", "catalogue"}),
            about=tr(
                "Choose data sets in the catalogue. Where the portal asks for a key, save it as "
                "an “API Header” authentication: Authorization = Apikey followed by the key."
            ),
        ),
        FILES: KindForm(tr("Folder of files"), "", frozenset({"mappings", "folder"})),
    }
    return forms.get(kind, KindForm(kind))


def kind_icon(kind: str) -> QIcon:
    """Return the sign of a kind of platform."""
    return QIcon(str(_ICONS / f"{kind}.svg"))

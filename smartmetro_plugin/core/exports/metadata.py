"""Metadata that portals harvest: DCAT-AP in JSON-LD, ISO 19115 in XML, Opendatasoft's own fields.

DCAT-AP 2.1.1 (SEMIC); ISO 19115:2003 in its encoding ISO/TS 19139, which the French geo-portals and
their INSPIRE profile read.
"""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from ..instants import from_microseconds
from ..use_cases.declaration import UseCase
from .producer import Producer

_MEDIA = {
    ".csv": "text/csv", ".json": "application/json", ".jsonld": "application/ld+json",
    ".geojson": "application/geo+json", ".parquet": "application/vnd.apache.parquet",
    ".gpkg": "application/geopackage+sqlite3", ".kml": "application/vnd.google-earth.kml+xml",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    ".shp": "application/vnd.shp", ".fgb": "application/flatgeobuf",
}  # fmt: skip
_AUTHORITY = "http://publications.europa.eu/resource/authority"
_THEMES = {"heat": "ENVI", "noise": "ENVI", "waste": "ENVI", "water": "ENVI", "mobility": "TRAN",
           "lighting": "ENER"}  # fmt: skip
_TOPICS = {"ENVI": "environment", "TRAN": "transportation", "ENER": "utilitiesCommunication"}
_GMD = "http://www.isotc211.org/2005/gmd"
_GCO = "http://www.isotc211.org/2005/gco"
_GML = "http://www.opengis.net/gml"
_CODES = "http://standards.iso.org/iso/19139/resources/gmxCodelists.xml"


@dataclass(frozen=True)
class Described:
    """What metadata say. ``box``: west, south, east, north, degrees; instants in microseconds UTC."""

    title: str
    use_case: UseCase
    producer: Producer
    is_open: bool
    files: tuple[str, ...]
    box: tuple[float, float, float, float] | None
    first_us: int | None
    last_us: int | None
    sensor_count: int
    communes: tuple[str, ...]
    lineage: str

    @property
    def identifier(self) -> str:
        """Return an id that stays the same from export to export."""
        text = f"{self.producer.siret}|{self.use_case.key}|{self.title}"
        return f"urn:smartmetro:{hashlib.sha256(text.encode()).hexdigest()[:24]}"

    @property
    def theme(self) -> str:
        """Return the European data theme."""
        return _THEMES.get(self.use_case.key, "ENVI")


def write_metadata(folder: Path, described: Described) -> list[Path]:
    """Write the three files and return them.

    Raises:
        OSError: the disk is full, or the folder cannot be written.
    """
    texts = {
        "metadata_dcat.jsonld": json.dumps(dcat(described), ensure_ascii=False, indent=1),
        "metadata_iso19115.xml": iso_19115(described),
        "metadata_opendatasoft.json": json.dumps(
            opendatasoft(described), ensure_ascii=False, indent=1
        ),
    }
    for name, text in texts.items():
        (folder / name).write_text(text, "utf-8")
    return [folder / name for name in texts]


def dcat(described: Described) -> dict[str, Any]:
    """Return the data set as DCAT-AP."""
    producer = described.producer
    found: dict[str, Any] = {
        "@context": {
            "dcat": "http://www.w3.org/ns/dcat#", "dct": "http://purl.org/dc/terms/",
            "foaf": "http://xmlns.com/foaf/0.1/", "vcard": "http://www.w3.org/2006/vcard/ns#",
            "locn": "http://www.w3.org/ns/locn#", "xsd": "http://www.w3.org/2001/XMLSchema#",
            "geosparql": "http://www.opengis.net/ont/geosparql#", "adms": "http://www.w3.org/ns/adms#",
        },
        "@id": described.identifier,
        "@type": "dcat:Dataset",
        "dct:identifier": described.identifier,
        "dct:title": {"@value": described.title, "@language": "fr"},
        "dct:description": {"@value": described.lineage, "@language": "fr"},
        "dct:language": {"@id": f"{_AUTHORITY}/language/FRA"},
        "dcat:theme": {"@id": f"{_AUTHORITY}/data-theme/{described.theme}"},
        "dcat:keyword": [described.use_case.key, *described.communes],
        "dct:modified": {"@value": _today(), "@type": "xsd:date"},
        "dct:accessRights": {
            "@id": f"{_AUTHORITY}/access-right/"
            + ("PUBLIC" if described.is_open and producer.licence.is_open else "RESTRICTED")
        },
        "dct:provenance": {"@type": "dct:ProvenanceStatement", "dct:description": described.lineage},
        "dcat:distribution": [_distribution(name, described) for name in described.files],
    }  # fmt: skip
    if producer.name:
        found["dct:publisher"] = {
            "@type": "foaf:Agent", "foaf:name": producer.name,
            **({"adms:identifier": f"SIRET:{producer.siret}"} if producer.siret else {}),
        }  # fmt: skip
    if producer.contact:
        found["dcat:contactPoint"] = {
            "@type": "vcard:Organization", "vcard:fn": producer.name or producer.contact,
            "vcard:hasEmail": {"@id": f"mailto:{producer.contact}"},
        }  # fmt: skip
    if described.first_us is not None and described.last_us is not None:
        found["dct:temporal"] = {
            "@type": "dct:PeriodOfTime",
            "dcat:startDate": {"@value": _instant(described.first_us), "@type": "xsd:dateTime"},
            "dcat:endDate": {"@value": _instant(described.last_us), "@type": "xsd:dateTime"},
        }
    if described.box:
        west, south, east, north = described.box
        ring = f"{west} {south}, {east} {south}, {east} {north}, {west} {north}, {west} {south}"
        found["dct:spatial"] = {
            "@type": "dct:Location",
            "dcat:bbox": {"@value": f"POLYGON(({ring}))", "@type": "geosparql:wktLiteral"},
        }
    return found


def opendatasoft(described: Described) -> dict[str, Any]:
    """Return the fields of a data set's page on an Opendatasoft portal."""
    return {
        "default": {
            "title": described.title,
            "description": described.lineage,
            "keyword": [described.use_case.key],
            "publisher": described.producer.name,
            "license": described.producer.licence.name,
            "license_url": described.producer.licence.uri,
            "language": "fr",
            "timezone": "Europe/Paris",
        },
        "dcat": {
            "contact_email": described.producer.contact,
            "temporal_coverage_start": _instant(described.first_us),
            "temporal_coverage_end": _instant(described.last_us),
            "spatial": list(described.communes),
        },
    }


def iso_19115(described: Described) -> str:
    """Return the record as ISO 19139 XML."""
    for prefix, uri in (("gmd", _GMD), ("gco", _GCO), ("gml", _GML)):
        ElementTree.register_namespace(prefix, uri)
    root = ElementTree.Element(f"{{{_GMD}}}MD_Metadata")
    _text(root, "fileIdentifier", described.identifier)
    _code(root, "language", "LanguageCode", "fre")
    _code(root, "hierarchyLevel", "MD_ScopeCode", "dataset")
    _party(_child(root, "contact"), described.producer)
    _date(_child(root, "dateStamp"), _today())
    _text(root, "metadataStandardName", "ISO 19115")
    _text(root, "metadataStandardVersion", "2003/Cor.1:2006")
    system = _child(root, "referenceSystemInfo", "MD_ReferenceSystem", "referenceSystemIdentifier")
    _text(_child(system, "RS_Identifier"), "code", "EPSG:4326")
    _identification(_child(root, "identificationInfo", "MD_DataIdentification"), described)
    options = _child(root, "distributionInfo", "MD_Distribution", "transferOptions",
                     "MD_DigitalTransferOptions")  # fmt: skip
    for name in described.files:
        resource = _child(options, "onLine", "CI_OnlineResource")
        ElementTree.SubElement(_child(resource, "linkage"), f"{{{_GMD}}}URL").text = name
        _text(resource, "name", name)
    quality = _child(root, "dataQualityInfo", "DQ_DataQuality")
    _code(_child(quality, "scope", "DQ_Scope"), "level", "MD_ScopeCode", "dataset")
    _text(_child(quality, "lineage", "LI_Lineage"), "statement", described.lineage)
    head = '<?xml version="1.0" encoding="UTF-8"?>\n'
    return head + ElementTree.tostring(root, encoding="unicode")


def _identification(parent: ElementTree.Element, described: Described) -> None:
    citation = _child(parent, "citation", "CI_Citation")
    _text(citation, "title", described.title)
    stamp = _child(citation, "date", "CI_Date")
    _date(_child(stamp, "date"), _today())
    _code(stamp, "dateType", "CI_DateTypeCode", "revision")
    _text(_child(citation, "identifier", "MD_Identifier"), "code", described.identifier)
    _text(parent, "abstract", described.lineage)
    _party(_child(parent, "pointOfContact"), described.producer)
    words = _child(parent, "descriptiveKeywords", "MD_Keywords")
    for word in (described.use_case.key, *described.communes):
        _text(words, "keyword", word)
    legal = _child(parent, "resourceConstraints", "MD_LegalConstraints")
    _code(legal, "useConstraints", "MD_RestrictionCode", "license")
    licence = described.producer.licence
    _text(legal, "otherConstraints", f"{licence.name} ({licence.uri})")
    _code(parent, "language", "LanguageCode", "fre")
    topic = _child(parent, "topicCategory")
    ElementTree.SubElement(topic, f"{{{_GMD}}}MD_TopicCategoryCode").text = _TOPICS[described.theme]
    extent = _child(parent, "extent", "EX_Extent")
    if described.box:
        box = _child(extent, "geographicElement", "EX_GeographicBoundingBox")
        west, south, east, north = described.box
        for name, value in (
            ("westBoundLongitude", west), ("eastBoundLongitude", east),
            ("southBoundLatitude", south), ("northBoundLatitude", north),
        ):  # fmt: skip
            ElementTree.SubElement(_child(box, name), f"{{{_GCO}}}Decimal").text = repr(value)
    if described.first_us is not None:
        period = ElementTree.SubElement(
            _child(extent, "temporalElement", "EX_TemporalExtent", "extent"),
            f"{{{_GML}}}TimePeriod", {f"{{{_GML}}}id": "period"},
        )  # fmt: skip
        for name, us in (("beginPosition", described.first_us), ("endPosition", described.last_us)):
            ElementTree.SubElement(period, f"{{{_GML}}}{name}").text = _instant(us)


def _party(parent: ElementTree.Element, producer: Producer) -> None:
    party = _child(parent, "CI_ResponsibleParty")
    siret = f" (SIRET {producer.siret})" if producer.siret else ""
    _text(party, "organisationName", producer.name + siret)
    address = _child(party, "contactInfo", "CI_Contact", "address", "CI_Address")
    _text(address, "electronicMailAddress", producer.contact)
    _code(party, "role", "CI_RoleCode", "publisher")


def _child(parent: ElementTree.Element, *names: str) -> ElementTree.Element:
    for name in names:
        parent = ElementTree.SubElement(parent, f"{{{_GMD}}}{name}")
    return parent


def _text(parent: ElementTree.Element, name: str, text: str) -> None:
    ElementTree.SubElement(_child(parent, name), f"{{{_GCO}}}CharacterString").text = _legal(text)


def _code(parent: ElementTree.Element, name: str, list_: str, value: str) -> None:
    ElementTree.SubElement(
        _child(parent, name), f"{{{_GMD}}}{list_}",
        {"codeList": f"{_CODES}#{list_}", "codeListValue": value},
    ).text = value  # fmt: skip


def _date(parent: ElementTree.Element, day: str) -> None:
    ElementTree.SubElement(parent, f"{{{_GCO}}}Date").text = day


def _legal(text: str) -> str:
    """Return a text without the characters that XML 1.0 has no way to write."""
    return "".join(c for c in text if c >= " " or c in "\t\n\r")


def _distribution(name: str, described: Described) -> dict[str, Any]:
    ending = name[name.rfind(".") :]
    return {
        "@type": "dcat:Distribution",
        "dct:title": name,
        "dcat:accessURL": {"@id": name},
        "dct:license": {"@id": described.producer.licence.uri},
        **({"dcat:mediaType": _MEDIA[ending]} if ending in _MEDIA else {}),
    }


def _today() -> str:
    return date.today().isoformat()  # noqa: DTZ011 (the day of the person who publishes)


def _instant(us: int | None) -> str:
    return "" if us is None else from_microseconds(us).strftime("%Y-%m-%dT%H:%M:%SZ")

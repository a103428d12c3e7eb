"""Which attributes of Smart Data Models' entities say what about a sensor, beside its measures.

Names in the order of preference. Sources: Smart Data Models' Device, DeviceMeasurement,
WasteContainer, Streetlight, and the attributes brokers add themselves (GS CIM 009, 4.8).
"""

from __future__ import annotations

NAME = ("name", "alternateName", "stationName", "stationID")
COMMUNE = ("commune", "municipality", "addressLocality")
INSEE = ("insee", "inseeCode", "codeInsee")
ZONE = ("zone", "studyZone", "areaServed")
ZONE_ROLE = ("zoneRole", "zone_role")
OWNER = ("owner", "ownerName")
HOST = ("host", "hostedBy", "hostingParty")
PROVIDER = ("provider", "dataProvider")
NETWORK = ("networkName", "network", "connectivityNetwork")
PLACEMENT = ("placement", "installationPlacement")
SUPPORT_TYPE = ("supportType", "support_type", "mountingType")
ELEVATION_M = ("elevation", "altitude", "z")
HEIGHT_M = ("installationHeight", "mountingHeight", "heightAboveGround")
COMMISSIONED = ("dateInstalled", "dateFirstUsed", "dateMeteringStarted")
DECOMMISSIONED = ("dateRemoved", "dateDecommissioned")
BATTERY = ("batteryLevel", "battery")
RSSI = ("rssi",)
SNR = ("snr", "loraSNR")
RECEPTION = ("receptionRate", "packetReceptionRate")
#: When an entity's measures were made, where the attributes themselves do not say it.
OBSERVED_AT = (
    "dateObservedTo",
    "dateObserved",
    "observationDateTime",
    "dateLastValueReported",
    "TimeInstant",
    "timestamp",
    "binLoggedTime",
    "dateObservedFrom",
)
#: Kept as text for whoever looks at one sensor.
EXTRA = (
    "description",
    "serialNumber",
    "refDevice",
    "refDeviceModel",
    "controlledAsset",
    "deviceState",
    "status",
    "powerState",
    "workingMode",
    "category",
    "storedWasteKind",
    "direction",
    "laneDirection",
    "firmwareVersion",
    "softwareVersion",
    "brandName",
    "modelName",
    "source",
)

KNOWN = frozenset(
    {
        *NAME, *COMMUNE, *INSEE, *ZONE, *ZONE_ROLE, *OWNER, *HOST, *PROVIDER, *NETWORK, *PLACEMENT,
        *SUPPORT_TYPE, *ELEVATION_M, *HEIGHT_M, *COMMISSIONED, *DECOMMISSIONED, *BATTERY, *RSSI, *SNR,
        *RECEPTION, *OBSERVED_AT, *EXTRA, "address", "location", "unit",
        "modifiedAt",
    }
)  # fmt: skip

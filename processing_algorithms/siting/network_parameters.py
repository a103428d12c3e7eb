"""What a network plan asks for."""

from __future__ import annotations

from dataclasses import fields as fields_of_class

from qgis.core import (
    QgsProcessing,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
)

from ...smartmetro_plugin.core.siting.network_plan.cost import Prices
from ...smartmetro_plugin.core.siting.radio.battery import Battery
from ...smartmetro_plugin.host.translation import tr
from ..base import SITING, SmartMetroAlgorithm

_DOUBLE = QgsProcessingParameterNumber.Type.Double
_INTEGER = QgsProcessingParameterNumber.Type.Integer


class NetworkPlanParameters(SmartMetroAlgorithm):
    """Base of the network plan: its parameters."""

    GROUP = SITING

    def define(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "ZONES", tr("Zones"), [QgsProcessing.SourceType.TypeVectorPolygon]
            ),
            tr(
                "Sub-zones of the project, reference and control zones (columns zone, zone_role, and "
                "sensor_count where a zone wants another number than its role)."
            ),
        )
        self.add_use_case()
        self._add_number(
            "STEP_MINUTES", tr("Reporting step (min)"), 15.0, tr("15 or 30, as a rule.")
        )
        self.add(
            QgsProcessingParameterFeatureSource(
                "CANDIDATES",
                tr("Candidates"),
                [QgsProcessing.SourceType.TypeVectorAnyGeometry],
                optional=True,
            ),
            tr(
                "Supports that were assessed; a column score (0 to 1 or 0 to 100) ranks them, those that "
                "fail a rule that forbids (siting_verdict) are left out."
            ),
        )
        self.add_cache()
        for name, label, value, help_text in (
            ("PER_PROJECT", tr("Sensors in each project zone"), 2, tr("1 to 3 for a heat study.")),
            (
                "PER_REFERENCE",
                tr("Sensors in each reference zone"),
                1,
                tr("1 or 2 for a heat study."),
            ),
            ("PER_CONTROL", tr("Sensors in each control zone"), 1, tr("1 or 2 for a heat study.")),
        ):
            self._add_number(name, label, value, help_text, whole=True)
        self._add_number("SPACING", tr("Minimum spacing (m)"), 0.0, tr("Between chosen sites."))
        self._add_number("NEAR", tr("Look for sensors within (m)"), 500.0, tr("Around the zones."))
        self._add_network()
        self._add_prices()
        self._add_outputs()

    def _add_number(
        self, name: str, label: str, value: float, help_text: str, *, whole: bool = False
    ) -> None:
        kind = _INTEGER if whole else _DOUBLE
        least = 0 if name not in ("STEP_MINUTES", "HORIZON_YEARS") else 0.1
        self.add(
            QgsProcessingParameterNumber(name, label, kind, value, minValue=least),
            help_text,
            advanced=name not in ("STEP_MINUTES", "PER_PROJECT", "PER_REFERENCE", "PER_CONTROL"),
        )

    def _add_network(self) -> None:
        self.add(
            QgsProcessingParameterFeatureSource(
                "GATEWAYS",
                tr("Existing gateways"),
                [QgsProcessing.SourceType.TypeVectorPoint],
                optional=True,
            ),
            tr("Your own gateways; leave empty where an operator’s network is used."),
            advanced=True,
        )
        self._add_number(
            "GATEWAY_RANGE",
            tr("Range of a gateway (m)"),
            0.0,
            tr("A plain distance to budget with; 0: gateways are not counted."),
        )
        for name, label, number, help_text in (
            (
                "SPREADING_FACTOR",
                tr("Spreading factor"),
                9,
                tr("7 to 12; a higher one costs battery."),
            ),
            ("PACKET_BYTES", tr("Packet (bytes)"), 24, tr("Payload and LoRaWAN’s 13 bytes.")),
        ):
            self._add_number(name, label, number, help_text, whole=True)
        for name, label, value, help_text in (
            (
                "BATTERY_MAH",
                tr("Battery (mAh)"),
                Battery().capacity_mah,
                tr("From the data sheet."),
            ),
            (
                "HOT_DAYS",
                tr("Hot data (days)"),
                90.0,
                tr("How long the platform keeps values at hand."),
            ),
            ("ARCHIVE_YEARS", tr("Archive (years)"), 5.0, tr("How long values are archived.")),
        ):
            self._add_number(name, label, value, help_text)

    def _add_prices(self) -> None:
        prices = Prices()
        example = tr("An example: give the price of your contract.")
        self._add_number("HORIZON_YEARS", tr("Horizon (years)"), 5.0, tr("For rent or buy."))
        labels = {
            "sensor": tr("Price of a sensor"),
            "installation": tr("Price of an installation"),
            "upkeep": tr("Upkeep of a sensor a year"),
            "connectivity": tr("Connectivity of a sensor a year"),
            "battery": tr("Change of a battery, visit included"),
            "gateway": tr("Price of a gateway"),
            "rent": tr("Rent of a sensor a month"),
        }
        for field in fields_of_class(Prices):
            self._add_number(
                f"PRICE_{field.name.upper()}",
                labels[field.name],
                getattr(prices, field.name),
                example,
            )

    def _add_outputs(self) -> None:
        point = QgsProcessing.SourceType.TypeVectorPoint
        self.add(
            QgsProcessingParameterFeatureSink("OUTPUT", tr("Planned sensors"), point),
            tr("Sites to visit, with the columns of sensor layers and status “planned”."),
        )
        for name, label, help_text in (
            ("RESERVES", tr("Reserves"), tr("Where to turn when a site is refused.")),
            ("MEASURED", tr("What is measured already"), tr("Sensors in and near the zones.")),
        ):
            self.add(
                QgsProcessingParameterFeatureSink(
                    name, label, point, optional=True, createByDefault=False
                ),
                help_text,
            )
        self.add(
            QgsProcessingParameterFileDestination("REPORT", tr("Report"), "HTML (*.html)"),
            tr("The plan in words and tables."),
        )
        for name, label in (
            ("SENSOR_COUNT", tr("Sensors to put up")),
            ("EXISTING_COUNT", tr("Sensors there already")),
            ("MESSAGES_PER_DAY", tr("Messages a day")),
            ("HOT_MB", tr("Hot data (MB)")),
            ("ARCHIVE_MB", tr("Archive (MB)")),
            ("BATTERY_YEARS", tr("Battery life (years)")),
            ("GATEWAY_COUNT", tr("Gateways to add")),
        ):
            self.addOutput(QgsProcessingOutputNumber(name, label))

"""What every SmartMetro algorithm shares, so that its own file holds only what is its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timezone
from pathlib import Path
from typing import Any, ClassVar, TypeVar

from qgis.core import (
    QgsFeatureSink,
    QgsFields,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDateTime,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFile,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import QDateTime, Qt
from qgis.PyQt.QtGui import QIcon

from ..smartmetro_plugin.core.errors import SmartMetroError
from ..smartmetro_plugin.core.instants import parse_instant, time_zone
from ..smartmetro_plugin.core.platform.connection import DEFAULT_TIME_ZONE, Connection
from ..smartmetro_plugin.core.use_cases.declaration import UseCase
from ..smartmetro_plugin.host.cancellation import FeedbackCancellation
from ..smartmetro_plugin.host.connections import ConnectionStore
from ..smartmetro_plugin.host.paths import RESOURCES, default_cache_path
from ..smartmetro_plugin.host.translation import say, tr
from ..smartmetro_plugin.host.use_cases import use_cases
from .headings import holds_headings, set_headings, without_headings

Parameters = dict[str, Any]
Parameter = TypeVar("Parameter", bound=QgsProcessingParameterDefinition)


class Group:
    """A group of the toolbox: id, and the English name to translate."""

    def __init__(self, id_: str, title: Callable[[], str]) -> None:
        self.id = id_
        self.title = title


#: The parameter of exports that asks for the ids that rows came with.
HISTORICAL_IDS = "HISTORICAL_IDS"

SENSORS = Group("sensors", lambda: tr("Sensors and their state"))
INDICATORS = Group("indicators", lambda: tr("Indicators"))
ALERTS = Group("alerts", lambda: tr("Alerts and interventions"))
SITING = Group("siting", lambda: tr("Siting"))
FIELD = Group("field", lambda: tr("Field work"))
MAPS = Group("maps", lambda: tr("Maps and reports"))
EXPORTS = Group("exports", lambda: tr("Exports"))
SHARING = Group("sharing", lambda: tr("Conventions and sharing"))


class SmartMetroAlgorithm(QgsProcessingAlgorithm):
    """Base of the algorithms. A subclass sets the class attributes and writes
    :meth:`title`, :meth:`describe`, :meth:`keywords`, :meth:`define` and :meth:`compute`.
    """

    NAME: ClassVar[str]
    GROUP: ClassVar[Group]
    ICON: ClassVar[str] = "smartmetro.svg"

    def title(self) -> str:
        """Return the algorithm's name as users read it."""
        raise NotImplementedError

    def describe(self) -> str:
        """Return the help: what it does, for whom, what comes out."""
        raise NotImplementedError

    def keywords(self) -> str:
        """Return words to search by, separated by commas, in the user's language."""
        return ""

    def define(self) -> None:
        """Add parameters and outputs."""
        raise NotImplementedError

    def compute(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> Mapping[str, object]:
        """Do the work; may raise SmartMetroError, shown to the user in words."""
        raise NotImplementedError

    # -- what QGIS calls ---------------------------------------------------------------------

    def name(self) -> str:
        return self.NAME

    def displayName(self) -> str:
        return self.title()

    def group(self) -> str:
        return self.GROUP.title()

    def groupId(self) -> str:
        return self.GROUP.id

    def shortHelpString(self) -> str:
        return self.describe()

    def tags(self) -> list[str]:
        words = f"{self.keywords()},smartmetro,{self.NAME}".split(",")
        return [word.strip() for word in words if word.strip()]

    def icon(self) -> QIcon:
        return QIcon(str(RESOURCES / "icons" / self.ICON))

    def svgIconPath(self) -> str:
        return str(RESOURCES / "icons" / self.ICON)

    def createInstance(self) -> SmartMetroAlgorithm:
        return type(self)()

    def initAlgorithm(self, configuration: Mapping[str, object] | None = None) -> None:
        self.define()

    def processAlgorithm(
        self, parameters: Parameters, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, object]:
        try:
            return dict(self.compute(parameters, context, feedback))
        except SmartMetroError as error:
            raise QgsProcessingException(say(error.message)) from error
        except ModuleNotFoundError as error:
            raise QgsProcessingException(_lacks(error.name or "")) from error

    def parameterAsSink(
        self,
        parameters: Parameters,
        name: str,
        context: QgsProcessingContext,
        fields: QgsFields,
        *more: object,
    ) -> tuple[QgsFeatureSink | None, str]:
        """Open a sink whose columns keep their headings where the format has any, without warnings."""
        if holds_headings(parameters.get(name)):
            return super().parameterAsSink(parameters, name, context, fields, *more)
        sink, sink_id = super().parameterAsSink(
            parameters, name, context, without_headings(fields), *more
        )
        if sink is not None:
            set_headings(sink_id, fields, context)
        return sink, sink_id

    # -- parameters that several algorithms share ----------------------------------------------

    def add(self, parameter: Parameter, help_text: str, *, advanced: bool = False) -> Parameter:
        """Add ``parameter`` with its help."""
        parameter.setHelp(help_text)
        if advanced:
            parameter.setFlags(
                parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced
            )
        self.addParameter(parameter)
        return parameter

    def add_connection(self) -> None:
        parameter = QgsProcessingParameterString("CONNECTION", tr("Connection"))
        names = [connection.name for connection in ConnectionStore().all()]
        parameter.setMetadata({"widget_wrapper": {"value_hints": names}})
        self.add(
            parameter,
            tr(
                "The name of a saved connection, or an address such as "
                "ngsi-ld:https://host/ngsi-ld/v1?tenant=name, ngsi-v2:, sensorthings: or "
                "opendatasoft: and an address, or files:/folder."
            ),
        )

    def add_cache(self) -> None:
        self.add(
            QgsProcessingParameterFile("CACHE", tr("Cache"), extension="gpkg", optional=True),
            tr(
                "The GeoPackage that holds sensors, statuses and interventions. It is made when it "
                "does not exist. Left empty: the cache of your QGIS profile."
            ),
        )

    def add_use_cases(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "USE_CASES",
                tr("Use cases"),
                options=list(use_cases()),
                allowMultiple=True,
                optional=True,
                usesStaticStrings=True,
            ),
            tr("Which use cases to take. None chosen: all of them."),
        )

    def add_use_case(self) -> None:
        keys = list(use_cases())
        self.add(
            QgsProcessingParameterEnum(
                "USE_CASE",
                tr("Use case"),
                options=keys,
                defaultValue=keys[0],
                usesStaticStrings=True,
            ),
            tr("The use case whose observations are wanted."),
        )

    def add_instant(self, name: str, label: str, help_text: str, *, optional: bool) -> None:
        self.add(
            QgsProcessingParameterDateTime(
                name, label, QgsProcessingParameterDateTime.Type.DateTime, optional=optional
            ),
            help_text
            + " "
            + tr(
                "Without Z or an offset, the time is the wall clock of the time zone; "
                "2026-07-21T05:00 and 2026-07-21T03:00Z are the same instant in Paris."
            ),
        )

    def add_time_zone(self) -> None:
        self.add(
            QgsProcessingParameterString("TIME_ZONE", tr("Time zone"), optional=True),
            tr("For instance Europe/Paris. Left empty: the connection’s, else Europe/Paris."),
            advanced=True,
        )

    def add_historical_ids(self) -> None:
        self.add(
            QgsProcessingParameterBoolean(
                HISTORICAL_IDS, tr("Ids of the time"), defaultValue=False, optional=True
            ),
            tr(
                "Of sensors that were renamed or replaced, write the id that each row came with instead "
                "of today’s."
            ),
            advanced=True,
        )

    def connection(self, parameters: Parameters, context: QgsProcessingContext) -> Connection:
        """Return the connection that CONNECTION names.

        Raises:
            ConfigurationError: no saved connection, and not an address.
        """
        return ConnectionStore().resolve(self.parameterAsString(parameters, "CONNECTION", context))

    def cache_path(self, parameters: Parameters, context: QgsProcessingContext) -> Path:
        """Return the path that CACHE names, else the profile's cache."""
        text = self.parameterAsString(parameters, "CACHE", context)
        return Path(text) if text else default_cache_path()

    def chosen_use_cases(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> dict[str, UseCase]:
        """Return the declarations of USE_CASES, all when none is chosen."""
        declared = use_cases()
        if parameters.get("USE_CASES") in (None, "", []):
            return dict(declared)
        keys = self.parameterAsEnumStrings(parameters, "USE_CASES", context)
        return {key: declared[key] for key in keys}

    def open_sink(
        self,
        parameters: Parameters,
        name: str,
        context: QgsProcessingContext,
        *layout: Any,
    ) -> tuple[QgsFeatureSink, str]:
        """Return the output ``name`` and its id; ``layout``: fields, geometry type, CRS.

        Raises:
            QgsProcessingException: it cannot be written.
        """
        sink, sink_id = self.parameterAsSink(parameters, name, context, *layout)
        if sink is None:
            raise QgsProcessingException(self.invalidSinkError(parameters, name))
        return sink, sink_id

    def time_zone(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        connection: Connection | None = None,
    ) -> str:
        """Return TIME_ZONE, else the connection's, else Europe/Paris.

        Raises:
            ConfigurationError: there is no such zone, even where nothing would have to be read in it.
        """
        chosen = self.parameterAsString(parameters, "TIME_ZONE", context).strip()
        if chosen:
            time_zone(chosen)
        return chosen or (connection.time_zone if connection else DEFAULT_TIME_ZONE)

    def instant(self, parameters: Parameters, name: str, zone: str) -> datetime | None:
        """Return the instant that a parameter's text names, in UTC; None when it is empty.

        The raw value is read: QGIS's own conversions lose the offset.

        Raises:
            ConfigurationError: not a date, or a wall clock that a change of summer time skips.
        """
        value = parameters.get(name)
        if isinstance(value, QDateTime):
            if not value.isValid():
                return None
            value = value.toString(
                Qt.DateFormat.ISODate
                if value.timeSpec() != Qt.TimeSpec.LocalTime
                else "yyyy-MM-ddTHH:mm:ss"
            )
        if value is None or not str(value).strip():
            return None
        if isinstance(value, datetime) and value.tzinfo is not None:
            return value.astimezone(timezone.utc)
        return parse_instant(str(value), time_zone(zone))


def cancellation(feedback: QgsProcessingFeedback) -> FeedbackCancellation:
    """Return the core's view of QGIS's feedback."""
    return FeedbackCancellation(feedback)


def _lacks(module: str) -> str:
    """Return what to do about a Python package that this QGIS was built without."""
    return tr(
        "This algorithm needs the Python package {package}, which this QGIS lacks. On Debian and Ubuntu: "
        "sudo apt install python3-{package}. Elsewhere, see Options > SmartMetro > Packages."
    ).format(package=module.partition(".")[0])

"""What the radio algorithms share: the parameters of a link, stations, and the land between."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from math import isfinite

from qgis.core import (
    NULL,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterLayer,
)

from ...smartmetro_plugin.core.errors import ConfigurationError
from ...smartmetro_plugin.core.messages import QT_TRANSLATE_NOOP
from ...smartmetro_plugin.core.siting.grid import Grid
from ...smartmetro_plugin.core.siting.radio.budget import (
    Device,
    Levels,
    Station,
    Technology,
    breaches,
    cellular_levels,
    lora_levels,
)
from ...smartmetro_plugin.core.siting.radio.building_entry import Building
from ...smartmetro_plugin.core.siting.radio.coverage import LevelsBySf, Request, Sited
from ...smartmetro_plugin.core.siting.radio.diffraction import Wave
from ...smartmetro_plugin.core.siting.radio.fan import Mast
from ...smartmetro_plugin.core.siting.radio.free_space import Surroundings
from ...smartmetro_plugin.core.siting.radio.lora import NOISE_RISE_DB, SPREADING_FACTORS
from ...smartmetro_plugin.core.siting.radio.placement_class import (
    HEIGHTS_M,
    Placement,
    PlacementLoss,
    placement_of,
    starting_losses,
)
from ...smartmetro_plugin.core.siting.radio.prediction import Model, Obstacles, Prediction
from ...smartmetro_plugin.core.siting.radio.reliability import (
    area_spread_db,
    location_spread_db,
)
from ...smartmetro_plugin.host.radio_words import placement_label
from ...smartmetro_plugin.host.translation import say, tr
from ..base import Parameters
from .placement_inputs import Places
from .siting_algorithm import SitingAlgorithm

_DOUBLE = QgsProcessingParameterNumber.Type.Double
_INTEGER = QgsProcessingParameterNumber.Type.Integer
_UNCALIBRATED = (Placement.METAL_CONTAINER, Placement.SEMI_BURIED, Placement.BURIED)
#: Places named in a warning.
_MOST_NAMED = 8
#: Parameters of a station: name, column of a layer with each station's own value, default, bounds.
_STATION = (
    ("GATEWAY_HEIGHT", "height_m", 20.0, 0.5, 500.0),
    ("GATEWAY_GAIN", "gain_dbi", 3.0, -10.0, 30.0),
    ("CABLE_LOSS", "cable_loss_db", 1.0, 0.0, 30.0),
    ("GATEWAY_POWER", "power_dbm", None, -10.0, 60.0),
)


class RadioAlgorithm(SitingAlgorithm):
    """Base of the algorithms that predict what radio reaches."""

    # -- parameters ------------------------------------------------------------------------------

    def add_land(self, *, required: bool) -> None:
        """Add the rasters of heights."""
        self.add(
            QgsProcessingParameterRasterLayer("DSM", tr("Surface model"), optional=not required),
            tr(
                "Heights of ground and buildings in metres, in a projected coordinate system. Left empty: "
                "Okumura-Hata, which knows no terrain."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer("DTM", tr("Terrain model"), optional=True),
            tr(
                "The bare ground, which antennas stand on. Without it sensors would stand on the roofs: give "
                "it where there are houses."
            ),
        )
        self.add(
            QgsProcessingParameterRasterLayer("CANOPY", tr("Height of the trees"), optional=True),
            tr("Metres above ground, where the surface model is without trees. Left empty: none."),
        )

    def add_stations(self) -> None:
        """Add the gateways and what they are made of."""
        self.add(
            QgsProcessingParameterFeatureSource(
                "GATEWAYS", tr("Gateways"), [QgsProcessing.SourceType.TypeVectorPoint]
            ),
            tr(
                "Gateways or base stations, existing and planned. The columns name, height_m, gain_dbi, "
                "cable_loss_db and power_dbm, where there are any, hold each one’s own values; the "
                "parameters fill in the rest."
            ),
        )
        self.add_station_numbers()

    def add_station_numbers(self) -> None:
        """Add what a gateway is made of."""
        labels = (
            (tr("Gateway: antenna height (m)"), tr("Above the ground, not above the roof.")),
            (tr("Gateway: antenna gain (dBi)"), tr("As on its data sheet.")),
            (tr("Gateway: cable loss (dB)"), tr("Cable, connectors, lightning protection.")),
            (
                tr("Gateway: power (dBm)"),
                tr(
                    "At its socket; it counts for the downlink. Left empty: 14, for the cellular techniques "
                    "43."
                ),
            ),
        )
        for (name, _, value, low, high), (label, help_text) in zip(_STATION, labels):
            self.number(name, label, value, help_text, (low, high), advanced=name != _STATION[0][0])

    def add_link(self) -> None:
        """Add the parameters of the link."""
        self.number(
            "FREQUENCY_MHZ",
            tr("Frequency (MHz)"),
            868.1,
            tr(
                "868.1 for LoRa; NB-IoT and LTE-M usually 800 (band 20) or 900 (band 8). From 863 to 870 MHz "
                "the radiated powers are checked against ERC/REC 70-03 and ETSI EN 300 220-2."
            ),
            (30.0, 6000.0),
        )
        self.add(
            QgsProcessingParameterEnum(
                "PLACEMENT",
                tr("Where the sensors sit"),
                options=[placement_label(p) for p in Placement],
                defaultValue=int(Placement.STREET),
            ),
            tr(
                "What it costs beyond the street: nothing outdoors, P.2109 indoors. For containers no figure "
                "can be cited: the losses below are starting points, to be replaced by measured ones "
                "(“Calibrate placements”)."
            ),
        )
        self.add(
            QgsProcessingParameterNumber(
                "SPREADING_FACTOR",
                tr("Spreading factor"),
                _INTEGER,
                defaultValue=12,
                minValue=SPREADING_FACTORS[0],
                maxValue=SPREADING_FACTORS[-1],
            ),
            tr("The margin is that of this one, 7 (fast) to 12 (far). LoRa only."),
        )
        self.add(
            QgsProcessingParameterEnum(
                "MODEL",
                tr("Model"),
                options=[
                    tr("Automatic"),
                    tr("Free space (P.525)"),
                    tr("Diffraction over the surface (P.526)"),
                    tr("Diffraction, share of time (P.1812)"),
                    tr("Okumura-Hata"),
                ],
                defaultValue=0,
            ),
            tr("Automatic: diffraction where a surface model is given, else Okumura-Hata."),
        )
        self.number(
            "RELIABILITY",
            tr("Reliability (%)"),
            90.0,
            tr("Share of the places where the link shall hold; the fade margin follows from it."),
            (50.0, 99.9),
        )
        self._add_device()
        self._add_placement_losses()
        self._add_refinements()

    def add_html_report(self) -> None:
        """Add the report."""
        self.add(
            QgsProcessingParameterFileDestination(
                "REPORT", tr("Report"), tr("Web pages (*.html)"), optional=True
            ),
            tr("A page for the browser or the printer."),
        )

    def number(
        self,
        name: str,
        label: str,
        value: float | None,
        help_text: str,
        bounds: tuple[float, float],
        *,
        advanced: bool = False,
    ) -> None:
        """Add a number; without ``value`` it may be left empty."""
        self.add(
            QgsProcessingParameterNumber(
                name, label, _DOUBLE, value, value is None, bounds[0], bounds[1]
            ),
            help_text,
            advanced=advanced,
        )

    def _add_device(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "TECHNOLOGY", tr("Technology"), options=["LoRa", "NB-IoT", "LTE-M"], defaultValue=0
            ),
            tr(
                "LoRa with the sensitivities of Semtech’s circuits; NB-IoT and LTE-M with the coupling loss "
                "that 3GPP sets (164 and 155.7 dB), a noise rise of 0 and a base station of 43 dBm."
            ),
            advanced=True,
        )
        advanced = True
        self.number(
            "DEVICE_POWER", tr("Sensor: power (dBm)"), None,
            tr("Left empty: 14 for LoRa, 23 for NB-IoT and LTE-M."), (-10, 33), advanced=advanced,
        )  # fmt: skip
        self.number(
            "DEVICE_GAIN", tr("Sensor: antenna gain (dBi)"), 0.0,
            tr("Small built-in antennas often have −3 or less."), (-20, 15), advanced=advanced,
        )  # fmt: skip
        self.number(
            "DEVICE_HEIGHT", tr("Sensor: antenna height (m)"), None,
            tr(
                "Above ground. Left empty: the placement’s, 5 m high outdoors, 1.5 m in the street, "
                "0.5 m buried."
            ),
            (0.1, 100), advanced=advanced,
        )  # fmt: skip
        self.number(
            "NOISE_RISE", tr("Noise rise (dB)"), None,
            tr(
                "What interference takes from the sensitivity. Left empty: 19 for LoRa, with which SF12 "
                "ends at −120 dBm as the field shows; 0 for the others."
            ),
            (0, 40), advanced=advanced,
        )  # fmt: skip

    def _add_placement_losses(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "BUILDING",
                tr("Buildings"),
                options=[tr("Traditional"), tr("Thermally efficient")],
                defaultValue=0,
            ),
            tr("For sensors indoors (P.2109): metallised glass and foil make the second kind."),
            advanced=True,
        )
        losses = starting_losses(868.1)
        for placement in _UNCALIBRATED:
            loss = losses[placement]
            self.number(
                f"LOSS_{placement.name}",
                tr("Loss: {placement} (dB)").format(placement=placement_label(placement)),
                loss.median_db,
                tr("To be tried between {low} and {high} dB as long as nothing was measured.").format(
                    low=int(loss.low_db), high=int(loss.high_db)
                ),
                (0, 80),
                advanced=True,
            )  # fmt: skip

    def _add_refinements(self) -> None:
        self.add(
            QgsProcessingParameterEnum(
                "OBSTACLES",
                tr("What stands on the ground"),
                options=[
                    tr("Stands in the way, from the surface model"),
                    tr("Counts as clutter (P.2108), over the bare ground"),
                ],
                defaultValue=0,
            ),
            tr("One or the other, never both: it would count twice."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean(
                "TREES_ATTENUATE", tr("Trees weaken instead of standing in the way"), False
            ),
            tr("P.833 for the last 100 m before the sensor; else trees are as opaque as houses."),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterEnum(
                "SURROUNDINGS",
                tr("Surroundings"),
                options=[tr("Town"), tr("Suburb"), tr("Open land")],
                defaultValue=0,
            ),
            tr("For Okumura-Hata."),
            advanced=True,
        )
        self.number(
            "TIME_PCT",
            tr("Share of the time (%)"),
            50.0,
            tr("For P.1812: the loss is not exceeded in that share of time; 50 is the median."),
            (1, 50),
            advanced=True,
        )
        self.number(
            "LOCATION_SPREAD",
            tr("Variation from place to place (dB)"),
            None,
            tr(
                "Standard deviation. Left empty: 5 dB, as P.1546 has for antennas in streets; with the "
                "model P.1812 that Recommendation’s own, 1.6 dB over 50 m."
            ),
            (0, 20),
            advanced=True,
        )
        self.number(
            "DOWNLINK_MHZ",
            tr("Downlink frequency (MHz)"),
            None,
            tr(
                "For the check of the gateways’ powers: 869.525 allows them 500 mW. Left empty: the "
                "frequency above."
            ),
            (30.0, 6000.0),
            advanced=True,
        )
        self.add(
            QgsProcessingParameterBoolean("UPLINK_ONLY", tr("Uplink only"), False),
            tr("For sensors that need no answer. Else the weaker direction counts."),
            advanced=True,
        )

    # -- reading ---------------------------------------------------------------------------------

    def request(
        self,
        parameters: Parameters,
        context: QgsProcessingContext,
        *,
        reach_m: float,
        latitude_deg: float,
    ) -> Request:
        """Return the link that the parameters describe."""

        def number(name: str) -> float:
            return float(self.parameterAsDouble(parameters, name, context))

        placement = Placement(self.parameterAsEnum(parameters, "PLACEMENT", context))
        technology = self.technology(parameters, context)
        is_lora = technology is Technology.LORA
        height_m = self.optional(parameters, "DEVICE_HEIGHT", HEIGHTS_M[placement], context)
        device = Device(
            self.optional(parameters, "DEVICE_POWER", 14.0 if is_lora else 23.0, context),
            number("DEVICE_GAIN"),
            height_m,
        )
        prediction = Prediction(
            wave=Wave(number("FREQUENCY_MHZ")),
            model=Model(self.parameterAsEnum(parameters, "MODEL", context)),
            obstacles=Obstacles(self.parameterAsEnum(parameters, "OBSTACLES", context)),
            device_height_m=height_m,
            reach_m=reach_m,
            time_pct=number("TIME_PCT"),
            latitude_deg=latitude_deg,
            surroundings=Surroundings(self.parameterAsEnum(parameters, "SURROUNDINGS", context)),
            trees_attenuate=self.parameterAsBoolean(parameters, "TREES_ATTENUATE", context),
        )
        return Request(
            prediction,
            device,
            self._levels(parameters, context, technology),
            self.parameterAsInt(parameters, "SPREADING_FACTOR", context) if is_lora else 0,
            self.placement_losses(parameters, context)[placement],
            self.optional(parameters, "LOCATION_SPREAD", _spread_db(prediction), context),
            number("RELIABILITY") / 100,
            self.parameterAsBoolean(parameters, "UPLINK_ONLY", context),
        )

    def technology(self, parameters: Parameters, context: QgsProcessingContext) -> Technology:
        """Return what the sensors speak."""
        return Technology(self.parameterAsEnum(parameters, "TECHNOLOGY", context))

    def placement_losses(
        self, parameters: Parameters, context: QgsProcessingContext
    ) -> Mapping[Placement, PlacementLoss]:
        """Return the losses of all placements, the user's where there are any."""
        frequency = float(self.parameterAsDouble(parameters, "FREQUENCY_MHZ", context))
        building = Building(self.parameterAsEnum(parameters, "BUILDING", context))
        losses = dict(starting_losses(frequency, building))
        for placement in _UNCALIBRATED:
            usual = losses[placement]
            own = float(self.parameterAsDouble(parameters, f"LOSS_{placement.name}", context))
            losses[placement] = PlacementLoss(own, usual.spread_db, usual.low_db, usual.high_db)
        return losses

    def stations(
        self, places: Places, grid: Grid, parameters: Parameters, context: QgsProcessingContext
    ) -> list[Sited]:
        """Return the stations on the grid.

        Raises:
            ConfigurationError: one stands beyond it, or a column holds no number.
        """
        usual = self.usual_station(parameters, context)
        rows, columns, inside = grid.cells(places.xy[:, 0], places.xy[:, 1])
        if not inside.all():
            outside = ", ".join(n for n, there in zip(places.names, inside) if not there)
            raise ConfigurationError(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "These gateways stand beyond the surface model: {names}. Choose a model that reaches "
                    "there, or leave them out.",
                ),
                names=outside,
            )
        sited = []
        for feature, name, row, column in zip(places.features, places.names, rows, columns):
            own = {attribute: _own(feature, attribute, usual) for _, attribute, *_ in _STATION}
            station = Station(name, **own)
            sited.append(Sited(station, Mast(int(row), int(column), station.height_m)))
        return sited

    def tell_assumed_heights(
        self,
        places: Places,
        parameters: Parameters,
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> None:
        """Warn where a place's own height is empty: a guess would make it better than it is."""
        unknown = [
            name
            for feature, name in zip(places.features, places.names)
            if feature.fields().indexOf("height_m") >= 0 and feature["height_m"] in (None, NULL, "")
        ]
        if unknown:
            feedback.pushWarning(
                tr(
                    "{n} places for gateways have no height in their column height_m; {height} m is assumed "
                    "there: {names}"
                ).format(
                    n=len(unknown),
                    height=self.usual_station(parameters, context).height_m,
                    names=", ".join(unknown[:_MOST_NAMED]) + ("…" if unknown[_MOST_NAMED:] else ""),
                )
            )

    def usual_station(self, parameters: Parameters, context: QgsProcessingContext) -> Station:
        """Return the gateway of the parameters."""
        is_lora = self.technology(parameters, context) is Technology.LORA
        power_dbm = 14.0 if is_lora else 43.0
        values = {
            attribute: self.optional(parameters, name, power_dbm, context)
            if usual is None
            else float(self.parameterAsDouble(parameters, name, context))
            for name, attribute, usual, *_ in _STATION
        }
        return Station("", **values)

    def check_powers(
        self,
        request: Request,
        stations: list[Station],
        parameters: Parameters,
        context: QgsProcessingContext,
    ) -> None:
        """Refuse what must not be sent.

        Raises:
            ConfigurationError: a radiated power beyond the limit of its sub-band.
        """
        uplink_mhz = request.prediction.wave.frequency_mhz
        downlink_mhz = self.optional(parameters, "DOWNLINK_MHZ", uplink_mhz, context)
        said = breaches(uplink_mhz, {tr("The sensor"): request.device.eirp_dbm})
        if not request.uplink_only:
            said += breaches(downlink_mhz, {s.name: s.eirp_dbm for s in stations})
        if said:
            raise ConfigurationError("{all}", all="\n".join(say(message) for message in said))

    def optional(
        self, parameters: Parameters, name: str, value: float, context: QgsProcessingContext
    ) -> float:
        """Return a number, ``value`` where it was left empty."""
        if parameters.get(name) in (None, NULL, ""):
            return value
        return float(self.parameterAsDouble(parameters, name, context))

    def _levels(
        self, parameters: Parameters, context: QgsProcessingContext, technology: Technology
    ) -> LevelsBySf:
        if technology is Technology.LORA:
            noise = self.optional(parameters, "NOISE_RISE", NOISE_RISE_DB, context)
            return {sf: partial(_same, lora_levels(sf, noise)) for sf in SPREADING_FACTORS}
        noise = self.optional(parameters, "NOISE_RISE", 0.0, context)
        return {0: lambda station: cellular_levels(technology, station, noise)}


def crs_of(grid: Grid) -> QgsCoordinateReferenceSystem:
    """Return the grid's reference system."""
    return QgsCoordinateReferenceSystem.fromWkt(grid.crs_wkt)


def placement_in(feature: QgsFeature, usual: Placement) -> Placement:
    """Return where a sensor sits by its column ``placement``, ``usual`` where that says nothing."""
    index = feature.fields().indexOf("placement")
    word = feature.attribute(index) if index >= 0 else None
    found = None if word in (None, NULL) else placement_of(str(word))
    return usual if found is None else found


def name_column(fields: QgsFields) -> str:
    """Return the column that names features for people: a name, else an id; empty for none."""
    names = [field.name() for field in fields]
    for wanted in ("name", "nom"):
        if wanted in names:
            return wanted
    return next((name for name in names if name.endswith("_id")), "")


def _spread_db(prediction: Prediction) -> float:
    frequency_mhz = prediction.wave.frequency_mhz
    is_p1812 = prediction.model is Model.P1812
    return area_spread_db(frequency_mhz) if is_p1812 else location_spread_db(frequency_mhz)


def _same(levels: Levels, _station: Station) -> Levels:
    return levels


def _own(feature: QgsFeature, attribute: str, usual: Station) -> float:
    """Return a station's own value, else the usual one.

    Raises:
        ConfigurationError: its column holds no number.
    """
    default = float(getattr(usual, attribute))
    index = feature.fields().indexOf(attribute)
    value = feature.attribute(index) if index >= 0 else None
    if value in (None, NULL, ""):
        return default
    try:
        number = float(value)
    except (TypeError, ValueError):
        number = float("nan")
    if not isfinite(number):
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Column “{field}” of the gateways holds “{value}”, which is no number.",
            ),
            field=attribute,
            value=str(value),
        )
    return number

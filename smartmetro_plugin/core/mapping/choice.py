"""Which map the stations carry: the method asked for, or the one that leave-one-out prefers."""

from __future__ import annotations

from dataclasses import dataclass

from ..cancellation import Cancellation
from ..errors import ConfigurationError
from ..messages import QT_TRANSLATE_NOOP, Message
from .covariance import Variogram
from .drift import STATIONS_PER_COVARIATE, Drift, best_columns
from .methods import METHOD_LABELS, WITH_DRIFT, Fit, Method, fit
from .samples import Samples

#: Below this many stations `auto` does not interpolate.
LEAST_STATIONS = 20
#: Nor when the best method removes less than this share of the mean's error.
LEAST_GAIN = 0.10
#: Fewer stations than this carry no surface at all.
FEWEST = 3
_STATIONS_PER_PLANE = 2 * STATIONS_PER_COVARIATE


@dataclass(frozen=True)
class Choice:
    """``method`` to draw, ``fit`` of its surface (None for stations), and why.

    ``tried``: every surface that was fitted, best first. ``notices``: what the reader must know.
    """

    method: Method
    fit: Fit | None
    tried: tuple[Fit, ...]
    notices: tuple[Message, ...]


def choose(asked: Method, samples: Samples, cancel: Cancellation | None = None) -> Choice:
    """Return the map to draw. A method asked for is obeyed; ``auto`` decides by leave-one-out.

    Raises:
        ConfigurationError: a surface is asked for that so few stations, or these covariates, cannot
            carry.
        Cancelled: the user stopped.
    """
    if asked is Method.STATIONS:
        return Choice(asked, None, (), ())
    if asked is Method.AUTO:
        return _automatic(samples, cancel)
    if len(samples) < FEWEST:
        raise ConfigurationError(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "{stations} stations with a value are too few for a surface: choose the map of "
                "stations, a longer period, or lower the share of valid days.",
            ),
            stations=len(samples),
        )
    drift, notices = _drift_asked(asked, samples)
    fitted = fit(asked, samples, drift, cancel)
    return Choice(asked, fitted, (fitted,), (*notices, *_warning(fitted, len(samples))))


def _automatic(samples: Samples, cancel: Cancellation | None) -> Choice:
    n = len(samples)
    tried, notices = _try_all(samples, cancel) if n >= FEWEST else ([], [])
    best = min(tried, key=lambda one: one.scores.rmse, default=None)
    if best is None or n < LEAST_STATIONS:
        notices.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro",
                    "{stations} stations: below {least} the map is not interpolated, each station "
                    "shows its own mean.",
                ),
                {"stations": n, "least": LEAST_STATIONS},
            )
        )
    if best is not None and best.scores.gain < LEAST_GAIN:
        notices.append(hardly_better(best))
    drawn = None
    if best is not None and n >= LEAST_STATIONS and best.scores.gain >= LEAST_GAIN:
        drawn = best
        notices.append(
            Message(
                QT_TRANSLATE_NOOP(
                    "SmartMetro", "{method}: the least error of {tried} methods by leave-one-out."
                ),
                {"method": Message(METHOD_LABELS[best.method]), "tried": len(tried)},
            )
        )
    ranked = tuple(sorted(tried, key=lambda one: one.scores.rmse))
    return Choice(drawn.method if drawn else Method.STATIONS, drawn, ranked, tuple(notices))


def _try_all(samples: Samples, cancel: Cancellation | None) -> tuple[list[Fit], list[Message]]:
    columns = best_columns(samples, len(samples) // STATIONS_PER_COVARIATE)
    notices = _about_covariates(samples, columns)
    constant, covariates = Drift.of(samples), Drift.of(samples, columns=columns)
    plan: list[tuple[Method, Drift]] = [
        (Method.INVERSE_DISTANCE, constant),
        (Method.ORDINARY_KRIGING, constant),
    ]
    if columns:
        plan += [(method, covariates) for method in sorted(WITH_DRIFT)]
    elif len(samples) >= _STATIONS_PER_PLANE:
        plane = Drift.of(samples, by_position=True)
        plan += [(Method.EXTERNAL_DRIFT, plane), (Method.TREND, plane)]
    fits: list[Fit] = []
    variograms: dict[int, Variogram] = {}
    for method, drift in plan:
        try:
            fitted = fit(method, samples, drift, cancel, variograms.get(id(drift)))
            if method is not Method.TREND:
                variograms[id(drift)] = fitted.variogram
            fits.append(fitted)
        except ConfigurationError as error:
            notices.append(error.message)
    return fits, notices


def _drift_asked(method: Method, samples: Samples) -> tuple[Drift, list[Message]]:
    """Return the drift of a method that was asked for: as many covariates as the stations carry."""
    if method not in WITH_DRIFT:
        return Drift.of(samples), []
    given, n = samples.covariates.shape[1], len(samples)
    if given:
        allowed = max(1, n // STATIONS_PER_COVARIATE)
        columns = tuple(range(given)) if given <= allowed else best_columns(samples, allowed)
        notices = _about_covariates(samples, columns)
        if n < STATIONS_PER_COVARIATE and columns:
            notices.append(_too_few(n))
        return Drift.of(samples, columns=columns), notices
    notices = [
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro", "No covariate raster was given: the mean follows the position."
            )
        )
    ]
    if n < _STATIONS_PER_PLANE:
        notices.append(_too_few(n))
    return Drift.of(samples, by_position=True), notices


def _about_covariates(samples: Samples, columns: tuple[int, ...]) -> list[Message]:
    left = [name for c, name in enumerate(samples.covariate_names) if c not in columns]
    if not left:
        return []
    return [
        Message(
            QT_TRANSLATE_NOOP(
                "SmartMetro",
                "Not used: {names}. {stations} stations carry at most one covariate for every "
                "{each} of them, and each must lower the error.",
            ),
            {
                "names": ", ".join(left),
                "stations": len(samples),
                "each": STATIONS_PER_COVARIATE,
            },
        )
    ]


def _warning(fitted: Fit, stations: int) -> list[Message]:
    if fitted.scores.gain < LEAST_GAIN:
        return [hardly_better(fitted)]
    if stations < LEAST_STATIONS:
        return [_too_few(stations)]
    return []


def _too_few(stations: int) -> Message:
    return Message(
        QT_TRANSLATE_NOOP(
            "SmartMetro",
            "{stations} stations are few for this method: the map is drawn because it was asked for.",
        ),
        {"stations": stations},
    )


def hardly_better(fitted: Fit) -> Message:
    """Return the warning that a surface says little more than the mean of the stations."""
    text = QT_TRANSLATE_NOOP(
        "SmartMetro",
        "The best surface misses a station by {rmse}, the plain mean by {mean_rmse}: a gain of "
        "{gain_pct} %, under the {least_pct} % that would make a surface worth drawing.",
    )
    if fitted.scores.gain <= 0:
        text = QT_TRANSLATE_NOOP(
            "SmartMetro",
            "The best surface misses a station by {rmse}, the plain mean by {mean_rmse}: the surface "
            "does no better than the mean.",
        )
    values = {
        "rmse": fitted.scores.rmse,
        "mean_rmse": fitted.scores.mean_rmse,
        "gain_pct": round(100 * fitted.scores.gain),
        "least_pct": round(100 * LEAST_GAIN),
    }
    return Message(text, {name: v for name, v in values.items() if "{" + name + "}" in text})

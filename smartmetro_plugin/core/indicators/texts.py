"""Texts that several use cases' indicators share."""

from __future__ import annotations

from ..messages import QT_TRANSLATE_NOOP

WHOLE_PERIOD = QT_TRANSLATE_NOOP("SmartMetro", "From START to END, in the season if one is given.")
COMPLETE_DAYS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "A day counts when it has at least {share} % of its expected samples; the expected step is the "
    "sensor’s median step.",
)
COMPLETE_HOURS_OF_DAYS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "A day counts when it has at least {share} % of its expected samples; of these hours, {window} % of the "
    "samples expected on the days that count are needed. The expected step is the sensor’s median step.",
)
TOO_FEW_IN_HOURS = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "On complete days fewer than {window} % of the samples expected in the hours concerned are usable: "
    "{name}.",
)
AS_THEY_COME = QT_TRANSLATE_NOOP(
    "SmartMetro", "Every usable value counts; see the share of valid data."
)
AT_LEAST = QT_TRANSLATE_NOOP(
    "SmartMetro",
    "What was seen: where data are missing there may have been more; see the share of valid data.",
)
TOO_FEW = QT_TRANSLATE_NOOP(
    "SmartMetro", "Only {found} % of the samples expected are usable ({least} % are needed)."
)
NO_VALUE = QT_TRANSLATE_NOOP("SmartMetro", "No usable value in the period.")
STUDY = QT_TRANSLATE_NOOP(
    "SmartMetro", "Indicator of the metropolis’ heat study; operator and window as proposed here."
)

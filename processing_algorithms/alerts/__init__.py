"""Alerts: the log, what platforms mailed, and rules tried over the past."""

from __future__ import annotations

from .alertlog import AlertLogExport
from .backtestalerts import BackTestAlerts
from .importalerts import ImportAlerts

ALGORITHMS = (AlertLogExport, BackTestAlerts, ImportAlerts)

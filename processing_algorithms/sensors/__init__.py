"""Sensors: bring them in, read their history, tell their state."""

from __future__ import annotations

from .fetchobservations import FetchObservations
from .identities import Identities
from .sensorstatus import SensorStatus
from .syncsensors import SyncSensors

ALGORITHMS = (SyncSensors, FetchObservations, SensorStatus, Identities)

"""The connector for files in a folder: sensors, observations, zones, interventions."""

from .connector import FilesPlatform as FilesPlatform

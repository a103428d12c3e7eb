"""Alerts: rules as data, their replay over observations, and the log that keeps what happened."""

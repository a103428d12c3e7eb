"""Availability: which share of the expected data came, was usable, and how long outages lasted."""

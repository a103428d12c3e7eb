"""Missions: what leaves with a crew, and what comes back from it without loss."""

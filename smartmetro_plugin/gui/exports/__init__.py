"""Exports and prints in the window."""

"""Indicators: what series of observations say about a place."""

"""Interventions on sensors: noted, changed and closed."""

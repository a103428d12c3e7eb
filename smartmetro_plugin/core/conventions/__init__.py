"""Conventions between the metropolis and its partners: annexes, requests, terms."""

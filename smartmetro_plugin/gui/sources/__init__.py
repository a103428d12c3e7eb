"""Kinds of platforms in the window: how each is named, drawn and asked for."""

"""The siting panel: a candidate on the map, and what it meets there at once."""

"""Radio: whether a gateway hears a sensor, how surely, and what was really received."""

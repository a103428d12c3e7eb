"""Maps from stations: interpolation, its error by leave-one-out, zones, isolines."""

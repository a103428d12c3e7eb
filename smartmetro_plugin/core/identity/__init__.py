"""One sensor, one history: what it was called before, and who said so."""

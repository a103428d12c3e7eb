"""Two sensors at one place: how far they agree, and how to convert one into the other."""

"""Field work with QField: the project that leaves, and the work that comes back."""

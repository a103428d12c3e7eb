"""Published data models and metadata, one module each."""

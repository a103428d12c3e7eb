"""One module a format; each writes an :class:`..table.ExportTable` and knows nothing of its content."""

"""The editor of field mappings: what each field of a file or a portal's data set becomes."""

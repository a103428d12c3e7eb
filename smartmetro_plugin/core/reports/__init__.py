"""Reports: what was found, in words and tables, written as one accessible HTML page."""

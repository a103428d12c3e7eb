"""Field forms: their definitions, and the code that turns them into forms of QGIS."""

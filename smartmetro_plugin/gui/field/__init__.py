"""Field missions in QGIS's window: packed, followed, brought back, decided."""

"""Where a sensor can stand: sun, shade, open sky and the energy of a panel over a surface model."""

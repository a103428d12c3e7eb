"""The sample quarter's geodata: heights, buildings, trees, supports, containers. All simulated."""

"""Coverage panel: drop gateways on the map and see what they reach."""

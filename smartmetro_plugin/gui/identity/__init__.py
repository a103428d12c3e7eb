"""Who a sensor was before: what SmartMetro proposes, and what a person decides."""

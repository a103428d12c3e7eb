"""What leaves SmartMetro: tables of a use case in the formats and schemas that other services open."""

"""What a use case has given in a period: maps, indicators, quality, alerts, maintenance, in one document."""

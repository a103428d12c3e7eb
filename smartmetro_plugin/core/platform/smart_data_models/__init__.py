"""Entities of Smart Data Models as sensors with their last values, whichever NGSI brought them."""

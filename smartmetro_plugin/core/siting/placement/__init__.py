"""Placement: which of many candidate sites to equip, and how good the answer is proven to be."""

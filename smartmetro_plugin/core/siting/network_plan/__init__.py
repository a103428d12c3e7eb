"""The network plan: what is measured already, how many sensors, what they send, need and cost."""

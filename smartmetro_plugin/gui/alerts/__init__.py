"""Alerts in the window: the open ones, what is said of new ones, rules and their trial on the past."""

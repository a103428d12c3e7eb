"""Quality control: each check says which values it doubts, none removes any."""

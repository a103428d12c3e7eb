"""The councillor’s page on heat, from the menu: what takes an algorithm many parameters, in three."""

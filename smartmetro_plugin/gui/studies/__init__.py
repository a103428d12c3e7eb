"""The siting study: from a polygon to a shortlist, sheets and a layer for the field, in one panel."""

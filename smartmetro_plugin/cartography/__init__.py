"""Maps on paper and how layers look: styles, lineage, layouts."""

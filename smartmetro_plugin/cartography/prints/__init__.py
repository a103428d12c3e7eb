"""Maps on paper from layouts that a department may change: one page or many, PDF, PNG, SVG."""

"""Candidate supports held against the rules of a use case: verdicts, values, reasons, a score."""

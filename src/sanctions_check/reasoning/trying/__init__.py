"""Judges changed records, to see what a finding becomes."""

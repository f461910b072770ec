"""Conditions compiled to functions that answer without a proof: what both engines ask."""

"""Conditions compiled to functions that answer without a proof, for both engines."""

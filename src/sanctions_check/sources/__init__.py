"""Reads JSON and YAML strictly, within limits, and with the line and column of every value."""

"""Reads JSON and YAML strictly, within limits, with the line and column of every value."""

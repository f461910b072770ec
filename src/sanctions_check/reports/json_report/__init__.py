"""Writes JSON and JSON Lines reports, reads them back, and publishes their schema."""

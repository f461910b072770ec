"""Generates pages of the documentation from the pack and the record model."""

"""Generates documentation pages from the pack and the record model."""

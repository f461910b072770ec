"""Reads reports back, to verify that a report follows from its facts, and to compare two reports."""

"""Runs a test; one module for each kind."""

"""Deliveries, and their totals under the yearly caps."""

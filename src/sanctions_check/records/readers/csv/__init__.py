"""Reads CSV: cuts files into portions, and maps columns to fields of records."""

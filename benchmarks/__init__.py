"""Measures the program against other engines with the same records and rules."""

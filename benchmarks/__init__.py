"""Measures the program against other engines that are given the same records and the same rules."""

"""Doubts about values that are valid in a record but hardly meant, such as a date after today. They change no verdict."""

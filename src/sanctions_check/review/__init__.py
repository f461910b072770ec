"""Decisions of people on findings. They are kept beside the findings, never in them."""

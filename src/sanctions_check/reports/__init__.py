"""Writes assessments in every format: a folder or module for each, and `words`, the sentences that they share."""

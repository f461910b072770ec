"""What the sources of a record tell: of what, for whom, and what was known by a day."""

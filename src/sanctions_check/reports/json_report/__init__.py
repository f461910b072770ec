"""JSON and JSON Lines: writing them, their published schema, and reading them back."""

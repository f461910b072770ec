"""JSON and JSON Lines: plain values, the published shape, and reading reports back."""

"""CSV: cut into portions, mapped to fields, read as records."""

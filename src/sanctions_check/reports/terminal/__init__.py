"""Reports for a terminal: a table of records, and proofs drawn as trees."""

"""What the sources of a record say: of which part, for whom, and by which day."""

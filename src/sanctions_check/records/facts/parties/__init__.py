"""Who the parties of a record are to each other: one under two entries, bodies of one State, who comes home, who stopped it."""

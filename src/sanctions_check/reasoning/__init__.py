"""Why not, what is missing, and what would change it: sets of changes to the facts, each tried on the engine."""

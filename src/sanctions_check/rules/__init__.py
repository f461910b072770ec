"""The rule pack: YAML with positions, the law catalogue, concepts, prohibitions, readings, and lint."""

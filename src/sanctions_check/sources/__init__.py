"""How things are written, and where: JSON and YAML with positions, within limits, and one reader of checked entries."""

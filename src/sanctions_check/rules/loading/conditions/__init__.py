"""From YAML to conditions: operators, the paths of facts, and the names of concepts."""

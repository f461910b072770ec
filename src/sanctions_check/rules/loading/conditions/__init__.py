"""Reads conditions from YAML: operators, paths of facts, and names of concepts."""

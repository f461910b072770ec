"""From YAML with positions to the frozen models of a pack, with a fault for all that is not understood."""

"""Where things are written: places in files, YAML with positions, JSON pointers."""

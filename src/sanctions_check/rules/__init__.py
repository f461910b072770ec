"""The rule pack: the law catalogue, concepts, prohibitions and readings as frozen data, how they are read, and lint."""

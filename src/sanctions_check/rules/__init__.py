"""The rule pack as frozen data (catalogue of the law, concepts, prohibitions, readings), its loading, and lint."""

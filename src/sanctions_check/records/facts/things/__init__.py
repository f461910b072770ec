"""Items and groups of persons as rules judge them, with stated, implied and derived facts."""

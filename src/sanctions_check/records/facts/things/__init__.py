"""Items and groups of persons as rules judge them: what is stated, implied and worked out of each, and of all together."""

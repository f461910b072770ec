"""The facts of a record in one paragraph, with every hedge and alternative."""

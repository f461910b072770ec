"""The facts of a record in one paragraph: what it states, with every hedge and alternative."""

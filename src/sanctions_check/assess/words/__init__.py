"""What the assessment says: facts and leaves of proofs in words, and the grammar of names."""

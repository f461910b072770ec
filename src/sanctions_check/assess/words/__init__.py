"""What the assessment says: facts, leaves of proofs and stages in words."""

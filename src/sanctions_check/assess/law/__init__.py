"""What the law says of a subject: derived with proofs, by readings, and at a stage."""

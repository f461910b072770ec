"""What the law says of a subject: derived with proofs, by readings, at a stage, and to whom it is addressed."""

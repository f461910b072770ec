"""What the law says of a subject: derived with proofs, under a reading, at a stage."""

"""What others decided: exemptions, how far they reach, who may grant them, and what courts determined."""

"""The program itself in the benchmark: its findings as pairs of record and rule, and packs of any size."""

"""The program itself in the benchmark: what its reports and its checker find, as pairs of record and rule."""

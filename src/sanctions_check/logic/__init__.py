"""Three-valued logic: values, intervals, the expression tree, the reference evaluator and its proofs."""

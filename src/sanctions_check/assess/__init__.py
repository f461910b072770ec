"""The checker: from facts and rules to a judged record."""

"""The kinds of reasons that a finding has, each with what was tried for it."""

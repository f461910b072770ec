"""The sentences of a finding: who did what, as firm as the facts and the law, and on whose word."""

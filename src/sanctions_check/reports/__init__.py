"""Writes assessments in every format. Each format has a folder or module; `words` has the sentences that they share."""

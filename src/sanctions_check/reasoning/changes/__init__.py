"""Proposes changes to a record from the proof of a finding: to facts, to the evidence, and to the stage of the act."""

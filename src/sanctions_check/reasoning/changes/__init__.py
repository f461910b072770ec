"""What might be changed: proposed by a proof, and written as changes of facts, of evidence and of the stage of the act."""

"""What is found: law and evidence joined to verdicts, put into words, and what no rule reaches."""

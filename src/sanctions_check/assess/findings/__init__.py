"""Findings: law and evidence joined to verdicts and put into words, and what no rule reaches."""

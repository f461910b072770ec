"""Findings, caps, decisions, doubts and the rule pack in words."""

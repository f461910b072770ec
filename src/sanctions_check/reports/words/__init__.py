"""Findings, caps, decisions and the rule pack in words."""

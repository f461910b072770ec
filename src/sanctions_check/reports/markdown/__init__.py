"""Markdown to send to a colleague: a paragraph for each finding, with footnotes."""

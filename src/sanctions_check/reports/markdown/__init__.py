"""Markdown: a paragraph for each finding, with footnotes."""

"""A finding as a paragraph: who did what, as firmly as evidence and law allow, and who says so."""

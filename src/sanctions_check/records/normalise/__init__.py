"""Curated tables and parsers that turn what people write into codes and intervals."""

"""The results of a run as Markdown tables and as a plot."""

from .outcome import Growth, Outcome
from .plot import draw
from .table import markdown
from .write import insert_into

__all__ = ["Growth", "Outcome", "draw", "insert_into", "markdown"]

"""How well the facts are shown: who found what, and the standing that the sources give."""

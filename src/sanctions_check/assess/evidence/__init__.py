"""How well the facts are shown: the origins of sources, and the standing that these give."""

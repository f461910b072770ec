"""One module for each kind of reason."""

"""The act as a whole: when it was, how far it came, and between which places."""

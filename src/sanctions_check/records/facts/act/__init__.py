"""The act as a whole: its time, its stage, its direction and its places."""

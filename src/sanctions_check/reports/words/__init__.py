"""What findings say to people: who did what, how firmly, on whose word, and what is not known."""

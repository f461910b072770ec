"""What a test of each kind comes to."""

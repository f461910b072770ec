"""What goes out: a room or module for each format, all fed with the same frozen assessments, and the words that they share."""

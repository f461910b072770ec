"""One module for each format; all of them read the same frozen assessments."""

"""The HTML report: one offline file that a browser draws as far as it is looked at."""

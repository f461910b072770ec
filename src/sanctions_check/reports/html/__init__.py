"""The HTML report: one file that needs no network. The browser draws only what the reader opens."""

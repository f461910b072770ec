"""The account of a whole run: what was counted, which records are shown, and the receipt."""

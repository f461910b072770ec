"""What a report says of the whole run: its totals, which records are shown, and the receipt."""

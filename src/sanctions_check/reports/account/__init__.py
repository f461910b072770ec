"""What a report says about the whole run: its totals, which records it shows, and the receipt."""

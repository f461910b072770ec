"""What people decided about findings: kept beside the findings, never in them."""

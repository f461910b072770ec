"""To whom a finding is addressed: the States that bear its duties, or why no State does."""

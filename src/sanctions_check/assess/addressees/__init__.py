"""To whom a finding is addressed: the States that answer for what was done, and why none does where none does."""

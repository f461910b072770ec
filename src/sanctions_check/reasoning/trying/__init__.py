"""What is tried on the engine: changed records, and what a finding says of them."""

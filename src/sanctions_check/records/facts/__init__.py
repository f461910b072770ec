"""From a record to the facts that rules read."""

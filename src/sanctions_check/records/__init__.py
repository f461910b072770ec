"""The event record: model, normalisation, readers, and the facts that rules read."""

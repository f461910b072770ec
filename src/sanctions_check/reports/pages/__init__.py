"""Pages of the documentation that are made from the pack and the record model."""

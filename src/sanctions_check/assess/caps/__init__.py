"""What deliveries add up to under the yearly caps."""

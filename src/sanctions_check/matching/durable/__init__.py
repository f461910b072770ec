"""The Rete engine behind the port."""

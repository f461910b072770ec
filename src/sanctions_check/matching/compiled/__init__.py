"""The compiled engine behind the port: rules as closures over slotted rows."""

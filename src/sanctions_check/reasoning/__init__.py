"""Why a rule did not apply, which facts are missing, and what would change a verdict. Each change is tried on the engine."""

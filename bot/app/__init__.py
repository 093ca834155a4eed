"""Putting the parts together, one module a command: the only place that sees them all."""

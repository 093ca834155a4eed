"""What was read before, as somebody may see it; for how long it is kept, and how it goes."""

"""The full reading: what a model is shown, what it replies and how far that is believed. Without I/O."""

"""Asking the language model: what is sent, how much fits, and one call at a time."""

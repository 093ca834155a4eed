"""Sentences as rows of tokens, and the phrases and clauses in them."""

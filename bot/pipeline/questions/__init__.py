"""Answering questions, and the conversations that they belong to."""

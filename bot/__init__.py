"""Byline: who said what in a pasted article."""

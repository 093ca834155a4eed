"""Byline in a terminal: cards as text, a page as HTML, readings as JSON."""

"""Who said what, in the order of the text."""

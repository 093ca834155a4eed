"""The names and numbers in a text, in forms that can be compared: what a summary may not make up."""

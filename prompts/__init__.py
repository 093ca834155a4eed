"""The words that Byline sends to a language model."""

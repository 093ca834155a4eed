"""The words that reading by rules knows: English news vocabulary, nothing of any one article."""

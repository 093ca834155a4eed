def word_set(listing: str) -> frozenset[str]:
    """The words of a list that is written as running text, so that it stays short enough to read."""
    return frozenset(listing.split())

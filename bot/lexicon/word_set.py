def word_set(listing: str) -> frozenset[str]:
    """The words of a list that is written as running text, so that it stays short enough to read."""
    return frozenset(listing.split())


def rows_of(listing: str) -> list[str]:
    """The rows of a listing, of which a deeper indented line goes on with the one before."""
    rows: list[str] = []
    for line in listing.strip().splitlines():
        if line.startswith("        ") and rows:
            rows[-1] += line
        else:
            rows.append(line)
    return rows

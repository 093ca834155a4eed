def storable(text: str) -> str:
    """`text`, with a question mark for each half of a surrogate pair, which SQLite cannot take."""
    return text.encode(errors="replace").decode()

from bot.article.spans import Span


def lowered(text: str) -> str:
    """The text in lower case with every offset kept: letters that grow when lowered, as "İ", stay."""
    small = text.lower()
    if len(small) == len(text):
        return small
    return "".join(low if len(low := letter.lower()) == 1 else letter for letter in text)


def occurrences(words: str, text: str) -> list[Span]:
    """Where `text` has `words` with no letter or digit before or after them."""
    found = []
    start = text.find(words)
    while start != -1:
        end = start + len(words)
        if not (text[start - 1 : start].isalnum() or text[end : end + 1].isalnum()):
            found.append(Span(start, end))
        start = text.find(words, end)
    return found

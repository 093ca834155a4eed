"""Where in the article something is, as people say it: "s8", "s8 and s12", "s8, s12 and 3 more"."""

from collections.abc import Iterable, Sequence

from bot.article.spans import Span, index_at

_NAMED = 3


def sentences_at(sentences: Sequence[Span], spans: Iterable[Span]) -> list[int]:
    """The numbers of the sentences in which `spans` start, in order, each once."""
    found = {index_at(sentences, span.start) for span in spans}
    return sorted(index + 1 for index in found if index is not None)


def places(numbers: Sequence[int]) -> str:
    """Empty where there are no numbers, as of what stands outside the story."""
    named = [f"s{number}" for number in numbers[:_NAMED]]
    more = len(numbers) - len(named)
    if more:
        return f"{', '.join(named)} and {more} more"
    return " and ".join(filter(None, (", ".join(named[:-1]), named[-1]))) if named else ""


def in_brackets(numbers: Sequence[int]) -> str:
    """To be put behind what it is about, as in " (s8)"; empty where there are no numbers."""
    return f" ({places(numbers)})" if numbers else ""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """`language`, of the summary: a name or an ISO 639-1 code, empty for the article's own.

    `fresh`: ask the model even where a reply was kept.
    """

    language: str = ""
    summary_sentences: int = 5
    ask_model: bool = True
    fresh: bool = False

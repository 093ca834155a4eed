"""An answer from one article or several, checked: a function of its own, so that a worker can run it."""

from collections.abc import Sequence

from bot.article.content_words import language_of_few_words
from bot.article.language import UNKNOWN, guess_language, likely_language
from bot.article.spans import Span
from bot.readers.drafts import numbered
from bot.readers.model.answers.answers import ParsedAnswer
from bot.readers.model.answers.check_answer import CheckedAnswer, check_answer
from bot.readers.reading import Person, Reading, Statement
from bot.readers.rules.quick_reading import LANGUAGES_READ, found_in


def check_answer_from(
    readings: Sequence[Reading],
    answer: ParsedAnswer,
    question: str,
    numbers: Sequence[int] = (),
    in_parts: bool = False,
) -> CheckedAnswer:
    """`numbers` are those that the articles have for people; 1, 2, … where none are given.

    `in_parts`: the model was shown parts of them alone.
    """
    language = _language(answer.text, question, readings[0].article.language)
    return check_answer(
        answer,
        readings,
        question,
        language=language,
        numbers=numbers,
        in_parts=in_parts,
        read_claims=_claims if language in LANGUAGES_READ else None,
    )


def _language(answer: str, question: str, article: str) -> str:
    """The answer's: where it is too short to tell, that of the question, then what its small words tell."""
    both = f"{question} {answer}"
    asked = _language_of(question)
    if asked == UNKNOWN:
        asked = language_of_few_words(question) or language_of_few_words(both) or UNKNOWN
        asked = UNKNOWN if asked == "en" else asked  # which has small words in common with many
    found = likely_language(answer, asked)
    if found == UNKNOWN:
        found = _language_of(both)
    return article if found == UNKNOWN and article == "en" else found


def _language_of(text: str) -> str:
    return guess_language(text, [Span(0, len(text))])


def _claims(text: str) -> tuple[Sequence[Person], Sequence[Statement]]:
    """Who says what in an answer, read as an article is."""
    return numbered(found_in(text).drafts)

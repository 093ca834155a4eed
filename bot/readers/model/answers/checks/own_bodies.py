"""What an answer tells of a body, where the cited sentence has its own people tell or deny it of the body."""

import re
from collections.abc import Sequence

from bot.article.spans import Span
from bot.readers.model.answers.answer_claims import STRICT_ACTS
from bot.readers.model.answers.named_people import is_proper
from bot.readers.model.answers.told_article import ToldArticle
from bot.readers.reading import Statement
from bot.words.phrases import plain_words

_ITS = re.compile(r"(?:its|their)\b", re.IGNORECASE)
# What any body may be called; another, such as “the council”, only where its name has the word.
_THE_BODY = re.compile(
    r"\bwe\b|\bthe (?:firm|company|business|group|association|organi[sz]ation)\b", re.IGNORECASE
)
_SPEAKS_FOR = re.compile(
    r"\b(?:spokes\w+|(?:managing )?director|chief executive|CEO|president|chair\w*)\b", re.IGNORECASE
)
_OF_HIMSELF = re.compile(r"(?:he|she|his|her|i|my)\b", re.IGNORECASE)
_THE = re.compile(r"\bthe (\w+)", re.IGNORECASE)
_SUBJECT_WITHIN = 4  # words that open what is said, and hold its subject


def tells_of_its_own(names: Sequence[str], statements: Sequence[Statement], told: ToldArticle) -> bool:
    """Whether one of its own says all that is said there, of the body of one of `names` or for it."""
    return bool(statements) and any(
        all(
            _is_own(name, one, told) and (_is_of_it(name, one, told) or _speaks_for(name, one, told))
            for one in statements
        )
        for name in names
    )


def _is_own(name: str, statement: Statement, told: ToldArticle) -> bool:
    """Whether the speaker is described by the body: “Orbis’s director”, “its director” behind its name."""
    described = (told.reading.person(who).description for who in statement.speakers)
    return bool(statement.speakers) and all(span and _is_described_by(name, span, told) for span in described)


def _is_described_by(name: str, description: Span, told: ToldArticle) -> bool:
    words = description.of(told.article.text)
    if _first_word(name) in plain_words(words):
        return True
    before = told.around(told.near(told.numbers_of(description), 1, 0)[:1], 0, 0)
    return bool(_ITS.match(words)) and _first_word(name) in plain_words(before)


def _is_of_it(name: str, statement: Statement, told: ToldArticle) -> bool:
    said = statement.spans[0].of(told.article.text)
    opening = " ".join(said.split()[:_SUBJECT_WITHIN])
    called = {word.lower() for word in _THE.findall(opening)} & set(plain_words(name))
    return bool(called or _THE_BODY.search(opening)) or _first_word(name) in plain_words(opening)


def _speaks_for(name: str, statement: Statement, told: ToldArticle) -> bool:
    """Whether its head or spokesman says it, and neither denies anything nor tells of himself."""
    described = (told.reading.person(who).description for who in statement.speakers)
    is_of_himself = _OF_HIMSELF.match(statement.spans[0].of(told.article.text))
    people = [one.id for one in told.reading.people if one.kind == "person"]
    return (
        is_proper(name)
        and not told.people.are_meant(name, people)
        and not is_of_himself
        and statement.act not in STRICT_ACTS
        and all(span and _SPEAKS_FOR.search(span.of(told.article.text)) for span in described)
    )


def _first_word(name: str) -> str:
    """What a body is called for short."""
    return next(iter(plain_words(re.sub(r"^the ", "", name, flags=re.IGNORECASE))), "")

"""News of any length for timing: the tests' own stories again and again, each time about other people.

Only their sentences: headlines, bylines and captions of one article after the other would make it a
page with other articles below the first, which the quick reading leaves out.
"""

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import count

from bot.article.structure.sentence_ends import ends_sentence
from bot.article.structure.structure import structure_of
from tests.expected_readings import ExpectedReading, expected_reading, names_of_articles

NOT_NEWS = {"chat_log", "shopping_list", "source_code"}
_SYLLABLES = ("ar", "bel", "cor", "dun", "el", "fen", "gar", "hol", "jor", "kel", "lun", "mar", "pel", "quin")
_LEAST_LETTERS = 4  # of a word that stands for a person rather than for "the" or "of"


@cache
def news(characters: int) -> str:
    """English news of about so many characters in many paragraphs, always the same."""
    articles: list[str] = ["Two clubs, a ferry and a court"]
    length = 0
    for article in _endless():
        if length >= characters:
            return "\n\n".join(articles)[:characters]
        articles.append(article)
        length += len(article) + 2
    raise AssertionError("there is always another article")


def _endless() -> Iterator[str]:
    chosen = [expected_reading(name) for name in names_of_articles() if name not in NOT_NEWS]
    english = [one for one in chosen if one.fields["language"] == "en"]
    for copy in count():
        for article in english:
            yield _about_others(article, random.Random(f"{article.name} {copy}"))  # noqa: S311 -- no secret


def _about_others(article: ExpectedReading, chance: random.Random) -> str:
    """The same story with other names; who was one person stays one."""
    words = {
        word
        for names in article.fields["people"]
        for name in names
        for word in re.findall(r"[^\W\d_]+", name)
        if len(word) >= _LEAST_LETTERS and word[0].isupper()
    }
    renamed = {word: _name(word, chance) for word in sorted(words)}
    if not renamed:
        return _story(article.name)
    names = rf"\b(?:{'|'.join(renamed)})\b"
    return re.sub(names, lambda found: renamed[found.group()], _story(article.name))


@cache
def _story(name: str) -> str:
    text = expected_reading(name).text
    paragraphs = (one.of(text) for one in structure_of(text).paragraphs)
    return "\n\n".join(one for one in paragraphs if ends_sentence(one))


def _name(word: str, chance: random.Random) -> str:
    name = "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
    return name.upper() if word.isupper() else name

"""News of any length for timing: the tests' own articles again and again, each time about other people."""

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import count

from tests.expected_readings import ExpectedReading, expected_reading, names_of_articles

NOT_NEWS = {"chat_log", "shopping_list", "source_code"}
_SYLLABLES = ("ar", "bel", "cor", "dun", "el", "fen", "gar", "hol", "jor", "kel", "lun", "mar", "pel", "quin")
_LEAST_LETTERS = 4  # of a word that stands for a person rather than for "the" or "of"


@cache
def news(characters: int) -> str:
    """English news of about so many characters in many paragraphs, always the same."""
    articles: list[str] = []
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
    """The same article with other names; who was one person stays one."""
    words = {
        word
        for names in article.fields["people"]
        for name in names
        for word in re.findall(r"[^\W\d_]+", name)
        if len(word) >= _LEAST_LETTERS and word[0].isupper()
    }
    renamed = {word: _name(word, chance) for word in sorted(words)}
    if not renamed:
        return article.text
    return re.sub(rf"\b(?:{'|'.join(renamed)})\b", lambda found: renamed[found.group()], article.text)


def _name(word: str, chance: random.Random) -> str:
    name = "".join(chance.choices(_SYLLABLES, k=3)).capitalize()
    return name.upper() if word.isupper() else name

"""What an answer tells of who wrote an article, where it appeared and when.

The labelled lines that go with a question hold it, and often no numbered sentence does.
"""

import re
from collections.abc import Iterator

from bot.lexicon.word_set import word_set
from bot.readers.model.answers.checks.citing_sentence import CitingSentence
from bot.readers.model.answers.meanings import english_stems
from bot.readers.model.answers.told_article import ToldArticle

_DIGITS = re.compile(r"\d+")
_LONGEST_LINE = 160  # characters; in a longer one the name alone counts
_LEAST_ABROAD = 2  # words that a sentence in another language shares with such a line
_LONGEST_ABROAD = 16  # words of a sentence there, which are mostly not known
_OF_WRITING = word_set("""
    article text report story piece paste page write wrote written writer author byline reporter journalist
    correspondent editor publish published publication newspaper paper outlet appear appeared date dated day
    name named give given carry carried bear sign signed line title headline first second third other both
    tell know true cannot
""")


def tells_who_wrote_it(sentence: CitingSentence) -> bool:
    """Whether it tells of that, as the article has it, and of nothing else."""
    lines = " ".join(words for told in sentence.every for words in _lines(told))
    titles = " ".join(told.sentence(number) for told in sentence.every for number in told.headline)
    if not set(_DIGITS.findall(sentence.words)).issubset(_DIGITS.findall(lines)):
        return False
    named, own = english_stems(lines), english_stems(sentence.words) - _STEMS
    if sentence.translated or any(told.article.language != "en" for told in sentence.every):
        return len(own & named) >= _LEAST_ABROAD and len(sentence.words.split()) <= _LONGEST_ABROAD
    return bool(own & named) and own.issubset(named | english_stems(titles))


def _lines(told: ToldArticle) -> Iterator[str]:
    """The lines that name author, publication and date."""
    text, names = told.article.text, told.article.names
    for span in (names.author, names.publication, names.date):
        if span is None:
            continue
        line = text[: span.end].rpartition("\n")[2] + text[span.end :].partition("\n")[0]
        yield line if len(line) <= _LONGEST_LINE else span.of(text)


_STEMS = english_stems(" ".join(_OF_WRITING))

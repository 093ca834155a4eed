"""What a reading of this text cannot give, and why."""

from collections.abc import Sequence

from bot.article.article import Article
from bot.article.content_words import tokens_of
from bot.article.invisible import without_invisible
from bot.readers.reading import Notice, Person, Statement
from bot.words import fixed_texts as texts
from bot.words.language_names import LANGUAGE_NAMES
from bot.words.languages import say
from bot.words.phrases import amount

_SHORTEST_ARTICLE = 40  # words
_CHARACTERS_READ = 4000  # of a sentence, to count its words
_SENTENCES_TO_NAME_SOMEBODY = 5


def coverage_notices(
    article: Article, people: Sequence[Person], statements: Sequence[Statement]
) -> list[Notice]:
    return [
        *_unsupported_language(article),
        *_too_short(article),
        *_no_source_named(article, people, statements),
    ]


def _unsupported_language(article: Article) -> list[Notice]:
    if article.language in {"en", "und"}:
        return []
    name = say(LANGUAGE_NAMES.get(article.language, texts.ANOTHER_LANGUAGE))
    return [Notice("unsupported_language", texts.LANGUAGE_NOT_READ.format(language=name))]


def _too_short(article: Article) -> list[Notice]:
    words = _words_up_to(article, _SHORTEST_ARTICLE)
    if words >= _SHORTEST_ARTICLE and len(article.sentences) > 1:
        return []
    so_much = texts.ONE_SENTENCE if len(article.sentences) == 1 else amount(words, texts.WORDS)
    return [Notice("too_short", texts.ONLY_SO_MUCH.format(amount=so_much))]


def _no_source_named(
    article: Article, people: Sequence[Person], statements: Sequence[Statement]
) -> list[Notice]:
    """Only of English, because the rules name no speakers in other languages."""
    story = [one for one in article.sentences if one != article.headline]
    if article.language != "en" or len(story) < _SENTENCES_TO_NAME_SOMEBODY:
        return []
    named = {person.id for person in people if person.kind != "unnamed"}
    if any(named.intersection(statement.speakers) for statement in statements):
        return []
    return [Notice("no_source_named", texts.NO_SOURCE_NAMED)]


def _words_up_to(article: Article, enough: int) -> int:
    """How many words the story has, counted no further than `enough`."""
    count = 0
    for sentence in article.sentences:
        count += len(tokens_of(without_invisible(sentence.of(article.text)[:_CHARACTERS_READ])))
        if count >= enough:
            break
    return count

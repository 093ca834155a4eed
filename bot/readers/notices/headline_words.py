"""Words that a headline puts between marks although the story quotes nobody as saying them."""

from collections.abc import Sequence

from bot.article.article import Article
from bot.article.content_words import content_words, tokens_of
from bot.article.invisible import without_invisible
from bot.article.spans import Span, index_at
from bot.readers.notices.lowered import lowered
from bot.readers.reading import Notice
from bot.words import fixed_texts as texts

_ENDINGS = ("ing", "ed", "es", "s", "e")
_SHORTEST_BASE = 4  # letters
_SHARED_STEM = 5  # letters from the first; fewer join strangers
_ENOUGH_HAD = 0.5  # of a headline's quoted words: the rest is how its writer cut or turned them
_STEM_SHARE = 0.7  # of the word's letters: "humiliated" and "humiliation", not "nightmare" and "night"


def headline_words_notices(article: Article, quotations: Sequence[Span]) -> list[Notice]:
    """One for each quotation in the headline that is in no quotation of the story.

    Left alone is what the story has without marks: a title, or words that the headline took from it. Of
    another language than English nobody can tell here: its words bend too much, and its titles have marks.
    """
    if article.headline is None or article.language != "en":
        return []
    headline = article.headline
    inside = [one for one in quotations if headline.holds(one)]
    if not inside:
        return []
    story = [one for one in quotations if not headline.overlaps(one)]
    said = " ".join([" ", *(f" {_plain(one.of(article.text))} |" for one in story)])
    told = " ".join([" ", *_plain_story(article), " "])
    words_told = set(told.split())
    return [
        _notice(article, one)
        for one in inside
        if (words := _plain(one.of(article.text)))
        and not (f" {words} " in said or f" {words} " in told or _has_half(words, words_told, article))
    ]


def _plain_story(article: Article) -> list[str]:
    return [_plain(one.of(article.text)) for one in article.paragraphs if one != article.headline]


def _has_half(words: str, told: set[str], article: Article) -> bool:
    """Whether the story has half of the words, a single one in some form of the same verb."""
    content = set(content_words(words, article.language))
    if not content:
        return False
    had = {_uninflected(one) for one in content} & {_uninflected(one) for one in told}
    return len(had) >= _ENOUGH_HAD * len({_uninflected(one) for one in content})


def _uninflected(word: str) -> str:
    """“devastat” of “devastates” and “devastated”; not of “devastation”."""
    ending = next(
        (one for one in _ENDINGS if word.endswith(one) and len(word) - len(one) >= _SHORTEST_BASE), ""
    )
    return word.removesuffix(ending)


def _notice(article: Article, quoted: Span) -> Notice:
    words = quoted.of(article.text)
    message = texts.HEADLINE_WORDS.format(words=words.strip(" ,.;:"))
    near = _near_form(words, article)
    if near is None:
        return Notice("headline_words_unquoted", message, (quoted,))
    index = index_at(article.sentences, near.start)
    where = f"s{index + 1}" if index is not None else texts.THE_STORY
    message += texts.STORY_HAS.format(where=where, found=near.of(article.text))
    return Notice("headline_words_unquoted", message, (quoted, near))


def _near_form(words: str, article: Article) -> Span | None:
    """Where the story has a word with the stem of the rarest (longest) quoted one, else None."""
    content = content_words(words, article.language)
    if not content or article.headline is None:
        return None
    longest = max(content, key=len)
    stem = longest[: max(_SHARED_STEM, round(len(longest) * _STEM_SHARE))]
    if len(stem) < _SHARED_STEM:
        return None
    return _word_starting_with(stem, article)


def _word_starting_with(stem: str, article: Article) -> Span | None:
    text, small = article.text, lowered(article.text)
    start = small.find(stem, article.headline.end if article.headline else 0)
    while start != -1:
        end = start
        while end < len(text) and (text[end].isalnum() or text[end] == "-"):
            end += 1
        if not text[start - 1 : start].isalnum() and index_at(article.paragraphs, start) is not None:
            return Span(start, end)
        start = small.find(stem, end)
    return None


def _plain(words: str) -> str:
    return " ".join(tokens_of(without_invisible(words).replace("’", "'")))

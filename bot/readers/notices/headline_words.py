"""Words that a headline puts between marks although the story quotes nobody as saying them."""

from collections.abc import Sequence

from bot.article.article import Article
from bot.article.content_words import content_words, tokens_of
from bot.article.invisible import without_invisible
from bot.article.spans import Span, index_at
from bot.readers.notices.lowered import lowered
from bot.readers.reading import Notice
from bot.words import fixed_texts as texts

_SHARED_STEM = 5  # letters from the first; fewer join strangers
_STEM_SHARE = 0.7  # of the word's letters: "humiliated" and "humiliation", not "nightmare" and "night"


def headline_words_notices(article: Article, quotations: Sequence[Span]) -> list[Notice]:
    """One for each quotation in the headline that is in no quotation of the story.

    Left alone is what the story has without marks under the same capitals: a title, the name of a ship.
    """
    if article.headline is None:
        return []
    headline = article.headline
    inside = [one for one in quotations if headline.holds(one)]
    if not inside:
        return []
    story = [one for one in quotations if not headline.overlaps(one)]
    said = " ".join([" ", *(f" {_plain(one.of(article.text))} |" for one in story)])
    body = article.text[headline.end :]
    return [
        _notice(article, one, story)
        for one in inside
        if _plain(one.of(article.text))
        and not (_is_said(one.of(article.text), said) or _is_title(one, article, body))
    ]


def _is_said(words: str, said: str) -> bool:
    return f" {_plain(words)} " in said


def _is_title(quoted: Span, article: Article, body: str) -> bool:
    words = quoted.of(article.text).strip(" ,.!?;:")
    return len(words) > 1 and all(part[0].isupper() for part in words.split()) and words in body


def _notice(article: Article, quoted: Span, story: Sequence[Span]) -> Notice:
    words = quoted.of(article.text)
    message = texts.HEADLINE_WORDS.format(words=words.strip(" ,.;:"))
    near = _near_form(words, article)
    if near is None:
        return Notice("headline_words_unquoted", message, (quoted,))
    index = index_at(article.sentences, near.start)
    found = near.of(article.text)
    where = f"s{index + 1}" if index is not None else texts.THE_STORY
    quoted_there = any(one.holds(near) for one in story)
    with_marks = quoted_there or found.lower() != words.lower()
    addition = texts.STORY_HAS if with_marks else texts.STORY_HAS_WITHOUT_MARKS
    message += addition.format(where=where, found=found)
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
    while start >= 0:
        end = start
        while end < len(text) and (text[end].isalnum() or text[end] == "-"):
            end += 1
        if not text[start - 1 : start].isalnum() and index_at(article.paragraphs, start) is not None:
            return Span(start, end)
        start = small.find(stem, end)
    return None


def _plain(words: str) -> str:
    return " ".join(tokens_of(without_invisible(words).replace("’", "'")))

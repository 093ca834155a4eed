"""What was pasted along and is not the story.

Losing story is worse than keeping furniture: whatever quotes somebody at length or corrects an error
stays, and a line goes only for its shape and its place.
"""

import re
from collections.abc import Sequence

from bot.article.article import Furniture, FurnitureKind
from bot.article.invisible import without_invisible
from bot.article.spans import Span, joined
from bot.article.structure.biographies import biography_start
from bot.article.structure.bylines import author_of, is_byline, may_be_byline
from bot.article.structure.comment_words import COMMENT_COUNT, COMMENT_FIELD
from bot.article.structure.credit_words import CREDIT_AT_END, CREDIT_SIGNS, PLAIN_CREDIT_IN_BRACKETS
from bot.article.structure.datelines import is_timestamp, tells_minute
from bot.article.structure.furniture_words import (
    CORRECTION,
    QUOTED_SPEECH,
    SECTION_NAMES,
    asks_for_consent,
    kind_by_words,
    with_plain_marks,
)
from bot.article.structure.other_headlines import mark_kicker, mark_other_headlines, start_of_tail
from bot.article.structure.page import Kinds
from bot.article.structure.press_releases import is_label, mark_press_release
from bot.article.structure.readers_comments import mark_readers_comments
from bot.article.structure.references import mark_references
from bot.article.structure.sentence_ends import ends_sentence
from bot.article.structure.share_bars import is_rest_of_share_bar, is_share_bar
from bot.article.structure.whole_pages import mark_around_story

_LONGEST_LINE = 400  # characters; longer paragraphs are story, or a biography
_LONGEST_CREDIT = 180
_LONGEST_DATED = 90  # characters
_OPENS_WITH_TIME = re.compile(r"\d{1,2}[:.]\d{2}(?!\d|\.)")
_LINES_OF_HEAD = 12
_BEFORE_NAMES = ("courtesy", "of", "by", "via")  # in a credit
_FEWEST_BARS, _WORDS_OF_SECTION = 3, 3
_NAME_WORD = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]{2,}")
_ADDRESS = re.compile(r"[\w.+-]{2,40}@[\w-]+(?:\.[\w-]+){1,3}")
_RULE = re.compile(r"[\s\-_*•·—–=~#+.|]+\Z")
_NAME_IN_BRACKETS = re.compile(r"\((?:[^\W\d_a-z][\w.'’&-]*(?:,? | ?/ ?)){1,5}[^\W\d_a-z][\w.'’&-]*\)")
_ARROW_LINE = re.compile(  # to another page, or to the one before and the next
    r"«[^»]{3,120}(?<![.!?…,:;])\Z|[^«]{3,120}[^\s«.!?…,:;] ?»\Z|«[^«»]*\|[^«»]*»\Z"
)
_BESIDE: frozenset[FurnitureKind] = frozenset(
    {"share_bar", "timestamp", "byline", "navigation", "photo_credit"}
)
_MENUS: frozenset[FurnitureKind | None] = frozenset({"navigation", "related_headlines"})
_TELLS_OF_WRITER = r",? (?:is|was|who|writes|covers|reports|has|ist|schreibt|est|écrit|es|escribe)\b"
_CELL = " | "  # between those of a document's table
_HEAD_OF_DOCUMENT = 8  # paragraphs
_LINES_TO_WRITER = 6  # below the headline of a whole page


def find_furniture(
    text: str, paragraphs: Sequence[Span], *, may_be_page: bool = True, may_have_tables: bool = False
) -> list[Furniture]:
    """The furniture among the paragraphs, in order; neighbours of one kind are one piece.

    Where it cannot be a website's page, headings and short lines are no menus and no other stories, and
    dates below its head are of what it tells. Where it may have tables, bars part their cells.
    """
    words = [_seen(text, paragraph) for paragraph in paragraphs]
    plain_words = [with_plain_marks(line) for line in words]
    kinds: Kinds = [_kind_of_line(*line) for line in zip(words, plain_words, strict=True)]
    _mark_consent(text, paragraphs, kinds)
    if not may_be_page:
        _leave_to_document(words, kinds, may_have_tables=may_have_tables)
        if any(map(is_label, plain_words[:_HEAD_OF_DOCUMENT])):
            mark_press_release(text, paragraphs, plain_words, kinds)
        mark_references(text, paragraphs, plain_words, kinds)
        return _pieces(paragraphs, kinds)
    _mark_dated(words, kinds)
    mark_readers_comments(plain_words, kinds)
    mark_press_release(text, paragraphs, plain_words, kinds)
    tail = start_of_tail(plain_words, kinds)
    mark_other_headlines(words, plain_words, kinds)
    _mark_comment_counts(plain_words, kinds, tail)
    _mark_beside_furniture(words, kinds)
    _mark_section_names(plain_words, kinds)
    mark_kicker(words, kinds)
    mark_around_story(text, paragraphs, words, kinds)
    _mark_writers(words, kinds)
    _mark_comment_fields(plain_words, kinds)
    _mark_biography(text, paragraphs, kinds)
    return _pieces(paragraphs, kinds)


def _leave_to_document(words: Sequence[str], kinds: Kinds, *, may_have_tables: bool) -> None:
    for index, kind in enumerate(kinds):
        is_row = may_have_tables and kind == "navigation" and _CELL in words[index]
        if is_row or (kind in ("timestamp", "byline") and index >= _HEAD_OF_DOCUMENT):
            kinds[index] = None


def _seen(text: str, paragraph: Span) -> str:
    """The words of a paragraph; nothing where it is too long to be anything but prose."""
    if paragraph.end - paragraph.start > _LONGEST_LINE:
        return ""
    return without_invisible(paragraph.of(text)).strip()


def _kind_of_line(words: str, plain_words: str) -> FurnitureKind | None:
    kind = _kind_by_shape(words, plain_words) if words else None
    return None if kind != "timestamp" and CORRECTION.match(plain_words) else kind


def _mark_consent(text: str, paragraphs: Sequence[Span], kinds: Kinds) -> None:
    for index, paragraph in enumerate(paragraphs):
        if kinds[index] is None and asks_for_consent(paragraph.of(text)):
            kinds[index] = "cookie_notice"


def _mark_dated(words: Sequence[str], kinds: Kinds) -> None:
    """A short line that says when, to the minute; of several in a row each tells what happened then.

    A post of which a story tells has the time first.
    """
    dated = [
        len(line) <= _LONGEST_DATED
        and tells_minute(line)
        and not (ends_sentence(line) or _OPENS_WITH_TIME.match(line))
        for line in words
    ]
    for index, is_dated in enumerate(dated):
        beside = [*dated[max(0, index - 1) : index], *dated[index + 1 : index + 2]]
        if is_dated and kinds[index] is None and not any(beside):
            kinds[index] = "timestamp"


def _kind_by_shape(words: str, plain_words: str) -> FurnitureKind | None:
    if is_timestamp(words):
        return "timestamp"
    if is_share_bar(plain_words):
        return "share_bar"
    if words.count("|") >= _FEWEST_BARS and all(map(_is_section, words.split("|"))):
        return "navigation"
    if is_byline(words) or _ADDRESS.fullmatch(words):
        return "byline"
    kind = kind_by_words(plain_words)
    if kind is not None and (kind == "related_headlines" or not QUOTED_SPEECH.search(words)):
        return kind
    if _RULE.match(words) or _ARROW_LINE.match(words):
        return "navigation"
    if kind is not None:
        return None
    if _is_caption(words, plain_words) or _NAME_IN_BRACKETS.fullmatch(words):
        return "photo_credit"
    return None


def _is_section(words: str) -> bool:
    """Whether it may be one of several between the bars of a menu; a score or a table has numbers."""
    return len(words.split()) <= _WORDS_OF_SECTION and not any(letter.isdigit() for letter in words)


def _is_caption(words: str, plain_words: str) -> bool:
    """A caption ends in its credit; a story that ends in "(AP)" or "(Reuters)" names its agency only."""
    end = plain_words[-_LONGEST_CREDIT:]
    if not any(map(end.__contains__, CREDIT_SIGNS)):
        return False
    credit = re.search(CREDIT_AT_END, end)
    return (
        credit is not None
        and not (credit.start() > 0 and _tells(words[-len(credit[0]) :]))
        and not re.search(PLAIN_CREDIT_IN_BRACKETS, plain_words)
        and not QUOTED_SPEECH.search(plain_words)
    )


def _tells(credit: str) -> bool:
    """Whether small words stand behind the label, where a credit has names: `First picture: how it looks`."""
    named = [word for word in credit.split()[1:] if word not in _BEFORE_NAMES]
    return len(named) > 2 and 2 * sum(word[0].islower() for word in named) >= len(named)


def _mark_comment_counts(words: Sequence[str], kinds: Kinds, tail: int) -> None:
    """The number of comments, above the story, belongs to the share bar."""
    for index, line in enumerate(words[:tail]):
        if kinds[index] == "comment_form" and COMMENT_COUNT.match(line):
            kinds[index] = "share_bar"


def _mark_beside_furniture(words: Sequence[str], kinds: Kinds) -> None:
    """Lines that say too little by themselves: a name, a job or a network beside a date or a share bar."""
    forwards = range(len(words))
    for order, beside in ((forwards, -1), (reversed(forwards), 1)):
        for index in order:
            neighbour = index + beside
            if kinds[index] is not None or not 0 <= neighbour < len(words):
                continue
            if kinds[neighbour] == "advertisement" and words[index].isdigit():
                kinds[index] = kinds[neighbour]
            elif kinds[neighbour] in _BESIDE:
                kinds[index] = _kind_beside(words, kinds, index)


def _kind_beside(words: Sequence[str], kinds: Kinds, index: int) -> FurnitureKind | None:
    line = words[index]
    if line and is_rest_of_share_bar(with_plain_marks(line)):
        return "share_bar"
    if _names_section(with_plain_marks(line)):
        return "navigation"
    beside = {kinds[index - 1], *kinds[index + 1 : index + 2]} & _BESIDE - _MENUS
    if 0 < index < _LINES_OF_HEAD and beside and may_be_byline(line):
        if kinds[index - 1] == "byline":  # their paper, or their job
            return "byline"
        ends_head = kinds[index - 1] == "timestamp" and kinds[index + 1 : index + 2] == [None]
        return "photo_credit" if ends_head or _is_told_of(line, words, index) else "byline"
    return None


def _mark_writers(words: Sequence[str], kinds: Kinds) -> None:
    """A name beside a date below a whole page's headline, which stands far from the top."""
    headline = next((index for index, kind in enumerate(kinds) if kind is None), len(words))
    below = range(headline + 1, min(headline + 1 + _LINES_TO_WRITER, len(words) - 1))
    for index in below:
        name, after = words[index], words[index + 1].removeprefix(words[index])
        if kinds[index] == "byline" and _tells_of(words[index], words[index + 1]):
            kinds[index + 1] = "author_biography"
        if may_be_byline(name) and after != words[index + 1] and re.match(_TELLS_OF_WRITER, after):
            kinds[index], kinds[index + 1] = "byline", "author_biography"
        after_name = index + 1 + bool(_ADDRESS.fullmatch(words[index + 1]))
        beside_date = "timestamp" in (kinds[index - 1], *kinds[after_name : after_name + 1])
        if not (kinds[index] in _MENUS and beside_date and may_be_byline(words[index])):
            continue
        if _names_section(with_plain_marks(words[index])):
            continue
        if not _is_told_of(words[index], words[headline:], index - headline):
            kinds[index] = "byline"


def _tells_of(byline: str, line: str) -> bool:
    """Whether a line begins with the writer whom the byline above it names, and says what that one does."""
    name = author_of(byline, Span(0, len(byline)))
    return name is not None and re.match(_TELLS_OF_WRITER, line.removeprefix(name.of(byline))) is not None


def _is_told_of(name: str, words: Sequence[str], index: int) -> bool:
    """Whether the lines around speak of who is named: then it is under a picture, and nobody's byline."""
    around = " ".join([*words[:index], *words[index + 1 : index + _LINES_OF_HEAD]])
    told = {word.removesuffix("'s").removesuffix("’s") for word in _NAME_WORD.findall(around)}
    return any(word in told for word in _NAME_WORD.findall(re.split(r" (?:at|in|aus|à|en) ", name)[0]))


def _mark_section_names(words: Sequence[str], kinds: Kinds) -> None:
    """Names of a newspaper's sections, above the headline."""
    for index, line in enumerate(words[:-2]):
        if kinds[index] is not None:
            continue
        if not _names_section(line):
            return
        kinds[index] = "navigation"


def _names_section(line: str) -> bool:
    tokens = line.split()
    return 0 < len(tokens) <= _WORDS_OF_SECTION and all(
        token.strip(":|") in SECTION_NAMES for token in tokens
    )


def _mark_comment_fields(words: Sequence[str], kinds: Kinds) -> None:
    for index in range(1, len(words)):
        if (
            kinds[index] is None
            and kinds[index - 1] == "comment_form"
            and re.match(COMMENT_FIELD, words[index])
        ):
            kinds[index] = "comment_form"


def _mark_biography(text: str, paragraphs: Sequence[Span], kinds: Kinds) -> None:
    story = [index for index, kind in enumerate(kinds) if kind is None]
    start = biography_start(text, [paragraphs[index] for index in story])
    if start is not None:
        for index in story[start:]:
            kinds[index] = "author_biography"


def _pieces(paragraphs: Sequence[Span], kinds: Kinds) -> list[Furniture]:
    pieces: list[Furniture] = []
    last = -2
    for index, kind in enumerate(kinds):
        if kind is None:
            continue
        if index == last + 1 and pieces[-1].kind == kind:
            pieces[-1] = Furniture(joined([pieces[-1].span, paragraphs[index]]), kind)
        else:
            pieces.append(Furniture(paragraphs[index], kind))
        last = index
    return pieces

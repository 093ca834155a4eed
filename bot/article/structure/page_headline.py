"""Which of the lines above a story is its headline, where a whole page stands around it."""

import re
from typing import NamedTuple

from bot.article.article import FurnitureKind
from bot.article.structure.bylines import names_writers
from bot.article.structure.page import (
    BETWEEN_SENTENCES,
    FEWEST_WORDS_OF_HEADLINE,
    LONGEST_HEADLINE,
    Page,
    mostly_small,
)

_BESIDE_HEADLINE: frozenset[FurnitureKind | None] = frozenset({"byline", "timestamp", "share_bar"})
_NEVER_HEADLINE: frozenset[FurnitureKind | None] = frozenset(
    {"byline", "timestamp", "share_bar", "cookie_notice", "newsletter", "copyright", "photo_credit"}
)
_MENU = (
    r"(?i:\A(?:you are (?:here|in)|sie sind hier|du befindest dich hier|vous êtes ici|usted está aquí|"
    r"estás en)\b)|"
    r"\d/\d{1,2}/\d{4},? \d{1,2}:\d\d|\s\d+ of \d+\Z|"
    r"\A(?:[01]?\d|2[0-3])[:.][0-5]\d\b(?! ?(?:%|per|to\b))|"  # what happened when, one below another
    r"\A(?:[<>]|[-–—•*·] |«(?!.*»)|«.*\||»(?!.*«)|[^«]*»\Z)|\A(?:By|Par|Por) [A-ZÀ-Þ]\w+ [A-ZÀ-Þ]"
)
# “Ferry live: …”, “… – live updates”, “… – as it happened”: of a report that is written by the hour.
_LIVE = r"(?i:\blive(?::| updates?\b| ?blog\b|\Z)|\bas it happened\b)"
_BETWEEN_SECTIONS = r"\s*[|·•»>]\s*|\s/\s"
_WITH_PICTURES = r"(?i:photos?|pictures|in pictures|video|watch): (?:[^\s:]+ ){4}"
_POINTS_ELSEWHERE = (
    r"(?i:recommended|related|read (?:more|also|next)|see also|lesen sie (?:auch|mehr)|mehr zum thema|"
    r"(?:à )?lire aussi|lea también|leggi anche)\s?:"
)
_BEFORE_SITE = r" [|·•–—-] "
_STOPS = (".", "…")
_WORDS_OF_SECTION = 4
_LONGEST_OF_SENTENCES = 130  # characters of a headline that is more than one
_FARTHEST_HEADLINE = 150  # lines
_LINES_OF_DECKS = 3
_LINES_OF_KEY_POINTS = 8  # below who wrote it and when
_LINES_OF_HEAD = 15  # in which decks and titles of videos stand below a headline
_WORDS_ABOVE_DECK = 4
_LENGTH_OF_DECK = 1.5  # headlines, and a caption above one
_LENGTH_OF_CAPTION = 1.3
_LEAST_RATED = 0.4  # with such a line there is no need of one that ends in a stop
_STEMS_OF_HEADLINE = 4  # with fewer it shares less
_LEAST_SHARED_BY_HEADLINE = 0.3  # of its words with the story
_COST_OF_SHARING_LITTLE = 0.3
_COST_OF_SMALL_LETTERS = 0.5


class Headline(NamedTuple):
    line: int
    rating: float
    shared: float  # of its words with the story


def possible_headlines(page: Page) -> frozenset[int]:
    """The lines of a page that one story or another on it may have for its headline."""
    return frozenset(index for index in range(len(page)) if _may_be_headline(page, index))


def headline_above(
    page: Page, possible: frozenset[int], start: int, about: frozenset[str]
) -> Headline | None:
    """The line above a story that shares most with it, stands beside a byline and is near."""
    lines = range(max(0, start - _FARTHEST_HEADLINE), start)
    rated = [
        one
        for index in lines
        if index in possible and (one := _rate_headline(page, index, start, about)) is not None
    ]
    without_stop = [one for one in rated if not page.words[one.line].endswith(_STOPS)]
    if any(one.rating >= _LEAST_RATED for one in without_stop):
        rated = without_stop
    if not rated:
        return None
    best = max(rated, key=lambda one: one.rating)
    first = next(one for one in rated if one == best or _stands_first(page, one, best))
    above = next((one for one in rated if one.line == first.line - 1), first)
    is_deck = page.words[first.line] == page.words[best.line] and _has_deck(page, above.line, first.line)
    return above if is_deck and _stands_first(page, above, first) else first


def _stands_first(page: Page, above: Headline, best: Headline) -> bool:
    """Whether the better line is the deck of this one, or its copy: a deck may say more than its headline."""
    apart = best.line - above.line
    if not 0 < apart <= _LINES_OF_HEAD:
        return False
    headline, deck = page.words[above.line], page.words[best.line]
    if headline == deck:
        return True
    if above.shared < _LEAST_SHARED_BY_HEADLINE or len(headline.split()) < _WORDS_ABOVE_DECK:
        return False
    if _begins_small(headline):
        return _begins_small(deck)
    key_points = apart <= _LINES_OF_KEY_POINTS and page.kinds[above.line + 1] in {"byline", "timestamp"}
    advantage = 0.5 if apart == 1 or key_points else 0.35 if apart <= _LINES_OF_DECKS else 0.15
    if apart <= _LINES_OF_DECKS and _has_deck(page, above.line, best.line):
        advantage = 0.7
    is_longer = len(headline) > _LENGTH_OF_CAPTION * len(deck) and mostly_small(headline)
    is_caption = apart == 1 and is_longer
    if is_caption or (headline.isupper() and not deck.isupper()):
        advantage = 0.15
    return above.rating > best.rating - advantage


def _begins_small(line: str) -> bool:
    """As a row of tags does; `x86` and `iPhone` are names."""
    word = line.split()[0]
    return word.isalpha() and word.islower()


def _has_deck(page: Page, headline: int, deck: int) -> bool:
    """Whether a longer line in small letters stands below one that has its words in capitals."""
    longer = len(page.words[deck]) > _LENGTH_OF_DECK * len(page.words[headline])
    return longer and mostly_small(page.words[deck]) and not mostly_small(page.words[headline])


def _rate_headline(page: Page, index: int, start: int, about: frozenset[str]) -> Headline | None:
    own = page.stems(index)
    shared = len(own & about) / max(_STEMS_OF_HEADLINE, len(own))
    byline = _stands_beside_byline(page, index, start) or (shared > 0 and _is_live_report(page, index))
    rating = shared + 0.5 * byline + min(len(own), 6) / 20
    rating -= min(start - index, 120) / 120 + 0.15 * max(0, _STEMS_OF_HEADLINE - len(own))
    rating -= _COST_OF_SMALL_LETTERS * _begins_small(page.words[index])
    if shared < _LEAST_SHARED_BY_HEADLINE:
        return Headline(index, rating - _COST_OF_SHARING_LITTLE, shared) if byline else None
    return Headline(index, rating, shared)


def _stands_beside_byline(page: Page, index: int, start: int) -> bool:
    """Whether it does, with at most a deck between; what is too short for that may be a section's name."""
    below = range(index + 1, min(index + 4, start))
    byline = next((one for one in below if page.kinds[one] in _BESIDE_HEADLINE), None)
    if byline is None:
        return False
    words = [len(page.words[one].split()) for one in range(index, byline)]
    return words[0] >= min(_WORDS_ABOVE_DECK, max(words))


def _is_live_report(page: Page, index: int) -> bool:
    line = page.words[index]
    return len(line.split()) > _WORDS_OF_SECTION and re.search(_LIVE, line) is not None


def _may_end_in_stop(page: Page, index: int) -> bool:
    """Whether it may be a headline although a stop ends it: two short sentences, or one broken off."""
    return len(page.words[index]) <= _LONGEST_OF_SENTENCES and _stands_beside_byline(page, index, len(page))


def _may_be_headline(page: Page, index: int) -> bool:
    line = page.words[index]
    return (
        (page.kinds[index] not in _NEVER_HEADLINE or _opens_with_pictures(page, index))
        and 0 < len(line) <= LONGEST_HEADLINE
        and len(line.split()) >= FEWEST_WORDS_OF_HEADLINE
        and not line.endswith(":")
        and (not line.endswith(_STOPS) or _may_end_in_stop(page, index))
        and not page.is_caption(index)
        and not page.is_appeal(index)
        and not _is_menu(line)
        and not (len(line) > _LONGEST_OF_SENTENCES and re.search(BETWEEN_SENTENCES, line))
        and not _holds_headline(page, index)
        and not names_writers(line)
        and not re.match(_POINTS_ELSEWHERE, line)
    )


def _opens_with_pictures(page: Page, index: int) -> bool:
    """Whether it is a headline that says what comes with it: `PHOTOS: Islanders carry a coffin`."""
    line = page.words[index]
    return (
        page.kinds[index] == "photo_credit"
        and re.match(_WITH_PICTURES, line) is not None
        and _stands_beside_byline(page, index, len(page))
    )


def _is_menu(line: str) -> bool:
    """Whether it is sections one behind another, or says where on the site one is, or who writes."""
    sections = [one for one in re.split(_BETWEEN_SECTIONS, line) if one]
    return re.search(_MENU, line) is not None or (
        len(sections) > 1 and all(len(one.split()) <= _WORDS_OF_SECTION for one in sections)
    )


def _holds_headline(page: Page, index: int) -> bool:
    """Whether it says where a headline near it stands: `Home News Storm hits`, `Storm hits | The Bell`."""
    line = page.words[index]
    near = page.words[max(0, index - _LINES_OF_HEAD) : index + _LINES_OF_HEAD]
    return any(
        len(one) < len(line)
        and len(one.split()) >= FEWEST_WORDS_OF_HEADLINE
        and (line.endswith(one) or (line.startswith(one) and re.match(_BEFORE_SITE, line[len(one) :])))
        for one in near
    )

"""Whether a line of a page reads as a headline may, whatever story stands below it."""

import re
from collections.abc import Sequence

from bot.article.article import FurnitureKind
from bot.article.scripts import count_words
from bot.article.structure.bylines import names_writers
from bot.article.structure.headline import LONGEST_HEADLINE
from bot.article.structure.line_shape import BETWEEN_SENTENCES, mostly_small
from bot.article.structure.page import FEWEST_WORDS_OF_HEADLINE, Page

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
_LONGEST_SHORT_WORD = 3  # letters
_WORDS_OF_SECTION = 4
LONGEST_OF_SENTENCES = 130  # characters of a headline that is more than one
_LINES_NEAR = 15  # in which decks and titles of videos stand beside a headline
_WORDS_ABOVE_DECK = 4
_LENGTH_OF_DECK = 1.5  # headlines


def reads_as_headline(page: Page, index: int) -> bool:
    line = page.words[index]
    return (
        (page.kinds[index] not in _NEVER_HEADLINE or _opens_with_pictures(page, index))
        and len(line) <= LONGEST_HEADLINE
        and count_words(line) >= FEWEST_WORDS_OF_HEADLINE
        and not line.endswith((":", "："))
        and not _begins_small(line)
        and (not line.endswith(_STOPS) or may_end_in_stop(page, index))
        and not page.is_caption(index)
        and not page.is_appeal(index)
        and not _is_broken_off(page, index)
        and not (len(line) > LONGEST_OF_SENTENCES and re.search(BETWEEN_SENTENCES, line))
        and not _holds_headline(page, index)
        and not names_writers(line)
        and not re.match(_POINTS_ELSEWHERE, line)
    )


def stands_above_byline(page: Page, index: int) -> bool:
    """Whether it does, with at most a deck between; what is too short for that may be a section's name."""
    below = range(index + 1, min(index + 4, len(page)))
    byline = next((one for one in below if _stands_beside_headline(page, one)), None)
    if byline is None:
        return False
    words = [count_words(page.words[one]) for one in range(index, byline)]
    return words[0] >= min(_WORDS_ABOVE_DECK, max(words))


def tells_of_live_report(line: str) -> bool:
    return count_words(line) > _WORDS_OF_SECTION and re.search(_LIVE, line) is not None


def stands_below_byline(page: Page, index: int) -> bool:
    return index > 0 and _stands_beside_headline(page, index - 1)


def stands_above_deck(page: Page, index: int) -> bool:
    """Whether it has its words in capitals, and a longer line in small letters below it."""
    deck = "".join(page.words[index + 1 : index + 2])
    longer = len(deck) > _LENGTH_OF_DECK * len(page.words[index])
    return longer and mostly_small(deck) and not mostly_small(page.words[index])


def has_copy_near(page: Page, index: int) -> bool:
    """Whether a longer line near it begins or ends with it: a breadcrumb, or a title with its site."""
    line = page.words[index]
    return count_words(line) >= FEWEST_WORDS_OF_HEADLINE and any(
        len(one) > len(line) and (one.endswith(line) or one.startswith(line)) for one in _near(page, index)
    )


def _begins_small(line: str) -> bool:
    """As a row of tags does; `x86` and `iPhone` are names."""
    word = line.split()[0]
    return word.isalpha() and word.islower()


def _stands_beside_headline(page: Page, index: int) -> bool:
    return page.kinds[index] == "share_bar" or page.tells_whose(index)


def is_menu(line: str) -> bool:
    """Whether it is sections one behind another, or says where on the site one is, or who writes."""
    sections = [one for one in re.split(_BETWEEN_SECTIONS, line) if one]
    return re.search(_MENU, line) is not None or (
        len(sections) > 1 and all(count_words(one) <= _WORDS_OF_SECTION for one in sections)
    )


def is_row_of_tags(line: str) -> bool:
    """Whether no word of it begins large, and none is one of the short ones that sentences need."""
    return all(word.islower() and len(word) > _LONGEST_SHORT_WORD for word in line.split())


def _near(page: Page, index: int) -> Sequence[str]:
    return page.words[max(0, index - _LINES_NEAR) : index + _LINES_NEAR]


def may_end_in_stop(page: Page, index: int) -> bool:
    """Whether it may be a headline although a stop ends it: two short sentences, or one broken off."""
    return len(page.words[index]) <= LONGEST_OF_SENTENCES and stands_above_byline(page, index)


def _opens_with_pictures(page: Page, index: int) -> bool:
    """Whether it is a headline that says what comes with it: `PHOTOS: Islanders carry a coffin`."""
    return re.match(_WITH_PICTURES, page.words[index]) is not None and stands_above_byline(page, index)


def _is_broken_off(page: Page, index: int) -> bool:
    """Whether a list shows the beginning of it only: `Harbour closes after…`, which the page has whole."""
    line = page.words[index]
    beginning = line.rstrip("….")
    return beginning != line and any(
        len(one) > len(line) and one.startswith(beginning) for one in page.words if one[:1] == line[:1]
    )


def _holds_headline(page: Page, index: int) -> bool:
    """Whether it says where a headline near it stands: `Home News Storm hits`, `Storm hits | The Bell`."""
    line = page.words[index]
    return any(
        len(one) < len(line)
        and count_words(one) >= FEWEST_WORDS_OF_HEADLINE
        and (line.endswith(one) or (line.startswith(one) and re.match(_BEFORE_SITE, line[len(one) :])))
        for one in _near(page, index)
    )

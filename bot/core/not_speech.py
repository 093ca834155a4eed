"""Tell quotations that nobody said: titles, nicknames, scare quotes, terms."""

from bot.core.frames import Frame
from bot.core.lexicon.grammar import COORDINATORS, DETERMINERS, PREPOSITIONS
from bot.core.quotations import Quotation
from bot.core.word_lists import words_of

SMALL = COORDINATORS | DETERMINERS | PREPOSITIONS | frozenset({"is", "are", "was", "be", "not", "as"})
NAMING = words_of("""
    called named titled entitled dubbed nicknamed known termed so-called term word phrase title book film
    movie song album single show series programme program podcast episode play musical novel poem essay
    painting exhibition exhibit game documentary sitcom comedy drama newsletter column magazine slogan
    nickname alias headline headlined chapter section category codenamed code-named labelled labeled marked
    tagged hashtag project operation initiative campaign award ballad track tune hit soundtrack franchise
    sequel prequel blog article
""")
MOST_WORDS_OF_A_TERM = 3


def is_not_speech(text: str, frame: Frame, token: int) -> bool:
    """Whether the quotation at `token` is a nickname, a title or what something is called."""
    return is_nickname(frame, token) or is_named_so(text, frame, token) or is_title(text, frame, token)


def is_title(text: str, frame: Frame, token: int) -> bool:
    """“State of the Union”, "Fix It Now": every word that counts is capitalised, and it does not end a sentence."""
    words = _words(text, frame.quotations[token])
    if not words or len(words) > 9:
        return False
    counted = [word for word in words if word.lower() not in SMALL and word[0].isalpha()]
    if not counted or any(not word[0].isupper() for word in counted):
        return False
    if len(counted) == 1 and len(words) == 1:
        return _named_before(frame, token) or (token > 0 and frame.tags[token - 1] == "N")
    ends = frame.quotations[token].span
    if text[ends.end - 1] in ",?!" and _attributed(frame, token):
        return False
    return not (token > 0 and frame.tags[token - 1] == ":")


def _attributed(frame: Frame, token: int) -> bool:
    """Whether a cue stands within three tokens behind, or the frame opens with the quotation."""
    return token == 0 or "C" in frame.tags[token + 1 : token + 4]


def is_nickname(frame: Frame, token: int) -> bool:
    """Ana “Flash” Reyes."""
    tags = frame.tags
    return 0 < token < len(frame) - 1 and tags[token - 1] == "N" and tags[token + 1] == "N"


def is_named_so(text: str, frame: Frame, token: int) -> bool:
    """The programme “fresh start”, the so-called “village tax”."""
    return _named_before(frame, token) and len(_words(text, frame.quotations[token])) <= 8


def is_term(text: str, quotation: Quotation) -> bool:
    return len(_words(text, quotation)) <= MOST_WORDS_OF_A_TERM


def _named_before(frame: Frame, token: int) -> bool:
    before = token - 1
    if before >= 0 and frame.tags[before] == ",":
        before -= 1
    if before >= 0 and frame.lows[before] in ("a", "an", "the", "as"):
        before -= 1
    return before >= 0 and frame.lows[before] in NAMING


def _words(text: str, quotation: Quotation) -> list[str]:
    return [word for word in quotation.span.of(text).strip(".,;:!?—–-…'’\"").split() if word[0].isalnum()]

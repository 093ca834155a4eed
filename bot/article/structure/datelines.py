"""Dates and times as they stand beside a story: `Published 9 May 2026, 14:05 BST`, `3 hours ago`."""

import re

from bot.article.spans import Span
from bot.lexicon.calendar import (
    DAYS,
    DAYS_ELSEWHERE,
    MONTHS,
    MONTHS_ELSEWHERE,
    SHORT_DAYS,
    SHORT_MONTHS,
)
from bot.lexicon.word_set import word_set

_LONGEST = 120  # characters
_LONGEST_ALONE = 40  # of a numeric date with whatever stands behind it
_MONTHS = {*MONTHS, *SHORT_MONTHS} | MONTHS_ELSEWHERE
_DAYS = {*DAYS, *SHORT_DAYS} | DAYS_ELSEWHERE
_SAYING_WHEN = word_set(
    """
    published updated posted modified created issued filed first last original originally on at veröffentlicht
    aktualisiert stand am um erstellt publiziert publié mis jour modifié le à publicado actualizado el las
    publicerad uppdaterad kl pubblicato aggiornato publicada atualizado em опубликовано обновлено в
    """
)
_CLOCK = word_set(
    """
    am pm noon midnight gmt utc bst est edt et pst pdt pt ct cst cdt cet cest ist msk aest hrs uhr h hr
    z lesedauer мск ago today yesterday hour hours minute minutes min mins second seconds day days week weeks
    month months read vor std stunden stunde minuten tagen lesezeit il y a heures jours temps lecture
    hace horas tiempo lectura minutos minuto días назад часов часа минут г года год de del der den of the an
    """
)
_DAYS_AND_MONTHS = _MONTHS | _DAYS
_VOCABULARY = _MONTHS | _DAYS | _SAYING_WHEN | _CLOCK
_ANCHORS = (
    _MONTHS
    | _DAYS
    | word_set(
        """
    published updated posted modified ago read veröffentlicht aktualisiert stand publié publicado publicerad
    actualizado назад опубликовано обновлено lesezeit lecture lectura hace
    """
    )
)
_SAYS_WHEN = re.compile(r"(?:(?:first|last) )?(?:published|updated|posted|modified)\b(?! by)", re.IGNORECASE)
_LONGEST_DATE_AND_LABELS = 90  # characters
_LONGEST_PLACE_AND_DATE = 50  # characters
_MOST_WORDS = 12  # of a line that says so, whoever else it names
_DIGIT = re.compile(r"\d")
_TOKEN = re.compile(r"[^\W_]+")
_GLUED_ON = re.compile(  # "2026Updated:", "18:50 UhrLesedauer:"
    r"(?<=\d)(?=(?:updated|published|posted|modified|uppdaterad)\b)|(?<=uhr)(?=lesedauer\b)", re.IGNORECASE
)
_POSTED_AND_CHANGED = re.compile(r"[A-Z][a-z]{2,8} \d{1,2}, \d{4} ?[A-Z][a-z]{2,8} \d{1,2}, \d{4}(?!\d)")
_HALF_OF_DAY = re.compile(r"\b([ap])\. ?m\b")
_NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th|er|am|pm|h\d{0,2}|m|s|d|t\d{2}|z)?", re.IGNORECASE)
_NUMERIC_DATE = re.compile(r"\b(?:\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{4}|\d{4}年\d{1,2}月\d{1,2}日)")
_TIME_OF_DAY = re.compile(
    r"\d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]\.?m\.?)?(?: (?:[A-Z]{2,4}|Uhr))?", re.IGNORECASE
)
_TO_THE_MINUTE = re.compile(
    r"(?<!\d)(?:(?:19|20)\d\d|\d{1,2}[./-]\d{1,2})(?:\D.{0,25}?)?(?<!\d)\d{1,2}:\d\d(?!\d| ?[Mm]in)"
    r"|(?<!\d)\d{1,2}:\d\d\D.{0,25}?(?:19|20)\d\d(?!\d)"
)
_MONTH = "|".join(sorted(_MONTHS, key=lambda month: (-len(month), month)))
_PLACE_BEFORE_DATE = re.compile(
    r"(?!(?:By|Von|Par|Por) )[^\W\d_a-zß-öø-ÿ][\w.'’-]+"
    r"(?:(?: [^\W\d_a-zß-öø-ÿ][\w.'’-]+){0,2}, (?:den )?| [-–|] )"
)
_WRITTEN_DATE = (  # text: a pattern with so many months takes long to make, and few pastes need it
    rf"(?<!\d)\d{{1,2}}(?:st|nd|rd|th|er|\.)?(?: de)? (?:{_MONTH})\b(?:\.?,? (?:de )?\d{{4}})?"
    rf"|\b(?:{_MONTH})\b\.? \d{{1,2}}(?!\d)(?:st|nd|rd|th)?(?:,? \d{{4}})?"
)

# `LIMA, Ohio, March 3, 2026 (Wire) -- `, `Berlin, 4. Mai 2026 (dpa) – ` and `MADRID, 4 de mayo (EFE).- `
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_PLACE_AND_DAY = r"(?:,\s[\w. ]{2,20}){0,3}"
_AGENCY = rf"\((?:dpa|afp|sda|apa|{_CAPITAL})[^)\n]{{0,40}}\)"
_WIRE = rf"\s{_AGENCY}"
DATELINE = re.compile(
    rf"(?:{_CAPITAL}(?:{_CAPITAL}|[.’' -])+{_PLACE_AND_DAY}(?:{_WIRE})?|"
    rf"{_CAPITAL}[\w ]{{2,30}}{_PLACE_AND_DAY}{_WIRE}|{_AGENCY})"
    r"(?:\s[–—-]+|\.-)\s"
)


def is_timestamp(words: str) -> bool:
    """Whether a line consists of nothing but when the story was published or changed."""
    if len(words) > _LONGEST or not _DIGIT.search(words):
        return False
    if _POSTED_AND_CHANGED.search(words):
        return True
    if len(words) < _LONGEST_ALONE and (_NUMERIC_DATE.match(words) or _TIME_OF_DAY.fullmatch(words)):
        return True
    place = _PLACE_BEFORE_DATE.match(words) if len(words) <= _LONGEST_PLACE_AND_DATE else None
    if place and (date := find_date(words, Span(place.end(), len(words)))) is not None:
        return date.start == place.end() and _only_says_when(words[place.end() :])
    if _only_says_when(words) or _is_masthead(words):
        return True
    if _is_date_and_labels(words):
        return True
    says_when = _SAYS_WHEN.match(words) and len(_TOKEN.findall(words)) <= _MOST_WORDS
    return bool(says_when) and re.compile(_WRITTEN_DATE, re.IGNORECASE).search(words) is not None


def is_day_or_month(word: str) -> bool:
    return word.lower().rstrip(".") in _DAYS_AND_MONTHS


def tells_minute(words: str) -> bool:
    """Whether a line holds a date and a time of day, in whatever language."""
    return ":" in words and _TO_THE_MINUTE.search(words) is not None


def _is_masthead(words: str) -> bool:
    """What a paper calls itself, and the day: `The island's complete news - Sunday, January 20, 2008`."""
    parts = re.split(r" [-–—|] ", words)
    day = parts[-1].split(",")[0].lower()
    return len(parts) == 2 and day in _DAYS and len(parts[1].split()) > 1 and _only_says_when(parts[1])


def _is_date_and_labels(words: str) -> bool:
    """A date with who wrote it and what it is filed under: `May 4, 2026 Ana Reyes Ferries, Harbour`."""
    if len(words) > _LONGEST_DATE_AND_LABELS or words[-1:] in ".!?:":
        return False
    date = re.compile(rf"(?:{_WRITTEN_DATE}),? ?", re.IGNORECASE).match(words)
    if date is None or not re.search(r"\d{4}", date[0]):
        return False
    labels = words[date.end() :].split()
    return len(labels) <= _MOST_WORDS and not any(one[0].islower() for one in labels)


def _only_says_when(words: str) -> bool:
    tokens = _TOKEN.findall(_HALF_OF_DAY.sub(r"\1m", _GLUED_ON.sub(" ", words.lower())))
    return (
        any(token in _ANCHORS for token in tokens)
        and all(token in _VOCABULARY or _NUMBER.fullmatch(token) for token in tokens)
        and not words.endswith(("!", "?"))
    )


def find_date(text: str, stretch: Span) -> Span | None:
    """The first date with a day and a month (and mostly a year) in a line that stands beside a story."""
    numeric = _NUMERIC_DATE.search(text, *stretch)
    found = numeric or re.compile(_WRITTEN_DATE, re.IGNORECASE).search(text, *stretch)
    return Span(*found.span()) if found else None

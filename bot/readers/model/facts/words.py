"""The words of a text as a search for names needs them: folded, with their place in the sentence."""

import re
import unicodedata
from collections.abc import Iterator, Set
from dataclasses import dataclass

from bot.lexicon.calendar import SHORT_DAYS, SHORT_MONTHS

_REST = r"(?:[^\W_]|[’'&](?=[^\W_])|[.-](?=[^\W_]))*\.?"
_SPACED_INITIALS = r"(?:[A-Z]\.[ \u00a0]?){2,}(?![a-z])"
_WORD = re.compile(rf"{_SPACED_INITIALS}|[^\W_]{_REST}")
_CAPITALISED = re.compile(rf"(?:{_SPACED_INITIALS}|[^\W\d_a-z]{_REST})(?<!\s)")
_LONGEST_INSIDE = 24  # characters between two words of one name
_INITIALS = re.compile(r"(?:[A-Z]\.[ \u00a0]?){2,}")
_OPENS = re.compile(r"[.!?:;“\"„«‘(\[\n—–]")
_POSSESSIVE = re.compile(r"[’'](?:s|S)?$")
_SHORT_FORMS = {
    **SHORT_MONTHS, **SHORT_DAYS,
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general",
    "prof": "professor", "dr": "doctor", "lt": "lieutenant", "col": "colonel", "sgt": "sergeant",
    "capt": "captain", "maj": "major", "adm": "admiral", "rev": "reverend", "cllr": "councillor",
    "councilor": "councillor", "supt": "superintendent", "insp": "inspector", "det": "detective",
    "st": "saint", "mt": "mount", "vp": "vice-president", "ltd": "limited", "inc": "incorporated",
    "corp": "corporation", "dept": "department", "govt": "government", "int'l": "international",
}  # fmt: skip
_ABBREVIATED = frozenset({*_SHORT_FORMS, "mr", "mrs", "ms", "mx", "messrs", "jr", "sr", "no", "vs", "co"})
_SPELLINGS = (("defense", "defence"), ("center", "centre"), ("labor", "labour"), ("harbor", "harbour"))


@dataclass(frozen=True, slots=True)
class Word:
    """`plain` is the word without a possessive ending, `key` the form in which two words are compared."""

    plain: str
    key: str
    start: int
    end: int
    opens: bool  # the first of a sentence, or behind a colon or an opening mark
    possessive: bool
    apart: bool  # behind a comma or any other mark

    @property
    def is_capitalised(self) -> bool:
        return self.plain != self.plain.lower()

    @property
    def is_capitals(self) -> bool:
        return len(self.plain) > 1 and self.plain.isupper()


def words_in(text: str) -> Iterator[Word]:
    """The words of `text` in order; initials with full stops, spaced or not, are one word without them."""
    end, stopped = 0, True
    for match in _WORD.finditer(text):
        found = match.group().rstrip()
        word = _word(found, match.start(), text[end : match.start()], stopped=stopped)
        stopped = _stops(found)
        end = match.start() + len(found)
        yield word


def capitalised_words_in(text: str, inside_names: Set[str]) -> Iterator[tuple[Word, bool]]:
    """The words that begin with a capital, each with whether it goes on with the name before it.

    It does where nothing but `inside_names` stands between the two. The other words, which are most
    of a text, are passed over without a look.
    """
    end, stopped = 0, True
    for match in _CAPITALISED.finditer(text):
        found = match.group().rstrip()
        if found.islower() or match.start() < end:
            continue
        between = text[end : match.start()]
        word = _word(found, match.start(), between, stopped=stopped)
        is_near = len(between) <= _LONGEST_INSIDE and not set(between.split()) - inside_names
        yield word, is_near and end > 0
        stopped, end = _stops(found), word.end


def _word(found: str, start: int, between: str, *, stopped: bool) -> Word:
    bare = re.sub(r"[.\s]", "", found) if _INITIALS.fullmatch(found) else found.rstrip(".")
    plain = _POSSESSIVE.sub("", bare)
    opens = stopped or bool(_OPENS.search(between))
    is_apart = bool(between.strip())
    return Word(plain, word_key(plain), start, start + len(found), opens, plain != bare, is_apart)


def _stops(found: str) -> bool:
    """Whether the full stop of a word ends its sentence."""
    bare = found.rstrip(".")
    return bare != found and len(bare) > 1 and "." not in bare and bare.lower() not in _ABBREVIATED


def word_key(word: str) -> str:
    """Lower case, no accents, abbreviations in full, British spelling of a few words in names."""
    key = word.casefold().replace("’", "'").strip(".")
    if not key.isascii():
        key = "".join(one for one in unicodedata.normalize("NFKD", key) if not unicodedata.combining(one))
    key = _SHORT_FORMS.get(key, key)
    for american, british in _SPELLINGS:
        key = key.replace(american, british)
    return key

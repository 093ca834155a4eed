"""Tell quotations that nobody said: titles, nicknames, scare quotes, terms."""

import re
from collections.abc import Sequence

from bot.article.quotations.quotations import Quotation
from bot.article.structure.sentence_ends import CLOSING
from bot.lexicon.grammar import COORDINATORS, DETERMINERS, PREPOSITIONS, SUBJECT_PRONOUNS
from bot.lexicon.roles import PEOPLE_ROLES
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.name_runs import is_nickname
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import CUE, DETERMINER, NAME, PREPOSITION, PRONOUN, WORD

SMALL = (
    COORDINATORS
    | DETERMINERS
    | PREPOSITIONS
    | frozenset({"is", "are", "was", "be", "not", "as", "part", "vs."})
)
NAMING = word_set("""
    called named titled entitled dubbed nicknamed known termed so-called term word phrase title book film
    movie song album single show series programme program podcast episode play musical novel poem essay
    painting exhibition exhibit game documentary sitcom comedy drama newsletter column magazine slogan
    nickname alias headline headlined chapter section category codenamed code-named labelled labeled marked
    tagged hashtag project operation initiative campaign award ballad track tune hit soundtrack franchise
    sequel prequel blog article tagline motto catchphrase
""")
# Behind somebody these say what they think of it: "which Reyes called “a shambles”".
DEFINING = word_set("term word phrase acronym abbreviation nickname shorthand jargon slang name")
LONGEST_DEFINITION = 5  # tokens: “the legal term for”
SO_CALLED = word_set("called dubbed termed labelled labeled")
MOTTOS = word_set("tagline slogan motto catchphrase")  # told behind a colon, too
DESCRIBING = SO_CALLED | word_set("called calls call calling described describes describing branded hailed")
JUDGED_WITHIN = 8  # tokens
JUST_SAID = ("said", "says", "replied", "answered", "shouted", "yelled", "added")  # no title follows them
SOMEBODY = frozenset({NAME, PRONOUN})
BEFORE_TITLE = ("a", "an", "the", "as")
# In words.
LONGEST_WORK = 9
LONGEST_NAME = 8  # behind a word that names something
LONGEST_TERM = 3
LONGEST_ATTRIBUTE = 2
LEAST_SENTENCE = 3
CONTRACTED = re.compile(r"(?:i|you|he|she|it|we|they|that|there|here)['’](?:s|m|re|ll|d|ve)")
LEAST_UNCLOSED = 8  # where no mark ends the sentence


def is_not_speech(text: str, frame: Frame, token: int) -> bool:
    """Whether the quotation at `token` is a nickname, a title or what something is called."""
    words = _words(text, frame.quotations[token])
    return (
        _is_nickname(frame, token)
        or _is_attribute(frame, token, words, capitalised=frame.quotations[token].capitalised)
        or (len(words) <= LONGEST_NAME and (_is_named(frame, token) or _is_defined(frame, token)))
        or (len(words) <= LONGEST_WORK and _is_title(text, frame, token, words))
    )


def is_term(text: str, quotation: Quotation) -> bool:
    """Whether so little is quoted that it may be a term rather than anybody’s words."""
    words = _words(text, quotation)
    return len(words) <= LONGEST_TERM and not (quotation.capitalised and _is_clause(words))


def reads_as_sentence(text: str, quotation: Quotation) -> bool:
    """Whether so much is quoted, and so closed, that somebody must have said it."""
    words = _words(text, quotation)
    count = len(words)
    ends = quotation.span.of(text).rstrip(CLOSING)[-1:]  # of a quotation inside it
    is_closed = ends in tuple(".,?!…") and (count >= LEAST_SENTENCE or _is_clause(words))
    return quotation.capitalised and (is_closed or count >= LEAST_UNCLOSED)


def _is_clause(words: Sequence[str]) -> bool:
    """“It’s mine”, however short."""
    return any(CONTRACTED.fullmatch(word.lower()) is not None for word in words[:1])


def _is_nickname(frame: Frame, token: int) -> bool:
    """Ana “Flash” Reyes; not “Fox News “is the best of all,” Reyes said”."""
    return frame.tag(token - 1) == NAME and is_nickname(frame, token)


def _is_attribute(frame: Frame, token: int, words: list[str], *, capitalised: bool) -> bool:
    """Whether it only tells what kind the noun behind it is of: a “phase one” deal.

    Not behind a verb by which somebody says what they think: “called it an “absurd” deal”.
    """
    before = token - 2 if frame.tag(token - 1) == WORD else token - 1
    behind = frame.tag(before) in {DETERMINER, "'"} or frame.low(token - 1) == "or"
    is_short = len(words) <= LONGEST_ATTRIBUTE or (capitalised and len(words) <= LONGEST_NAME)
    if not (behind and is_short and frame.tag(token + 1) == WORD) or frame.low(token + 1).endswith("ly"):
        return False
    return not any(
        frame.tags[index] == CUE and frame.lows[index] in DESCRIBING
        for index in range(max(0, token - JUDGED_WITHIN), token)
    )


def _is_named(frame: Frame, token: int) -> bool:
    """Whether a word before says that it is a name: the programme “fresh start”, the so-called “tax”."""
    before = token - 1
    if frame.tag(before) == "," or (frame.tag(before) == ":" and frame.low(before - 1) in MOTTOS):
        before -= 1
    if frame.low(before) in BEFORE_TITLE:
        before -= 1
    if frame.low(before) == "of" and frame.low(before - 1) in NAMING:
        before -= 1  # "an episode of “Reyes”"
    is_calling = frame.low(before) in SO_CALLED and frame.tag(before - 1) in SOMEBODY
    return frame.low(before) in NAMING and not is_calling


def _is_defined(frame: Frame, token: int) -> bool:
    """“Fresh start” is the term for it: behind “is”, a word says that it is a word."""
    behind = frame.lows[token + 2 : token + 2 + LONGEST_DEFINITION]
    is_told = frame.low(token + 1) in ("is", "was") and behind[:1] in (["the"], ["a"], ["an"])
    return is_told and frame.tag(token - 1) in ("", "(", ".") and not DEFINING.isdisjoint(behind)


def _is_title(text: str, frame: Frame, token: int, words: list[str]) -> bool:
    """Whether all words that count are capitalised, and they are no sentence: “State of the Union”."""
    counted = [word for word in words if word.lower() not in SMALL and word[0].isalpha()]
    if not counted or any(not word[0].isupper() for word in counted):
        return False
    before = frame.tag(token - 1)
    if len(words) == 1:
        return before == NAME or _is_named(frame, token) or _is_somebody_s_work(frame, token)
    if frame.tag(token + 1) == "," and any(word.lower() in SUBJECT_PRONOUNS for word in words):
        return not _is_attributed(frame, token)  # "“It was”, Reyes said"
    if before == "'":
        return True  # "on CNN’s “State of the Union,” said"
    if before == "," and frame.tag(token - 2) == CUE:
        return False  # "Reyes said, “Come On!”"
    if before == PREPOSITION and frame.low(token - 2) in PEOPLE_ROLES and frame.tag(token - 3) == ",":
        return True  # "Tom Hale, host of “The Late Walk,” told reporters"
    ends_sentence = text[frame.quotations[token].span.end - 1] in ",?!"
    is_named = any(low in NAMING and low.endswith("ed") for low in frame.lows[:token])
    return (before != ":" or is_named) and not (ends_sentence and _is_attributed(frame, token))


def _is_somebody_s_work(frame: Frame, token: int) -> bool:
    """“Worm” director Ana Reyes."""
    is_maker = frame.low(token + 1) in PEOPLE_ROLES or (
        frame.tag(token + 1) == WORD and may_speak(frame, token + 1)
    )
    return is_maker and frame.tag(token + 2) == NAME


def _is_attributed(frame: Frame, token: int) -> bool:
    """Whether a cue stands within three tokens behind, or “said” right before, or nothing does."""
    return token == 0 or frame.low(token - 1) in JUST_SAID or CUE in frame.tags[token + 1 : token + 4]


def _words(text: str, quotation: Quotation) -> list[str]:
    return [word for word in quotation.span.of(text).strip(".,;:!?—–-…'’\"").split() if word[0].isalnum()]

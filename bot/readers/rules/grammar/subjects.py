"""Find the subject of a verb, and tell whether it can speak."""

from bot.lexicon import grammar
from bot.lexicon.cues import Cue
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import (
    NAMES_OF_FRAME,
    SPEAKING_NOUNS,
    Phrase,
    Subject,
    name_phrase,
    phrases_before,
    pronoun_at,
)
from bot.readers.rules.grammar.parentheses import before_parenthesis
from bot.readers.rules.grammar.reporting_verbs import is_noun_or_adjective
from bot.readers.rules.grammar.tags import PARTING, VERB, start_of_run

INANIMATE_PRONOUNS = word_set("it there this that what which")
# "Three said", "most insisted": counted people, though no noun says so.
COUNTED = word_set("one two three four another others some many most several")
SPEAKER_ENDINGS = (
    *("ist", "ists", "man", "men", "woman", "women", "year-old"),
    *("er", "ers", "or", "ors", "ian", "ians"),
)
# A description of a kind that is not known to speak may still "say" or "show".
SAID_OF_ANYTHING = word_set("say tell show suggest indicate reveal add warn")


def subject_before(frame: Frame, end: int, names: NAMES_OF_FRAME) -> Subject | None:
    """The subject that ends right before token `end`, where its verb begins; None where there is none."""
    last = end - 1
    tag = frame.tag(last)
    if tag == "p" and frame.tag(last - 1) != "P":
        return Subject([pronoun_at(last)], last)
    if tag == "R":
        return _before_relative(frame, last, names)
    if tag in PARTING:
        return before_parenthesis(frame, last, names)
    if tag == "c":
        return Subject(None, last)
    phrases = phrases_before(frame, end, names)
    return Subject(phrases, phrases[0].start) if phrases else None


def _before_relative(frame: Frame, relative: int, names: NAMES_OF_FRAME) -> Subject | None:
    """“Reyes, who said”: the speaker stands before “who”."""
    if frame.lows[relative] != "who":
        return None
    end = relative - 1 if frame.tag(relative - 1) == "," else relative
    name = names.get(end)
    if name is not None:
        return Subject([name_phrase(name)], relative, relative=True)
    return Subject(phrases_before(frame, end, names) or None, relative, relative=True)


def clause_subject(frame: Frame, before: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """The subject of the first clause that starts before token `before`; [] where none can be told."""
    for index in range(1, before):
        if not _is_verb(frame, index):
            continue
        end = start_of_run(frame.tags, index, "r")
        if frame.tag(end - 1) == "p":
            return [pronoun_at(end - 1)]
        subject = subject_before(frame, end, names)
        if subject is not None and subject.phrases:
            return subject.phrases
    return []


def _is_verb(frame: Frame, index: int) -> bool:
    tag = frame.tags[index]
    if tag == "C":
        return not is_noun_or_adjective(frame, index)
    return tag in VERB or (tag == "w" and frame.lows[index].endswith("ed"))


def can_say(frame: Frame, phrases: list[Phrase], cue: Cue) -> bool:
    """Whether all of `phrases` can be the subject of this cue: “the road said” is none."""
    return all(_can_say(frame, phrase, cue) for phrase in phrases)


def _can_say(frame: Frame, phrase: Phrase, cue: Cue) -> bool:
    low = frame.lows[phrase.head]
    if phrase.kind == "name":
        return True
    if phrase.kind == "pronoun":
        if low == "it":
            return cue.takes("clause", "addressee")
        return low not in INANIMATE_PRONOUNS
    if low in grammar.TIME_NOUNS:
        return False
    return cue.lemma in SAID_OF_ANYTHING or is_speaker(frame, phrase) or "Q" in frame.tags


def is_speaker(frame: Frame, phrase: Phrase) -> bool:
    """Whether a description is of somebody or something known to speak."""
    low = frame.lows[phrase.head]
    return (
        low in SPEAKING_NOUNS
        or low.rstrip("s") in SPEAKING_NOUNS
        or low in COUNTED
        or low.endswith(SPEAKER_ENDINGS)
        or frame.tags[phrase.head] == "N"
    )

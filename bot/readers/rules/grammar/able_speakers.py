"""Tell whether a subject can say something: “the board said”, not “the road said”."""

from bot.lexicon import grammar
from bot.lexicon.cues import OPINION, Cue
from bot.lexicon.word_set import word_set
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import NUMBER, QUOTATION, THAT

INANIMATE_PRONOUNS = word_set("it there this that what which")
# A description of a kind that is not known to speak may still "say" something, not "show" or "suggest" it.
SAID_OF_ANYTHING = word_set("say tell add warn")
SHOWN_BY_FACTS = OPINION | {"suggest", "indicate", "reveal", "imply", "signal", "confirm"}
DONE_BY_BODIES = ("accused", "criticised", "denied", "demanded", "promised")  # "it slammed the board"
SHOWN = ("show", "demonstrate", "prove")
CANNOT_SPEAK = word_set("""
    nobody none no-one noone nothing correction update clarification sense experience practice logic wisdom
    history fate intuition instinct hindsight conscience gut mind heart
""")
BESIDE = 3  # tokens; a quotation as near as that to a cue is what its subject says, whatever it is


def can_say(frame: Frame, phrases: list[Phrase], cue: Cue, index: int) -> bool:
    """Whether all of `phrases` can be the subject of the cue at token `index`: “the road said” is none."""
    return all(_can_say(frame, phrase, cue, index) for phrase in phrases)


def _can_say(frame: Frame, phrase: Phrase, cue: Cue, index: int) -> bool:
    low = frame.lows[phrase.head]
    if frame.lows[phrase.start] == "no" and frame.tag(phrase.start + 1) == NUMBER:
        return True  # "No 10 said"
    if low in CANNOT_SPEAK or frame.lows[phrase.start] == "no":
        return False
    if phrase.kind == "name":
        return cue.lemma not in SHOWN or phrase.start > 0 or phrase.end > 1  # "Experience shows"
    if phrase.kind == "pronoun":
        if low == "it" and cue.lemma in SHOWN_BY_FACTS | {"underscore", "underline", "highlight"}:
            return frame.tag(index + 1) == THAT  # not "and it underscores the need"
        if low == "it":
            return cue.takes("clause", "addressee") or cue.act in DONE_BY_BODIES
        return low not in INANIMATE_PRONOUNS
    if low in grammar.TIME_NOUNS:
        return False
    if cue.lemma == "ask" and low in ("question", "questions", "form", "questionnaire", "application"):
        return True
    if cue.lemma in SAID_OF_ANYTHING or may_speak(frame, phrase.head):
        return True
    says_that = frame.tag(index + 1) == THAT and cue.lemma not in SHOWN_BY_FACTS
    return says_that or is_beside_quotation(frame, index)


def is_beside_quotation(frame: Frame, index: int) -> bool:
    return QUOTATION in frame.tags[max(0, index - BESIDE) : index + BESIDE + 1]

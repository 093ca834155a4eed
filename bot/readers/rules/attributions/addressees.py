"""Find who was told: “told reporters”, “assured the board of governors”, “warned him”."""

from bot.lexicon.channels import AUDIENCES
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.phrase import Phrase
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NOUN,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    THAT,
    VERB,
    WORD,
    Tokens,
    end_of_run,
)

# With these the object need not be who is told: "promised a review", "urged the club to sell".
OBJECT_BEFORE_TO = word_set("""
    warn advise ask urge promise pledge order instruct encourage command implore beseech beg
""")
WITH_TWO_OBJECTS = ("promise", "pledge")
QUESTIONS = frozenset({"question", "questions"})
LONGEST_QUESTIONS = 5  # tokens
# Of those, the ones that take one without "to" as well.
OBJECT_ALONE = word_set("warn ask beg implore beseech instruct")
BEFORE_CONTENT = word_set("to against that about of")
LONGEST_ASIDE = 20  # tokens
# What may follow "her" where it stands alone; before a noun it is a possessive.
BEHIND_HER = frozenset({THAT, QUOTATION, ",", ":", PRONOUN, PREPOSITION, ".", DETERMINER}) | {""}
OPENS_AUDIENCE = frozenset({NAME, DETERMINER, WORD, NUMBER, PRONOUN, VERB})


def addressee_of(attribution: Attribution, names: NamesByEnd) -> Tokens | None:
    """Who was told, right behind the cue; None where nobody is named there."""
    frame, start = attribution.frame, attribution.end
    if start >= len(frame) or not QUESTIONS.isdisjoint(frame.lows[start : start + LONGEST_QUESTIONS]):
        return None  # "asked a number of questions about it"
    if attribution.cue.lemma == "call":
        end = _object_end(frame, start + 1, names) if frame.lows[start] == "on" else None
        return None if end is None else (start + 1, end)  # "called on the club to sell"
    if _is_object_pronoun(frame, start):
        if _opens_content(frame, start):
            return None
        if _stands_alone(frame, start):
            return start, start + 1
    is_adjective = frame.tags[start] == CUE and frame.tag(start + 1) == WORD  # "asked state lawmakers"
    if frame.tags[start] not in OPENS_AUDIENCE and not is_adjective:
        return None
    if attribution.cue.lemma in WITH_TWO_OBJECTS and (end := _before_what_is_given(frame, start)) is not None:
        return start, end
    if attribution.cue.lemma in OBJECT_BEFORE_TO:
        end = _object_end(frame, start, names)
        if end is not None:
            return start, end
        if attribution.cue.lemma not in OBJECT_ALONE:
            return None
    phrases = phrases_after(frame, start, names)
    if not phrases:
        return None
    end = _without_content(frame, phrases)
    if frame.tag(end_of_run(frame.tags, end, {ADVERB})) in FINITE:
        opening = _opening_of_content(frame, start, end, names)
        return None if opening is None else (start, opening)
    return start, end


def _opening_of_content(frame: Frame, start: int, end: int, names: NamesByEnd) -> int | None:
    """“told the committee | Brindle was wrong”, “told the board | voting was easy”."""
    name = names.get(end)
    if name is not None:
        return name.title_start if frame.tags[name.title_start - 1] == WORD else None
    gerunds = (index for index in range(start + 2, end) if frame.lows[index].endswith("ing"))
    return next(gerunds, None)


def _is_object_pronoun(frame: Frame, index: int) -> bool:
    tag, low = frame.tags[index], frame.lows[index]
    return tag == OBJECT_PRONOUN or (tag in {DETERMINER, PRONOUN} and low in ("her", "you", "it"))


def _opens_content(frame: Frame, index: int) -> bool:
    """“said it was”: what was said starts here."""
    return frame.lows[index] in ("it", "you") and frame.tag(index + 1) in FINITE


def _stands_alone(frame: Frame, index: int) -> bool:
    return frame.lows[index] != "her" or frame.tag(index + 1) in BEHIND_HER


def _without_content(frame: Frame, phrases: list[Phrase]) -> int:
    """Where who was told ends.

    In “told reporters the plan” the plan is what was said, in “told people to leave” to leave.
    """
    start, end = phrases[0].start, phrases[-1].end
    for index in range(start + 1, end - 1):
        is_told = frame.lows[index] == "to" and may_speak(frame, index - 1)
        if is_told and frame.tags[index + 1] == WORD and not may_speak(frame, index + 1):
            return index  # not "told the adviser to ministers"
    if phrases[0].kind != "name":
        for index in range(start, end - 1):
            goes_on = frame.lows[index] == "police" and frame.lows[index + 1] in AUDIENCES
            opens = frame.tags[index + 1] in {DETERMINER, NAME, WORD}
            if frame.lows[index] in AUDIENCES and opens and not goes_on:
                return index + 1
    return end


def _object_end(frame: Frame, start: int, names: NamesByEnd) -> int | None:
    """Where the noun phrase at `start` ends, if “to”, “not to” or what was said follows it."""
    infinitive = _before_infinitive(frame, start)
    if infinitive is not None:
        return infinitive
    phrases = phrases_after(frame, start, names)
    for end in (phrases[-1].end, phrases[0].end) if phrases else ():
        end = _past_aside(frame, end)
        if frame.low(end) in BEFORE_CONTENT or frame.lows[end : end + 2] == ["not", "to"]:
            return end
    return None


def _before_what_is_given(frame: Frame, start: int) -> int | None:
    """“promised the town | a vote to choose a mayor”; None where only one of both is told."""
    end = end_of_run(frame.tags, start + 1, NOUN)
    is_somebody = frame.tags[end - 1] == NAME or may_speak(frame, end - 1)
    return end if frame.tag(end) == DETERMINER and is_somebody else None


def _past_aside(frame: Frame, end: int) -> int:
    """Past “, who filmed it in May,” behind who was told; `end` where no two commas stand there."""
    if frame.tag(end) != ",":
        return end
    closing = range(end + 2, min(end + LONGEST_ASIDE, len(frame)))
    return next((index + 1 for index in closing if frame.tags[index] == ","), end)


def _before_infinitive(frame: Frame, start: int) -> int | None:
    """Where “to stay” or “not to stay” begins; None where a verb or mark comes first."""
    for index in range(start, min(start + 10, len(frame))):
        if frame.lows[index] == "to" and frame.tag(index + 1) not in {DETERMINER, NAME, NUMBER}:
            return index - 1 if frame.lows[index - 1] == "not" else index
        if frame.tags[index] in {AUXILIARY, VERB, PRONOUN, QUOTATION, ".", ",", THAT}:
            break
    return None

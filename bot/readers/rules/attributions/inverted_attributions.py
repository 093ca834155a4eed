"""Read attributions whose subject follows the cue: “…, said the minister”."""

from bot.lexicon import roles
from bot.lexicon.cues import Cue
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.circumstances import read_circumstances
from bot.readers.rules.grammar.able_speakers import can_say
from bot.readers.rules.grammar.clauses import has_finite_verb, is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.listed_people import listed_behind
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.noun_phrases import phrases_after
from bot.readers.rules.grammar.phrase import Phrase, name_phrase
from bot.readers.rules.grammar.speaking_nouns import may_speak
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NAME,
    NOUN,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    WORD,
    end_of_run,
    start_of_run,
)

# Verbs that may stand before their subject.
INVERTS = word_set("""
    say add write reply respond ask explain note warn report argue claim insist recall joke continue conclude
    tell admit declare announce remark observe quip tweet state comment exclaim shout yell whisper agree
    counter boast suggest begin confirm concede acknowledge read muse reason lament complain recount opine
    reveal post go cry predict promise vow demand wonder
""")
BEFORE_INVERSION = frozenset({QUOTATION, ",", "-"})
# With these a noun phrase behind the verb is who was told, unless a quotation stands before it.
OFTEN_WITH_OBJECT = word_set("tell ask confirm warn")
# What follows the subject where the verb opens a clause of its own instead: another verb or pronoun.
GOES_ON_AS_CLAUSE = frozenset({AUXILIARY, VERB, CUE, PRONOUN, OBJECT_PRONOUN})
# What may follow the subject where nothing before is quoted.
ENDS_ATTRIBUTION = frozenset(
    {".", ",", ";", ":", TIME, PREPOSITION, QUOTATION, "-", ")", RELATIVE, SUBORDINATOR, COORDINATOR}
) | {""}
LONGEST_PARTICIPLE = 6  # tokens of "pointing to a"
ENDS_NAME = frozenset({".", ",", ";", QUOTATION}) | {""}
# A description behind the speaker opens with one of these: ", a professor at", ", who was".
DESCRIBES_BEHIND = frozenset({DETERMINER, NAME, WORD, NUMBER, RELATIVE, ADVERB})


def may_be_inverted(frame: Frame, index: int, cue: Cue, names: NamesByEnd) -> bool:
    """Whether the cue stands where its subject may follow: any behind a quotation, some elsewhere."""
    before = start_of_run(frame.tags, index, ADVERB) - 1
    if cue.form == "base" and cue.lemma != "say":
        return frame.tag(before) == "," and _names_several(frame, index + 1) and _closes_clause(frame, before)
    if cue.form == "ing":
        return False
    if frame.tag(before) == QUOTATION or (frame.tag(before) == "," and frame.tag(before - 1) == QUOTATION):
        return True
    if frame.tag(before) not in BEFORE_INVERSION:
        return (
            cue.lemma == "say" and _closes_with_person(frame, index + 1, names) and is_clause(frame, 0, index)
        )
    return cue.lemma in INVERTS or (cue.takes("clause") and _closes_clause(frame, before))


def _names_several(frame: Frame, index: int) -> bool:
    """“…, claim | campaigners.”: nobody but those who say it."""
    return index >= len(frame) - 2 and frame.low(index).endswith("s") and may_speak(frame, index)


def _closes_with_person(frame: Frame, index: int, names: NamesByEnd) -> bool:
    """“The road will be shut says | Dr Reyes.”: nothing but a name, where the comma is forgotten."""
    name = names.get(end_of_run(frame.tags, index, {NAME}))
    is_person = name is not None and name.kind == "person" and index in (name.start, name.title_start)
    return name is not None and is_person and ENDS_NAME.issuperset(frame.tags[name.end :])


def _closes_clause(frame: Frame, comma: int) -> bool:
    """“The road would be shut, | maintained Reyes”: nothing but one clause stands before the comma."""
    return "," not in frame.tags[:comma] and is_clause(frame, 0, comma)


def read_inverted(
    frame: Frame, index: int, cue: Cue, names: NamesByEnd, *, width: int = 1
) -> Attribution | None:
    """The attribution of a cue of `width` tokens.

    None where what follows is not the subject but a clause or who was told.
    """
    start = end_of_run(frame.tags, index + width, ADVERB)
    listed = listed_behind(frame, start, names)
    subjects = listed.phrases if listed is not None else phrases_after(frame, start, names)
    if not subjects or _opens_clause(frame, subjects) or _is_object(frame, index, cue, subjects):
        return None
    if not can_say(frame, subjects, cue, index):
        return None
    subjects = _named_behind(frame, subjects, names)
    end = listed.end if listed is not None else subjects[-1].end
    attribution = Attribution(frame, cue, index, index + width, index, end, subjects, after_cue=True)
    if listed is None and frame.tag(end) == ",":
        attribution.end = _past_description(frame, end)
    elif frame.low(end).endswith("ing") and frame.lows[subjects[-1].head] in roles.DOCUMENTS:
        attribution.end = _quotation_near(frame, end)
    read_circumstances(attribution, names)
    return attribution


def _quotation_near(frame: Frame, start: int) -> int:
    """“warns a survey | pointing to a | “slow collapse””: its words as well; `start` where none are near."""
    near = frame.tags[start : start + LONGEST_PARTICIPLE + 1]
    return start + near.index(QUOTATION) if QUOTATION in near else start


def _named_behind(frame: Frame, subjects: list[Phrase], names: NamesByEnd) -> list[Phrase]:
    """“said the boatman, | Tom Reyes.”: who is described is named behind the comma."""
    comma = subjects[-1].end
    if len(subjects) > 1 or subjects[0].kind != "description" or frame.tag(comma) != ",":
        return subjects
    name = next((one for one in names.values() if comma + 1 in (one.start, one.title_start)), None)
    is_somebody = name is not None and name.kind == "person" and len(name.words) > 1
    if name is None or not is_somebody or frame.tag(name.end) not in ENDS_NAME:
        return subjects
    return [name_phrase(name)]


def _opens_clause(frame: Frame, subjects: list[Phrase]) -> bool:
    """Whether what follows the cue is a clause: “said she would come”, “said the road was shut”."""
    first, end = subjects[0], subjects[-1].end
    if first.kind == "pronoun" and frame.tag(first.end) not in {"", ".", ",", QUOTATION}:
        return True
    following = frame.tag(end)
    if frame.low(end).endswith("ing"):
        return False  # "says a report highlighting it"
    return following in GOES_ON_AS_CLAUSE or following in NOUN or _goes_on_behind_relative(frame, end)


def _goes_on_behind_relative(frame: Frame, comma: int) -> bool:
    """“said the players, who trained hard, | were late”."""
    if frame.tag(comma + 1) != RELATIVE:
        return False
    closing = next((index for index in range(comma + 2, len(frame)) if frame.tags[index] == ","), len(frame))
    return frame.tag(closing + 1) in {AUXILIARY, VERB}


def _is_object(frame: Frame, index: int, cue: Cue, subjects: list[Phrase]) -> bool:
    """Whether what follows the cue is rather who was told or what was said: “Reyes, who lost, told fans”."""
    before, end = frame.tags[index - 1], subjects[-1].end
    nothing_quoted = before == "," and QUOTATION not in frame.tags[:index]
    if nothing_quoted and not (frame.tag(end) in ENDS_ATTRIBUTION or frame.low(end).endswith("ing")):
        return True
    behind_quotation = before == QUOTATION or frame.tag(index - 2) == QUOTATION
    if "," not in frame.tags[: index - 1] and has_finite_verb(frame, 0, index):
        return False  # "The branch would shut, warns a survey"
    return cue.lemma in OFTEN_WITH_OBJECT and not behind_quotation


def _past_description(frame: Frame, comma: int) -> int:
    """Past “, a professor at X who was not involved,” behind a speaker; else right before the comma."""
    end = comma
    while end < len(frame) and frame.tags[end] not in {".", ";", ":", QUOTATION}:
        if _ends_description(frame, end):
            return end
        if frame.tags[end] == CUE and frame.lows[end].endswith("ing"):
            return comma
        if frame.low(comma + 1) == "who" and frame.tags[end] == COORDINATOR and _says_more(frame, end + 1):
            return comma  # "said Reyes, | who left Harrow and said it was over"
        end += 1
    shows = frame.tag(end) == QUOTATION and frame.tag(end - 1) == CUE  # "holding a sign that said “No more”"
    return end if frame.tag(comma + 1) in DESCRIBES_BEHIND and not shows else comma


def _ends_description(frame: Frame, comma: int) -> bool:
    """Whether the comma is followed by something said: a quotation, “he …”, “adding” or “who added that”."""
    if frame.tags[comma] != ",":
        return False
    if frame.low(comma + 1) == "who" and _says_more(frame, comma + 2):
        return True
    return frame.tag(comma + 1) in {QUOTATION, PRONOUN}


def _says_more(frame: Frame, start: int) -> bool:
    """Whether a verb of saying stands there with what was said: “added that it rained”, “says it is late”."""
    verb = end_of_run(frame.tags, start, {ADVERB, AUXILIARY})
    if frame.tag(verb) != CUE:
        return False
    return frame.tag(verb + 1) == THAT or is_clause(frame, verb + 1, len(frame))

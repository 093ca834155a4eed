"""Read attributions whose subject stands before the cue: “Reyes said”, “…, adding that”, “who has warned”."""

from collections.abc import Sequence

from bot.lexicon import roles
from bot.lexicon.cues import Cue
from bot.lexicon.grammar import BE_FORMS, MODALS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.channels import channel_before
from bot.readers.rules.attributions.circumstances import read_circumstances
from bot.readers.rules.attributions.infinitive_attributions import infinitive_attribution
from bot.readers.rules.attributions.participle_attributions import participle_attribution
from bot.readers.rules.attributions.passive_attributions import passive_attribution
from bot.readers.rules.attributions.quoted_as_saying import quoted_as
from bot.readers.rules.grammar.able_speakers import can_say
from bot.readers.rules.grammar.clause_subjects import clause_subject
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.phrase import Subject
from bot.readers.rules.grammar.speaking_nouns import COUNTED
from bot.readers.rules.grammar.subjects import subject_before
from bot.readers.rules.grammar.tags import (
    ADVERB,
    COORDINATOR,
    CUE,
    DETERMINER,
    FINITE,
    NAME,
    NUMBER,
    OBJECT_PRONOUN,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    THAT,
    TIME,
    VERB,
    WORD,
)
from bot.readers.rules.grammar.verb_groups import VerbGroup, verb_group

LETTING = word_set("let lets letting make makes making")
# What somebody says of it is not told behind: “what Reyes said”, “everything Reyes says”.
FREE_RELATIVES = word_set("what whatever everything anything something nothing all how things words")
SAID_OF_A_THING = word_set("""
    say claim insist argue believe think admit acknowledge concede contend maintain allege fear hope suggest
    warn estimate know agree understand reckon assert complain feel expect accept
""")
FORETELLING = ("predict", "forecast")
PLURAL_PRONOUNS = word_set("they we i you")  # those that go with "say" rather than "says"
# What an organisation does in the plural: "Labour say".
SAID_BY_SEVERAL = word_set("say claim insist argue warn deny tell believe fear want accuse")
CONDITIONS = ("if", "unless", "whether")
LONGEST_REST_OF_AS_CLAUSE = 7  # tokens
REST_OF_AS_CLAUSE = frozenset(
    {PREPOSITION, DETERMINER, NAME, WORD, NUMBER, TIME, "'", ADVERB, PRONOUN, OBJECT_PRONOUN}
)
CLOSES_SENTENCE = (".", ":")
ENDS_AS_CLAUSE = frozenset({",", ".", "-", ":", QUOTATION}) | {""}


def read_upright(
    frame: Frame, index: int, cue: Cue, names: NamesByEnd, *, after_another: bool, width: int = 1
) -> Attribution | None:
    """The attribution of the cue of `width` tokens at `index`; None where nobody says anything with it.

    `after_another`: whether the frame holds another attribution before, whose subject a participle
    without one of its own may share.
    """
    group = verb_group(frame, index, cue)
    if group.negated:
        return None
    if cue.form == "past" and group.passive and cue.lemma != "agree":
        return passive_attribution(frame, index, cue, group, names)
    participle = cue.form == "ing" and not group.passive
    if participle and frame.low(index - 1) == "as":
        return quoted_as(frame, index, cue, names)
    if group.infinitive:
        attribution = infinitive_attribution(frame, index, cue, group, names)
    elif participle:
        attribution = participle_attribution(frame, index, cue, names, after_another=after_another)
    else:
        attribution = _finite(frame, index, cue, group, names, after_another=after_another)
    if attribution is None or frame.low(attribution.start - 1) in CONDITIONS:
        return None
    attribution.cue_end = attribution.end = attribution.end + width - 1
    attribution.unreal = group.unreal
    return _where_it_stands(attribution, frame.lows[group.start : index], names)


def _where_it_stands(
    attribution: Attribution, helpers: Sequence[str], names: NamesByEnd
) -> Attribution | None:
    """With all that its clause says of it; None where nobody says anything in such a clause."""
    frame, cue = attribution.frame, attribution.cue
    if frame.low(attribution.start - 1) in ("as", "like"):
        attribution.as_clause, attribution.start = True, attribution.start - 1
    if cue.lemma == "put it" and not attribution.as_clause:
        return None
    if attribution.as_clause and (attribution.unreal or _would_say(helpers)):
        return None
    read_circumstances(attribution, names)
    if attribution.is_about_a_thing and not _is_said_of_a_thing(attribution):
        return None
    is_naming = not cue.takes("clause", "quotation")  # "what Reyes called “a lie”"
    if frame.low(attribution.start - 1) in FREE_RELATIVES and not is_naming:
        return _told_behind_copula(attribution)
    if attribution.as_clause:
        _read_as_clause(attribution)
    return attribution


def _is_said_of_a_thing(attribution: Attribution) -> bool:
    """“a step she says will help”, “a rise she predicted would come”; not “the letter she wrote was lost”."""
    foretells = attribution.cue.lemma in FORETELLING and attribution.frame.lows[attribution.end] in MODALS
    is_told = attribution.cue.lemma == "tell" and attribution.end > attribution.cue_end  # "told them | would"
    return foretells or is_told or attribution.cue.lemma in SAID_OF_A_THING


def _would_say(helpers: Sequence[str]) -> bool:
    """“As anybody would say, …”; “As Reyes would later say, …” she said."""
    return "would" in helpers and "later" not in helpers


def _read_as_clause(attribution: Attribution) -> None:
    """“As Reyes said on Monday, …”; “As Reyes showed the plan, …” tells when, not who says it."""
    frame = attribution.frame
    if frame.tag(attribution.end) == DETERMINER:
        attribution.as_clause = False
        attribution.content_end = _next_comma(frame, attribution.end)
        return
    attribution.end = _end_of_as_clause(frame, attribution.end)
    attribution.as_clause = frame.tag(attribution.end) in ENDS_AS_CLAUSE


def _told_behind_copula(attribution: Attribution) -> Attribution | None:
    """“All Reyes would say | was that | it rained”; None for “what Reyes said about it”: not what it was."""
    frame = attribution.frame
    for index in range(attribution.cue_end, len(frame) - 1):
        if frame.lows[index] in BE_FORMS and frame.tags[index + 1] == THAT:
            attribution.end = index + 2
            return attribution
    return None


def _next_comma(frame: Frame, start: int) -> int | None:
    return next((index for index in range(start, len(frame)) if frame.tags[index] == ","), None)


def _end_of_as_clause(frame: Frame, end: int) -> int:
    """The comma behind “as Reyes reports for the Harrow Post”; `end` itself where none is near."""
    for index in range(end, min(end + LONGEST_REST_OF_AS_CLAUSE, len(frame))):
        if frame.tags[index] == ",":
            return index
        if frame.tags[index] not in REST_OF_AS_CLAUSE:
            break
    return end


def _finite(
    frame: Frame,
    index: int,
    cue: Cue,
    group: VerbGroup,
    names: NamesByEnd,
    *,
    after_another: bool,
) -> Attribution | None:
    """“Reyes said”, “who had warned”, “officials say”."""
    channel = channel_before(frame, group.start, names)
    subject = None
    if channel is not None:  # "The mayor in a statement said", "Reyes, in a statement said"
        subject = subject_before(frame, channel[0] - (frame.tag(channel[0] - 1) == ","), names)
    if subject is None:
        channel, subject = None, subject_before(frame, group.start, names)
    goes_on = frame.low(group.start) == "then" and frame.tag(group.start - 1) == ","  # "…, then added that"
    if subject is None and (goes_on or _is_listed(frame, index, cue, group)):
        tells = not after_another and is_clause(frame, index + 1, len(frame))  # not "…, says minister"
        shared = clause_subject(frame, group.start, names) if tells else []
        subject = Subject(shared or None, group.start) if after_another or shared else None
    if subject is None or frame.low(subject.start - 1) in ("neither", "nor"):
        return None
    if cue.form == "base" and not LETTING.isdisjoint(frame.lows[max(0, subject.start - 1) : index]):
        return None  # "let residents know that"
    is_who = subject.relative and frame.lows[subject.start] == "who"  # whoever that is, they can speak
    if subject.phrases is not None and not is_who and not can_say(frame, subject.phrases, cue, index):
        return None
    is_bare = subject.phrases is None and cue.form == "base" and not group.has_auxiliary
    if is_bare and (not after_another or _goes_on_with_infinitive(frame, group.start)):
        return None  # "to stop talking and answer", "told her to stop and answer"
    if cue.form == "base" and not (group.has_auxiliary or _is_plural(frame, subject, cue)):
        return None
    start, end = subject.start, index + 1
    return Attribution(
        frame, cue, index, end, start, end, subject.phrases, relative=subject.relative, channel=channel
    )


def _goes_on_with_infinitive(frame: Frame, start: int) -> bool:
    """“told her to write to the board | and demand it”: no verb of a sentence stands nearer than “to”."""
    for index in range(start, 0, -1):
        is_infinitive = frame.lows[index - 1] == "to" and frame.tags[index] in {WORD, CUE, VERB}
        if is_infinitive or frame.tags[index] in FINITE:
            return is_infinitive
    return False


def _is_listed(frame: Frame, index: int, cue: Cue, group: VerbGroup) -> bool:
    """“praised the plan, | called it bold and said”: one of several verbs that a joining word ends.

    No word joins them in a headline: “Reyes backs the plan, | says it is bold”.
    """
    in_headline = cue.form == "s" and frame.tags[-1] not in CLOSES_SENTENCE
    joined = in_headline or (cue.form in ("past", "s") and COORDINATOR in frame.tags[index + 1 :])
    return frame.tag(group.start - 1) == "," and joined


def _is_plural(frame: Frame, subject: Subject, cue: Cue) -> bool:
    """Whether the subject goes with “say”; true as well where nothing tells."""
    if subject.phrases is None or subject.relative or len(subject.phrases) > 1:
        return True
    phrase = subject.phrases[0]
    low = frame.lows[phrase.head]
    if phrase.kind == "pronoun":
        return low in PLURAL_PRONOUNS
    if phrase.kind == "name":  # "Labour say"
        return cue.lemma in SAID_BY_SEVERAL
    return low in roles.GROUPS or low in COUNTED or low.endswith("s")

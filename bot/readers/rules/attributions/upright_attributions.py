"""Read attributions whose subject stands before the cue: “Reyes said”, “…, adding that”, “who has warned”."""

from dataclasses import dataclass

from bot.lexicon import grammar, roles
from bot.lexicon.cues import CHANNEL_NOUNS, Cue
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.circumstances import read_circumstances
from bot.readers.rules.attributions.joined_contents import BEHIND_PASSIVE
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrases import (
    NAMES_OF_FRAME,
    Phrase,
    Subject,
    phrases_after,
    phrases_before,
)
from bot.readers.rules.grammar.speaking_nouns import COUNTED, may_speak
from bot.readers.rules.grammar.subjects import can_say, clause_subject, subject_before
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    HELPER,
    NAME,
    NOUN,
    NUMBER,
    OPENS_PHRASE,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    SUBORDINATOR,
    THAT,
    TIME,
    WORD,
    start_of_run,
)

# With these it was not said: it may be, or it should be.
UNREAL = word_set("could might should must can may couldn't can't cannot couldn’t can’t ought")
# "wrote to the mayor to say", "used to say": the verb before tells that it was said.
REACHED_OUT = word_set("""
    wrote written called rang emailed phoned posted used issued took stood telephoned went turned shifted
    cited sent
""")
SAID_ON_REACHING_OUT = word_set("""
    say announce warn complain insist confirm ask demand urge argue declare explain deny describe claim
""")
LONGEST_REACH = 10  # tokens
SAID_ON_PARTING = ("say", "claim", "insist", "argue")
PROMPTS = word_set("prompted prompting led leading forced forcing caused causing")
SPANS_OF_TIME = frozenset(
    f"{which} {what}" for which in ("last", "this", "earlier", "next") for what in grammar.TIME_NOUNS
)
# "continued to say"; "went on to say" ends in "on" as well.
LIKES = word_set("likes liked loves loved")  # "likes to say"
GOES_ON = LIKES | word_set("continues continue continued further on proceeded tried seemed appeared sought")
CONDITIONS = word_set("if unless whether")
PLURAL_PRONOUNS = word_set("they we i you")  # those that go with "say" rather than "says"
MAY_END_SUBJECT = frozenset({NAME, WORD, PRONOUN, CUE})
# What somebody does with a letter or statement that says something.
ISSUED = word_set("""
    issued issue issues released release releases sent send sends wrote posted published put gave made signed
    shared circulated filed tweeted delivered
""")
LONGEST_ISSUED = 12  # tokens
# What an organisation does in the plural: "Labour say".
SAID_BY_SEVERAL = word_set("say claim insist argue warn deny tell believe fear want accuse")
LONGEST_REST_OF_AS_CLAUSE = 7  # tokens
REST_OF_AS_CLAUSE = frozenset({PREPOSITION, DETERMINER, NAME, WORD, NUMBER, TIME, "'", ADVERB})
ENDS_AS_CLAUSE = frozenset({",", ".", "-", ":", QUOTATION}) | {""}
# A participle reports behind these; elsewhere it may be a noun or describe one.
BEFORE_PARTICIPLE = frozenset({",", QUOTATION, COORDINATOR, ADVERB, "-", PREPOSITION, SUBORDINATOR})


@dataclass(slots=True)
class VerbGroup:
    """The cue with the auxiliaries, adverbs and times before it: “had not on Friday yet said”."""

    start: int
    negated: bool = False
    passive: bool = False
    has_auxiliary: bool = False  # one that is no form of "be"
    unreal: bool = False
    infinitive: bool = False


def read_upright(
    frame: Frame, index: int, cue: Cue, names: NAMES_OF_FRAME, *, after_another: bool, width: int = 1
) -> Attribution | None:
    """The attribution of the cue of `width` tokens at `index`; None where nobody says anything with it.

    `after_another`: whether the frame holds another attribution before, whose subject a participle
    without one of its own may share.
    """
    group = _verb_group(frame, index, cue)
    if group.negated:
        return None
    if cue.form == "past" and group.passive and cue.lemma != "agree":
        return _passive(frame, index, cue, group, names)
    participle = cue.form == "ing" and not group.passive
    if participle and frame.low(index - 1) == "as":
        return _quoted_as(frame, index, cue, names)
    if group.infinitive:
        attribution = _infinitive(frame, index, cue, group, names)
    elif participle:
        attribution = _participle(frame, index, cue, names, after_another=after_another)
    else:
        attribution = _finite(frame, index, cue, group, names, after_another=after_another)
    if attribution is None or frame.low(attribution.start - 1) in CONDITIONS:
        return None
    attribution.cue_end = attribution.end = attribution.end + width - 1
    attribution.unreal = group.unreal
    if frame.low(attribution.start - 1) in ("as", "like"):
        attribution.as_clause, attribution.start = True, attribution.start - 1
    if cue.lemma == "put it" and not attribution.as_clause:
        return None
    read_circumstances(attribution, names)
    if attribution.as_clause:
        attribution.end = _end_of_as_clause(frame, attribution.end)
        attribution.as_clause = frame.tag(attribution.end) in ENDS_AS_CLAUSE
    return attribution


def _passive(
    frame: Frame, index: int, cue: Cue, group: VerbGroup, names: NAMES_OF_FRAME
) -> Attribution | None:
    """“Brindle is accused by critics of hiding it”, “was told by the club that”: they speak."""
    if frame.low(index + 1) != "by":
        return _passive_by_nobody(frame, index, cue, group)
    if not cue.takes("clause", "that-clause", "addressee", "infinitive", "object", "question"):
        return None
    speakers = [_without_content(frame, phrase) for phrase in phrases_after(frame, index + 2, names)]
    if not speakers or not can_say(frame, speakers, cue, index):
        return None
    end = speakers[-1].end
    attribution = Attribution(frame, cue, index, index + 1, group.start, end, speakers, passive=True)
    attribution.has_that = frame.tag(end) == THAT
    attribution.end += attribution.has_that
    return attribution


def _passive_by_nobody(frame: Frame, index: int, cue: Cue, group: VerbGroup) -> Attribution | None:
    """“staff were told that”, “told they would go”: the text does not say by whom."""
    has_that = frame.tag(index + 1) == THAT
    if not (has_that and cue.takes("addressee")):
        return _told_by_nobody(frame, index, cue, group)
    return Attribution(frame, cue, index, index + 1, group.start, index + 2, [], passive=True, has_that=True)


def _told_by_nobody(frame: Frame, index: int, cue: Cue, group: VerbGroup) -> Attribution | None:
    """“staff are told they will be moved”."""
    opens = frame.tag(index + 1) in {PRONOUN, DETERMINER} and is_clause(frame, index + 1, len(frame))
    if cue.lemma != "tell" or not opens:
        return None
    return Attribution(frame, cue, index, index + 1, group.start, index + 1, [], passive=True)


def _without_content(frame: Frame, phrase: Phrase) -> Phrase:
    """“critics | of hiding it”."""
    behind = phrase.head + 1
    return phrase._replace(end=behind) if frame.low(behind) in BEHIND_PASSIVE else phrase


def _end_of_as_clause(frame: Frame, end: int) -> int:
    """The comma behind “as Reyes reports for the Harrow Post”; `end` itself where none is near."""
    for index in range(end, min(end + LONGEST_REST_OF_AS_CLAUSE, len(frame))):
        if frame.tags[index] == ",":
            return index
        if frame.tags[index] not in REST_OF_AS_CLAUSE:
            break
    return end


def _verb_group(frame: Frame, index: int, cue: Cue) -> VerbGroup:
    group = VerbGroup(index)
    for place in range(index - 1, -1, -1):
        tag, low = frame.tags[place], frame.lows[place]
        if low in grammar.NEGATIONS:
            group.negated = True
        elif low in grammar.BE_FORMS and tag == AUXILIARY:
            group.passive = True
        elif tag == AUXILIARY:
            group.has_auxiliary = True
            group.unreal = group.unreal or low in UNREAL
        elif low == "to" and cue.form == "base":
            group.infinitive = True
        elif not _is_adverb_or_time(frame, place):
            break
        group.start = place
    return group


def _is_adverb_or_time(frame: Frame, index: int) -> bool:
    """Whether the token may stand between subject and verb: “quickly”, “Friday”, “on” before “Friday”."""
    tag = frame.tags[index]
    if frame.lows[index] == "since" and frame.tag(index - 1) == AUXILIARY:
        return True  # "has since said"
    return (
        tag == ADVERB
        or (tag == TIME and index > 0)
        or (tag == PREPOSITION and frame.tag(index + 1) == TIME)
        or _is_in_span_of_time(frame, index)
    )


def _is_in_span_of_time(frame: Frame, index: int) -> bool:
    """“who last month said”: either word."""
    pairs = (frame.lows[max(0, index - 1) : index + 1], frame.lows[index : index + 2])
    return any(" ".join(pair) in SPANS_OF_TIME for pair in pairs)


def _infinitive(
    frame: Frame, index: int, cue: Cue, group: VerbGroup, names: NAMES_OF_FRAME
) -> Attribution | None:
    """“went on to say”: the subject is carried over; “wrote to the club to complain”, “led her to say”."""
    if frame.low(group.start - 1) in GOES_ON:
        verb = start_of_run(frame.tags, group.start - 1, HELPER)
        subject = subject_before(frame, verb, names) if frame.low(verb) in LIKES else None
        phrases = None if subject is None else subject.phrases
        return Attribution(frame, cue, index, index + 1, group.start, index + 1, phrases)
    prompted = phrases_before(frame, group.start, names) if cue.takes("clause") else []
    if prompted and frame.low(prompted[0].start - 1) in PROMPTS and can_say(frame, prompted, cue, index):
        return Attribution(frame, cue, index, index + 1, prompted[0].start, index + 1, prompted)
    return _on_reaching_out(frame, index, group.start, cue, names)


def _on_reaching_out(
    frame: Frame, index: int, start: int, cue: Cue, names: NAMES_OF_FRAME
) -> Attribution | None:
    """“has written to the club to complain”, “wrote to the club demanding a refund”."""
    if cue.lemma not in SAID_ON_REACHING_OUT:
        return None
    for verb in range(start - 1, max(0, start - LONGEST_REACH), -1):
        if frame.lows[verb] in REACHED_OUT:
            subject = subject_before(frame, start_of_run(frame.tags, verb, HELPER), names)
            if subject is None or subject.phrases is None:
                return Attribution(frame, cue, index, index + 1, start, index + 1, None)
            return Attribution(frame, cue, index, index + 1, subject.start, index + 1, subject.phrases)
    return None


def _participle(
    frame: Frame, index: int, cue: Cue, names: NAMES_OF_FRAME, *, after_another: bool
) -> Attribution | None:
    """“…, adding that” carries the subject over; “with one resident saying” has its own."""
    before = frame.tag(index - 1)
    if index == 0:
        return _opening_participle(frame, index, cue, names)
    subjects = phrases_before(frame, index, names) if index > 1 and before in MAY_END_SUBJECT else []
    if subjects and frame.low(subjects[0].start - 1) == "with":
        return Attribution(frame, cue, index, index + 1, subjects[0].start - 1, index + 1, subjects)
    if before in NOUN and (reached := _on_reaching_out(frame, index, index, cue, names)) is not None:
        return reached
    if cue.lemma == "plead" and before == SUBORDINATOR:
        return None  # "freed after pleading guilty"
    if before in NOUN and (parting := _on_parting(frame, index, cue, names)) is not None:
        return parting
    if before not in BEFORE_PARTICIPLE and not after_another and not _is_of_words(frame, index):
        return None
    if index == 1 and before in OPENS_PHRASE and frame.tag(index + 1) != THAT:
        return None  # "In announcing her retirement, Reyes said"
    if subjects and frame.tag(subjects[0].start) == DETERMINER and frame.tag(subjects[0].start - 1) == ",":
        start, end = subjects[0].start, index + 1
        return Attribution(frame, cue, index, end, start, end, subjects, participle=True)
    return Attribution(frame, cue, index, index + 1, index, index + 1, None, participle=True)


def _on_parting(frame: Frame, index: int, cue: Cue, names: NAMES_OF_FRAME) -> Attribution | None:
    """“The premiers left the meeting | saying it was late”; not “a nurse saying it was late”."""
    if (
        cue.lemma not in SAID_ON_PARTING
        or may_speak(frame, index - 1)
        or not is_clause(frame, index + 1, len(frame))
    ):
        return None
    subjects = clause_subject(frame, index, names)
    if not subjects or not can_say(frame, subjects, cue, index):
        return None
    return Attribution(frame, cue, index, index + 1, index, index + 1, subjects, participle=True)


def _opening_participle(frame: Frame, index: int, cue: Cue, names: NAMES_OF_FRAME) -> Attribution | None:
    """“Noting that it rained, Reyes left”: whoever the main clause is about."""
    if frame.tag(index + 1) != THAT:
        return None
    for comma in range(index + 4, len(frame) - 2):
        if frame.tags[comma] == "," and is_clause(frame, comma + 1, len(frame)):
            subjects = clause_subject(frame, len(frame), names, behind=comma + 1)
            if subjects and can_say(frame, subjects, cue, index):
                return Attribution(frame, cue, index, index + 1, index, index + 1, subjects, participle=True)
            return None
    return None


def _is_of_words(frame: Frame, index: int) -> bool:
    """“issued a statement | saying”, “sent a letter to the board | warning”."""
    before = frame.lows[max(0, index - LONGEST_ISSUED) : index]
    return not ISSUED.isdisjoint(before) and not CHANNEL_NOUNS.isdisjoint(before)


def _finite(
    frame: Frame,
    index: int,
    cue: Cue,
    group: VerbGroup,
    names: NAMES_OF_FRAME,
    *,
    after_another: bool,
) -> Attribution | None:
    """“Reyes said”, “who had warned”, “officials say”."""
    subject = subject_before(frame, group.start, names)
    goes_on = frame.low(group.start) == "then" and frame.tag(group.start - 1) == ","  # "…, then added that"
    if subject is None and after_another and (goes_on or _is_listed(frame, index, cue, group)):
        subject = Subject(None, group.start)
    if subject is None or frame.low(subject.start - 1) in ("neither", "nor"):
        return None
    if subject.phrases is not None and not can_say(frame, subject.phrases, cue, index):
        return None
    if subject.phrases is None and cue.form == "base" and not (group.has_auxiliary or after_another):
        return None  # "to stop talking and answer"
    if cue.form == "base" and not (group.has_auxiliary or _is_plural(frame, subject, cue)):
        return None
    start, end = subject.start, index + 1
    return Attribution(frame, cue, index, end, start, end, subject.phrases, relative=subject.relative)


def _is_listed(frame: Frame, index: int, cue: Cue, group: VerbGroup) -> bool:
    """“praised the plan, | called it bold and said”: one of several verbs that a joining word ends."""
    behind = frame.tags[index + 1 :]
    return frame.tag(group.start - 1) == "," and cue.form in ("past", "s") and COORDINATOR in behind


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


def _quoted_as(frame: Frame, index: int, cue: Cue, names: NAMES_OF_FRAME) -> Attribution | None:
    """Reyes, via the agency: “she was quoted by the agency as saying”, “the agency quoted her as saying”."""
    quoted = _quoted_before(frame, index)
    if quoted is None:
        return None
    start = start_of_run(frame.tags, quoted, HELPER)
    subject = subject_before(frame, start, names)
    if subject is None or subject.phrases is None:
        return None
    end = index + 1
    if grammar.BE_FORMS.isdisjoint(frame.lows[start:quoted]):
        speakers, via = phrases_after(frame, quoted + 1, names), subject.phrases
    else:
        speakers, via = subject.phrases, _named_behind_by(frame, quoted, index, names)
        end = via[-1].end if via and via[-1].start > index else end
    if not speakers:
        return None
    attribution = Attribution(
        frame, cue, quoted, index + 1, subject.start, end, speakers, relative=subject.relative, via=via
    )
    read_circumstances(attribution, names)
    return attribution


def _named_behind_by(frame: Frame, quoted: int, index: int, names: NAMES_OF_FRAME) -> list[Phrase]:
    """Who quoted: “quoted by the agency as saying”, “quoted as saying by the agency”."""
    words = frame.lows[quoted:index]
    if "by" in words:
        return phrases_after(frame, quoted + words.index("by") + 1, names)
    return phrases_after(frame, index + 2, names) if frame.low(index + 1) == "by" else []


def _quoted_before(frame: Frame, index: int) -> int | None:
    for place in range(index - 1, max(-1, index - 10), -1):
        if frame.lows[place] in ("quoted", "cited"):
            return place
    return None

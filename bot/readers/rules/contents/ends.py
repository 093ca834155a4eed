"""Where what was said ends: before the verb of the sentence around it, an aside, a sentence of its own."""

from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.grammar import NEGATIONS
from bot.lexicon.irregular_verbs import BASE_FORMS, ONLY_PAST
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.clauses import has_finite_verb, is_clause, opens_predicate
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    DETERMINER,
    NAME_OR_DETERMINER,
    OPENS_PHRASE,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    VERB,
    VERBS,
    WORD,
    Tokens,
    end_of_run,
    start_of_run,
)

# Marks that neither open nor end what was said.
MARKS_BEFORE = frozenset(",;:-.)`")
MARKS_BEHIND = frozenset({",", ";", ":", "-", ".", "(", COORDINATOR, "`"})
JOINING_WORDS = ("and", "but", "so", "yet")
LONGEST_STOP = 3  # characters; four dots and more stand for words left out, and stay
# Behind these an auxiliary goes on with what was said: "and was", "she was".
BEFORE_SECOND_VERB = frozenset(
    {AUXILIARY, VERB, COORDINATOR, PRONOUN, RELATIVE, SUBORDINATOR, THAT, ADVERB, ","}
)
OPENS_ANOTHER_CLAUSE = frozenset({SUBORDINATOR, RELATIVE, THAT, COORDINATOR, ",", QUOTATION})
# Of these a participle has an object, too: "workers paid a wage".
WITH_TWO_OBJECTS = word_set("paid given made left awarded granted elected fed sent shown taught sold lent")
OPEN_STILL = NEGATIONS | {"yet", "no", "nobody"}
PRESENT = word_set("is are it's it’s he's he’s she's she’s they're they’re has have remains")
FURTHEST_NOT = 9  # tokens behind "but"
NO_NEW_SUBJECT = OPENS_PHRASE | {PRONOUN, THAT}
SETS_AGAINST = ("but", "though", "although", "while", "whereas")
VERB_OR_CLAUSE = frozenset({AUXILIARY, VERB, RELATIVE, THAT})
DECLINING = NEGATIONS | {"no", "declined"}
LEFT_OPEN = frozenset({"say", "disclose", "elaborate", "specify", "details", "detail", "comment", "explain"})


def within_relative(attribution: Attribution, after: Tokens) -> Tokens:
    """Up to the verb of the sentence that holds the relative clause.

    “The man who police said sowed terror | was caught”, “Reyes, who denies it, | has left”.
    """
    if attribution.noun and VERBS.isdisjoint(attribution.frame.tags[: attribution.start]):
        return after[0], _second_verb(attribution.frame, after, behind_verb=True)
    if attribution.relative or attribution.is_within_subject:
        start, end = after[0], _comma_before_predicate(attribution.frame, after)
        is_restrictive = end == after[1] and attribution.relative and not attribution.has_that
        return start, _past_verb(attribution.frame, after) if is_restrictive else end
    if attribution.is_behind_relative and not attribution.has_that:
        return _behind_relative(attribution, after)
    return after


def _behind_relative(attribution: Attribution, after: Tokens) -> Tokens:
    """“a deal that Reyes has condemned, | he said”, “The form, which officials say is long, | must …”."""
    frame, (start, end) = attribution.frame, after
    if not attribution.cue.takes("clause", "that-clause", "addressee"):
        return start, next((index for index in range(start, end) if frame.tags[index] == ","), end)
    if frame.tag(attribution.start - 2) == ",":
        comma = _comma_before_predicate(frame, after)
        if comma < end:
            return start, comma
    # "a step that Reyes said the board | was …"
    has_subject = frame.tag(start) in NAME_OR_DETERMINER | {PRONOUN}
    return start, min(_second_verb(frame, after, behind_verb=has_subject), _past_verb(frame, after))


def _past_verb(frame: Frame, after: Tokens) -> int:
    """The verb of the sentence around: “a man who claimed to be a doctor | took it”."""
    start, end = after
    for index in range(start + 2, end):
        if frame.tags[index] in OPENS_ANOTHER_CLAUSE:
            break
        before = frame.tags[start_of_run(frame.tags, index, {ADVERB}) - 1]
        if before != WORD or not _is_past(frame, index):
            continue
        if frame.lows[start] == "to" or has_finite_verb(frame, start, index):
            return index
    return end


def _is_past(frame: Frame, index: int) -> bool:
    """Whether it is no participle: “took”, “entered a shop”, but not “paid a wage”, “built in May”."""
    low = frame.lows[index]
    if frame.tags[index] == CUE or low in WITH_TWO_OBJECTS:
        return False
    does = (low.endswith("ed") or low in BASE_FORMS) and frame.tag(index + 1) == DETERMINER
    return low in ONLY_PAST or does


def _second_verb(frame: Frame, after: Tokens, *, behind_verb: bool = False) -> int:
    """Where the verb of the sentence around stands; `behind_verb`: only behind one of what was said."""
    start, end = after
    for index in range(start + 2, end):
        is_second = frame.tags[index] == AUXILIARY and frame.tags[index - 1] not in BEFORE_SECOND_VERB
        if is_second and (not behind_verb or has_finite_verb(frame, start, index)):
            return index  # "Her claim that it rained | was false"
    return end


def _comma_before_predicate(frame: Frame, after: Tokens) -> int:
    start, end = after
    commas = (index for index in range(start + 1, end - 1) if frame.tags[index] == ",")
    return next((index for index in commas if opens_predicate(frame, index + 1)), end)


def within_subordinate(attribution: Attribution, after: Tokens) -> Tokens:
    """Up to the main clause: “While she said the road was safe, | the council shut it”."""
    frame, (start, end) = attribution.frame, after
    if not attribution.is_in_leading_clause:
        return after
    opens_with_clause = frame.tag(start) == SUBORDINATOR  # "said that while it rained, it was warm, …"
    for index in range(start, end - 2):
        if frame.tags[index] in {",", QUOTATION} and is_clause(frame, index + 1, end):
            if not opens_with_clause:
                return start, index + (frame.tags[index] == QUOTATION)
            opens_with_clause = False
    return after


def up_to_semicolon(frame: Frame, after: Tokens) -> Tokens:
    """What was said ends where a semicolon opens a sentence of its own."""
    start, end = after
    for index in range(start + 2, end - 3):
        if frame.tags[index] == ";" and is_clause(frame, index + 1, end):
            return start, index
    return after


def without_aside(frame: Frame, after: Tokens) -> Tokens:
    """Without what the writer adds at the end: “, a view that few share”.

    “, which has been long” is the speaker's as often as the writer's; behind the speaker's quoted
    words it is the writer's.
    """
    start, end = after
    for index in range(start + 3, end - 3):
        if frame.tags[index] == "," and (
            _opens_writer_s_clause(frame, index + 1, end)
            or _opens_another_claim(frame, index + 1)
            or _names_one_of_those_who_say_it(frame, index + 1)
        ):
            return start, index
        if frame.tags[index] == "-" and _opens_writer_s_afterthought(frame, index + 1, end):
            return start, index
    for index in range(end - 2, start + 3, -1):
        if frame.tags[index] != ",":
            continue
        quoted_before = QUOTATION in frame.tags[start:index] and QUOTATION not in frame.tags[index:end]
        if (has_finite_verb(frame, start, index) and _is_aside(frame, index + 1, end)) or (
            quoted_before and frame.lows[index + 1] == "which"
        ):
            return start, index
        if COORDINATOR in frame.tags[index : index + 2]:
            break
    return after


def _opens_writer_s_clause(frame: Frame, start: int, end: int) -> bool:
    """“, but the council has yet to vote”, “, though nobody saw it”: what the writer sets against it.

    “, but the saw broke” goes on with what was said.
    """
    if _tells_what_is_left_open(frame, start, end):
        return True
    behind = range(start, min(start + FURTHEST_NOT, end))
    if frame.lows[start] == "but" and not any(_leaves_open(frame, index) for index in behind):
        return False
    if frame.lows[start] not in SETS_AGAINST or frame.tag(start + 1) in NO_NEW_SUBJECT:
        return frame.lows[start] in ("though", "although") and is_clause(frame, start + 1, end)
    return is_clause(frame, start + 1, end)


def _leaves_open(frame: Frame, index: int) -> bool:
    """“not”, “yet”; “denied”, since nobody denies what they said."""
    cue = frame.cue(index) if frame.tags[index] == CUE else None
    return frame.lows[index] in OPEN_STILL or (cue is not None and cue.act == "denied")


def _opens_writer_s_afterthought(frame: Frame, start: int, end: int) -> bool:
    """“— and in some cases, he is right”; “— and locked her out” goes on with what was said."""
    if frame.lows[start] == "and":
        verb = end_of_run(frame.tags, start + 1, {ADVERB})
        goes_on = frame.low(verb).endswith("ed") or frame.low(verb) in BASE_FORMS
        return not goes_on and has_finite_verb(frame, verb, end)
    opening = frame.lows[start : min(start + FURTHEST_NOT, end)]
    return opening[0] == "but" and not PRESENT.isdisjoint(opening)


def _names_one_of_those_who_say_it(frame: Frame, start: int) -> bool:
    """“Critics say it is late, | including Ana Reyes, a nurse”."""
    return frame.low(start) == "including" and frame.low(start + 1) in FIRST_NAMES


def _opens_another_claim(frame: Frame, start: int) -> bool:
    """“, who she claimed wanted fame”."""
    says = frame.cue(start + 2) if frame.tag(start + 2) == CUE else None
    return frame.low(start) == "who" and frame.tag(start + 1) == PRONOUN and says is not None


def _tells_what_is_left_open(frame: Frame, start: int, end: int) -> bool:
    """“, but he did not say when”, “, but gave no details”: the writer's words."""
    behind = frame.lows[start + 1 : min(start + 6, end)]
    is_negated = not DECLINING.isdisjoint(behind)
    return frame.lows[start] == "but" and is_negated and not LEFT_OPEN.isdisjoint(behind)


def _is_aside(frame: Frame, start: int, end: int) -> bool:
    return (
        frame.lows[start] in ("a", "an", "something")
        and "and" not in frame.lows[start:end]
        and not VERB_OR_CLAUSE.isdisjoint(frame.tags[start + 1 : end])
    )


def is_empty(tokens: Tokens) -> bool:
    return tokens[0] >= tokens[1]


def stripped(frame: Frame, start: int, end: int) -> Tokens:
    """Without the marks and joining words at both ends."""
    while start < end and _is_left_over(frame, start):
        start += 1
    while end > start and _hangs_on(frame, end - 1):
        end -= 1
    return start, end


def _hangs_on(frame: Frame, index: int) -> bool:
    """Whether the token only joins what follows; “so” may end a sentence: “it would stay so”."""
    joins = frame.tags[index] in MARKS_BEHIND and frame.lows[index] != "so"
    return joins and not _is_omission(frame, index)


def _is_left_over(frame: Frame, index: int) -> bool:
    tag = frame.tags[index]
    return tag in MARKS_BEFORE or (tag == COORDINATOR and frame.lows[index] in JOINING_WORDS)


def _is_omission(frame: Frame, index: int) -> bool:
    return frame.tags[index] == "." and len(frame.words[index]) > LONGEST_STOP

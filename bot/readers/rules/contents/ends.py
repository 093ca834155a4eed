"""Where what was said ends: before the verb of the sentence around it, an aside, a sentence of its own."""

from bot.lexicon.channels import CHANNEL_NOUNS
from bot.lexicon.irregular_verbs import BASE_FORMS, ONLY_PAST
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.namings import CALLING, LIKENING
from bot.readers.rules.contents.joined import CIRCUMSTANCES, TELLS_WHERE
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
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    VERBS,
    WORD,
    Tokens,
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


def within_relative(attribution: Attribution, after: Tokens) -> Tokens:
    """Up to the verb of the sentence that holds the relative clause.

    “The man who police said sowed terror | was caught”, “Reyes, who denies it, | has left”.
    """
    opens = attribution.noun and not attribution.relative
    if opens and VERBS.isdisjoint(attribution.frame.tags[: attribution.start]):
        return after[0], _second_verb(attribution.frame, after, behind_verb=True)
    if attribution.relative or attribution.is_within_subject:
        start, end = after[0], _comma_before_predicate(attribution.frame, after)
        if end == after[1] and attribution.relative and attribution.frame.lows[0].endswith("ing"):
            end = _comma_before_clause(attribution.frame, after)  # "Citing a report that says so, | she"
        if end == after[1] and (verb := _verb_of_opening_subject(attribution, after)) < end:
            return start, verb
        is_restrictive = end == after[1] and attribution.relative and not attribution.has_that
        return start, _past_verb(attribution.frame, after) if is_restrictive else end
    if attribution.is_behind_relative and not attribution.has_that:
        return _behind_relative(attribution, after)
    return after


def _verb_of_opening_subject(attribution: Attribution, after: Tokens) -> int:
    """The verb of a sentence that opens with its subject: “Residents who say it is loud | have lost”."""
    frame = attribution.frame
    if not attribution.relative or not VERBS.isdisjoint(frame.tags[: attribution.start]):
        return after[1]
    verb = _second_verb(frame, after, behind_verb=True)
    return after[1] if COORDINATOR in frame.tags[after[0] : verb] else verb


def _behind_relative(attribution: Attribution, after: Tokens) -> Tokens:
    """“a deal that Reyes has condemned, | he said”, “The form, which officials say is long, | must …”."""
    frame, (start, end) = attribution.frame, after
    if not attribution.cue.takes("clause", "that-clause", "addressee"):
        return start, next((index for index in range(start, end) if frame.tags[index] == ","), end)
    if frame.tag(attribution.start - 2) == ",":
        if frame.tag(start + 1) == ",":
            return after  # ", which she said was, to her mind, “bold”"
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
    opened = 0  # clauses of their own: "the first year that prices | had risen"
    for index in range(start + 2, end):
        opened += frame.tags[index] == THAT
        is_second = frame.tags[index] == AUXILIARY and frame.tags[index - 1] not in BEFORE_SECOND_VERB
        if is_second and opened:
            opened -= 1
        elif is_second and (not behind_verb or has_finite_verb(frame, start, index)):
            return index  # "Her claim that it rained | was false"
    return end


def _comma_before_predicate(frame: Frame, after: Tokens) -> int:
    """The comma may stand inside a quotation: “who said it was ‘late,’ | is away”."""
    start, end = after
    for index in range(start + 1, end):
        if frame.tags[index] in {",", QUOTATION} and opens_predicate(frame, index + 1):
            return index + (frame.tags[index] == QUOTATION)
    return end


def _comma_before_clause(frame: Frame, after: Tokens) -> int:
    start, end = after
    commas = (index for index in range(start, end) if frame.tags[index] == ",")
    return next((index for index in commas if is_clause(frame, index + 1, len(frame))), end)


def within_subordinate(attribution: Attribution, after: Tokens) -> Tokens:
    """Up to the main clause: “While she said the road was safe, | the council shut it”."""
    frame, (start, end) = attribution.frame, after
    if not attribution.is_in_leading_clause:
        return after
    opens_with_clause = frame.tag(start) == SUBORDINATOR  # "said that while it rained, it was warm, …"
    for index in range(start, end):
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


def up_to_circumstance(attribution: Attribution, after: Tokens) -> Tokens:
    """“called it “bold” | on Monday”, “… | in an email”, “… | when he left”: how it was called, and no more.

    Of what somebody does with words to something: “said it was “bold” in May” goes on.
    """
    frame, (start, end) = attribution.frame, after
    if not attribution.cue.takes("object") or attribution.cue.takes("clause"):
        return after
    behind = 1 + max((index for index in range(start, end) if frame.tags[index] == QUOTATION), default=end)
    names_it = attribution.cue.lemma in (*CALLING, *LIKENING) or attribution.cue.act == "criticised"
    names_it &= frame.low(start) != "for"  # "called for “calm” following a strike"
    if behind < end and _tells_when_or_where(frame, behind, end, names_it=names_it):
        return start, behind
    return after


def _tells_when_or_where(frame: Frame, index: int, end: int, *, names_it: bool) -> bool:
    """Whether a time, a place where one speaks, or a clause of its own begins at token `index`.

    `names_it`: nothing else can stand there, as in “highlighted “scorn” in social media”.
    """
    tag, low = frame.tags[index], frame.lows[index]
    if tag == TIME or (tag == PREPOSITION and frame.tag(index + 1) == TIME):
        return True
    if low in TELLS_WHERE and (names_it or frame.low(index + 1) in ("a", "an")):
        return not CHANNEL_NOUNS.isdisjoint(frame.lows[index : min(index + 5, end)])
    if low == "as" and tag == SUBORDINATOR:
        return is_clause(frame, index + 1, end)
    has_object_behind = frame.low(index - 2) == "as"  # "described as “wild” | the talk about it"
    is_another = tag in {DETERMINER, PRONOUN} and is_clause(frame, index, end) and not has_object_behind
    return is_another or (names_it and low in CIRCUMSTANCES and tag in OPENS_PHRASE)


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

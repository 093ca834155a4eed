"""Find what was said: the stretch of a frame that an attribution reports."""

from typing import NamedTuple

from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.attributions.following_contents import following_content
from bot.readers.rules.attributions.leading_contents import content_around, leading_content
from bot.readers.rules.grammar.clauses import has_finite_verb, is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.noun_phrase_borders import left_border
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    FINITE,
    OPENS_PHRASE,
    PREPOSITION,
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
)

# Marks that neither open nor end what was said.
MARKS_BEFORE = frozenset(",;:-.)`")
MARKS_BEHIND = frozenset({",", ";", ":", "-", ".", "(", COORDINATOR, "`"})
PARTICLES = ("away", "out", "off", "up", "down", "back", "over", "in", "on")
JOINING_WORDS = ("and", "but", "so", "yet")
LONGEST_STOP = 3  # characters; four dots and more stand for words left out, and stay
# With these it goes on behind "according to Reyes": "The plan, according to Reyes, was hers".
CONTINUES = frozenset({AUXILIARY, VERB, CUE, QUOTATION})
BEFORE_QUOTATION = frozenset({",", ":", "-", COORDINATOR})
# Behind these an auxiliary goes on with what was said: "and was", "she was".
BEFORE_SECOND_VERB = frozenset(
    {AUXILIARY, VERB, COORDINATOR, PRONOUN, RELATIVE, SUBORDINATOR, THAT, ADVERB, ","}
)
NO_NEW_SUBJECT = OPENS_PHRASE | {PRONOUN, THAT}
SETS_AGAINST = ("but", "though", "although", "while", "whereas")
LEFT_OPEN = frozenset({"say", "disclose", "elaborate", "specify", "details", "detail", "comment", "explain"})
QUOTATIONS_ALONE = frozenset({QUOTATION, ",", ".", "-", COORDINATOR, ":"})


class Content(NamedTuple):
    """Tokens `[start, end)` of what was said, in one piece or, around the cue, two."""

    pieces: tuple[Tokens, ...]


class Region(NamedTuple):
    """Where an attribution's content may lie: tokens before it from `low`, after it up to `high`."""

    low: int
    high: int


def content_of(attribution: Attribution, region: Region) -> Content | None:
    """What was said, by where it stands; None where the frame does not hold it."""
    content = _content_of(attribution, region)
    pieces = () if content is None else tuple(piece for piece in content.pieces if not _is_empty(piece))
    return Content(pieces) if pieces else None


def _content_of(attribution: Attribution, region: Region) -> Content | None:
    frame = attribution.frame
    before = _stripped(frame, region.low, attribution.start)
    after = _stripped(frame, attribution.end, region.high)
    if attribution.is_according:
        opens = attribution.start <= region.low + 1
        return _around_according(frame, before, _past_quoting(frame, after), opens=opens)
    if attribution.after_cue:
        return _around_inversion(frame, before, after)
    after = _within_relative(attribution, _without_aside(frame, _up_to_semicolon(frame, after)))
    after = _within_subordinate(attribution, after)
    return _around_upright(attribution, before, after)


def _around_according(frame: Frame, before: Tokens, after: Tokens, *, opens: bool) -> Content | None:
    """`opens`: whether “according to” opens what the attribution may report, so that it follows."""
    if opens or _is_empty(before):
        after = _past_place(frame, after)
        return None if _is_empty(after) else Content((after,))
    if not _is_empty(after) and frame.tags[before[1] - 1] == RELATIVE:
        antecedent = _antecedent(frame, before[1] - 1)  # "boats which, according to Reyes, sank"
        return Content((after,) if _is_empty(antecedent) else (antecedent, after))
    if not _is_empty(after) and _goes_on(frame, before, after):
        return Content((before, after))
    return Content((before,))


def _past_place(frame: Frame, after: Tokens) -> Tokens:
    """Past “in the US,” that still tells who speaks: “According to the centre in the US, …”."""
    start, end = after
    if start >= end or frame.tags[start] != PREPOSITION or frame.tag(start - 1) == ",":
        return after
    comma = next((index for index in range(start, end) if frame.tags[index] == ","), None)
    if (
        comma is None
        or comma + 1 >= end
        or has_finite_verb(frame, start, comma)
        or not is_clause(frame, comma + 1, end)
    ):
        return after
    return _stripped(frame, comma, end)


def _goes_on(frame: Frame, before: Tokens, after: Tokens) -> bool:
    if frame.tags[after[0]] in CONTINUES:
        return True
    return has_finite_verb(frame, *after) and not has_finite_verb(frame, *before)


def _past_quoting(frame: Frame, after: Tokens) -> Tokens:
    """Past “quoting its own sources,” that stands between “according to X” and what X says."""
    start, end = after
    if start < end and frame.lows[start] in ("quoting", "citing"):
        for index in range(start, end):
            if frame.tags[index] == ",":
                return _stripped(frame, index + 1, end)
    return after


def _around_inversion(frame: Frame, before: Tokens, after: Tokens) -> Content | None:
    """“‘…,’ said Reyes. ‘…’”: what stands before, and a quotation right behind."""
    start, end = after
    if _is_empty(before):
        quotation = _quotation_start(frame, start, end)
        return None if quotation is None else Content(((quotation, end),))
    quotation = _quotation_start(frame, start, min(end, start + 2))
    if quotation is not None:
        return Content((before, (quotation, end)))
    if _is_unfinished(frame, before) and not _is_empty(after):
        return Content((before, after))
    return Content((before,))


def _around_upright(attribution: Attribution, before: Tokens, after: Tokens) -> Content | None:
    frame = attribution.frame
    around = content_around(attribution, before, after) or _with_antecedent(attribution, after)
    if around is not None:
        return Content(around)
    leading = leading_content(attribution, before)
    following = following_content(attribution, after)
    if leading is None:
        return None if following is None else Content((following,))
    if following is not None and _tells_more_of_saying(attribution, following):
        following = None
    if following is None:
        goes_on = _is_unfinished(frame, leading) and not _is_empty(after)
        return Content((leading, after) if goes_on else (leading,))
    if _is_sentence_quoted(frame, leading) and _quotation_start(frame, *following) is None:
        return Content((leading,))  # "“The road is shut,” Reyes said of the thaw"
    if _is_quotation_alone(frame, leading) or _is_one_sentence(attribution, leading, following):
        return Content((leading, following))
    return Content((following,))


def _tells_more_of_saying(attribution: Attribution, following: Tokens) -> bool:
    """“The road is shut, she said on Monday, after years of delay”: what follows was not said."""
    frame = attribution.frame
    return frame.tag(attribution.end) == "," and QUOTATION not in frame.tags[slice(*following)]


def _with_antecedent(attribution: Attribution, after: Tokens) -> tuple[Tokens, Tokens] | None:
    """“a system which, he said, was unfair”: the system was, by what he said."""
    frame, which = attribution.frame, attribution.start - 1
    says = attribution.cue.takes("clause") and frame.low(which) == "which"
    if not says or _is_empty(after) or frame.tags[after[0]] != AUXILIARY:
        return None
    antecedent = _antecedent(frame, which)
    return None if _is_empty(antecedent) else (antecedent, after)


def _antecedent(frame: Frame, relative: int) -> Tokens:
    """The noun phrase that the relative pronoun stands for."""
    end = relative - 1 if frame.tag(relative - 1) in {",", PREPOSITION} else relative
    start = left_border(frame, end)
    for index in range(start, end - 1):
        if frame.tags[index] == PREPOSITION and frame.lows[index + 1].endswith("ing"):
            start = index + 2 + (frame.lows[index + 2] in PARTICLES)  # "a way of turning away | boats which"
    return end_of_run(frame.tags, start, OPENS_PHRASE), end


def _is_unfinished(frame: Frame, tokens: Tokens) -> bool:
    """Whether it takes more to make a sentence: “The road, said Reyes, was shut”."""
    return QUOTATION not in frame.tags[slice(*tokens)] and not has_finite_verb(frame, *tokens)


def _is_one_sentence(attribution: Attribution, leading: Tokens, following: Tokens) -> bool:
    """“The road, she said, was shut”: neither half is a sentence without the other."""
    frame = attribution.frame
    return (
        not attribution.has_that
        and frame.tags[following[0]] in FINITE
        and not has_finite_verb(frame, *leading)
    )


def _within_relative(attribution: Attribution, after: Tokens) -> Tokens:
    """Up to the verb of the sentence that holds the relative clause.

    “The man who police said sowed terror | was caught”, “Reyes, who denies it, | has left”.
    """
    if attribution.noun and VERBS.isdisjoint(attribution.frame.tags[: attribution.start]):
        return after[0], _second_verb(attribution.frame, after, behind_verb=True)
    if attribution.relative:
        return after[0], _comma_before_predicate(attribution.frame, after)
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
    return start, _second_verb(frame, after)


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
    return next((index for index in commas if _opens_predicate(frame, index + 1)), end)


def _opens_predicate(frame: Frame, start: int) -> bool:
    """Whether the verb of a sentence stands here, or what it says in marks."""
    verb = end_of_run(frame.tags, start, ADVERB)
    return frame.tag(verb) in CONTINUES or (frame.tag(verb) == WORD and frame.low(verb).endswith("ed"))


def _within_subordinate(attribution: Attribution, after: Tokens) -> Tokens:
    """Up to the main clause: “While she said the road was safe, | the council shut it”."""
    frame, (start, end) = attribution.frame, after
    if not attribution.is_in_leading_clause:
        return after
    for index in range(start + 1, end - 2):
        if frame.tags[index] == "," and is_clause(frame, index + 1, end):
            return start, index
    return after


def _up_to_semicolon(frame: Frame, after: Tokens) -> Tokens:
    """What was said ends where a semicolon opens a sentence of its own."""
    start, end = after
    for index in range(start + 3, end - 3):
        if frame.tags[index] == ";" and is_clause(frame, index + 1, end):
            return start, index
    return after


def _without_aside(frame: Frame, after: Tokens) -> Tokens:
    """Without what the writer adds at the end: “, a view that few share”.

    “, which has been long” is the speaker's as often as the writer's; behind the speaker's quoted
    words it is the writer's.
    """
    start, end = after
    for index in range(start + 3, end - 3):
        if frame.tags[index] == "," and _opens_writer_s_clause(frame, index + 1, end):
            return start, index
        if frame.tags[index] == "-" and frame.lows[index + 1] in ("and", "but"):
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
    """“, but the council has yet to vote”, “, though nobody saw it”: what the writer sets against it."""
    if _tells_what_is_left_open(frame, start, end):
        return True
    if frame.lows[start] not in SETS_AGAINST or frame.tag(start + 1) in NO_NEW_SUBJECT:
        return frame.lows[start] in ("though", "although") and is_clause(frame, start + 1, end)
    return is_clause(frame, start + 1, end)


def _tells_what_is_left_open(frame: Frame, start: int, end: int) -> bool:
    """“, but he did not say when”, “, but gave no details”: the writer's words."""
    behind = frame.lows[start + 1 : min(start + 6, end)]
    is_negated = not {"not", "no", "n't", "declined", "didn't", "didn’t"}.isdisjoint(behind)
    return frame.lows[start] == "but" and is_negated and not LEFT_OPEN.isdisjoint(behind)


def _is_aside(frame: Frame, start: int, end: int) -> bool:
    return (
        frame.lows[start] in ("a", "an", "something")
        and "and" not in frame.lows[start:end]
        and not {"a", "v", "R", "t"}.isdisjoint(frame.tags[start + 1 : end])
    )


def _is_empty(tokens: Tokens) -> bool:
    return tokens[0] >= tokens[1]


def _is_quotation_alone(frame: Frame, tokens: Tokens) -> bool:
    return QUOTATIONS_ALONE.issuperset(frame.tags[slice(*tokens)])


def _is_sentence_quoted(frame: Frame, tokens: Tokens) -> bool:
    return _is_quotation_alone(frame, tokens) and any(
        frame.quotations[token].capitalised for token in range(*tokens) if token in frame.quotations
    )


def _quotation_start(frame: Frame, start: int, end: int) -> int | None:
    """The quotation that opens `[start, end)`, but for marks and joining words."""
    for index in range(start, min(end, len(frame))):
        if frame.tags[index] == QUOTATION:
            return index
        if frame.tags[index] not in BEFORE_QUOTATION:
            return None
    return None


def _stripped(frame: Frame, start: int, end: int) -> Tokens:
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

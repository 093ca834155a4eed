"""Tell what a name does in its sentence, by where it stands."""

from bot.lexicon import roles
from bot.lexicon.first_names import ALL as FIRST_NAMES
from bot.lexicon.grammar import BE_FORMS
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NameMention
from bot.readers.rules.grammar.offices import HELD
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    BEFORE_SENTENCE,
    CUE,
    DETERMINER,
    NAME,
    NUMBER,
    OPENS_PHRASE,
    PREPOSITION,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    VERBS,
    WORD,
    end_of_run,
    start_of_run,
)
from bot.readers.rules.grammar.vocabulary import is_in_title_case

CALLED = frozenset({"named", "called"})
BELIEVERS = ("catholic", "muslim", "christian")  # no family names
INTERVIEWED = (
    ("interview", "with"),
    ("conversation", "with"),
    ("interviewed", "by"),
    ("questioned", "by"),
    ("asked", "by"),
    ("pressed", "by"),
)
BEHIND_ACTOR = frozenset({VERB, AUXILIARY, CUE, RELATIVE})
BEFORE_PLACE = ("in", "near", "outside", "around", "across")  # "the plant outside Leeds will shut"
LONGEST_DATELINE = 10  # tokens
BEFORE_DASH_OF_DATELINE = frozenset({TIME, NUMBER, "("})
IN_APPOSITION = frozenset({DETERMINER, NAME, WORD, PREPOSITION, NUMBER})
LONGEST_BEFORE = 24  # tokens before a name that tell whether it opens its sentence
LONGEST_TOPIC = 14  # tokens of a question without a verb
# Behind one of these nobody opens the sentence any more.
ACTING = frozenset({VERB, AUXILIARY, CUE, PREPOSITION})


def is_what_it_is_about(frame: Frame, mention: NameMention) -> bool:
    """Whether the name is what its sentence is about: it acts, opens the sentence or is presented."""
    start = mention.title_start
    while frame.low(start - 1) in HELD or frame.low(start - 1) in roles.PEOPLE_ROLES:
        start -= 1  # "former Mayor Reyes", "former keeper Reyes"
    before = frame.tags[max(0, start - LONGEST_BEFORE) : start]
    following = frame.tag(mention.end)
    if following == WORD and frame.lows[mention.end] in roles.PEOPLE_ROLES | roles.GROUPS:
        return False  # "The Norvo driver left"
    did = following == WORD and frame.lows[mention.end].endswith("ed")  # “— Reyes referenced it”
    where = frame.low(mention.title_start - 1) in BEFORE_PLACE
    acts = (
        (following in BEHIND_ACTOR or did)
        and not where
        and frame.tag(mention.title_start - 1)
        not in (
            THAT,
            SUBORDINATOR,
        )
    )
    if frame.lows[0].endswith("ing") and frame.tag(1) not in VERBS and "," not in before:
        before = [VERB, *before]  # "Accompanying the minister, …": not whom the sentence is about
    leads_in = frame.tags[0] in OPENS_PHRASE and before[-1:] == [","] and VERBS.isdisjoint(before)
    leads_in = leads_in or (frame.lows[0] == "for" and mention.title_start == 1)  # whose view it is
    opens = leads_in or ACTING.isdisjoint(before)
    opens = opens or _is_apposed_subject(frame, mention)
    is_named_of_several = frame.low(mention.title_start - 1) == "including"
    return acts or opens or is_named_of_several or _is_presented(frame, mention)


def _is_apposed_subject(frame: Frame, mention: NameMention) -> bool:
    """“The widow of one victim, | Ana Reyes, | wept”."""
    opening = mention.title_start - 1
    is_apposed = frame.tag(opening) == "," == frame.tag(mention.end) and frame.tags[0] == DETERMINER
    before, verb = frame.tags[:opening], frame.tag(mention.end + 1)
    return is_apposed and "," not in before and VERBS.isdisjoint(before) and verb in BEHIND_ACTOR | {WORD}


def is_interviewer(frame: Frame, mention: NameMention) -> bool:
    """“an interview with Ana Reyes”, “interviewed by Ana Reyes”."""
    start = start_of_run(frame.tags, mention.title_start, {DETERMINER, WORD})  # "with the host | Ana Reyes"
    return any((frame.low(at - 2), frame.low(at - 1)) in INTERVIEWED for at in (mention.title_start, start))


def does_something(frame: Frame, mention: NameMention) -> bool:
    """“said Ana Reyes”, “Ana Reyes left”."""
    following, low = frame.tag(mention.end), frame.low(mention.end)
    says = frame.tag(mention.title_start - 1) == CUE
    return says or following in BEHIND_ACTOR or (following == WORD and low.endswith(("s", "ed")))


def past_apposition(frame: Frame, end: int) -> int:
    """Behind “, a Harrow doctor,” right behind a name; `end` where nothing of the kind stands there."""
    if frame.tag(end) != "," or frame.tag(end + 1) != DETERMINER:
        return end
    closing = end_of_run(frame.tags, end + 1, IN_APPOSITION)
    return closing + 1 if frame.tag(closing) == "," else end


def tells_of_next(frame: Frame, mention: NameMention) -> bool:
    """“Democratic politicians”: a word for a people or party that tells of what stands behind it."""
    is_one = len(mention.words) == 1 and mention.words[0].lower() in roles.NATIONALITIES
    return is_one and frame.tag(mention.end) in {WORD, NAME}


def is_behind_titled_words(frame: Frame, mention: NameMention) -> bool:
    """“Channel 7 On | Your Side”: the end of a title that capitalises its small words as well."""
    before = mention.title_start - 1
    if frame.tag(before) not in OPENS_PHRASE | {ADVERB, CUE}:
        return False
    is_capital = frame.words[before][0].isupper() and not frame.words[before].isupper()
    opens = frame.tag(before - 1) in BEFORE_SENTENCE | {",", ""}  # "Photo: In Harrow"
    return is_capital and not opens and not is_in_title_case(frame)


def is_one_of_a_kind(frame: Frame, mention: NameMention) -> bool:
    """“a practising Quaker”, “a silver Norvo Swift”: one of many, not “a furious Reyes said”."""
    opening = start_of_run(frame.tags, mention.title_start, {WORD, ADVERB}) - 1
    is_indefinite = frame.low(opening) in ("a", "an") and mention.title_start == mention.start
    words = frame.lows[opening + 1 : mention.start]
    is_somebody = not CALLED.isdisjoint(words) or not roles.PEOPLE_ROLES.isdisjoint(words)
    has_full_name = mention.words[0].lower() in FIRST_NAMES and mention.words[-1].lower() not in BELIEVERS
    acts = frame.tag(end_of_run(frame.tags, mention.end, {ADVERB})) in BEHIND_ACTOR | {WORD, NAME}
    return mention.kind == "person" and is_indefinite and not (is_somebody or has_full_name or acts)


def is_in_dateline(frame: Frame, mention: NameMention) -> bool:
    """“HARROW, 27 Nov — The club …”: where it was written; but “NASA — the agency — said”."""
    if mention.title_start or not all(word.isupper() for word in mention.words):
        return False
    between = frame.tags[mention.end : mention.end + LONGEST_DATELINE]
    if "-" not in between:
        return False
    between = between[: between.index("-")]
    is_dated = not BEFORE_DASH_OF_DATELINE.isdisjoint(between) and VERBS.isdisjoint(between)
    return is_dated or (not between and " ".join(mention.words).lower() in roles.PLACES)


def is_no_person(frame: Frame, mention: NameMention) -> bool:
    """Whether a name stands for nobody who may be meant further on."""
    return (
        tells_of_next(frame, mention)
        or is_in_dateline(frame, mention)
        or is_behind_titled_words(frame, mention)
        or is_one_of_a_kind(frame, mention)
    )


def is_asked_about(frame: Frame) -> bool:
    """“And Governor Reyes? “Strong.””: whoever answers tells of who is named."""
    is_short = len(frame) <= LONGEST_TOPIC and frame.words[-1:] == ["?"]
    return is_short and VERBS.isdisjoint(frame.tags) and QUOTATION not in frame.tags


def is_in_title(mention: NameMention, following: NameMention | None) -> bool:
    """“Williams driver Tom Brindle”: a name that only tells of the next one’s office."""
    is_one_word = mention.kind == "person" and len(mention.words) == 1
    return is_one_word and following is not None and following.title_start <= mention.start


def _is_presented(frame: Frame, mention: NameMention) -> bool:
    """“Among them is the nurse Ana Reyes”, “They include Ana Reyes, who left”: new behind its verb."""
    is_told_who = frame.tag(mention.end) == "," and frame.low(mention.end + 1) == "who"
    if is_told_who and frame.tag(mention.title_start - 1) not in {CUE, PREPOSITION}:
        return True
    opening = start_of_run(frame.tags, mention.title_start, {NAME, WORD, DETERMINER})
    return (
        frame.tag(mention.end) not in {NAME, WORD}
        and frame.tags[0] == PREPOSITION
        and frame.low(opening - 1) in BE_FORMS
    )

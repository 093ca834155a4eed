"""Find what was said where “to” or a preposition joins it to its cue: “promised to come”."""

from bot.lexicon import grammar
from bot.lexicon.channels import AUDIENCES, CHANNEL_NOUNS
from bot.lexicon.cue_verbs import BEHIND_PASSIVE, PREPOSITIONS_OF
from bot.lexicon.irregular_verbs import BASE_FORMS
from bot.lexicon.newsrooms import MEDIA, NEWSPAPERS
from bot.lexicon.word_set import word_set
from bot.readers.rules.attributions.attribution import Attribution
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.tags import (
    ADVERB,
    AUXILIARY,
    COORDINATOR,
    CUE,
    FINITE,
    NAME,
    NAME_OR_DETERMINER,
    NOUN,
    OPENS_PHRASE,
    PARTING,
    PREPOSITION,
    PRONOUN,
    QUOTATION,
    RELATIVE,
    SUBORDINATOR,
    THAT,
    TIME,
    VERB,
    WORD,
    Tokens,
    end_of_run,
    start_of_run,
)

LONGEST_REQUEST = 6
DEED_ENDINGS = ("tion", "sion", "ment", "ance", "ence", "ity", "ness", "al", "ogy", "cy")
REQUESTED = word_set("""
    help support calm patience time money aid review recount inquiry enquiry probe vote ban change changes
    leave restraint prayers relief more proof advice sentence hearing trial meeting delay pardon apology
    memo report documents records evidence data details
""")
# With these a time tells when something is to be, not when it was said.
PLANS = word_set("recall call predict propose recommend announce forecast urge warn")
FOR_AN_INTERVIEW = ("be", "speak", "talk", "meet", "answer")
DONE_BY_COURTS = ("hear", "decide", "consider", "review", "take", "rule", "reconsider", "expedite")
COURTS = word_set("judge judges court courts panel tribunal jury jurors magistrate justices")
AGAINST_WHAT = ("despite", "amid")
TELLS_WHERE = ("in", "at", "on", "during")
# The preposition that opens what was said: "warned of", "called for", "spoke of".
INTRODUCES_CONTENT = word_set("of against for to about on with")
TOLD_SOMEBODY = ("tell", "inform", "remind", "assure", "caution")
SAY_OR_TELL = ("say", "tell")
USUAL_PREPOSITIONS = ("to", "of", "about")
NO_GERUNDS = word_set(
    "thing king ring spring wing string evening morning nothing something anything everything"
)
LONGEST_WHEN = 4  # tokens: "on Tuesday night of"
CIRCUMSTANCES = ("after", "during", "following", "when", "while")


def end_of_object(attribution: Attribution, start: int, end: int) -> int:
    """Where it is told when, where or against what somebody says it: “denied it | in a statement”."""
    frame, cue = attribution.frame, attribution.cue
    plans = cue.act in ("promised", "demanded", "asked") or cue.lemma in PLANS
    for index in range(start + 1, end):
        tag, low = frame.tags[index], frame.lows[index]
        if cue.lemma in SAY_OR_TELL and tag == "," and frame.tag(index + 1) == RELATIVE:
            return index
        if cue.lemma not in SAY_OR_TELL and tag in PARTING and _opens_more_about_object(frame, index + 1):
            return index
        if cue.lemma not in SAY_OR_TELL and tag == COORDINATOR and _opens_next_deed(frame, index, end):
            return index - (frame.tags[index - 1] == ",")
        opens_infinitive = low == "to" and frame.tag(index + 1) in {WORD, VERB}
        if tag in {QUOTATION, THAT, RELATIVE} or tag in FINITE or opens_infinitive:
            return end
        is_time = tag == TIME or (tag == PREPOSITION and frame.tag(index + 1) == TIME)
        gives_reason = low == "because" and frame.tags[index - 1] in NOUN  # "demanded it | because she lost"
        if is_time and cue.act == "accused" and "of" in frame.lows[index : index + LONGEST_WHEN]:
            continue  # "accused Kim on Tuesday of theft"
        if (is_time and not plans) or low in AGAINST_WHAT or gives_reason:
            return index
        if low == "to" and _tells_whom(frame, index + 1):
            return index
        if low in TELLS_WHERE and not CHANNEL_NOUNS.isdisjoint(frame.lows[index + 1 : index + 5]):
            return index
    return end


def _tells_whom(frame: Frame, start: int) -> bool:
    """“confirmed the deal | to NBC News”, “denied it | to reporters”; not “denied links to Leeds”."""
    start += frame.low(start) == "the"
    end = end_of_run(frame.tags, start, {NAME})
    last = frame.low(end - 1)
    return frame.low(start) in AUDIENCES or (end > start and last in NEWSPAPERS | MEDIA | {"press"})


def end_of_gerund(attribution: Attribution, start: int, end: int) -> int:
    """Where it is told what else was done: “denied saying so, | and was asked again”."""
    frame = attribution.frame
    for index in range(start, end):
        if (
            frame.tags[index] == COORDINATOR
            and frame.tags[index - 1] == ","
            and _opens_next_deed(frame, index, end)
        ):
            return index - 1
    return end


def _opens_more_about_object(frame: Frame, index: int) -> bool:
    """“praised Kim, | who left”, “urged a vote, | something few want”, “… , | after it had failed”."""
    if frame.low(index) == "as" and frame.low(index + 1) == "well":
        return False
    if frame.low(index) in ("including", "called", "known", "dubbed", "even"):
        return True
    return frame.tag(index) in {RELATIVE, SUBORDINATOR} or frame.low(index) in ("something", "a", "an")


def _opens_next_deed(frame: Frame, joining: int, end: int) -> bool:
    """“denied it | and left”, “urged a vote, | but did not say when”, “denied it, | and the board met”."""
    verb = end_of_run(frame.tags, joining + 1, ADVERB)
    if frame.tag(verb) in FINITE or _is_past(frame, verb):
        return True
    return frame.tags[joining - 1] == "," and is_clause(frame, joining + 1, end)


def behind_to(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“promised to come”; not “said to the club”."""
    frame, (start, end) = attribution.frame, after
    if attribution.cue.takes("preposition") and is_gerund(frame.low(start + 1)):
        return start + 1, end_of_gerund(attribution, start + 1, end)  # "admitted to hiding it"
    if attribution.cue.lemma == "call" and start == attribution.cue_end:
        return None  # "called to request help"
    if not attribution.cue.takes("infinitive") or frame.tag(start + 1) in NAME_OR_DETERMINER:
        return None
    if attribution.cue.lemma == "agree" and (
        QUOTATION in frame.tags[start:end]
        or frame.low(start + 1) in FOR_AN_INTERVIEW
        or (frame.low(start + 1) in DONE_BY_COURTS and _is_court(attribution))
    ):
        return None  # "agreed to return what it made by the “brand”", "agreed to be named"
    for index in range(start + 2, end):
        if frame.lows[index] in TELLS_WHERE and _is_paper_that(frame, index):
            when = start_of_run(frame.tags, index, {TIME})  # "to stay | on Monday in a post that"
            return start, when - (when < index and frame.tags[when - 1] == PREPOSITION)
        if index > start + 3 and frame.lows[index] in CIRCUMSTANCES and frame.tags[index] in OPENS_PHRASE:
            return start, index  # "to stay | after meeting the fans"
        if frame.tags[index] == COORDINATOR and _is_past(frame, index + 1):
            return start, index  # "to stay | and thanked the fans"
        is_parted = frame.tags[index] == COORDINATOR and frame.tags[index - 1] == ","
        if is_parted and frame.tag(index + 1) == PRONOUN and is_clause(frame, index + 1, end):
            return start, index - 1  # "told her to stay, | and it made sense"
    return after


def _is_paper_that(frame: Frame, index: int) -> bool:
    """“in a tweet that accused him”, “in a letter that called it late”."""
    that = end_of_run(frame.tags, index + 2, {WORD, CUE})
    is_paper = frame.low(that - 1) in CHANNEL_NOUNS and frame.low(index + 1) in ("a", "an")
    return is_paper and frame.tag(that) == THAT and frame.tag(that + 1) == CUE


def _is_court(attribution: Attribution) -> bool:
    return any(
        not COURTS.isdisjoint(attribution.frame.lows[one.start : one.end])
        for one in attribution.subjects or ()
    )


def behind_passive(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“was accused by critics of | hiding it | after the vote”, “is described by critics | as a sham”."""
    frame, (start, end) = attribution.frame, after
    if frame.lows[start] in grammar.QUESTION_WORDS or not attribution.subjects:
        return after
    if frame.lows[start] not in BEHIND_PASSIVE:
        return None
    start += frame.lows[start] in ("of", "for")
    before = frame.tag(attribution.start - 1) if attribution.start == attribution.cue_start else ""
    is_set_off = before == ","  # "Brindle, accused by critics of hiding it, left"
    describes = before in NOUN  # "a man dismissed by critics as a fool | has won"
    for index in range(start + 1, end):
        if describes and frame.tags[index] == AUXILIARY and frame.tags[index - 1] in NOUN:
            return start, index
        if frame.lows[index] in CIRCUMSTANCES and frame.tags[index] in OPENS_PHRASE:
            return start, index
        if is_set_off and frame.tags[index] == ",":
            return start, index
        if (
            frame.tags[index - 1] == ","
            and frame.tags[index] == COORDINATOR
            and is_clause(frame, index + 1, end)
        ):
            return start, index - 1  # "accused of hiding it, | and the board will meet"
    return start, end


def _is_past(frame: Frame, index: int) -> bool:
    """Whether a verb stands there that no “to” goes with: “thanked”, “left”, “was”."""
    if frame.tag(index) == CUE:
        cue = frame.cue(index)
        return cue is not None and cue.form == "past"
    low = frame.low(index)
    return frame.tag(index) in {WORD, VERB, AUXILIARY} and (
        low.endswith("ed") or low in BASE_FORMS or low in ("was", "were", "had")
    )


def is_gerund(low: str) -> bool:
    return low.endswith("ing") and low not in NO_GERUNDS


def behind_preposition(attribution: Attribution, after: Tokens) -> Tokens | None:
    """“warned of | more rain”, “confessed | to the theft”."""
    start, end = after
    frame, cue = attribution.frame, attribution.cue
    preposition = frame.lows[start]
    if preposition not in PREPOSITIONS_OF.get(cue.lemma, USUAL_PREPOSITIONS):
        return None
    if cue.lemma == "insist" and is_gerund(frame.low(start + 1)):
        return None  # "insisted on paying"
    if cue.lemma == "joke" and not is_gerund(frame.low(start + 1)):
        return None  # "joked about the rain"
    if cue.lemma == "speak" and QUOTATION not in frame.tags[start:end]:
        return None  # "spoke of a friend"
    if cue.lemma in TOLD_SOMEBODY and attribution.audience is None:
        return None  # "told of the plan"
    if cue.lemma == "remind" and preposition == "of" and cue.form == "s":
        return None  # "reminds her of a friend"
    if cue.lemma == "ask" and preposition == "for" and not _asks_for_something(attribution, after):
        return None
    if cue.lemma == "appeal" and not _appeals(attribution, after):
        return None
    if cue.lemma == "argue" and not grammar.TIME_NOUNS.isdisjoint(frame.lows[start : start + 4]):
        return None  # "argued for two hours"
    opening = start if preposition == "to" else start + 1
    return opening, end_of_object(attribution, opening, end)


def _appeals(attribution: Attribution, after: Tokens) -> bool:
    """“appealed to voters to stay”, “appealed for calm”; not “appealed to the court”."""
    lows = attribution.frame.lows[slice(*after)]
    return "to" in lows[1:] or (lows[0] == "for" and _asks_for_something(attribution, after))


def _asks_for_something(attribution: Attribution, after: Tokens) -> bool:
    """“asked the mayor for a review”, “asked for an inquiry”; not “asked for water”, “for comment”."""
    lows = attribution.frame.lows[slice(*after)]
    asked = any(low in REQUESTED or low.endswith(DEED_ENDINGS) for low in lows[:LONGEST_REQUEST])
    return asked or attribution.audience is not None or "to" in lows

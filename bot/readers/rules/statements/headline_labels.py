"""Find who says what a headline tells by a label: “Reyes: We will fight on”, “Road stays shut: council”."""

from collections.abc import Collection
from typing import NamedTuple

from bot.lexicon import roles
from bot.lexicon.word_set import word_set
from bot.readers.rules.contents.contents import Content
from bot.readers.rules.contents.extents import Extent, extent_of, holds_only_quotations
from bot.readers.rules.grammar.clauses import is_clause
from bot.readers.rules.grammar.frames import Frame
from bot.readers.rules.grammar.names import NamesByEnd
from bot.readers.rules.grammar.phrase import Phrase, name_phrase
from bot.readers.rules.grammar.tags import CUE, NOUN, RELATIVE, Tokens, end_of_run
from bot.readers.rules.people.people import People
from bot.readers.rules.statements.not_speech import is_term

LONGEST_LABEL = 5  # tokens
SHORTEST_CLAIM = 3  # tokens
OPENS_QUESTION = word_set("why how what who when where which is are do does did can will should could")
# What papers call what somebody found out, and nobody’s letter or book.
FINDINGS = word_set("""
    report reports study studies poll polls survey surveys audit watchdog source sources police officials
    experts scientists researchers
""")
FIRST_PERSON = word_set(
    "i i'm i’m i'll i’ll i've i’ve i'd i’d we we'll we’ll we're we’re we've we’ve my our us me"
)
ADDRESSING = ("to", "on")  # “Reyes to press: …”, “Reyes on the bridge: …”


class HeadlineLabel(NamedTuple):
    """Who stands before or behind the colon, and what stands on its other side."""

    somebody: Phrase
    extent: Extent
    is_finding: bool  # "Study: …", which nobody has to be named for


def headline_label(
    frame: Frame, names: NamesByEnd, text: str, open_tokens: Collection[int]
) -> HeadlineLabel | None:
    """What the label of a headline tells somebody to say; None where there is no label, or no claim."""
    if frame.tags.count(":") != 1:
        return None
    colon = frame.tags.index(":")
    end = len(frame)
    if (somebody := _before_colon(frame, colon, names)) is not None and _claims(
        frame, (colon + 1, end), somebody, text, open_tokens
    ):
        claim = (colon + 1, end)
    elif (somebody := _behind_colon(frame, colon, names)) is not None and is_clause(frame, 0, colon):
        claim = (0, colon)
    else:
        return None
    is_finding = somebody.name is None and frame.lows[somebody.head] in FINDINGS
    return HeadlineLabel(somebody, extent_of(Content((claim,)), frame, text, open_tokens), is_finding)


def may_label(people: People, somebody: Phrase) -> bool:
    """Whether the story has them speak, or names them again as who closes its headline; no town, no dead."""
    if somebody.name is None:
        return True
    speaker = people.of(somebody.name)
    is_body = speaker.kind == "organisation" and somebody.name.words[-1].lower() not in roles.PLACES
    return people.speaks(speaker) or (is_body and somebody.start > 0 and len(speaker.spans) > 1)


def _before_colon(frame: Frame, colon: int, names: NamesByEnd) -> Phrase | None:
    """“Reyes: …”, “Reyes to press: …”, “Study: …”."""
    for name in names.values():
        if name.title_start == 0 and (name.end == colon or frame.low(name.end) in ADDRESSING):
            return name_phrase(name)._replace(start=0)
    is_phrase = colon <= LONGEST_LABEL and (NOUN | {CUE}).issuperset(frame.tags[:colon])
    says = is_phrase and frame.low(colon - 1) in FINDINGS | roles.PEOPLE_ROLES
    return Phrase(0, colon, colon - 1, "description") if says else None


def _behind_colon(frame: Frame, colon: int, names: NamesByEnd) -> Phrase | None:
    """“…: Reyes”, “…: US study”."""
    start, end = colon + 1, len(frame)
    if end - start > LONGEST_LABEL:
        return None
    name = names.get(end)
    if name is not None and start in (name.start, name.title_start):
        return name_phrase(name)
    return Phrase(start, end, end - 1, "description") if frame.lows[end - 1] in FINDINGS else None


def _claims(frame: Frame, claim: Tokens, somebody: Phrase, text: str, open_tokens: Collection[int]) -> bool:
    """Whether what follows the colon is said, not told of them: “Reyes: Mayor who lost it all”."""
    start, end = claim
    if start == end or frame.lows[start] in OPENS_QUESTION or frame.lows[-1] == "?":
        return False
    if holds_only_quotations(frame, claim):
        return any(
            token in open_tokens and not is_term(text, frame.quotations[token]) for token in range(start, end)
        )
    if end - start < SHORTEST_CLAIM:
        return False
    if somebody.kind == "description" or not FIRST_PERSON.isdisjoint(frame.lows[start:end]):
        return True
    return is_clause(frame, start, end) and not _tells_of_one(frame, start)


def _tells_of_one(frame: Frame, start: int) -> bool:
    """“Labour | MP has left”, “Man who fell”: one of whom no “the” tells is whoever stands in the label."""
    end = end_of_run(frame.tags, start, NOUN)
    return frame.tag(end) == RELATIVE or frame.low(end - 1) in roles.PEOPLE_ROLES

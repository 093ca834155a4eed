"""The article's verb of saying, with whom it addresses, and where a line is told with it."""

import re

from bot.article.spans import Span
from bot.cards.cutting import cuts_of, shown_words
from bot.lexicon.acts import Act
from bot.lexicon.cues import CUES
from bot.readers.reading import Statement
from bot.words.phrases import flat

ADDRESSEE = re.compile(r"[\w’'.-]+(?: [\w’'.-]+){0,4}")  # "reporters Thursday", "Kim"; more is a clause
AFTER_THE_CONTENT = re.compile(r"(?: [\w’'-]+){1,5}(?=[.,;:!?]?(?:\s*\Z|\n|[.,;:!?] ))")
NEEDS_AN_ADDRESSEE = frozenset({"told", "tells", "assured", "reminded", "warned", "informed", "asked"})
BEFORE_THE_CONTENT = re.compile(r"[\s,:;–—-]*(?:\bthat)?[\s,:;–—-]*[“\"‘'«„]?\Z")
DENYING = re.compile(r"\bden(?:y|ies|ied|ying)\b", re.IGNORECASE)
# What stands behind such a verb is not what its speaker holds to be so: alone it would say something else.
TOLD_WITH_ITS_VERB: frozenset[Act] = frozenset(
    {"denied", "warned", "accused", "criticised", "apologised", "demanded"}
)
NO_CLAUSE = ("to ", "not ", "against ", "of ", "for ", "about ")  # tells nothing without the verb before it


def told_words(statement: Statement, text: str) -> str:
    """The content; where it must not stand alone with the article's verb before it: `denied that it sank`."""
    words = shown_words(statement, text)
    verb = verb_before(statement, text)
    return text[verb.start : cuts_of(statement, text)[0].start] + words if verb else words


def verb_before(statement: Statement, text: str) -> Span | None:
    """The verb that the content is told with, and whom it addresses; None where the words stand alone."""
    if statement.form in (None, "direct") or not statement.spans or not statement.cue:
        return None
    content = statement.spans[0]
    if not _needs_its_verb(statement, statement.cue.of(text), content.of(text)):
        return None
    if statement.cue.end > content.start:
        return None
    verb = with_addressee(statement, statement.cue, text)
    return verb if BEFORE_THE_CONTENT.fullmatch(text, verb.end, content.start) else None


def _needs_its_verb(statement: Statement, verb: str, words: str) -> bool:
    if statement.act != "said":
        return statement.act in TOLD_WITH_ITS_VERB
    cue = CUES.get(verb.lower())
    is_of_something = cue is not None and cue.takes("object") and not cue.takes("clause", "that-clause")
    return is_of_something or words.startswith(NO_CLAUSE)  # "called the plan “a sham”"


def says_more_than_denied(denial: Statement, text: str) -> bool:
    """Whether its verb stands right before the words and is another one: `dismissed the report as gossip`."""
    verb = verb_before(denial, text)
    return verb is not None and not DENYING.search(flat(verb.of(text)))


def with_addressee(statement: Statement, cue: Span, text: str) -> Span:
    """The cue with the few words that say whom it addresses, and often when: `told reporters Thursday`."""
    if statement.channel and statement.channel.start == cue.start and statement.channel.end > cue.end:
        cue = statement.channel
    after = [span.start for span in statement.spans if span.start >= cue.end]
    if not after and cue.of(text).casefold() in NEEDS_AN_ADDRESSEE:
        following = AFTER_THE_CONTENT.match(text, cue.end)
        return Span(cue.start, following.end()) if following else cue
    if not after or (statement.mention and cue.end <= statement.mention.start < after[0]):
        return cue
    between = text[cue.end : after[0]]
    words = between[: BEFORE_THE_CONTENT.search(between).start()]  # type: ignore[union-attr]  # matches nothing too
    return Span(cue.start, cue.end + len(words)) if ADDRESSEE.fullmatch(words.strip()) else cue

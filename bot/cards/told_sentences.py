"""What one sentence of a summary tells on the first card.

The quick reading's summary is sentences of the article. Where one speaker's words make up such a
sentence, the speaker leads and only the words follow; other sentences tell the news themselves.
"""

import re
from collections.abc import Iterator, Sequence
from enum import IntEnum, auto
from typing import NamedTuple

from bot.article.spans import Span, joined
from bot.article.structure.datelines import DATELINE
from bot.cards.cutting import BETWEEN_TWO_CUTS, common, cuts_of, words_within
from bot.cards.doubts import is_unsure
from bot.cards.reading_index import ReadingIndex
from bot.cards.shortening import LEFT_OUT, LONG, Cut, shortened
from bot.cards.verbs import verb_before
from bot.cards.wording import HEADINGS
from bot.readers.reading import Statement, SummarySentence
from bot.words import card_texts as texts
from bot.words.phrases import flat, plain_words

LEAST_SHARE = 0.4  # of a sentence, for its statement to be what the sentence is about
OPENS_WITHIN = 8  # characters of a sentence's start
SPOKEN_WHERE = re.compile(r"(?:Speaking|Talking|Writing|Appearing|Posting)\b[^,.;:“”\"]{3,90}, ")
LEAD = 5  # sentences; what the article itself tells in them is what the others speak about
URGING = re.compile(
    r"(?:urg|beg|called on|calling on|call on|order|advis|encourag|instruct|implor|press|appeal|demand)",
    re.IGNORECASE,
)
LEANS_ON_WHAT_FOLLOWS = re.compile(
    r"(?:if|unless|when|whenever|while|although|though|because|since|once|until|as long as)\b", re.IGNORECASE
)


class Rank(IntEnum):
    """The order in which ideas get room on the card."""

    FIRST = auto()  # what the article tells first, and the first that each speaker says
    SECOND = auto()  # what a speaker says besides
    NEWS = auto()  # what the article itself tells further on
    NEXT = auto()  # from the story's beginning, beyond the summary


class Idea(NamedTuple):
    """One cut with the sentence it stands in; several of the same speakers become one point."""

    speakers: tuple[str, ...]  # empty where the article itself tells it
    number: int
    words: str
    rank: Rank
    named: frozenset[str]  # ids of who is named in it


def ideas_in(sentence: SummarySentence, before: Sequence[Idea], index: ReadingIndex) -> Iterator[Idea]:
    """What one sentence of the summary tells, where it tells something that `before` do not."""
    if len(sentence.evidence) != 1:
        yield as_summed_up(0, sentence, index)
        return
    [number] = sentence.evidence
    said = index.said_in(number)
    if own := statements_making_up(number, said, index):
        met = any(idea.speakers == own[0].speakers for idea in before)
        if not (met and _is_quoted(own)):  # who said what has all quotations; here one idea is enough
            yield idea_of_speaker(number, own, Rank.SECOND if met else Rank.FIRST, index)
    elif not _has_a_point_of_its_own(said) and not _only_introduces(number, index):
        event = not before or (number <= LEAD and all(idea.speakers for idea in before))
        yield _idea_of_article(number, said, Rank.FIRST if event else Rank.NEWS, index)


def as_summed_up(number: int, sentence: SummarySentence, index: ReadingIndex) -> Idea:
    """A sentence that a model wrote, or one that stands for several of the article's."""
    said = [one for number in sentence.evidence for one in index.said_in(number)]
    words = set(plain_words(sentence.text))
    named = frozenset(
        person
        for one in said
        for person in one.speakers
        if not words.isdisjoint(plain_words(index.short_name(person))[-1:])
    )
    return Idea((), number, _with_evidence(sentence, index), Rank.FIRST, named)


def _with_evidence(sentence: SummarySentence, index: ReadingIndex) -> str:
    words = flat(sentence.text)
    if sentence.evidence:
        words += f" ({index.label_of_sentences(sentence.evidence)})"
    if sentence.unsupported:
        words += f" [{texts.NOT_IN_THE_TEXT.format(words=', '.join(sentence.unsupported))}]"
    return words


def _has_a_point_of_its_own(said: Sequence[Statement]) -> bool:
    """A denial or a silence, which the card gives apart."""
    return bool(said) and all(one.act in HEADINGS and not is_unsure(one) for one in said)


def _only_introduces(number: int, index: ReadingIndex) -> bool:
    """`She wrote:` tells nothing without what follows."""
    return index.article.sentences[number - 1].of(index.text).endswith(":")


def statements_making_up(number: int, said: Sequence[Statement], index: ReadingIndex) -> Sequence[Statement]:
    """The statements in a sentence, where one speaker's words are most of it and can stand alone."""
    sentence = index.article.sentences[number - 1]
    inside = [part for one in said for span in one.spans if (part := common(span, sentence))]
    share = sum(part.end - part.start for part in inside)
    one_voice = len({one.speakers for one in said}) == 1 and said[0].speakers
    if any(is_unsure(one) for one in said):
        return []
    if not one_voice or share < LEAST_SHARE * (sentence.end - sentence.start):
        return []
    return said if all(_stands_alone(one, index) for one in said) else []


def _stands_alone(statement: Statement, index: ReadingIndex) -> bool:
    """Whether it tells as much without its verb.

    Of "pledged to stay" only "to stay" would be left, of "called it a sham" only "it a sham", and of "urged
    the board to stay", which it may not do, "the board to stay".
    """
    if statement.act != "said" or not statement.spans or verb_before(statement, index.text):
        return False
    words = statement.spans[0].of(index.text)
    cue = statement.cue.of(index.text) if statement.cue else ""
    return not words.startswith(("to ", "not ")) and not (URGING.match(cue) and " to " in words)


def _is_quoted(own: Sequence[Statement]) -> bool:
    return all(one.form == "direct" for one in own)


def idea_of_speaker(number: int, own: Sequence[Statement], rank: Rank, index: ReadingIndex) -> Idea:
    """What one speaker says in a sentence, without the words that say who says it."""
    words = f"{_words_told(number, own, index)} ({index.label_of_sentences([number])})"
    return Idea(own[0].speakers, number, words, rank, frozenset(own[0].speakers))


def _words_told(number: int, own: Sequence[Statement], index: ReadingIndex) -> str:
    """What is said in a sentence: the first cut, shortened where it is long, and what fits behind it."""
    sentence, text = index.article.sentences[number - 1], index.text
    if any(one.form == "direct" for one in own):
        return BETWEEN_TWO_CUTS.join(flat(words_within(one, sentence, text)) for one in own)
    parts = [part for one in own for cut in cuts_of(one, text) if (part := common(cut, sentence))]
    first, *others = (shortened(part, index, at_commas=True) for part in parts)
    words = _as_shown(first, text)
    leans = LEANS_ON_WHAT_FOLLOWS.match(words) is not None
    for place, other in enumerate(others):
        if len(words) + len(_as_shown(other, text)) > LONG and not (leans and place == 0):
            break
        words = words.removesuffix(LEFT_OUT) + BETWEEN_TWO_CUTS + _as_shown(other, text)
    return words


def _idea_of_article(number: int, said: Sequence[Statement], rank: Rank, index: ReadingIndex) -> Idea:
    """A sentence of the article; what is said in it stays with the words that say who said it."""
    sentence = _without_dateline(index.article.sentences[number - 1], index.text)
    sentence = _without_channel(sentence, said, index.text)
    keep = [joined(index.words_for(one)) for one in said]
    cut = shortened(sentence, index, at_commas=False, keep=keep)
    shown = [one for one in said if one.spans and one.spans[0].start < cut.span.end]
    named = frozenset(person for one in shown for person in one.speakers)
    return Idea(
        (), number, f"{_as_shown(cut, index.text)} ({index.label_of_sentences([number])})", rank, named
    )


def _without_dateline(sentence: Span, text: str) -> Span:
    dateline = DATELINE.match(text, sentence.start, sentence.end)
    return Span(dateline.end(), sentence.end) if dateline else sentence


def _without_channel(sentence: Span, said: Sequence[Statement], text: str) -> Span:
    """Without where it was said, `In a post on X on Monday,`, that the sentence opens with.

    Who said what tells it; on the card it would stand in the place of the news.
    """
    spoken = SPOKEN_WHERE.match(text, sentence.start, sentence.end)
    for one in said:
        if one.mention is None:
            continue
        if spoken and spoken.end() <= one.mention.start:
            return Span(spoken.end(), sentence.end)
        if one.channel is None or not 0 <= one.channel.start - sentence.start <= OPENS_WITHIN:
            continue
        comma = text.find(", ", one.channel.end, one.mention.start)
        if comma >= 0:
            return Span(comma + len(", "), sentence.end)
    return sentence


def _as_shown(cut: Cut, text: str) -> str:
    return flat(cut.span.of(text)) + (LEFT_OUT if cut.goes_on else "")

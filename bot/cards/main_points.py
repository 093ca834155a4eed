"""What the first card tells: the summary, one idea a cut, gathered under who said it.

The quick reading's summary is sentences of the article. Where one speaker's words make up such a
sentence, the speaker leads and only the words follow; other sentences tell the news themselves.
"""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.article.spans import Span, joined
from bot.cards.cutting import BETWEEN_TWO_CUTS, common, cuts_of, words_within
from bot.cards.doubts import is_unsure
from bot.cards.reading_index import ReadingIndex
from bot.cards.shortening import LEFT_OUT, LONG, LONGEST, Cut, shortened
from bot.cards.verbs import verb_before
from bot.cards.wording import HEADINGS
from bot.readers.reading import Statement, SummarySentence
from bot.words import card_texts as texts
from bot.words.phrases import flat, listed, plain_words, sentence_label

LEAST_SHARE = 0.4  # of a sentence, for its statement to be what the sentence is about
CUTS_IN_A_POINT = 2
SAYS_MUCH = 3  # statements; who has so many may have a second idea on the card
ARTICLES = frozenset({"the", "a", "an"})
POSSESSIVES = frozenset({"his", "her", "their", "its", "my", "our"})
# `LIMA, Ohio, March 3, 2026 (Wire) -- `, `Berlin, 4. Mai 2026 (dpa) – ` and `MADRID, 4 de mayo (EFE).- `
_CAPITAL = r"[^\W\d_a-zß-öø-ÿ]"
_PLACE_AND_DAY = r"(?:,\s[\w. ]{2,20}){0,3}"
_WIRE = rf"\s\((?:dpa|afp|sda|apa|{_CAPITAL})[^)\n]{{0,40}}\)"
DATELINE = re.compile(
    rf"(?:{_CAPITAL}(?:{_CAPITAL}|[.’' -])+{_PLACE_AND_DAY}(?:{_WIRE})?|"
    rf"{_CAPITAL}[\w ]{{2,30}}{_PLACE_AND_DAY}{_WIRE})"
    r"(?:\s[–—-]+|\.-)\s"
)
URGING = re.compile(
    r"(?:urg|beg|called on|calling on|call on|order|advis|encourag|instruct|implor|press|appeal|demand)",
    re.IGNORECASE,
)
SPEAKS_FOR = re.compile(r"(?<=\w)\s+spokes(?:man|woman|person)\Z", re.IGNORECASE)

LEANS_ON_WHAT_FOLLOWS = re.compile(
    r"(?:if|unless|when|whenever|while|although|though|because|since|once|until|as long as)\b", re.IGNORECASE
)

LEAST_POINTS = 3  # of content, before denials and silences get more room than they need
LEAD = 5  # sentences; what the article itself tells in them is what the others speak about
FIRST, SECOND, NEWS, NEXT = range(4)  # in this order ideas get room on the card


class Idea(NamedTuple):
    """One cut with the sentence it stands in; several of the same speakers become one point."""

    speakers: tuple[str, ...]  # empty where the article itself tells it
    number: int
    words: str
    rank: int
    named: frozenset[str]  # ids of who is named in it


class Point(NamedTuple):
    """One point of the card: `lead` stands out, `words` follow it as they are."""

    words: str
    lead: str = ""
    doubtful: bool = False

    @property
    def length(self) -> int:
        return len(self.lead) + len(self.words) + 2 * self.doubtful + 3  # its bullet and its line break


def ideas_of(index: ReadingIndex) -> list[Idea]:
    """All that the card would tell if it had the room, in the order of the summary."""
    summary = index.reading.summary
    if index.reading.reader == "model":
        return [_as_summed_up(number, one, index) for number, one in enumerate(summary)]
    ideas: list[Idea] = []
    for sentence in summary:
        ideas += _ideas_in(sentence, ideas, index)
    ideas += _next_ideas(ideas, index)
    return [*sorted(ideas, key=lambda one: one.number), *_more_of_who_says_much(ideas, index)]


def choose(ideas: Sequence[Idea], room: int, index: ReadingIndex, most: int | None = None) -> list[Idea]:
    """The ideas that fit `room` characters, at least one unless it is endless, at most `most`.

    All of a full reading, whose length was asked for.
    """
    if index.reading.reader == "model":
        return list(ideas)[:most]
    chosen: list[Idea] = []
    for idea in sorted(ideas, key=lambda one: one.rank):
        together = points_of([*chosen, idea], index)
        of_the_same = sum(bool(idea.speakers) and one.speakers == idea.speakers for one in chosen)
        if of_the_same == CUTS_IN_A_POINT or (idea.rank == SECOND and not of_the_same):
            continue
        if most is not None and len(chosen) == most:
            break
        fits = sum(point.length for point in together) <= room
        if fits or (not chosen and len(idea.words) <= LONGEST):
            chosen.append(idea)
    return [idea for idea in ideas if idea in chosen]


def points_of(ideas: Sequence[Idea], index: ReadingIndex) -> list[Point]:
    """What the same speakers say is one point, in the order in which the article says it."""
    by_speakers: dict[tuple[str, ...] | Idea, list[Idea]] = {}
    for idea in ideas:
        by_speakers.setdefault(idea.speakers or idea, []).append(idea)
    return [_point(together, index) for together in by_speakers.values()]


def _point(ideas: Sequence[Idea], index: ReadingIndex) -> Point:
    words = " · ".join(one.words for one in sorted(ideas, key=lambda one: one.number))
    if not (speakers := ideas[0].speakers):
        return Point(words)
    introduction = f"{_description(speakers, index)}: "
    names = listed([index.short_name(one) for one in speakers])
    return Point(introduction + words, names, index.any_doubtful(speakers))


def _description(speakers: tuple[str, ...], index: ReadingIndex) -> str:
    """`, chief inspector`; of `White House spokesman` for whom, and nothing that leans on another name."""
    description = SPEAKS_FOR.sub("", index.description_of(speakers))
    first, _, rest = description.partition(" ")
    if not first or first.casefold() in POSSESSIVES:
        return ""
    first = first.casefold() if first.casefold() in ARTICLES else first
    return f", {first} {rest}".rstrip()


# From the summary


def _as_summed_up(number: int, sentence: SummarySentence, index: ReadingIndex) -> Idea:
    said = [one for number in sentence.evidence for one in index.said_in(number)]
    words = set(plain_words(sentence.text))
    named = frozenset(
        person
        for one in said
        for person in one.speakers
        if not words.isdisjoint(plain_words(index.short_name(person))[-1:])
    )
    return Idea((), number, with_evidence(sentence, index.article_number), FIRST, named)


def with_evidence(sentence: SummarySentence, article_number: int | None = None) -> str:
    words = flat(sentence.text)
    if sentence.evidence:
        words += f" ({sentence_label(sentence.evidence, article_number)})"
    if sentence.unsupported:
        words += f" [{texts.NOT_IN_THE_TEXT.format(words=', '.join(sentence.unsupported))}]"
    return words


def _ideas_in(sentence: SummarySentence, before: Sequence[Idea], index: ReadingIndex) -> Iterator[Idea]:
    if len(sentence.evidence) != 1:
        yield _as_summed_up(0, sentence, index)
        return
    [number] = sentence.evidence
    said = index.said_in(number)
    if own := _what_makes_up(number, said, index):
        met = any(idea.speakers == own[0].speakers for idea in before)
        if not (met and _is_quoted(own)):  # who said what has all quotations; here one idea is enough
            yield _told(number, own, SECOND if met else FIRST, index)
    elif not _has_a_point_of_its_own(said) and not _only_introduces(number, index):
        event = not before or (number <= LEAD and all(idea.speakers for idea in before))
        yield _narrated(number, said, FIRST if event else NEWS, index)


def _has_a_point_of_its_own(said: Sequence[Statement]) -> bool:
    """A denial or a silence, which the card gives apart."""
    return bool(said) and all(one.act in HEADINGS and not is_unsure(one) for one in said)


def _only_introduces(number: int, index: ReadingIndex) -> bool:
    """`She wrote:` tells nothing without what follows."""
    return index.article.sentences[number - 1].of(index.text).endswith(":")


def _what_makes_up(number: int, said: Sequence[Statement], index: ReadingIndex) -> Sequence[Statement]:
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


def _told(number: int, own: Sequence[Statement], rank: int, index: ReadingIndex) -> Idea:
    words = f"{_words_told(number, own, index)} (s{number})"
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


def _narrated(number: int, said: Sequence[Statement], rank: int, index: ReadingIndex) -> Idea:
    """A sentence of the article; what is said in it stays with the words that say who said it."""
    sentence = _without_dateline(index.article.sentences[number - 1], index.text)
    keep = [joined(index.words_for(one)) for one in said]
    cut = shortened(sentence, index, at_commas=False, keep=keep)
    shown = [one for one in said if one.spans and one.spans[0].start < cut.span.end]
    named = frozenset(person for one in shown for person in one.speakers)
    return Idea((), number, f"{_as_shown(cut, index.text)} (s{number})", rank, named)


def _without_dateline(sentence: Span, text: str) -> Span:
    dateline = DATELINE.match(text, sentence.start, sentence.end)
    return Span(dateline.end(), sentence.end) if dateline else sentence


def _as_shown(cut: Cut, text: str) -> str:
    return flat(cut.span.of(text)) + (LEFT_OUT if cut.goes_on else "")


# Beyond the summary


def _next_ideas(ideas: Sequence[Idea], index: ReadingIndex) -> list[Idea]:
    """From the story's beginning, where the summary's sentences left too few: they may all be denials."""
    numbers = {idea.number for idea in ideas}
    wanted = min(LEAST_POINTS, len(index.reading.summary)) - len(ideas)
    found: list[Idea] = []
    for number in index.opening_sentences():
        if len(found) >= wanted:
            break
        if number not in numbers and not _asks(number, index):
            sentence = SummarySentence("", (number,))
            found += [one._replace(rank=NEXT) for one in _ideas_in(sentence, [*ideas, *found], index)]
    return found


def _asks(number: int, index: ReadingIndex) -> bool:
    """What an interviewer asks tells nothing without the answer."""
    asked = any(one.act == "asked" and one.form == "direct" for one in index.said_in(number))
    return asked or index.article.sentences[number - 1].of(index.text).endswith("?")


def _more_of_who_says_much(ideas: Sequence[Idea], index: ReadingIndex) -> Iterator[Idea]:
    """For whoever has one idea and much to say, what they say next at the head of a paragraph.

    A reporter begins a paragraph where a new thought begins.
    """
    for idea in ideas:
        if not idea.speakers or idea.rank != FIRST:
            continue
        if sum(one.speakers == idea.speakers for one in ideas) == 1:
            yield from _next_thought(idea, index)


def _next_thought(idea: Idea, index: ReadingIndex) -> Iterator[Idea]:
    statements = index.statements_of(idea.speakers)
    if len(statements) < SAYS_MUCH:
        return
    for one in statements:
        number = min(index.numbers[one.id], default=0)
        if number > idea.number and index.opens_a_paragraph(one) and one.form != "direct":
            own = _what_makes_up(number, index.said_in(number), index)
            if own and not _repeats(own[0], idea, index):
                yield _told(number, own, SECOND, index)
                return


def _repeats(statement: Statement, idea: Idea, index: ReadingIndex) -> bool:
    """Whether most of its longer words stand in the idea already."""
    words = {word for span in statement.spans for word in plain_words(span.of(index.text)) if len(word) > 4}
    return len(words.intersection(plain_words(idea.words))) > len(words) / 2

"""All that the first card could tell: the summary, one idea a cut, and what lies beyond it."""

from collections.abc import Iterator, Sequence

from bot.cards.reading_index import ReadingIndex
from bot.cards.told_sentences import Idea, Rank, as_summed_up, idea_of_speaker, ideas_in, statements_making_up
from bot.readers.reading import Statement, SummarySentence
from bot.words.phrases import plain_words

SAYS_MUCH = 3  # statements; who has so many may have a second idea on the card
LEAST_POINTS = 3  # of content, before denials and silences get more room than they need
LONG_WORD = 5  # letters; shorter words tell little


def ideas_of(index: ReadingIndex) -> list[Idea]:
    """All that the card would tell if it had the room, in the order of the summary."""
    summary = index.reading.summary
    if index.reading.reader == "model":
        return [as_summed_up(number, one, index) for number, one in enumerate(summary)]
    ideas: list[Idea] = []
    for sentence in summary:
        ideas += ideas_in(sentence, ideas, index)
    ideas += _next_ideas(ideas, index)
    return [*sorted(ideas, key=lambda one: one.number), *_more_of_who_says_much(ideas, index)]


def _next_ideas(ideas: Sequence[Idea], index: ReadingIndex) -> list[Idea]:
    """Ideas from the story's beginning, where the summary left too few: it may be all denials."""
    numbers = {idea.number for idea in ideas}
    wanted = min(LEAST_POINTS, len(index.reading.summary)) - len(ideas)
    found: list[Idea] = []
    for number in index.opening_sentences():
        if len(found) >= wanted:
            break
        if number not in numbers and not _asks(number, index):
            sentence = SummarySentence("", (number,))
            found += [one._replace(rank=Rank.NEXT) for one in ideas_in(sentence, [*ideas, *found], index)]
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
        if not idea.speakers or idea.rank != Rank.FIRST:
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
            own = statements_making_up(number, index.said_in(number), index)
            if own and not _repeats(own[0], idea, index):
                yield idea_of_speaker(number, own, Rank.SECOND, index)
                return


def _repeats(statement: Statement, idea: Idea, index: ReadingIndex) -> bool:
    """Whether most of its longer words stand in the idea already."""
    words = {
        word
        for span in statement.spans
        for word in plain_words(span.of(index.text))
        if len(word) >= LONG_WORD
    }
    return len(words.intersection(plain_words(idea.words))) > len(words) / 2

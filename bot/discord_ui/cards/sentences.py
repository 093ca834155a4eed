"""A sentence of the article with its neighbours, to see what stands around a quotation."""

from collections.abc import Sequence

import discord

from bot.cards.doubts import doubts_about, is_unsure
from bot.cards.reading_index import ReadingIndex
from bot.cards.wording import title_of
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.layout import Item, card, doubt, heading, joined_lines, ruled, small, title_line
from bot.discord_ui.cards.limits import LONGEST_NAMES
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.words import catalogue
from bot.readers.reading import Reading

SENTENCES_SHOWN = 5  # of a statement that is longer
ROOM_FOR_SENTENCES = 2400  # characters, escaped
LONGEST_NEIGHBOUR = 500
LONGEST_DOUBTS = 400


def sentence_card(reading: Reading, key: str, first: int, last: int | None = None) -> discord.ui.LayoutView:
    """Sentences `first` to `last`, or only `first`; numbers that the article lacks give the nearest."""
    count = len(reading.article.sentences)
    if count == 0:
        return card(ruled([catalogue.NO_SUCH_SENTENCE]))
    first = min(max(first, 1), count)
    last = min(max(last or first, first), count, first + SENTENCES_SHOWN - 1)
    numbers = range(first, last + 1)
    index = ReadingIndex(reading)
    head = [heading(index.label_of_sentences(numbers)), small(title_line(title_of(reading.article)))]
    blocks = [joined_lines(head), _with_neighbours(numbers, index), _speaking(numbers, index)]
    return card(ruled(blocks), [_steps(numbers, count, key)])


def _with_neighbours(numbers: Sequence[int], index: ReadingIndex) -> str:
    """A bar stands before a sentence all of which is quoted; in others the marks show what is."""
    room = ROOM_FOR_SENTENCES // len(numbers)
    shown = [f"{'> ' * index.is_quoted(one)}{_sentence(one, index, room)}" for one in numbers]
    before, after = numbers[0] - 1, numbers[-1] + 1
    if before >= 1:
        shown.insert(0, small(f"s{before} · {_sentence(before, index, LONGEST_NEIGHBOUR)}"))
    if after <= len(index.article.sentences):
        shown.append(small(f"s{after} · {_sentence(after, index, LONGEST_NEIGHBOUR)}"))
    return joined_lines(shown)


def _sentence(number: int, index: ReadingIndex, at_most: int) -> str:
    return inert(index.article.sentences[number - 1].of(index.text), at_most)


def _speaking(numbers: Sequence[int], index: ReadingIndex) -> str:
    """Who speaks in these sentences, and what is doubtful about it."""
    said = list(dict.fromkeys(one for number in numbers for one in index.said_in(number)))
    speakers = dict.fromkeys(person for one in said if not is_unsure(one) for person in one.speakers)
    names = inert(index.names(speakers), LONGEST_NAMES)
    notes = dict.fromkeys(note for one in said for note in doubts_about(one, index) if note.warning)
    told = inert(" · ".join(note.words for note in notes), LONGEST_DOUBTS)
    return joined_lines(
        [
            small(catalogue.WHO_SPEAKS_HERE.format(names=names) if names else ""),
            small(doubt(told)) if told else "",
        ]
    )


def _steps(numbers: Sequence[int], count: int, key: str) -> list[Item]:
    before, after = numbers[0] - 1, numbers[-1] + 1
    row: list[Item] = []
    if before >= 1:
        label = catalogue.BUTTON_SENTENCE_BEFORE.format(number=before)
        row.append(button(label, Press(Action.SENTENCE, key, str(before))))
    if after <= count:
        label = catalogue.BUTTON_SENTENCE_AFTER.format(number=after)
        row.append(button(label, Press(Action.SENTENCE, key, str(after))))
    return row

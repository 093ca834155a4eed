"""The second card: every statement under its speaker, denials and silences first, in pages.

Nothing is left out: what is longer than a page goes on on the next one.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

import discord

from bot.article.article import sentence_numbers
from bot.cards.reading_index import ReadingIndex
from bot.cards.who_said_what import Group, SaidLine, WhoSaidWhat, who_said_what
from bot.cards.wording import Note
from bot.discord_ui.cards.copy_quote import page_with, quotes_in_order
from bot.discord_ui.cards.escaping import inert, plain
from bot.discord_ui.cards.layout import (
    Item,
    bold,
    card,
    doubt,
    heading,
    joined_lines,
    ruled,
    small,
    title_line,
)
from bot.discord_ui.cards.limits import (
    LONGEST_NAMES,
    MENU_OPTIONS,
    OPTION_DESCRIPTION,
    OPTION_LABEL,
    clipped,
    length,
)
from bot.discord_ui.cards.paging import page_row
from bot.discord_ui.cards.pieces import in_pieces
from bot.discord_ui.cards.presses import Action, Press, button, menu
from bot.discord_ui.words import catalogue
from bot.readers.reading import Reading
from bot.words import card_texts, fixed_texts
from bot.words.phrases import listed

# Characters, escaped. A page, its head and its foot together stay below what a card takes.
PAGE_LENGTH = 2900
LONGEST_CORRECTION = 350
CORRECTIONS_SHOWN = 2  # the first card tells how many more there are
LONGEST_NOTES = 600
LONGEST_PIECE = 1200
LONGEST_FOOT = 600
SIGN_AND_LINE_BREAK = 3  # characters
# Bytes, as they are sent, of what stands between head and foot, and of what goes with each text and option.
PAGE_BYTES = 6200
BLOCK_BYTES = 50
OPTION_BYTES = 45
BLOCKS_ON_A_PAGE = 13  # with the lines between, the buttons and the menu just what a card takes


Options = Mapping[str, discord.SelectOption]


class Entry(NamedTuple):
    """A statement as it is drawn, or a piece of one, and under what it stands."""

    heading: str
    speaker: str
    group: int  # counts the groups; a speaker may have one under a heading and one without
    text: str
    statement_id: str


def who_said_what_card(
    reading: Reading,
    key: str,
    page: int = 1,
    *,
    may_share: bool = True,
    shared: int = 0,
    article_number: int | None = None,
) -> discord.ui.LayoutView:
    """`page` counts from 1; one that does not exist, as after a shorter reading, gives the nearest.

    `may_share`: only the presser sees the card. `shared`: the message of the card in the channel that it
    was opened from; 0 where there is none. `article_number`: of an article of several in a conversation.
    """
    shown = who_said_what(reading, article_number)
    options = _options(reading, article_number)
    pages = _pages(list(_entries(shown)), options)
    page = min(max(page, 1), len(pages))
    entries = pages[page - 1]
    foot = small(_beside(shown) if page == len(pages) else _going_on(page, pages))
    blocks = [_head(shown, page, len(pages), article_number), *_blocks(entries), foot]
    rows = [
        page_row(Action.WHO_SAID_WHAT, key, page, len(pages), shared),
        _sentences_menu(entries, options, key),
        _buttons(entries, shown, reading, key, may_share=may_share, shared=shared),
    ]
    doubtful = any(catalogue.DOUBT in block for block in blocks[1:])
    return card(ruled(blocks), rows, amber=shown.warning is not None or doubtful)


def _head(shown: WhoSaidWhat, page: int, pages: int, article_number: int | None) -> str:
    warning = f"{doubt(bold(shown.warning[0]))} {shown.warning[1]}" if shown.warning else ""
    return joined_lines(
        [
            heading(fixed_texts.WHO_SAID_WHAT),
            small(title_line(shown.title, article_number=article_number)),
            small(catalogue.PAGE.format(page=page, of=pages)) if pages > 1 else "",
            *(doubt(inert(one, LONGEST_CORRECTION)) for one in shown.corrections[:CORRECTIONS_SHOWN]),
            warning,
            small(_legend(shown)) if shown.sections else catalogue.NOBODY_SPEAKS,
        ]
    )


def _legend(shown: WhoSaidWhat) -> str:
    return catalogue.LEGEND_OF_DOCUMENT if shown.of_document else catalogue.LEGEND


def _going_on(page: int, pages: Sequence[Sequence[Entry]]) -> str:
    """Below a page that is not the last: whom the next one begins with."""
    following = pages[page][0]
    name = (following.speaker or following.heading).split("\n")[0]
    return catalogue.GOES_ON.format(page=page, of=len(pages), name=name)


def _beside(shown: WhoSaidWhat) -> str:
    """What between marks is no speech, and what was pasted along."""
    words = inert(", ".join(shown.not_speech), LONGEST_FOOT)
    return " ".join(
        part
        for part in (
            card_texts.NOT_SPEECH.format(words=words) if words else "",
            card_texts.PASTED_ALONG.format(kinds=", ".join(shown.left_out)) if shown.left_out else "",
        )
        if part
    )


# Statements, one below the other


def _entries(shown: WhoSaidWhat) -> Iterator[Entry]:
    groups = 0
    for section in shown.sections:
        title = bold(section.heading.upper()) if section.heading else ""
        for group in section.groups:
            groups += 1
            speaker = _speaker(group)
            for line in group.lines:
                for text in _texts(line):
                    yield Entry(title, speaker, groups, text, line.statement_ids[0])


def _speaker(group: Group) -> str:
    names = [bold(inert(name, LONGEST_NAMES)) for name in group.names]
    if not names:
        return ""
    together = listed(names)
    if length(together) > LONGEST_NAMES:
        together = bold(inert(listed(group.names), LONGEST_NAMES))
    mark = f" {catalogue.DOUBT}" if group.doubtful else ""
    return joined_lines([together + mark, small(_small_print(group.notes))])


def _texts(line: SaidLine) -> Iterator[str]:
    """The words and their small print below them; in several texts where the words are many."""
    *before, last = in_pieces(line.words, LONGEST_PIECE, _length_shown) or [""]
    for number, piece in enumerate(before):
        yield _words(piece, line, goes_on=number > 0)
    small_print = " · ".join(part for part in (_small_print(line.notes), line.label) if part)
    yield joined_lines([_words(last, line, goes_on=bool(before)), small(small_print)])


def _length_shown(words: str) -> int:
    return sum(length(inert(paragraph)) + SIGN_AND_LINE_BREAK for paragraph in words.split("\n"))


def _words(words: str, line: SaidLine, *, goes_on: bool) -> str:
    if line.quoted:
        return joined_lines(f"> {shown}" for part in words.split("\n") if (shown := inert(part)))
    start = f"{catalogue.LEFT_OUT} " if goes_on else ""
    shown = inert(words)
    return f"{catalogue.PARAPHRASE} {start}{shown}" if shown else ""


def _small_print(notes: Sequence[Note]) -> str:
    room = LONGEST_NOTES // max(1, len(notes))
    words = [(inert(note.words, room), note.warning) for note in notes]
    return " · ".join(doubt(one) if warning else one for one, warning in words)


# Pages


def _pages(entries: Sequence[Entry], options: Options) -> list[list[Entry]]:
    """The pages; at least one, even if empty."""
    pages: list[list[Entry]] = [[]]
    for entry in entries:
        page = [*pages[-1], entry]
        if pages[-1] and not _fits(page, options):
            pages.append([entry])
        else:
            pages[-1] = page
    return pages


def _fits(page: Sequence[Entry], options: Options) -> bool:
    if len(page) > MENU_OPTIONS:
        return False
    blocks = _blocks(page)
    offered = _offered(page, options)
    in_menu = sum(len(f"{one.label}{one.value}{one.description}".encode()) + OPTION_BYTES for one in offered)
    in_blocks = sum(len(block.encode()) + BLOCK_BYTES for block in blocks)
    return (
        len(blocks) <= BLOCKS_ON_A_PAGE
        and sum(map(length, blocks)) <= PAGE_LENGTH
        and in_blocks + in_menu <= PAGE_BYTES
    )


def _blocks(page: Sequence[Entry]) -> list[str]:
    """What stands under one heading is one block; of the others each speaker has one."""
    blocks: list[list[str]] = []
    before: Entry | None = None
    for entry in page:
        new_group = before is None or entry.group != before.group
        same_heading = before is not None and entry.heading and entry.heading == before.heading
        if before is None or (new_group and not same_heading):
            blocks.append([])
        apart = "\n" if blocks[-1] else ""  # an empty line, so that people do not run together
        if not blocks[-1]:
            blocks[-1].append(entry.heading)
        if new_group and entry.speaker:
            blocks[-1].append(apart + entry.speaker)
        blocks[-1].append(entry.text)
        before = entry
    return [joined_lines(lines) for lines in blocks]


# Buttons and the menu


def _options(reading: Reading, article_number: int | None) -> Options:
    """Under each statement's id the choice that shows its sentences; of none that lie outside them."""
    article, index = reading.article, ReadingIndex(reading, article_number)
    options = {}
    for statement in reading.statements:
        if numbers := sentence_numbers(article, statement.spans):
            words = plain(" ".join(article.sentences[numbers[0] - 1].of(article.text).split()))
            options[statement.id] = discord.SelectOption(
                label=clipped(index.label_of(statement), OPTION_LABEL),
                description=clipped(words, OPTION_DESCRIPTION) or None,
                value=f"{numbers[0]}-{numbers[-1]}",
            )
    return options


def _offered(entries: Sequence[Entry], options: Options) -> list[discord.SelectOption]:
    """The quotations of a page, each once."""
    of_page = (options[one.statement_id] for one in entries if one.statement_id in options)
    return list({one.value: one for one in of_page}.values())


def _sentences_menu(entries: Sequence[Entry], options: Options, key: str) -> list[Item]:
    offered = _offered(entries, options)
    return [menu(catalogue.MENU_SHOW_SENTENCE, Press(Action.SENTENCE, key), offered)] if offered else []


def _buttons(
    entries: Sequence[Entry], shown: WhoSaidWhat, reading: Reading, key: str, *, may_share: bool, shared: int
) -> list[Item]:
    row: list[Item] = []
    if quotes := quotes_in_order(shown, reading):
        page = page_with([one.statement_id for one in entries], quotes)
        row.append(button(catalogue.BUTTON_COPY_QUOTE, Press(Action.CHOOSE_QUOTE, key, str(page))))
    if reading.statements and may_share:
        row.append(button(catalogue.BUTTON_SHARE, Press(Action.SHARE, key)))
    if reading.statements:
        row.append(button(catalogue.BUTTON_ASK, Press(Action.ASK, key)))
        row.append(button(catalogue.BUTTON_WRONG_SPEAKER, Press(Action.WRONG_SPEAKER, key, str(shared))))
    return row

"""A quotation to copy on a phone: an ordinary message with a code block, and the card to choose it from."""

from collections.abc import Iterator, Sequence

import discord

from bot.article.spans import Span
from bot.cards.cutting import shown_words
from bot.cards.doubts import LOOKS_REWORDED, doubts_about, is_unsure, who
from bot.cards.first_card import NEEDS_THE_ORIGINAL
from bot.cards.notes import channel_words, where_to_look
from bot.cards.origins import of_what
from bot.cards.reading_index import ReadingIndex
from bot.cards.who_said_what import WhoSaidWhat, who_said_what
from bot.cards.wording import title_of
from bot.discord_ui.cards.escaping import code_block, inert
from bot.discord_ui.cards.layout import (
    Item,
    bold,
    card,
    doubt,
    fitting,
    heading,
    joined_lines,
    small,
    title_line,
)
from bot.discord_ui.cards.limits import LONGEST_NAME, LONGEST_TITLE, MESSAGE_TEXT, clipped, length
from bot.discord_ui.cards.paging import page_row
from bot.discord_ui.cards.pieces import in_pieces
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.words import catalogue
from bot.readers.reading import Reading, Statement
from bot.words import card_texts as texts
from bot.words.phrases import flat

QUOTES_ON_A_PAGE = 8
LONGEST_PREVIEW = 200
LONGEST_ATTRIBUTION = 300
LONGEST_DOUBT = 150
ROOM_FOR_DOUBTS = 600
MOST_PARTS = 99
LINE_BREAKS = 10  # characters, with room to spare


def copied_quote(reading: Reading, start: int, end: int) -> list[str]:
    """The messages for the statement whose first span is `[start, end)`; none where there is no such.

    Nearly always one message; several where a quotation is longer than a message may be.
    """
    statement = next((one for one in reading.statements if one.spans[:1] == (Span(start, end),)), None)
    return _messages(statement, ReadingIndex(reading)) if statement else []


def quotes_card(reading: Reading, key: str, page: int = 1) -> discord.ui.LayoutView:
    """Every quotation with a button, in the order of who said what; `page` counts from 1."""
    statements = {one.id: one for one in reading.statements}
    quotes = [statements[one] for one in quotes_in_order(who_said_what(reading), reading)]
    pages = max(1, -(-len(quotes) // QUOTES_ON_A_PAGE))
    page = min(max(page, 1), pages)
    index = ReadingIndex(reading)
    head = [
        heading(catalogue.CHOOSE_A_QUOTE if quotes else catalogue.NOTHING_TO_COPY),
        small(title_line(title_of(reading.article))),
        small(catalogue.PAGE.format(page=page, of=pages)) if pages > 1 else "",
    ]
    shown = quotes[(page - 1) * QUOTES_ON_A_PAGE : page * QUOTES_ON_A_PAGE]
    parts: list[Item] = [discord.ui.TextDisplay(joined_lines(head))]
    parts += [_choice(one, key, index) for one in shown]
    return card(parts, [page_row(Action.CHOOSE_QUOTE, key, page, pages)])


def quotes_in_order(shown: WhoSaidWhat, reading: Reading) -> list[str]:
    """Ids of the statements with quotations, speaker by speaker, as the second card shows them.

    Of statements that begin with the same span one is enough: it is by that span that they are found.
    """
    quoted = {one.spans[0]: one.id for one in reversed(reading.statements) if one.quotations}.values()
    lines = (line for section in shown.sections for group in section.groups for line in group.lines)
    return [one for line in lines for one in line.statement_ids if one in quoted]


def page_with(statement_ids: Sequence[str], quotes: Sequence[str]) -> int:
    """The page of `quotes` with the first of the statements that is a quotation; else the first page."""
    wanted = frozenset(statement_ids)
    index = next((index for index, one in enumerate(quotes) if one in wanted), 0)
    return index // QUOTES_ON_A_PAGE + 1


def _choice(statement: Statement, key: str, index: ReadingIndex) -> Item:
    span = statement.spans[0]
    by = bold(inert(who(statement, index), LONGEST_NAME)) + (
        f" {catalogue.DOUBT}" if is_unsure(statement) else ""
    )
    words = inert(shown_words(statement, index.text), LONGEST_PREVIEW)
    press = Press(Action.COPY_QUOTE, key, f"{span.start}-{span.end}")
    where = index.label_of(statement)
    return discord.ui.Section(
        joined_lines([f"{by} · {where}" if where else by, words]),
        accessory=button(catalogue.BUTTON_COPY, press),
    )


# The message


def _messages(statement: Statement, index: ReadingIndex) -> list[str]:
    by = clipped(_attribution(statement, index), LONGEST_ATTRIBUTION)
    below = "\n".join(_below(statement, index))
    part = catalogue.PART_OF_QUOTE.format(part=MOST_PARTS, of=MOST_PARTS)
    room = MESSAGE_TEXT - length(code_block(by)) - length(below) - length(part) - LINE_BREAKS
    pieces = in_pieces(_words(statement, index), room, lambda words: length(code_block(words)))
    return [
        joined_lines(
            [
                code_block(f"{piece}\n{by}"),
                below,
                catalogue.PART_OF_QUOTE.format(part=number, of=len(pieces)) if len(pieces) > 1 else "",
            ]
        )
        for number, piece in enumerate(pieces, start=1)
    ]


def _words(statement: Statement, index: ReadingIndex) -> str:
    """What was said; of a silence the sentence that reports it."""
    if statement.form is None:
        return " … ".join(span.of(index.text) for span in statement.spans)
    return shown_words(statement, index.text)


def _attribution(statement: Statement, index: ReadingIndex) -> str:
    """`— Grant Shapps, British Defense Secretary, in a post on X, Friday morning`, in the article's words.

    A paraphrase is copied with its cue: what somebody denied or warned of must not look like a claim.
    """
    words = _manner_of_saying(statement)
    if statement.form is None:
        return words.format(who=who(statement, index))
    when = statement.when.of(index.text) if statement.when else ""
    via = index.names(statement.via)
    parts = [
        who(statement, index),
        index.description_of(statement.speakers),
        channel_words(statement, index.text),
        when,
        texts.SECOND_HAND.format(names=via) if via else "",
    ]
    cue = flat(statement.cue.of(index.text)) if statement.cue else ""
    return words.format(who=", ".join(flat(part) for part in parts if part), cue=cue)


def _manner_of_saying(statement: Statement) -> str:
    if statement.form is None:
        return catalogue.ABOUT
    if statement.form == "direct":
        return catalogue.BY
    if statement.act == "denied":
        return catalogue.DENIED_BY
    return catalogue.BY_WITH_CUE if statement.cue else catalogue.BY


def _below(statement: Statement, index: ReadingIndex) -> Iterator[str]:
    """What to know before using it, and where it stands."""
    notes = [(inert(note.words, LONGEST_DOUBT), note.warning) for note in doubts_about(statement, index)]
    lines = (doubt(words) if warning else small(words) for words, warning in notes)
    yield from fitting(lines, ROOM_FOR_DOUBTS, catalogue.MORE_NOTES)
    if form := _what_kind(statement):
        yield form
    kinds = {notice.kind for notice in index.reading.notices}
    article = index.article
    if kinds & LOOKS_REWORDED:
        yield doubt(
            of_what(article, catalogue.CUT_FROM_A_REWORDED_PASTE, catalogue.CUT_FROM_A_REWORDED_DOCUMENT)
        )
    elif kinds & NEEDS_THE_ORIGINAL:
        yield doubt(
            of_what(article, catalogue.CUT_FIND_THE_ORIGINAL, catalogue.CUT_FROM_DOCUMENT_FIND_THE_ORIGINAL)
        )
    else:
        yield of_what(article, catalogue.CUT_FROM_THIS_PASTE, catalogue.CUT_FROM_THIS_DOCUMENT)
    title = title_line(title_of(index.article), at_most=LONGEST_TITLE)
    where = where_to_look(statement, index)
    yield small(catalogue.FROM.format(place=where, title=title) if where else title)


def _what_kind(statement: Statement) -> str:
    if statement.form is None:
        return doubt(catalogue.A_SILENCE)
    if statement.form == "indirect":
        return doubt(catalogue.NOT_A_QUOTE)
    return doubt(catalogue.PARTLY_A_QUOTE) if statement.form == "mixed" else ""

"""The cards on which somebody sets right who says something: which words, who says them, what was done."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.article.spans import Span
from bot.cards.reading_index import ReadingIndex
from bot.cards.statement_choice import Choice, choices_of
from bot.discord_ui.cards.escaping import inert, plain
from bot.discord_ui.cards.layout import Item, card, heading, joined_lines, ruled, small
from bot.discord_ui.cards.limits import MENU_OPTIONS, OPTION_DESCRIPTION, OPTION_LABEL, clipped
from bot.discord_ui.cards.paging import on_page, page_detail, page_row, pages_of, turning_row
from bot.discord_ui.cards.presses import Action, Press, button, menu
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.readers.corrections import Correction
from bot.readers.reading import Reading

LONGEST_WORDS = 500
LONGEST_PREVIEW = 120
LONGEST_NAME = 100
SHOWN_AS_SET = 5


@dataclass(frozen=True, slots=True)
class MeantWords:
    """The words meant. `card` is the message that everybody sees with them, 0 where only one person does."""

    card: int
    span: Span

    @property
    def detail(self) -> str:
        return f"{self.card}-{self.span.start}-{self.span.end}"


@dataclass(frozen=True, slots=True)
class ShownCorrection:
    """A correction and the words it is about; `number`, sealed, names it to take it back."""

    number: int
    words: str
    correction: Correction


def number_of_name(name: str) -> int:
    """A number by which a choice names a person, whatever their place in the reading is by then."""
    return zlib.crc32(name.encode(errors="surrogatepass"))


def which_words_card(
    reading: Reading, key: str, shared: int, set_so_far: Sequence[ShownCorrection], page: int = 1
) -> discord.ui.LayoutView:
    """`shared` as `MeantWords.card`; `page` counts from 1, of both the words and what was set right."""
    choices = choices_of(reading)
    pages = max(pages_of(choices, MENU_OPTIONS), pages_of(set_so_far, SHOWN_AS_SET))
    page = min(max(page, 1), pages)
    head = [
        heading(words.CORRECT_WHICH if choices else words.NOTHING_TO_CORRECT),
        _which_page(page, pages),
        _for_whom(shared),
    ]
    parts: list[Item] = [discord.ui.TextDisplay(joined_lines(head))]
    parts += _set_right(on_page(set_so_far, page, SHOWN_AS_SET), key, shared)
    shown = on_page(choices, page, MENU_OPTIONS)
    options = [_option(one, MeantWords(shared, one.span)) for one in shown]
    choosing: list[Item] = [menu(words.MENU_WORDS, Press(Action.CORRECT, key), options)] if options else []
    return card(parts, [choosing, page_row(Action.WHICH_WORDS, key, page, pages, shared)])


def correct_card(
    reading: Reading, key: str, meant: MeantWords, choice: Choice, page: int = 1
) -> discord.ui.LayoutView:
    """`page` counts from 1: of the people."""
    pages = pages_of(reading.people, MENU_OPTIONS)
    page = min(max(page, 1), pages)
    set_by = f" · {words.SET_BY.format(name=inert(choice.corrected_by))}" if choice.corrected_by else ""
    lines = [
        heading(words.CORRECT_WHO),
        f"> {inert(choice.words, LONGEST_WORDS)}",
        small(f"{choice.label} · {words.SAID_BY.format(who=inert(choice.who, LONGEST_NAME))}{set_by}"),
        _which_page(page, pages),
        _for_whom(meant.card),
    ]
    index = ReadingIndex(reading)
    people = {
        number_of_name(one.name): discord.SelectOption(
            label=clipped(plain(index.shown_name(one.id)), OPTION_LABEL) or catalogue.UNTITLED,
            value=f"{meant.detail}-{number_of_name(one.name)}",
        )
        for one in on_page(reading.people, page, MENU_OPTIONS)
    }
    choosing: list[Item] = []
    if people:
        choosing.append(menu(words.MENU_SPEAKER, Press(Action.SET_SPEAKER, key), list(people.values())))
    buttons = [
        button(words.BUTTON_SOMEBODY_ELSE, Press(Action.SOMEBODY_ELSE, key, meant.detail)),
        button(words.BUTTON_NOBODY, Press(Action.SET_NOBODY, key, meant.detail)),
        button(words.BUTTON_QUOTATION, Press(Action.SET_QUOTATION, key, meant.detail)),
    ]
    turning = turning_row(lambda turned: Press(Action.CORRECT, key, f"{meant.detail}-{turned}"), page, pages)
    return card(ruled([joined_lines(lines)]), [choosing, turning, buttons])


def done_card(correction: Correction, key: str, shared: int, number: int) -> discord.ui.LayoutView:
    done = {
        "speaker": words.NOW_SAID_BY.format(who=inert(correction.name, LONGEST_NAME)),
        "nobody": words.NOW_NOBODYS,
        "quotation": words.NOW_A_QUOTATION,
    }[correction.verdict]
    undo = button(words.BUTTON_UNDO, Press(Action.UNDO, key, f"{shared}-{number}"))
    return _end(done, key, shared, [undo])


def undone_card(key: str, shared: int) -> discord.ui.LayoutView:
    return _end(words.UNDONE, key, shared, [])


def _end(line: str, key: str, shared: int, buttons: list[Item]) -> discord.ui.LayoutView:
    leads = button(catalogue.BUTTON_WHO_SAID_WHAT, Press(Action.WHO_SAID_WHAT, key, page_detail(1, shared)))
    return card(ruled([line]), [[*buttons, leads]])


def _which_page(page: int, pages: int) -> str:
    return small(catalogue.PAGE.format(page=page, of=pages)) if pages > 1 else ""


def _for_whom(shared: int) -> str:
    return small(words.SET_FOR_ALL if shared else words.SET_FOR_YOU)


def _option(choice: Choice, meant: MeantWords) -> discord.SelectOption:
    label = f"{choice.label} · {choice.who}" if choice.label else choice.who
    return discord.SelectOption(
        label=clipped(plain(label), OPTION_LABEL),
        description=clipped(plain(choice.words), OPTION_DESCRIPTION) or None,
        value=meant.detail,
    )


def _set_right(set_so_far: Sequence[ShownCorrection], key: str, shared: int) -> list[Item]:
    if not set_so_far:
        return []
    parts: list[Item] = [discord.ui.Separator(), discord.ui.TextDisplay(small(words.SET_SO_FAR))]
    for one in set_so_far:
        undo = button(words.BUTTON_UNDO, Press(Action.UNDO, key, f"{shared}-{one.number}"))
        parts.append(discord.ui.Section(_line(one), accessory=undo))
    return parts


def _line(one: ShownCorrection) -> str:
    said, name = inert(one.words, LONGEST_PREVIEW), inert(one.correction.name, LONGEST_NAME)
    line = {
        "speaker": words.SET_SPEAKER.format(words=said, name=name),
        "nobody": words.SET_NOBODY.format(words=said),
        "quotation": words.SET_QUOTATION.format(words=said),
    }[one.correction.verdict]
    return joined_lines([line, small(_by(one.correction))])


def _by(correction: Correction) -> str:
    return words.SET_BY.format(name=inert(correction.by, LONGEST_NAME)) if correction.by else ""

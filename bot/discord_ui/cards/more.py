"""What few need and all may want to know: who read, when, how long it took, what it cost. And exports."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

import discord

from bot.cards.wording import title_of
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.layout import Item, card, fitting, heading, joined_lines, ruled, small, title_line
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.words import catalogue
from bot.readers.reading import Reading
from bot.usage import Usage
from bot.words.language_names import LANGUAGE_NAMES
from bot.words.languages import say
from bot.words.phrases import dollars, flat

LONGEST_MODEL = 100
LONGEST_NOTE = 400
SHORTEST_TOLD_SECONDS = 0.1
ROOM_FOR_NOTES = 2400


@dataclass(frozen=True, slots=True)
class Circumstances:
    """`seconds` from the request to the last word; None where nobody measured.

    `from_store`: the reply was paid for earlier. `may_manage`: the card is shown to who may have the
    article read again or the card removed; `may_share` where only the presser sees it.
    """

    read_at: datetime | None = None
    seconds: float | None = None
    from_store: bool = False
    may_manage: bool = True
    may_share: bool = False


def more_card(
    reading: Reading, key: str, circumstances: Circumstances | None = None
) -> discord.ui.LayoutView:
    known = circumstances or Circumstances()
    head = [heading(catalogue.MORE_ABOUT_THIS), small(title_line(title_of(reading.article)))]
    blocks = [joined_lines(head), joined_lines(_facts(reading, known)), _notes(reading)]
    return card(ruled(blocks), [_exports(key), _changes(key, known)])


def _facts(reading: Reading, known: Circumstances) -> Iterator[str]:
    yield catalogue.READER.format(reader=_reader(reading))
    if known.read_at is not None:
        yield catalogue.READ_AT.format(when=discord.utils.format_dt(known.read_at, "f"))
    if known.seconds is not None:
        yield catalogue.TOOK.format(seconds=_duration(known.seconds))
    if reading.reader == "rules" or not _asked_no_model(reading.usage):
        yield _tokens(reading)
        yield catalogue.COST.format(cost=_cost(reading))
    if known.from_store:
        yield small(catalogue.PAID_BEFORE)
    yield catalogue.ARTICLE.format(
        sentences=len(reading.article.sentences),
        statements=len(reading.statements),
        people=len({person for one in reading.statements for person in one.speakers}),
    )
    yield catalogue.LANGUAGE.format(language=_language(reading))


def _language(reading: Reading) -> str:
    return say(LANGUAGE_NAMES.get(reading.article.language, catalogue.LANGUAGE_UNKNOWN))


def _reader(reading: Reading) -> str:
    if reading.reader == "rules":
        return catalogue.QUICK_READING
    if not reading.model:
        return catalogue.FULL_READING
    return catalogue.READER_WITH_MODEL.format(
        reading=catalogue.FULL_READING, model=inert(reading.model, LONGEST_MODEL)
    )


def _duration(seconds: float) -> str:
    return (
        catalogue.SECONDS.format(seconds=seconds) if seconds >= SHORTEST_TOLD_SECONDS else catalogue.AT_ONCE
    )


def _tokens(reading: Reading) -> str:
    usage = reading.usage
    if _asked_no_model(usage):
        return catalogue.NO_TOKENS
    return catalogue.TOKENS.format(input=usage.input_tokens, output=usage.output_tokens)


def _cost(reading: Reading) -> str:
    cost = reading.usage.cost_usd
    if cost is None and not _asked_no_model(reading.usage):
        return catalogue.COST_UNKNOWN
    return catalogue.COST_AT_MOST.format(cost=dollars(cost)) if cost else catalogue.COST_NOTHING


def _asked_no_model(usage: Usage) -> bool:
    return usage.input_tokens == usage.output_tokens == 0


def _notes(reading: Reading) -> str:
    lines = [f"• {inert(flat(notice.message), LONGEST_NOTE)}" for notice in reading.notices]
    if not lines:
        return ""
    return joined_lines([catalogue.NOTES, *fitting(lines, ROOM_FOR_NOTES, catalogue.MORE_NOTES)])


def _exports(key: str) -> list[Item]:
    return [button(say(label), Press(Action.EXPORT, key, form)) for form, label in catalogue.EXPORTS.items()]


def _changes(key: str, known: Circumstances) -> list[Item]:
    share = [button(catalogue.BUTTON_SHARE, Press(Action.SHARE, key))] if known.may_share else []
    manage = [
        button(catalogue.BUTTON_READ_AGAIN, Press(Action.READ_AGAIN, key)),
        button(catalogue.BUTTON_REMOVE, Press(Action.REMOVE, key)),
    ]
    return [*share, *(manage if known.may_manage else [])]

"""The first card: what the article says, who asked for it and how far the reading is.

The same card serves from the quick reading to the full one, so that nothing jumps when it is edited:
warnings, points, buttons keep their places.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import discord

from bot.cards.first_card import LONGEST, FirstCard, first_card
from bot.cards.points import Point
from bot.cards.what_changed import what_changed
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.layout import (
    Item,
    bold,
    card,
    doubt,
    fitting,
    heading,
    joined_lines,
    ruled,
    small,
    title_line,
)
from bot.discord_ui.cards.limits import LONGEST_NAME, LONGEST_NAMES, LONGEST_TITLE, length
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.words import catalogue
from bot.readers.changes import Changes
from bot.readers.reading import Reading, SummarySentence
from bot.words import card_texts
from bot.words.quotation_marks import without_quotation_marks

# Characters, escaped. Together they stay below what a card takes, however hostile the article.
LONGEST_ORIGIN = 100
LONGEST_CHANGES = 300
LONGEST_WARNING = 350
LONGEST_POINT = 700
OWN_LINES_AND_SIGNS = 100  # characters that come to those of every interface: who asked, Markdown
ROOM_FOR_WARNINGS = 800
ROOM_FOR_DENIALS_AND_SILENCES = 700
ROOM_FOR_POINTS = 1000
ROOM_FOR_SPEAKERS = 250
# What a model writes is checked once it is complete; until then nothing in it looks like a quotation.


@dataclass(frozen=True, slots=True)
class CardPaste:
    """How the article came. `key` is what its buttons carry, to find it again.

    `may_thread`: whether the place where the card stands can have a thread for it. `owner`: the id of who
    asked for it, which its message may not tell; 0 where nobody else sees it. `article_number`: which of
    several articles of its conversation it is; None where it is alone.
    """

    key: str
    asked_by: str
    may_thread: bool = True
    owner: int = 0
    article_number: int | None = None


@dataclass(frozen=True, slots=True)
class FullProgress:
    """How far the full reading is: its summary so far, unchecked, and parts of a long article."""

    summary: tuple[str, ...] = ()
    parts_read: int = 0
    parts: int = 0


@dataclass(frozen=True, slots=True)
class ReadBefore:
    """When and by whom the article was first read, where the asker may know."""

    when: datetime
    by: str


def working_card(
    quick: Reading, paste: CardPaste, progress: FullProgress | None = None
) -> discord.ui.LayoutView:
    """The quick reading while the full one is on its way."""
    progress = progress or FullProgress()
    state = " · ".join(part for part in (catalogue.SPEAKERS_MAY_CHANGE, _parts(progress)) if part)
    return _card(_with_summary_so_far(quick, progress), paste, state)


def final_card(
    reading: Reading, paste: CardPaste, changes: Changes | None = None, read_before: ReadBefore | None = None
) -> discord.ui.LayoutView:
    """The full reading and what it `changes`; or the quick reading, where that stays."""
    state = catalogue.FULL_READING if reading.reader == "model" else catalogue.QUICK_READING
    changed = what_changed(changes, reading, paste.article_number) if changes else ""
    below = [inert(changed, LONGEST_CHANGES), _read_before(read_before)]
    return _card(reading, paste, state, below)


def _card(reading: Reading, paste: CardPaste, state: str, below: Sequence[str] = ()) -> discord.ui.LayoutView:
    shown = first_card(reading, LONGEST - OWN_LINES_AND_SIGNS, paste.article_number)
    foot = joined_lines([small(shown.language), small(shown.foot)])
    blocks = [_head(shown, paste, state, below), _warnings(shown), _points(shown), foot]
    blocks[2] = joined_lines([blocks[2], _also_speaking(shown, _room_left(blocks))])
    doubtful = any(point.doubtful for point in (*shown.points, *shown.acts, *shown.also_speaking))
    return card(ruled(blocks), _rows(reading, paste), amber=bool(shown.warnings) or doubtful)


# The state


def _parts(progress: FullProgress) -> str:
    if not progress.parts:
        return ""
    words = catalogue.PART_READ if progress.parts_read else catalogue.PARTS_TO_READ
    return words.format(done=progress.parts_read, of=progress.parts)


def _with_summary_so_far(quick: Reading, progress: FullProgress) -> Reading:
    """The quick reading with the growing summary in the place of its own."""
    sentences = [words for one in progress.summary if (words := without_quotation_marks(one).strip())]
    if not sentences:
        return quick
    sentences[-1] = f"{sentences[-1]} {catalogue.LEFT_OUT}"
    return replace(quick, reader="model", summary=tuple(SummarySentence(one, ()) for one in sentences))


def _read_before(earlier: ReadBefore | None) -> str:
    if earlier is None:
        return ""
    when = discord.utils.format_dt(earlier.when, "D")
    return catalogue.READ_BEFORE.format(when=when, by=inert(earlier.by, LONGEST_NAME))


# The blocks


def _head(shown: FirstCard, paste: CardPaste, state: str, below: Sequence[str]) -> str:
    origin = inert(shown.origin_label, LONGEST_ORIGIN)
    asker = inert(f"@{paste.asked_by}", LONGEST_ORIGIN)
    return joined_lines(
        [
            small(f"{origin} · {asker} · {state}"),
            heading(title_line(shown.title, article_number=paste.article_number)),
            small(inert(shown.names, LONGEST_NAMES)),
            *map(small, below),
        ]
    )


def _warnings(shown: FirstCard) -> str:
    if not shown.warnings:
        return ""
    lines = (f"• {inert(words, LONGEST_WARNING)}" for words in shown.warnings)
    return joined_lines(
        [doubt(bold(shown.warning)), *fitting(lines, ROOM_FOR_WARNINGS, catalogue.MORE_WARNINGS)]
    )


def _points(shown: FirstCard) -> str:
    """Denials and silences have room of their own, so that no summary, however long, takes it from them."""
    return joined_lines(
        [
            small(inert(shown.summary_by, LONGEST_ORIGIN)),
            *fitting(map(_point, shown.points), ROOM_FOR_POINTS, catalogue.MORE_POINTS),
            *fitting(map(_point, shown.acts), ROOM_FOR_DENIALS_AND_SILENCES, catalogue.MORE_POINTS),
        ]
    )


def _point(point: Point) -> str:
    lead = bold(inert(point.lead, LONGEST_TITLE)) if point.lead else ""
    mark = f" {catalogue.DOUBT}" if point.doubtful else ""
    return f"• {lead}{mark if lead else ''}{_after(lead, point.words)}{'' if lead else mark}"


def _after(lead: str, words: str) -> str:
    """The words of a point with the space that stands between them and what leads them."""
    space = " " if lead and words[:1].isspace() else ""
    return space + inert(words, LONGEST_POINT)


def _room_left(blocks: Sequence[str]) -> int:
    """For who else speaks: what is left of the length that reads at a glance."""
    return min(ROOM_FOR_SPEAKERS, LONGEST - sum(length(block) + 1 for block in blocks))


def _also_speaking(shown: FirstCard, room: int) -> str:
    """As many names as fit, then how many more there are; none where not one fits."""
    names = [_name(point) for point in shown.also_speaking]
    for fitting_names in range(len(names), 0, -1):
        more = len(names) - fitting_names + shown.more_speaking
        listed = " · ".join(names[:fitting_names])
        if more:
            listed = card_texts.AND_MORE.format(names=listed, count=more)
        line = small(card_texts.ALSO_SPEAKING.format(names=listed))
        if length(line) <= room:
            return line
    return ""


def _name(point: Point) -> str:
    return inert(point.words, LONGEST_NAME) + (f" {catalogue.DOUBT}" if point.doubtful else "")


# The buttons


def _rows(reading: Reading, paste: CardPaste) -> Iterator[list[Item]]:
    def press(action: Action, detail: str = "") -> Press:
        return Press(action, paste.key, detail)

    row: list[Item] = []
    if reading.statements:
        row.append(button(catalogue.BUTTON_WHO_SAID_WHAT, press(Action.WHO_SAID_WHAT, "1"), main=True))
    if any(one.quotations for one in reading.statements):
        row.append(button(catalogue.BUTTON_COPY_QUOTE, press(Action.CHOOSE_QUOTE, "1")))
    if reading.article.sentences:
        row.append(button(catalogue.BUTTON_ASK, press(Action.ASK)))
    if reading.article.sentences and paste.may_thread:
        row.append(button(catalogue.BUTTON_THREAD, press(Action.THREAD)))
    owner = str(paste.owner) if paste.owner else ""
    yield [*row, button(catalogue.BUTTON_MORE, press(Action.MORE, owner))]
    if any(notice.kind in ("model_unavailable", "part_not_read") for notice in reading.notices):
        yield [button(catalogue.BUTTON_TRY_AGAIN, press(Action.READ_AGAIN))]

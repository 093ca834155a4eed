"""Both cards of a reading as rows of a terminal. Every word from outside is made harmless here."""

from collections.abc import Iterable, Iterator

from bot.cards.exports.page_words import DOUBT
from bot.cards.first_card import FirstCard, first_card
from bot.cards.harmless import harmless, harmless_line
from bot.cards.origins import origin_label
from bot.cards.points import Point
from bot.cards.who_said_what import Group, SaidLine, Section, WhoSaidWhat, who_said_what
from bot.cards.wording import Note
from bot.readers.reading import Reading
from bot.terminal_ui import words
from bot.terminal_ui.rows import EMPTY, Row, StyledText, row
from bot.words import card_texts as texts
from bot.words import fixed_texts
from bot.words.languages import say
from bot.words.phrases import flat, listed

BAR = "│ "
PARAPHRASE = "▸ "


def rows_of_reading(reading: Reading, name: str, remarks: Iterable[str] = ()) -> Iterator[Row]:
    """The first card, then who said what; `name` is the file's, `remarks` follow it in small print."""
    yield row(harmless_line(" · ".join(_heads(reading, name))), "small")
    yield from (row(harmless_line(remark), "small") for remark in remarks)
    yield from _first_card(first_card(reading))
    yield from _who_said_what(who_said_what(reading))


def _heads(reading: Reading, name: str) -> Iterator[str]:
    """A file's name says enough of a text; of a document its kind and pages."""
    yield name
    if reading.article.origin.kind != "paste":
        yield origin_label(reading.article)
    yield say(fixed_texts.READERS[reading.reader])


def _first_card(card: FirstCard) -> Iterator[Row]:
    yield row(harmless_line(card.title), "title")
    yield row(harmless_line(card.names), "small")
    if card.warnings:
        yield EMPTY
        yield row(f"{DOUBT} {card.warning}", "warning")
        yield from (row(harmless_line(one), margin="• ", hanging="  ") for one in card.warnings)
    if card.points or card.acts:
        yield EMPTY
        if card.summary_by:
            yield row(harmless_line(card.summary_by), "small")
        yield from (Row(tuple(_point(point)), "• ", "  ") for point in (*card.points, *card.acts))
    if card.also_speaking:
        names = " · ".join("".join(piece.text for piece in _point(one)) for one in card.also_speaking)
        if card.more_speaking:
            names = texts.AND_MORE.format(names=names, count=card.more_speaking)
        yield row(texts.ALSO_SPEAKING.format(names=names), "small")
    if card.foot or card.language:
        yield EMPTY
        yield from (row(one, "small") for one in (card.language, card.foot) if one)


def _point(point: Point) -> Iterator[StyledText]:
    if point.lead:
        yield StyledText(harmless_line(point.lead), "name")
        if point.doubtful:
            yield StyledText(f" {DOUBT}", "warning")
    yield StyledText(harmless_line(point.words))
    if point.doubtful and not point.lead:
        yield StyledText(f" {DOUBT}", "warning")


def _who_said_what(card: WhoSaidWhat) -> Iterator[Row]:
    if card.sections:
        yield EMPTY
        yield row(fixed_texts.WHO_SAID_WHAT, "title")
        if card.warning:
            yield Row(
                (StyledText(f"{DOUBT} {card.warning[0]}", "warning"), StyledText(f" {card.warning[1]}"))
            )
        legend = words.LEGEND_OF_DOCUMENT if card.of_document else words.LEGEND
        yield row(legend.format(bar=BAR, paraphrase=PARAPHRASE, doubt=DOUBT), "small")
    for section in card.sections:
        yield from _section(section)
    if beside := _beside(card):
        yield EMPTY
        yield row(harmless_line(beside), "small")


def _section(section: Section) -> Iterator[Row]:
    if section.heading:
        yield EMPTY
        yield row(section.heading.upper(), "heading")
    for number, group in enumerate(section.groups):
        if number or not section.heading:
            yield EMPTY
        yield from _group(group)


def _group(group: Group) -> Iterator[Row]:
    mark = [StyledText(f" {DOUBT}", "warning")] if group.doubtful else []
    if group.names:
        yield Row((StyledText(harmless_line(listed(group.names)), "name"), *mark))
    if group.notes:
        yield row(_small_print(group.notes), "small")
    for line in group.lines:
        yield from _line(line)


def _line(line: SaidLine) -> Iterator[Row]:
    if line.words and line.quoted:
        paragraphs = [part for part in harmless(line.words).split("\n") if part.strip()]
        yield from (row(part, "quoted", margin=BAR) for part in paragraphs)
    elif line.words:
        yield row(flat(harmless(line.words)), margin=PARAPHRASE, hanging="  ")
    small_print = [part for part in (_small_print(line.notes), line.label) if part]
    if small_print:
        yield row(" · ".join(small_print), "small", margin="  " if line.words else "")


def _small_print(notes: Iterable[Note]) -> str:
    return " · ".join(
        f"{DOUBT} {harmless_line(one.words)}" if one.warning else harmless_line(one.words) for one in notes
    )


def _beside(card: WhoSaidWhat) -> str:
    parts = []
    if card.not_speech:
        parts.append(texts.NOT_SPEECH.format(words=", ".join(card.not_speech)))
    if card.left_out:
        parts.append(texts.PASTED_ALONG.format(kinds=", ".join(card.left_out)))
    return " ".join(parts)

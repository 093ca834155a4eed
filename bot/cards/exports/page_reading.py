"""One reading on the page: warnings, points, speakers; beside them the article and who said what."""

from collections.abc import Iterable, Iterator

from bot.cards.exports.page_article import ArticleOnPage
from bot.cards.exports.page_style import UNSURE, colour_class, sign_of
from bot.cards.exports.page_words import DOUBT, paragraphs, words
from bot.cards.first_card import first_card
from bot.cards.points import Point
from bot.cards.who_said_what import Group, SaidLine, Section, is_nobody, who_said_what
from bot.cards.wording import Note
from bot.readers.reading import Reading
from bot.words import card_texts as texts
from bot.words import fixed_texts
from bot.words.languages import say
from bot.words.phrases import amount, listed

SPEAKERS_IN_SIGHT = 12


class ReadingOnPage:
    """`prefix` begins every id, so that several readings fit on one page."""

    def __init__(self, name: str, reading: Reading, prefix: str, heading_level: int) -> None:
        self.name = name
        self.reading = reading
        self.prefix = prefix
        self.level = heading_level
        self.card = first_card(reading)
        self.said = who_said_what(reading)
        self.title = self.card.title or name
        self.numbers = self._numbered_speakers()

    def _numbered_speakers(self) -> dict[tuple[str, ...], int]:
        """Speakers by number, from 1; who denied one thing and said another has one, the unsure `UNSURE`."""
        every = dict.fromkeys(group.names for section in self.said.sections for group in section.groups)
        named = [names for names in every if names]
        numbers = {names: number for number, names in enumerate(named, start=1)}
        return {**numbers, (): UNSURE} if () in every else numbers

    def html(self) -> str:
        sections = [self._heading(), self._warnings(), self._points(), self._speakers()]
        columns = f'<div class="columns">\n{self._article()}\n{self._who_said_what()}\n</div>'
        inside = "\n".join(part for part in [*sections, columns] if part)
        opening = f'<section class="reading" id="{self.prefix}" aria-labelledby="{self.prefix}-title">'
        return f"{opening}\n{inside}\n</section>"

    def _title(self, title: str, below: int = 1) -> str:
        level = self.level + below
        return f"<h{level}>{title}</h{level}>"

    def _heading(self) -> str:
        identity = f'id="{self.prefix}-title"'
        reader = say(fixed_texts.READERS[self.reading.reader])
        return (
            f'<header>\n<p class="small">{words(self.name)} · {words(reader)}</p>\n'
            f'<h{self.level} class="title" {identity} dir="auto">{words(self.title)}</h{self.level}>\n'
            f'<p class="small">{words(self.card.names)}</p>\n</header>'
        )

    def _warnings(self) -> str:
        if not self.card.warnings:
            return ""
        entries = "".join(f"<li>{words(one)}</li>" for one in self.card.warnings)
        heading = self._title(f"{DOUBT} {words(self.card.warning)}")
        label = words(texts.WARNINGS)
        return f'<aside class="warnings" aria-label="{label}">{heading}<ul>{entries}</ul></aside>'

    def _points(self) -> str:
        entries = "".join(
            f'<li dir="auto">{_point(one)}</li>' for one in (*self.card.points, *self.card.acts)
        )
        written = f'<p class="small">{words(self.card.summary_by)}</p>\n' if self.card.summary_by else ""
        listing = f"{written}<ul>{entries}</ul>\n" if entries else ""
        small = (one for one in (self.card.language, self.card.foot) if one)
        return listing + "\n".join(f'<p class="small">{words(one)}</p>' for one in small)

    def _speakers(self) -> str:
        """How to get to each of them; folded where so many would push the article out of sight."""
        if all(is_nobody(names) for names in self.numbers):
            return ""
        links = "".join(
            f'<li><a class="{colour_class(number)}" href="#{self._speaker_id(number)}">'
            f"{sign_of(number)} · {words(listed(names) or texts.UNSURE)}</a></li>"
            for names, number in self.numbers.items()
        )
        listing = f'<ul class="speakers">{links}</ul>'
        speakers = max(self.numbers.values())
        if speakers > SPEAKERS_IN_SIGHT:
            summary = words(amount(speakers, texts.SPEAKERS))
            listing = f"<details><summary>{summary}</summary>{listing}</details>"
        return f'<nav aria-label="{words(texts.WHO_SPEAKS)}">{listing}</nav>'

    def _article(self) -> str:
        numbers = {one: number for number, line in self._numbered_lines() for one in line.statement_ids}
        text = ArticleOnPage(self.reading, self.prefix, numbers).html()
        language = self.reading.article.language
        tongue = f' lang="{words(language)}"' if language != "und" else ""
        label = words(texts.ARTICLE_AS_PASTED)
        return f'<article class="article" aria-label="{label}"{tongue}>\n{text}\n</article>'

    def _numbered_lines(self) -> Iterator[tuple[int, SaidLine]]:
        for section in self.said.sections:
            for group in section.groups:
                yield from ((self.numbers[group.names], line) for line in group.lines)

    def _who_said_what(self) -> str:
        warning = self.said.warning
        parts = [self._title(words(fixed_texts.WHO_SAID_WHAT))]
        if warning:
            parts.append(f"<p><strong>{DOUBT} {words(warning[0])}</strong> {words(warning[1])}</p>")
        if self.said.sections:
            parts.append(f'<p class="small">{words(texts.PAGE_LEGEND.format(doubt=DOUBT))}</p>')
        met: set[int] = set()
        parts += [self._section(section, met) for section in self.said.sections]
        parts += [f'<p class="small">{words(one)}</p>' for one in self._beside()]
        label = words(fixed_texts.WHO_SAID_WHAT)
        return f'<section class="said" aria-label="{label}">\n{"".join(parts)}\n</section>'

    def _section(self, section: Section, met: set[int]) -> str:
        heading = f'<h{self.level + 2} class="heading">{words(section.heading)}</h{self.level + 2}>'
        named = any(group.names for group in section.groups)
        groups = "\n".join(self._group(group, met) for group in section.groups)
        return f"{heading if section.heading and named else ''}\n{groups}\n"

    def _group(self, group: Group, met: set[int]) -> str:
        """`met` are the numbers of the speakers above: the list of speakers leads to their first group."""
        number = self.numbers[group.names]
        identity = "" if number in met else f' id="{self._speaker_id(number)}"'
        met.add(number)
        badge = f'<span class="number {colour_class(number)}">{sign_of(number)}</span>'
        name = f"{badge} {words(listed(group.names) or texts.UNSURE)}{_doubt(group.doubtful)}"
        notes = f'<p class="small">{_small_print(group.notes)}</p>' if group.notes else ""
        lines = "\n".join(self._line(line) for line in group.lines)
        return (
            f'<div class="group {colour_class(number)}"{identity}>{self._title(name, below=2)}{notes}\n'
            f'<ul class="lines">{lines}</ul></div>'
        )

    def _line(self, line: SaidLine) -> str:
        anchor, *others = (f"{self.prefix}-{words(one)}" for one in line.statement_ids)
        more = "".join(f'<span id="{one}-line"></span>' for one in others)
        manner = "words quoted" if line.quoted else "words"
        said = f'<p class="{manner}" dir="auto">{paragraphs(line.words)}</p>' if line.words else ""
        notes = f"{_small_print(line.notes)} · " if line.notes else ""
        hint, place = words(texts.SHOW_IN_ARTICLE), words(line.label or texts.THERE)
        link = f'<a href="#{anchor}" title="{hint}">{place} ↗</a>'
        return f'<li id="{anchor}-line">{more}{said}<p class="small">{notes}{link}</p></li>'

    def _speaker_id(self, number: int) -> str:
        return f"{self.prefix}-speaker-{number}"

    def _beside(self) -> Iterator[str]:
        if self.said.not_speech:
            yield texts.NOT_SPEECH.format(words=", ".join(self.said.not_speech))
        if self.said.left_out:
            yield texts.PASTED_ALONG.format(kinds=", ".join(self.said.left_out))


def _point(point: Point) -> str:
    lead = f"<strong>{words(point.lead)}</strong>" if point.lead else ""
    return f"{lead}{_doubt(point.doubtful)}{words(point.words)}"


def _doubt(doubtful: bool) -> str:
    return f' <span role="img" aria-label="{words(texts.CHECK)}">{DOUBT}</span>' if doubtful else ""


def _small_print(notes: Iterable[Note]) -> str:
    return " · ".join(f"{_doubt(one.warning).lstrip()} {words(one.words)}".lstrip() for one in notes)

"""The second card: every statement under its speaker, denials and silences first, what is unsure last."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.article.article import Article, FurnitureKind
from bot.cards.cutting import BETWEEN_TWO_CUTS, in_its_marks, start_with_that
from bot.cards.doubts import LOOKS_REWORDED, doubts_about, is_unsure, reasons
from bot.cards.notes import about_the_statement, where_to_look
from bot.cards.reading_index import ReadingIndex
from bot.cards.verbs import told_words, verb_before
from bot.cards.wording import HEADINGS, Note, about_the_speakers, speakers_are_read, title_of
from bot.readers.reading import Reading, Statement
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import amount, flat

MANY_LINES = 5
LONG_PARAGRAPH = 200  # characters
WORDS_OF_BEGINNING = 7
MAY_BE_STORY: frozenset[FurnitureKind] = frozenset({"related_headlines", "navigation"})


@dataclass(frozen=True, slots=True)
class SaidLine:
    """One statement: the words said, paragraph breaks kept (none for a silence), and its small print.

    A paraphrase that goes on in its sentence ("…, saying it sank") is one line with what goes on.
    """

    statement_ids: tuple[str, ...]
    words: str
    quoted: bool  # as it stands between marks, rather than the article's paraphrase
    notes: tuple[Note, ...]
    label: str  # the sentences to look at, as `s7–8`


@dataclass(frozen=True, slots=True)
class Group:
    """One speaker, or several who spoke together, with their lines."""

    names: tuple[str, ...]  # one entry that says so where nobody is named; none of what is unsure
    doubtful: bool
    notes: tuple[Note, ...]
    lines: tuple[SaidLine, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Groups under a heading: denials, silences and what is unsure have one, what was said has none."""

    heading: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class WhoSaidWhat:
    title: str
    corrections: tuple[str, ...]  # by the paper, in its words
    warning: tuple[str, str] | None  # what stands out, and what follows from it
    sections: tuple[Section, ...]
    not_speech: tuple[str, ...]
    left_out: tuple[str, ...]
    of_document: bool = False  # what is quoted was cut from a document, not from a paste


def who_said_what(reading: Reading, article_number: int | None = None) -> WhoSaidWhat:
    """`article_number` as in `ReadingIndex`."""
    index = ReadingIndex(reading, article_number)
    reworded = any(notice.kind in LOOKS_REWORDED for notice in reading.notices)
    return WhoSaidWhat(
        title=title_of(reading.article),
        corrections=tuple(flat(one.message) for one in reading.notices if one.kind == "correction"),
        warning=(texts.REWORDED, texts.REWORDED_HENCE) if reworded else None,
        sections=tuple(_sections(index)),
        not_speech=_not_speech(reading),
        left_out=tuple(_left_out(reading.article)),
        of_document=reading.article.origin.kind != "paste",
    )


def _left_out(article: Article) -> Iterator[str]:
    """Each kind; of much how much, and how its longest paragraph begins, in case it is story after all."""
    lines: dict[FurnitureKind, list[str]] = {}
    for one in article.furniture:
        lines.setdefault(one.kind, []).extend(
            line for line in one.span.of(article.text).split("\n") if line.strip()
        )
    for kind, some in lines.items():
        name, longest = say(texts.FURNITURE[kind]), max(some, key=len, default="")
        count = amount(len(some), texts.LINES)
        if len(longest) >= LONG_PARAGRAPH and kind in MAY_BE_STORY:
            beginning = " ".join(longest.split()[:WORDS_OF_BEGINNING])
            yield texts.LONG_PASTED_ALONG.format(kind=name, lines=count, words=beginning)
        elif len(some) >= MANY_LINES:
            yield texts.MUCH_PASTED_ALONG.format(kind=name, lines=count)
        else:
            yield name


def _sections(index: ReadingIndex) -> Iterator[Section]:
    for act, heading in HEADINGS.items():
        if some := [one for one in index.with_act(act) if not is_unsure(one)]:
            yield Section(say(heading), tuple(_groups(some, index, headed=True)))
    rest = [one for one in index.reading.statements if not is_unsure(one)]
    if said := [one for one in rest if one.act not in HEADINGS]:
        yield Section("", tuple(_groups(said, index, headed=False)))
    if unsure := [one for one in index.reading.statements if is_unsure(one)]:
        lines = tuple(_unsure_line(one, index) for one in unsure)
        yield Section(texts.UNSURE, (Group(names=(), doubtful=False, notes=(), lines=lines),))


def _groups(statements: list[Statement], index: ReadingIndex, *, headed: bool) -> Iterator[Group]:
    """Groups in the order in which they first speak, each one's own words before their paraphrase.

    What nobody is named for comes last, quotations apart from what the article only reports.
    """
    by_speakers: dict[tuple[str, ...], list[Statement]] = {}
    for statement in statements:
        by_speakers.setdefault(statement.speakers, []).append(statement)
    nobodys: dict[str, list[Statement]] = {}
    for statement in by_speakers.pop((), ()):
        nobodys.setdefault(_nobody(index.reading, statement), []).append(statement)
    for speakers, some in by_speakers.items():
        yield Group(
            names=tuple(index.shown_name(one) for one in speakers),
            doubtful=index.any_doubtful(speakers),
            notes=tuple(about_the_speakers(speakers, () if headed else some, index)),
            lines=_lines(some, index, headed=headed),
        )
    for heading, some in nobodys.items():
        yield Group((heading,), doubtful=False, notes=(), lines=_lines(some, index, headed=headed))


def is_nobody(names: tuple[str, ...]) -> bool:
    """Whether these are the names of a group for which nobody is named."""
    return names in ((), (texts.NOBODY,), (texts.QUOTED_BY_NOBODY,), (texts.NOT_READ,))


def _nobody(reading: Reading, statement: Statement) -> str:
    """Why no speaker is named; the text may well say who in a language that was not read."""
    if not speakers_are_read(reading):
        return texts.NOT_READ
    return texts.QUOTED_BY_NOBODY if statement.quotations else texts.NOBODY


def _is_paraphrase(statement: Statement) -> bool:
    return statement.form != "direct"


def _lines(statements: list[Statement], index: ReadingIndex, *, headed: bool) -> tuple[SaidLine, ...]:
    """Own words first; what makes one line stands together."""
    lines: list[list[Statement]] = []
    for one in sorted(statements, key=_is_paraphrase):
        before = lines[-1][-1] if lines else None
        if before and _is_paraphrase(before) and index.goes_on_in(before, one):
            lines[-1].append(one)
        else:
            lines.append([one])
    return tuple(_line(together, index, headed=headed) for together in lines)


def _line(together: list[Statement], index: ReadingIndex, *, headed: bool) -> SaidLine:
    first, *others = together
    notes = about_the_statement(first, index, headed=headed)
    notes += [
        note for one in others for note in doubts_about(one, index) if note.warning and note not in notes
    ]
    return SaidLine(
        statement_ids=tuple(one.id for one in together),
        words=BETWEEN_TWO_CUTS.join(_words(one, index.text) for one in together),
        quoted=first.form == "direct",
        notes=tuple(notes),
        label=where_to_look(first, index),
    )


def _unsure_line(statement: Statement, index: ReadingIndex) -> SaidLine:
    """The words, why they are unsure, and who may have said them; of a silence its sentence."""
    text = index.text
    silence = BETWEEN_TWO_CUTS.join(span.of(text) for span in statement.spans)
    names = index.names(statement.speakers)
    notes = [Note(reasons(statement, index), warning=True), Note(texts.PERHAPS.format(names=names))]
    return SaidLine(
        statement_ids=(statement.id,),
        words=_words(statement, text) or silence,
        quoted=statement.form == "direct",
        notes=tuple(notes if names else notes[:1]),
        label=where_to_look(statement, index),
    )


def _words(statement: Statement, text: str) -> str:
    """The content with the verb that it needs; else a denied clause with its "that".

    Without either the card would seem to claim what is denied.
    """
    words = told_words(statement, text)
    if statement.act != "denied" or statement.form in (None, "direct") or verb_before(statement, text):
        return words
    return text[start_with_that(statement.spans[0], text) : statement.spans[0].start] + words


def _not_speech(reading: Reading) -> tuple[str, ...]:
    text, headline = reading.article.text, reading.article.headline
    shown: dict[str, None] = {}
    for span in reading.not_speech:
        words = flat(in_its_marks(span, text).of(text))
        shown[f"{words} (headline)" if headline and headline.holds(span) else words] = None
    return tuple(shown)

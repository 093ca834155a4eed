"""The second card: every statement under its speaker, denials and silences first."""

from dataclasses import dataclass

from bot.cards.cutting import BETWEEN_TWO_CUTS, in_its_marks, shown_words, start_with_that
from bot.cards.notes import about_the_statement, doubts_about, where_to_look
from bot.cards.reading_index import ReadingIndex
from bot.cards.wording import HEADINGS, Note, about_the_speakers, title_of
from bot.readers.reading import NoticeKind, Reading, Statement
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.phrases import flat

LOOKS_REWORDED: frozenset[NoticeKind] = frozenset({"reworded_copy", "altered_name"})


@dataclass(frozen=True, slots=True)
class Line:
    """One statement: the words said, paragraph breaks kept (none for a silence), and its small print.

    A paraphrase that goes on in its sentence ("…, saying it sank") is one line with what goes on.
    """

    statement_ids: tuple[str, ...]
    words: str
    quoted: bool  # as it stands between marks, rather than the article's paraphrase
    notes: tuple[Note, ...]
    place: str  # the sentences to look at, as `s7–8`


@dataclass(frozen=True, slots=True)
class Group:
    """One speaker, or several who spoke together, with their lines."""

    names: tuple[str, ...]  # one entry that says so where the text does not say who
    doubtful: bool
    notes: tuple[Note, ...]
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Section:
    """Groups under a heading: denials and silences have one, what was said has none."""

    heading: str
    groups: tuple[Group, ...]


@dataclass(frozen=True, slots=True)
class WhoSaidWhat:
    title: str
    warning: tuple[str, str] | None  # what stands out, and what follows from it
    sections: tuple[Section, ...]
    not_speech: tuple[str, ...]
    left_out: tuple[str, ...]


def who_said_what(reading: Reading) -> WhoSaidWhat:
    index = ReadingIndex(reading)
    reworded = any(notice.kind in LOOKS_REWORDED for notice in reading.notices)
    return WhoSaidWhat(
        title=title_of(reading.article),
        warning=(texts.REWORDED, texts.REWORDED_HENCE) if reworded else None,
        sections=tuple(_sections(index)),
        not_speech=_not_speech(reading),
        left_out=tuple(dict.fromkeys(say(texts.FURNITURE[one.kind]) for one in reading.article.furniture)),
    )


def _sections(index: ReadingIndex) -> list[Section]:
    sections = [
        Section(say(heading), _groups(some, index, headed=True))
        for act, heading in HEADINGS.items()
        if (some := index.with_act(act))
    ]
    said = [one for one in index.reading.statements if one.act not in HEADINGS]
    return [*sections, Section("", _groups(said, index, headed=False))] if said else sections


def _groups(statements: list[Statement], index: ReadingIndex, *, headed: bool) -> tuple[Group, ...]:
    """In the order in which they first speak, each one's own words before their paraphrase.

    What nobody is named for comes last.
    """
    by_speakers: dict[tuple[str, ...], list[Statement]] = {}
    for statement in statements:
        by_speakers.setdefault(statement.speakers, []).append(statement)
    if nobodys := by_speakers.pop((), None):
        by_speakers[()] = nobodys
    return tuple(
        Group(
            names=tuple(index.shown_name(one) for one in speakers) or (_nobody(index.reading),),
            doubtful=index.any_doubtful(speakers),
            notes=tuple(about_the_speakers(speakers, () if headed else some, index)),
            lines=tuple(_line(one, index, headed=headed) for one in _in_lines(some, index)),
        )
        for speakers, some in by_speakers.items()
    )


def is_nobody(names: tuple[str, ...]) -> bool:
    """Whether these are the names of a group for which the text names nobody."""
    return names in ((texts.NOBODY,), (texts.NOT_READ,))


def _nobody(reading: Reading) -> str:
    """Why no speaker is named; the text may well say who in a language that was not read."""
    not_read = any(notice.kind == "unsupported_language" for notice in reading.notices)
    return texts.NOT_READ if not_read else texts.NOBODY


def _is_paraphrase(statement: Statement) -> bool:
    return statement.form != "direct"


def _in_lines(statements: list[Statement], index: ReadingIndex) -> list[list[Statement]]:
    """Own words first; what makes one line stands together."""
    lines: list[list[Statement]] = []
    for one in sorted(statements, key=_is_paraphrase):
        before = lines[-1][-1] if lines else None
        if before and _is_paraphrase(before) and index.goes_on_in(before, one):
            lines[-1].append(one)
        else:
            lines.append([one])
    return lines


def _line(together: list[Statement], index: ReadingIndex, *, headed: bool) -> Line:
    first, *others = together
    notes = list(about_the_statement(first, index, headed=headed))
    notes += [note for one in others for note in doubts_about(one, index) if note not in notes]
    return Line(
        statement_ids=tuple(one.id for one in together),
        words=BETWEEN_TWO_CUTS.join(_words(one, index.text) for one in together),
        quoted=first.form == "direct",
        notes=tuple(notes),
        place=where_to_look(first, index),
    )


def _words(statement: Statement, text: str) -> str:
    """The content; a denied clause with its "that", since without it the card would seem to claim it."""
    words = shown_words(statement, text)
    if statement.act != "denied" or statement.form == "direct" or not statement.spans:
        return words
    return text[start_with_that(statement.spans[0], text) : statement.spans[0].start] + words


def _not_speech(reading: Reading) -> tuple[str, ...]:
    text, headline = reading.article.text, reading.article.headline
    shown: dict[str, None] = {}
    for span in reading.not_speech:
        words = flat(in_its_marks(span, text).of(text))
        shown[f"{words} (headline)" if headline and headline.holds(span) else words] = None
    return tuple(shown)

"""A quick reading in words: what tests compare instead of offsets and ids."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.article.spans import Span
from bot.lexicon.acts import Act
from bot.readers.reading import Certainty, Doubt, Form, Reading, Statement
from bot.readers.rules.quick_reading import read_by_rules


@dataclass(frozen=True)
class Told:
    """A statement with names for ids and words for offsets; "" where the reading has nothing."""

    speakers: list[str]
    words: list[str]
    quotations: list[str]
    form: Form | None
    act: Act
    cue: str
    mention: str
    channel: str
    when: str
    via: list[str]
    certainty: Certainty
    doubts: list[Doubt]


def told(text: str) -> list[Told]:
    """The statements of `text`, in order."""
    reading = read_by_rules(text)
    return [_in_words(one, reading) for one in reading.statements]


def in_short(text: str) -> list[str]:
    """The statements of `text`, a line each: “Ana Reyes denied: the theft (denied, Monday, likely, pronoun)”.

    In parentheses what is not “said” and not “sure”: act, channel, time, who passed it on, certainty,
    doubts. Of a silence no words.
    """
    return [_in_short(one) for one in told(text)]


def _in_short(one: Told) -> str:
    act = "" if one.act == "said" else one.act
    certainty = "" if one.certainty == "sure" else one.certainty
    via = f"via {', '.join(one.via)}" if one.via else ""
    more = [part for part in (act, one.channel, one.when, via, certainty, *one.doubts) if part]
    line = f"{' & '.join(one.speakers) or 'nobody'} {one.cue}".rstrip()
    said = f"{line}: {' … '.join(one.words)}" if one.form else line
    return f"{said} ({', '.join(more)})" if more else said


def the_statement(text: str, holding: str = "") -> Told:
    """The only statement of `text`, or the only one whose content holds the words `holding`."""
    every = told(text)
    found = [one for one in every if holding in " … ".join([*one.words, *one.quotations])]
    assert len(found) == 1, f"{len(found)} statements hold {holding!r} among {every}"
    return found[0]


def who_said(words: str, text: str) -> list[str]:
    """Who says the statement of `text` that holds `words`."""
    return the_statement(text, words).speakers


def not_speech(text: str) -> list[str]:
    return _cut(text, read_by_rules(text).not_speech)


def people(text: str) -> list[str]:
    """Who speaks in `text`, by name, in the order in which they do."""
    return [one.name for one in read_by_rules(text).people]


def _in_words(one: Statement, reading: Reading) -> Told:
    text = reading.article.text
    return Told(
        speakers=[reading.person(person).name for person in one.speakers],
        words=_cut(text, one.spans),
        quotations=_cut(text, one.quotations),
        form=one.form,
        act=one.act,
        cue=_words(text, one.cue),
        mention=_words(text, one.mention),
        channel=_words(text, one.channel),
        when=_words(text, one.when),
        via=[reading.person(person).name for person in one.via],
        certainty=one.certainty,
        doubts=[*one.doubts],
    )


def _cut(text: str, spans: Iterable[Span]) -> list[str]:
    return [span.of(text) for span in spans]


def _words(text: str, span: Span | None) -> str:
    return span.of(text) if span else ""


def said_by_reyes(text: str) -> list[str]:
    """What Ana Reyes says in `text`, statement by statement."""
    return [" … ".join(one.words) for one in told(text) if one.speakers == ["Ana Reyes"]]

"""What a reading got right of an article whose statements are known, counted."""

from collections.abc import Sequence
from dataclasses import dataclass, fields

from bot.article.spans import Span
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.pipeline.grading.graded_articles import GradedArticle, KnownStatement
from bot.readers.reading import Reading, Statement

LEAST_OVERLAP = 0.3  # of a known statement, to be found: readers differ on where reported speech ends


@dataclass(frozen=True, slots=True)
class Grade:
    """Counts; sums of them are the grade of several readings.

    `speakers_right` of the `quoted` statements, `found` of all the known `statements`, with their speaker
    and act; `invented`: what nobody says, among what the reading does not call unsure.
    """

    speakers_right: int = 0
    quoted: int = 0
    found: int = 0
    statements: int = 0
    invented: int = 0
    controls_agreed: int = 0
    controls: int = 0

    def __add__(self, other: "Grade") -> "Grade":
        return Grade(*(getattr(self, one.name) + getattr(other, one.name) for one in fields(self)))


def grade_of(reading: Reading, known: GradedArticle) -> Grade:
    quotations = [*reading.not_speech, *(one for said in reading.statements for one in said.quotations)]
    quoted = [one for one in known.statements if _is_among(quotations, one.span)]
    controls = reading.controls
    return Grade(
        speakers_right=sum(_speaker_is_right(reading, one) for one in quoted),
        quoted=len(quoted),
        found=sum(_is_found(reading, one) for one in known.statements),
        statements=len(known.statements),
        invented=sum(_is_invented(one, known) for one in reading.statements),
        controls_agreed=controls.agreed if controls else 0,
        controls=controls.of if controls else 0,
    )


def _is_among(quotations: Sequence[Span], span: Span) -> bool:
    return any(2 * _shared(one, span) >= _length(span) for one in quotations)


def _speaker_is_right(reading: Reading, known: KnownStatement) -> bool:
    said = max(reading.statements, key=lambda one: _shared_with(one.quotations, known.span), default=None)
    if said is None or not _shared_with(said.quotations, known.span):
        return False
    return _is_said_by(reading, said, known)


def _is_found(reading: Reading, known: KnownStatement) -> bool:
    return any(
        _shared_with(one.spans, known.span) >= LEAST_OVERLAP * _length(known.span)
        and _acts_agree(one.act, known.acts)
        and _is_said_by(reading, one, known)
        for one in reading.statements
    )


def _is_invented(statement: Statement, known: GradedArticle) -> bool:
    allowed = [*(one.span for one in known.statements), *known.arguable]
    return statement.certainty != "unsure" and not any(
        _shared_with(statement.spans, span) for span in allowed
    )


def _acts_agree(act: Act, known: Sequence[Act]) -> bool:
    """A denial and a silence have to be called so; among the other acts readers may differ."""
    return act in known or not ({act, *known} & (SILENT_ACTS | {"denied"}))


def _is_said_by(reading: Reading, statement: Statement, known: KnownStatement) -> bool:
    """Every known speaker, and nobody besides."""
    people = [reading.person(one) for one in statement.speakers]
    return len(people) == len(known.speakers) and all(
        any(_is_called(any_of, (person.name, *person.also)) for person in people) for any_of in known.speakers
    )


def _is_called(any_of: Sequence[str], names: Sequence[str]) -> bool:
    """Whether a name has these whole words, in capitals or not: turns are often headed in capitals."""
    padded = [f" {_plain(name)} " for name in names]
    return any(f" {_plain(one)} " in name for one in any_of for name in padded)


def _plain(name: str) -> str:
    kept = "".join(letter if letter.isalnum() else " " for letter in name.casefold())
    return " ".join(kept.split())


def _shared_with(spans: Sequence[Span], span: Span) -> int:
    return sum(_shared(one, span) for one in spans)


def _shared(one: Span, other: Span) -> int:
    """Characters that lie in both."""
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _length(span: Span) -> int:
    return span.end - span.start

"""An answer cut into its sentences, each with what it points at."""

import re
from bisect import bisect_left
from collections.abc import Container, Iterator
from dataclasses import dataclass
from itertools import pairwise

from bot.article.spans import Span
from bot.article.structure.sentences import split_sentences
from bot.lexicon.grammar import (
    COORDINATORS,
    DETERMINERS,
    NEGATIONS,
    PREPOSITIONS,
    SUBJECT_PRONOUNS,
    SUBORDINATORS,
)
from bot.readers.model.answers.answer_references import (
    IN_BRACKETS,
    Citation,
    ReferenceResolver,
    SentenceReference,
)
from bot.readers.model.verification import between_marks
from bot.words.quotation_marks import with_usual_marks

# The first word behind a mark, where no sentence begins.
_AMID = re.compile(r"(?<=[^\W_,;])(?P<mark>[,;]?\s+\S)(?P<word>[A-Z][a-z]+)\b")
_NO_NAMES = DETERMINERS | PREPOSITIONS | SUBORDINATORS | COORDINATORS | SUBJECT_PRONOUNS | NEGATIONS
_BETWEEN_PARTS = " ,;"
_MARKER = re.compile(r"^[ \t]*(?:(?:[-*•–]|\d{1,2}[.)])[ \t]+)?")


@dataclass(frozen=True, slots=True)
class WrittenSentence:
    """`words` without what points at the article; `before`: the white space and list sign before them.

    `pointed`: what stood in each pair of brackets, with its place in `words` and the space before it.
    """

    before: str
    words: str
    pointed: tuple[tuple[int, str, Citation], ...]

    @property
    def references(self) -> tuple[SentenceReference, ...]:
        every = [one for _, _, pointed in self.pointed for one in pointed.references]
        return tuple(dict.fromkeys(every))

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(dict.fromkeys(one for _, _, pointed in self.pointed for one in pointed.missing))

    @property
    def stretches(self) -> list[tuple[int, "WrittenSentence"]]:
        """Each part that points at something of its own, behind where it begins; the last goes to the end."""
        ends = sorted({place for place, _, _ in self.pointed if place})[:-1]
        borders = list(pairwise([0, *ends, len(self.words)]))
        return [(start, self._between(start, end)) for start, end in borders]

    def _between(self, start: int, end: int) -> "WrittenSentence":
        words = self.words[start:end]
        room = len(words) - len(words.lstrip(_BETWEEN_PARTS))
        own = tuple(
            (max(0, place - start - room), space, pointed)
            for place, space, pointed in self.pointed
            if start < place <= end or place == start == 0
        )
        return WrittenSentence("", words[room:], own)

    def shown(self, resolver: ReferenceResolver, left_out: Container[int] = ()) -> str:
        """With its references, as people see them, without the characters at the places `left_out`."""
        labels: dict[int, str] = {}
        for place, room, pointed in self.pointed:
            if pointed.references:
                behind = " " if self.words and not place else ""
                labels[place] = f"{labels.get(place, '')}{room}({resolver.label(pointed.references)}){behind}"
        lowered = self._lowered(left_out)
        letters = (
            labels.get(at, "") + ("" if at in left_out else letter.lower() if at in lowered else letter)
            for at, letter in enumerate(self.words)
        )
        return "".join(letters) + labels.get(len(self.words), "")

    def _lowered(self, left_out: Container[int]) -> frozenset[int]:
        """Capitals of words like "The" amid the sentence: the marks `left_out` before them gave them."""
        return frozenset(
            match.start("word")
            for match in _AMID.finditer(self.words)
            if match.end("mark") - 1 in left_out and match["word"].lower() in _NO_NAMES
        )


def written_sentences(text: str, resolver: ReferenceResolver) -> list[WrittenSentence]:
    """All of `text`: each sentence's `before` and `words` in a row are it, but for the references."""
    found: list[WrittenSentence] = []
    breaks = ""
    for line in text.split("\n"):
        sentences = list(_of_line(line, resolver))
        if sentences:
            first = sentences[0]
            sentences[0] = WrittenSentence(breaks + first.before, first.words, first.pointed)
            breaks = ""
        found += sentences
        breaks += "\n"
    return found


def _of_line(line: str, resolver: ReferenceResolver) -> Iterator[WrittenSentence]:
    unmarked = _MARKER.sub("", line)
    bare, marks = _without_references(unmarked, resolver)
    before = line.removesuffix(unmarked)
    spans = list(_whole_quotations(bare)) or ([Span(0, 0)] if marks else [])
    starts = [span.start for span in spans]
    end = 0
    for place, span in enumerate(spans, start=1):
        own = [
            (min(max(at, span.start), span.end) - span.start, room, pointed)
            for at, room, pointed in marks
            if max(1, bisect_left(starts, at)) == place
        ]
        yield WrittenSentence(before + bare[end : span.start], span.of(bare), tuple(own))
        before, end = "", span.end


def _whole_quotations(line: str) -> Iterator[Span]:
    """Its sentences; those of one quotation are one: all of it is looked up, and its reference is theirs."""
    quoted = [outer for outer, _ in between_marks(with_usual_marks(line))]
    start: int | None = None
    for span in split_sentences(line, Span(0, len(line))):
        start = span.start if start is None else start
        if not any(one.start < span.end < one.end for one in quoted):
            yield Span(start, span.end)
            start = None
    if start is not None:
        yield Span(start, len(line.rstrip()))


def _without_references(
    line: str, resolver: ReferenceResolver
) -> tuple[str, list[tuple[int, str, Citation]]]:
    kept: list[str] = []
    marks: list[tuple[int, str, Citation]] = []
    end = length = 0
    for match in IN_BRACKETS.finditer(line):
        pointed = resolver.resolved(match[2] or match[3])
        if pointed is None:
            continue
        kept.append(line[end : match.start()])
        length += len(kept[-1])
        marks.append((length, match[1], pointed))
        end = match.end()
    return "".join([*kept, line[end:]]), marks

"""Builds a reading by hand: whatever it says is located in the text by its words, never by numbers."""

import re
from dataclasses import dataclass, field
from typing import Any

from bot.article.article import Article, Furniture, FurnitureKind, NamedInText
from bot.article.spans import Span, trim
from bot.readers.reading import Notice, NoticeKind, Person, Reading, Statement, SummarySentence

Found = str | tuple[str, str]  # the words; or the words and what stands somewhere before them


@dataclass
class ReadingBuilder:
    text: str
    has_headline: bool = True
    people: list[Person] = field(default_factory=list)
    statements: list[Statement] = field(default_factory=list)
    notices: list[Notice] = field(default_factory=list)
    summary: list[SummarySentence] = field(default_factory=list)
    not_speech: list[Span] = field(default_factory=list)
    furniture: list[Furniture] = field(default_factory=list)
    names: dict[str, Span] = field(default_factory=dict)

    def span(self, found: Found) -> Span:
        words, after = (found, "") if isinstance(found, str) else found
        start = self.text.index(words, self.text.index(after) + len(after))
        return Span(start, start + len(words))

    def person(self, person_id: str, name: str, description: Found | None = None, **more: Any) -> None:
        mentions = tuple(self.span(one) for one in more.pop("mentions", ()))
        where = self.span(description) if description else None
        more.setdefault("kind", "person")
        self.people.append(Person(person_id, name, description=where, mentions=mentions, **more))

    def says(self, speakers: str, *words: Found, quotations: tuple[Found, ...] = (), **more: Any) -> None:
        """`speakers` are ids with spaces between; each of `words` is one span."""
        for name in ("cue", "mention", "channel", "when"):
            if name in more:
                more[name] = self.span(more[name])
        spans = tuple(self.span(one) for one in words)
        more.setdefault("form", "direct" if quotations else "indirect")
        more.setdefault("act", "said")
        self.statements.append(
            Statement(
                id=f"t{len(self.statements) + 1}",
                speakers=tuple(speakers.split()),
                spans=spans,
                quotations=tuple(self.span(one) for one in quotations),
                **more,
            )
        )

    def quotes(self, speakers: str, words: Found, **more: Any) -> None:
        self.says(speakers, words, quotations=(words,), **more)

    def notice(self, kind: NoticeKind, message: str, *words: Found) -> None:
        self.notices.append(Notice(kind, message, tuple(self.span(one) for one in words)))

    def sums_up(self, text: str, *evidence: int, unsupported: tuple[str, ...] = ()) -> None:
        self.summary.append(SummarySentence(text, evidence, unsupported))

    def leaves_out(self, kind: FurnitureKind, words: Found) -> None:
        self.furniture.append(Furniture(self.span(words), kind))

    def reading(self, **more: Any) -> Reading:
        return Reading(
            article=self._article(),
            people=tuple(self.people),
            statements=tuple(self.statements),
            notices=tuple(self.notices),
            summary=tuple(self.summary),
            not_speech=tuple(self.not_speech),
            **more,
        )

    def _article(self) -> Article:
        """Paragraphs are blank lines apart; sentences end in a full stop, with its mark; no abbreviations."""
        left_out = [one.span for one in self.furniture]
        paragraphs = [
            span
            for span in self._pieces(r"\n\n", Span(0, len(self.text)))
            if not any(one.holds(span) for one in left_out)
        ]
        sentences = [span for one in paragraphs for span in self._pieces(r"(?<=[.!?])[”’]?\s(?!“\Z)", one)]
        return Article(
            text=self.text,
            digest="0" * 64,
            headline=paragraphs[0] if self.has_headline else None,
            language="en",
            sentences=tuple(sentences),
            paragraphs=tuple(paragraphs),
            furniture=tuple(self.furniture),
            names=NamedInText(**self.names),
        )

    def _pieces(self, between: str, whole: Span) -> list[Span]:
        borders = [
            one.end() for one in re.finditer(between, self.text[: whole.end]) if one.end() > whole.start
        ]
        starts, ends = [whole.start, *borders], [*borders, whole.end]
        pieces = [trim(self.text, start, end) for start, end in zip(starts, ends, strict=True)]
        return [piece for piece in pieces if piece.end > piece.start]

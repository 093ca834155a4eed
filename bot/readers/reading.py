"""The result of reading one article, and its JSON form, which people and other programs use."""

from dataclasses import asdict, dataclass, field
from typing import Any, Literal

from bot.article.article import Article
from bot.article.spans import Span
from bot.lexicon.acts import Act
from bot.usage import Usage

SCHEMA = 2

ReaderKind = Literal["rules", "model"]
PersonKind = Literal["person", "organisation", "group", "document", "unnamed"]
Form = Literal["direct", "mixed", "indirect"]
Certainty = Literal["sure", "likely", "unsure"]
Doubt = Literal[
    "carried_on",
    "pronoun",
    "description",
    "nearest_name",
    "weak_cue",
    "cannot_speak",
    "no_speaker",
    "marks_broken",
    "readers_differ",
    "unchecked",
    "reworded_copy",
]
Trust = Literal["trusted", "filling", "refused"]
NoticeKind = Literal[
    "correction",
    "reworded_copy",
    "altered_name",
    "unbalanced_quotes",
    "headline_words_unquoted",
    "cut_off",
    "instructions_in_article",
    "no_source_named",
    "too_short",
    "unsupported_language",
    "not_an_article",
    "model_unavailable",
    "part_not_read",
    "reply_refused",
    "not_kept",
    "pasted_twice",
]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody or something that speaks in the article, under every name that it uses."""

    id: str
    name: str
    kind: PersonKind
    description: Span | None = None
    mentions: tuple[Span, ...] = ()
    also: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Statement:
    """What was said in one place by one or more speakers together.

    `speakers` and `via` hold ids of people, `via` nearest to this article first; no speakers where
    the article does not say who. `form` is None for the silent acts, whose span is the sentence.
    `quotations` are what stands between marks, without the marks; each lies inside one of `spans`.
    Where the two readers differ, `rules_speakers` are those of the quick reading if the model's word went,
    `model_speakers` those of the model if the quick reading's went; both are None otherwise. `doubts` are
    the reasons why it may be wrong, also where it is likely all the same. `corrected_by` names who set the
    speaker.
    """

    id: str
    speakers: tuple[str, ...]
    form: Form | None
    act: Act
    spans: tuple[Span, ...]
    quotations: tuple[Span, ...] = ()
    cue: Span | None = None
    mention: Span | None = None
    channel: Span | None = None
    when: Span | None = None
    via: tuple[str, ...] = ()
    rules_speakers: tuple[str, ...] | None = None
    model_speakers: tuple[str, ...] | None = None
    certainty: Certainty = "likely"
    doubts: tuple[Doubt, ...] = ()
    corrected_by: str | None = None
    found_by: tuple[ReaderKind, ...] = ("rules",)


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """One sentence of the summary, with the numbers of the sentences that carry it."""

    text: str
    evidence: tuple[int, ...]
    unsupported: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """Something a person should know before using the reading, in words for people."""

    kind: NoticeKind
    message: str
    spans: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Controls:
    """How a model did on the statements that the quick reading is sure of: counts, `of` their number."""

    agreed: int
    contradicted: int
    left_out: int
    of: int


@dataclass(frozen=True, slots=True)
class Reading:
    """The result for one article."""

    article: Article
    summary: tuple[SummarySentence, ...] = ()
    people: tuple[Person, ...] = ()
    statements: tuple[Statement, ...] = ()
    not_speech: tuple[Span, ...] = ()
    notices: tuple[Notice, ...] = ()
    reader: ReaderKind = "rules"
    model: str | None = None
    controls: Controls | None = None  # None where no model has read
    trust: Trust | None = None
    usage: Usage = field(default_factory=Usage)

    def person(self, person_id: str) -> Person:
        """Whoever has this id, which as a rule tells the place among `people`."""
        place = int(person_id[1:]) - 1 if person_id[1:].isdecimal() else 0
        if place < len(self.people) and self.people[place].id == person_id:
            return self.people[place]
        return next(person for person in self.people if person.id == person_id)


def reading_as_json(reading: Reading) -> dict[str, Any]:
    """The reading as plain lists, dictionaries, strings and numbers, ready for `json.dumps`."""
    return {
        "schema": SCHEMA,
        "article": _article_as_json(reading.article),
        "reader": {
            "kind": reading.reader,
            "model": reading.model,
            "controls": None if reading.controls is None else asdict(reading.controls),
            "trust": reading.trust,
        },
        "summary": [
            {"text": one.text, "evidence": list(one.evidence), "unsupported": list(one.unsupported)}
            for one in reading.summary
        ],
        "people": [
            {
                "id": one.id,
                "name": one.name,
                "description": _span(one.description),
                "kind": one.kind,
                "mentions": _spans(one.mentions),
                "also": list(one.also),
            }
            for one in reading.people
        ],
        "statements": [_statement_as_json(one) for one in reading.statements],
        "not_speech": _spans(reading.not_speech),
        "notices": [
            {"kind": one.kind, "message": one.message, "spans": _spans(one.spans)} for one in reading.notices
        ],
        "usage": {
            "input_tokens": reading.usage.input_tokens,
            "cached_tokens": reading.usage.cached_tokens,
            "output_tokens": reading.usage.output_tokens,
            "cost_usd": reading.usage.cost_usd,
        },
    }


def _article_as_json(article: Article) -> dict[str, Any]:
    return {
        "digest": article.digest,
        "headline": _span(article.headline),
        "language": article.language,
        "text": article.text,
        "sentences": _spans(article.sentences),
        "paragraphs": _spans(article.paragraphs),
        "furniture": [{"span": _span(one.span), "kind": one.kind} for one in article.furniture],
        "origin": {
            "kind": article.origin.kind,
            "pages": article.origin.pages,
            "url": article.origin.url,
            "fetched_at": article.origin.fetched_at,
        },
        "pages": _spans(article.pages),
        "names": {
            "publication": _span(article.names.publication),
            "author": _span(article.names.author),
            "date": _span(article.names.date),
            "link": _span(article.names.link),
        },
    }


def _statement_as_json(statement: Statement) -> dict[str, Any]:
    return {
        "id": statement.id,
        "speakers": list(statement.speakers),
        "rules_speakers": None if statement.rules_speakers is None else list(statement.rules_speakers),
        "model_speakers": None if statement.model_speakers is None else list(statement.model_speakers),
        "form": statement.form,
        "act": statement.act,
        "spans": _spans(statement.spans),
        "quotations": _spans(statement.quotations),
        "cue": _span(statement.cue),
        "mention": _span(statement.mention),
        "channel": _span(statement.channel),
        "when": _span(statement.when),
        "via": list(statement.via),
        "certainty": statement.certainty,
        "doubts": list(statement.doubts),
        "corrected_by": statement.corrected_by,
        "found_by": list(statement.found_by),
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else list(span)


def _spans(spans: tuple[Span, ...]) -> list[list[int]]:
    return [list(span) for span in spans]

"""Readings as the storage keeps them, and back: it knows text, integers and JSON, and no `Reading`."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from bot.article.article import PASTE, Article, sentence_numbers
from bot.article.received_text import ArticleText, received_as_json, received_from_json, received_of
from bot.article.spans import Span
from bot.article.structure.headline import find_headline
from bot.article.structure.sentences import split_sentences
from bot.cards.cutting import stands_in_marks
from bot.cards.doubts import LOOKS_REWORDED, doubts_remembered, told_doubts, who_of
from bot.cards.reading_index import ReadingIndex
from bot.cards.verbs import told_words
from bot.cards.wording import Note, speakers_are_read, title_of
from bot.lexicon.acts import SILENT_ACTS, Act
from bot.readers.corrections import Correction, Verdict, corrected, fingerprint_of, place_in
from bot.readers.reading import Certainty, Doubt, Form, Reading, Statement
from bot.words.phrases import flat, listed
from storage.articles import ArticleRecord, KeptText
from storage.corrections import CorrectionRecord, KeptCorrection
from storage.found_statements import FoundStatement
from storage.statement_index import CorrectedStatement, PersonRecord, ReadStory, StatementRecord, holding_of


def kept_text(kept: KeptText) -> ArticleText:
    """The text as it was received."""
    return received_from_json(json.loads(kept.document)) if kept.document else kept.text


@dataclass(frozen=True, slots=True)
class LibraryStatement:
    """A statement found in the library, with all that a list of them shows.

    `words` is cut from the article as it was pasted then, with its quotation marks; for the silent
    acts it is the sentence. Names stand in place of ids. `has_marks`: something in it is quoted, as all
    of it is where `form` is "direct". `speakers_read`: whether they were, in the article's language.
    `doubts` are those that a person is told; `doubtful`: the copy it was cut from shows signs of
    rewording. `read_at` (Unix seconds) is the first reading that the asker may know of.
    """

    words: str
    speakers: tuple[str, ...]
    act: Act
    form: Form | None
    has_marks: bool
    speakers_read: bool
    sentences: tuple[int, ...]
    cue: str
    channel: str
    when: str
    via: tuple[str, ...]
    rules_speakers: tuple[str, ...]
    certainty: Certainty
    doubts: tuple[Doubt, ...]
    corrected_by: str | None
    doubtful: bool
    article_digest: str
    article_title: str
    read_at: int
    dated: str = ""  # the day that the article itself names
    articles: int = 1  # in which it was found, where several have the same words
    holding: int = 0  # whose it is

    @property
    def who(self) -> str:
        """The speakers as they are shown, or what stands in their place."""
        return who_of(
            listed(self.speakers),
            unsure=self.certainty == "unsure",
            quoted=self.has_marks,
            read=self.speakers_read,
        )

    @property
    def notes(self) -> list[Note]:
        """What stands beside it wherever it is shown; how its copy looks is told apart."""
        return doubts_remembered(
            self.certainty,
            self.doubts,
            self.rules_speakers,
            self.corrected_by,
            has_speaker=bool(self.speakers),
        )


_as_json = partial(json.dumps, ensure_ascii=False)  # letters as they are need the least room
LEAST_ARTICLE = (
    120  # characters of the story; what is shorter is a message that somebody had read all the same
)


def article_record(reading: Reading) -> ArticleRecord:
    article = reading.article
    received = received_of(article)
    document = "" if article.origin == PASTE else _as_json(received_as_json(received))
    return ArticleRecord(
        article.digest,
        title_of_story(article),
        article.language,
        article.text,
        document,
        publication=_words(article.names.publication, article.text),
        dated=_words(article.names.date, article.text),
        is_article=sum(one.end - one.start for one in article.sentences) >= LEAST_ARTICLE,
    )


def title_of_story(article: Article) -> str:
    """The title as the story alone has it, the same for all, whatever stands beside it in whose paste."""
    headline = find_headline(article.text, article.paragraphs)
    opening = split_sentences(article.text, article.paragraphs[0]) if article.paragraphs else ()
    return title_of(replace(article, headline=headline, sentences=tuple(opening)))


def people_records(reading: Reading) -> list[PersonRecord]:
    return [PersonRecord(one.id, one.name, one.kind, one.also) for one in reading.people]


def statement_records(reading: Reading) -> list[StatementRecord]:
    index = ReadingIndex(reading)
    return [_record(one, one.speakers, index) for one in reading.statements]


def story_of(reading: Reading) -> ReadStory:
    """What searches find of it, without what was set right; the version of the reader is not told."""
    return ReadStory(
        people_records(reading),
        statement_records(reading),
        is_full=reading.reader == "model",
        sentences=fingerprint_of(reading.article),
    )


def corrected_statements(reading: Reading, kept: Sequence[KeptCorrection]) -> list[CorrectedStatement]:
    """What each correction makes of a statement of the reading; of some there is nothing in it."""
    made = [_corrected_statement(reading, one) for one in kept]
    return [one for one in made if one is not None]


def _corrected_statement(reading: Reading, kept: KeptCorrection) -> CorrectedStatement | None:
    after = corrected(reading, [correction_of(kept.record)])
    before = {one.id: one for one in reading.statements}
    said = next((one for one in after.statements if one != before.get(one.id)), None)
    if said is not None:
        people = [after.person(one) for one in said.speakers]
        record = _record(said, tuple(one.name for one in people), ReadingIndex(after))
        corrects = said.id if said.id in before else str(said.spans[0])
        every_name = tuple(name for one in people for name in (one.name, *one.also))
        return CorrectedStatement(kept.id, kept.audience, corrects, record, every_name)
    gone = next(iter(before.keys() - {one.id for one in after.statements}), None)
    return CorrectedStatement(kept.id, kept.audience, gone, None) if gone else None


def _record(statement: Statement, speakers: tuple[str, ...], index: ReadingIndex) -> StatementRecord:
    return StatementRecord(
        statement.id,
        _searchable_words(statement, index.reading),
        speakers,
        statement.act,
        _details(statement, index.reading),
        statement.certainty,
        tuple(told_doubts(statement, index)),
    )


def correction_of(record: CorrectionRecord) -> Correction:
    verdict: Verdict = record.verdict  # type: ignore[assignment]  # the database checks it
    place = place_in(record.fingerprint, record.sentence, record.occurrence, record.start, record.end)
    return Correction(place, verdict, record.name, record.shown_as)


def library_statement(found: FoundStatement) -> LibraryStatement:
    details: dict[str, Any] = json.loads(found.details)
    act: Any = found.act
    certainty: Any = found.certainty
    doubts: Any = found.doubts
    return LibraryStatement(
        words=found.text,
        speakers=found.speakers,
        act=act,
        form=_form(found, details),
        has_marks=bool(details.get("quoted")),
        speakers_read=not details.get("speakers_not_read"),
        sentences=tuple(details.get("sentences", ())),
        cue=details.get("cue", ""),
        channel=details.get("channel", ""),
        when=details.get("when", ""),
        via=tuple(details.get("via", ())),
        rules_speakers=tuple(details.get("rules_speakers", ())),
        certainty=certainty,
        doubts=doubts,
        corrected_by=found.corrected_by,
        doubtful=bool(details.get("doubtful")),
        article_digest=found.article_digest,
        article_title=found.article_title,
        read_at=found.read_at,
        dated=found.dated,
        holding=holding_of(found.number),
    )


def _form(found: FoundStatement, details: dict[str, Any]) -> Form | None:
    """The form; of what was kept before forms were, it is told by the marks."""
    form: Any = details.get("form")
    if form or found.act in SILENT_ACTS:
        return form or None
    if not details.get("quoted"):
        return "indirect"
    return "direct" if stands_in_marks(found.text) else "mixed"


def _searchable_words(statement: Statement, reading: Reading) -> str:
    text = reading.article.text
    return told_words(statement, text) or " … ".join(flat(span.of(text)) for span in statement.spans)


def _details(statement: Statement, reading: Reading) -> str:
    """What a list shows beside the words. What is not there is left out: there are a million of these."""
    text = reading.article.text
    details = {
        "sentences": sentence_numbers(reading.article, statement.spans),
        "form": statement.form,
        "quoted": bool(statement.quotations),
        "speakers_not_read": not speakers_are_read(reading),
        "cue": _words(statement.cue, text),
        "channel": _words(statement.channel, text),
        "when": _words(statement.when, text),
        "via": [reading.person(one).name for one in statement.via],
        "rules_speakers": [reading.person(one).name for one in statement.rules_speakers or ()],
        "doubtful": any(notice.kind in LOOKS_REWORDED for notice in reading.notices),
    }
    return _as_json({name: value for name, value in details.items() if value})


def _words(span: Span | None, text: str) -> str:
    return flat(span.of(text)) if span else ""

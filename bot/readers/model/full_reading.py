"""The full reading: a model's reply and the quick reading brought together.

The reply only points. Every span of the result is the quick reading's or one of the article's
sentences or found in the article by its words, so that nothing the reply says can become a
quotation. Whatever the reply is, each of the article's quotations ends in exactly one statement or
in `not_speech`.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import islice

from bot.article.article import Article
from bot.article.searching import Searchable
from bot.article.spans import Span
from bot.readers.drafts import numbered as numbered_drafts
from bot.readers.model.controls import (
    LEAST_HERE,
    NO_RECORD,
    ControlCheck,
    ControlRecord,
    Verdicts,
    is_control,
    is_known,
    trust_of,
)
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.ascriptions import Ascription, ascriptions_of, heard_in, join_names
from bot.readers.model.reply.circumstances import PointedDrafts, add_channels, add_via
from bot.readers.model.reply.drafts import Authority, ModelDraft
from bot.readers.model.reply.joined import join_mixed
from bot.readers.model.reply.parsing import ParsedReply, RepliedSentence
from bot.readers.model.reply.places import Places
from bot.readers.model.reply.quoted import join_quotations, verdicts_of
from bot.readers.model.reply.references import Reference
from bot.readers.model.reply.reported import join_reports, quotations_for_sentences
from bot.readers.model.reply.shown import a_few_of_each_place, within
from bot.readers.model.reply.story_speakers import StorySpeaker, StorySpeakers
from bot.readers.model.verification import Checker
from bot.readers.reading import Controls, Notice, NoticeKind, Person, Reading, Statement, SummarySentence
from bot.usage import Usage
from bot.words import fixed_texts as texts

_MOST_HEARD = 12
_ANSWERED: frozenset[NoticeKind] = frozenset({"unsupported_language", "no_source_named"})


def reading_from_parsed(
    quick: Reading,
    numbered: NumberedArticle,
    parsed: ParsedReply,
    model: str,
    usage: Usage,
    *,
    summary_language: str | None = None,
    record: ControlRecord = NO_RECORD,
    not_read: Collection[int] = (),
) -> Reading:
    """The full reading of the article; `parsed` may be joined of the replies to several parts.

    `numbered` is what the model was shown; what it points at besides does not exist.
    `summary_language` is an ISO 639-1 code; None where the summary is in the article's language.
    `record`: how the model did before, which with the controls of this article decides how far it is
    believed. Where it is not at all, the quick reading stays, with a notice and `trust` "refused".
    `not_read`: numbers of the sentences of those parts to which no reply came.
    """
    article = quick.article
    story = Searchable(article.text, _where_names_stand(article))
    reply = _Reply(quick, numbered, a_few_of_each_place(within(numbered, parsed)), story)
    verdicts = reply.verdicts_on_controls(not_read)
    trust = trust_of(verdicts.counts, record)
    judged = replace(quick, model=model, controls=verdicts.counts, trust=trust, usage=usage)
    if trust == "refused":
        return replace(judged, notices=(*quick.notices, _notice_of_refusal(verdicts.counts)))
    authority = Authority(trust, is_known=is_known(verdicts.counts, record))
    drafts, not_speech = reply.brought_together(authority, verdicts)
    people, statements = numbered_drafts(drafts)
    checker = Checker(article, story, translated=summary_language not in (None, article.language))
    return replace(
        judged,
        summary=tuple(_checked(one, numbered, article, checker) for one in parsed.summary) or quick.summary,
        people=people,
        statements=statements,
        not_speech=tuple(sorted(not_speech)),
        notices=_notices(quick.notices, people, statements),
        reader="model",
    )


def _notice_of_refusal(controls: Controls) -> Notice:
    failed = controls.contradicted + controls.left_out
    why = texts.REPLY_REFUSED if controls.of >= LEAST_HERE else texts.MODEL_REFUSED
    words = why.format(failed=failed, of=controls.of)
    return Notice("reply_refused", texts.QUICK_READING_ONLY.format(why=words))


def _where_names_stand(article: Article) -> list[Span]:
    """The story, and beside it the byline: an interviewer may be named nowhere else."""
    beside = [
        name
        for name in (article.names.publication, article.names.author)
        if name is not None and not any(paragraph.overlaps(name) for paragraph in article.paragraphs)
    ]
    return sorted([*article.paragraphs, *dict.fromkeys(beside)])


class _Reply:
    """One reply beside the quick reading, its names and references found in the article."""

    def __init__(
        self, quick: Reading, numbered: NumberedArticle, parsed: ParsedReply, story: Searchable
    ) -> None:
        self._quick, self._parsed, self._story = quick, parsed, story
        self._places = Places(quick.article.text, numbered, quick.statements)
        self._speakers = StorySpeakers(quick, story)
        self._hears = _HeardInPlaces(quick, self._places, self._speakers)
        self._heard = heard_in(parsed.speakers, self._speakers, self._hears.at)

    def verdicts_on_controls(self, not_read: Collection[int]) -> Verdicts:
        check = ControlCheck(
            self._quick, self._places, self._speakers, self._claims(), self._parsed.not_speech
        )
        return check.verdicts(not_read)

    def brought_together(self, word: Authority, verdicts: Verdicts) -> tuple[list[ModelDraft], list[Span]]:
        """The statements of both readers in order, and the quotations that are no speech."""
        parsed, speakers, places = self._parsed, self._speakers, self._places
        if word.is_trusted:
            join_names(self._heard, speakers)
        claims = self._claims()
        said_of = verdicts_of(claims, parsed.not_speech, places, self._hears.by_quotation())
        controls = [one.id for one in self._quick.statements if is_control(one, self._quick)]
        quoted = join_quotations(self._quick, said_of, speakers, places, word, controls)
        _show_who_else_is_heard(quoted.drafts, self._quick, verdicts)
        drafts = join_reports(quoted.drafts, claims, places, word)
        drafts = join_mixed(drafts, claims, places) if word.is_trusted else drafts
        pointed = PointedDrafts(drafts, places)
        add_via(parsed.via, pointed, speakers)
        add_channels(parsed.channels, pointed, places, self._story, speakers)
        return sorted(drafts, key=lambda draft: (draft.spans[0], draft.spans[-1].end)), quoted.not_speech

    def _claims(self) -> list[Ascription]:
        return quotations_for_sentences(ascriptions_of(self._heard), self._places)


def _show_who_else_is_heard(drafts: Sequence[ModelDraft], quick: Reading, verdicts: Verdicts) -> None:
    """A control is never overruled: it keeps its speakers, and tells whom the model hears."""
    contradicted = {
        (statement.spans, statement.cue): verdicts.contradicted[statement.id]
        for statement in quick.statements
        if statement.id in verdicts.contradicted
    }
    for draft in drafts:
        others = contradicted.get((tuple(draft.spans), draft.cue)) if draft.is_control else None
        if others is not None:
            draft.model_speakers = list(others)
            draft.certainty = "likely"
            draft.doubts = (*draft.doubts, "readers_differ")


class _HeardInPlaces:
    """Whom the quick reading hears in each place."""

    def __init__(self, quick: Reading, places: Places, speakers: StorySpeakers) -> None:
        self._speakers = speakers
        self._ids: dict[tuple[str, int], dict[str, None]] = defaultdict(dict)
        for statement in quick.statements:
            for quotation in statement.quotations:
                self._ids["q", places.number_of(quotation) or 0].update(dict.fromkeys(statement.speakers))
            for span in statement.spans:
                for number in places.sentences_of(span):
                    self._ids["s", number].update(dict.fromkeys(statement.speakers))

    def at(self, reference: Reference) -> list[StorySpeaker]:
        """A few of them, where a place has many."""
        ids = self._ids.get((reference.target, reference.number), ())
        return self._speakers.known(islice(ids, _MOST_HEARD))

    def by_quotation(self) -> dict[int, set[StorySpeaker]]:
        return {
            number: set(self._speakers.known(ids))
            for (target, number), ids in self._ids.items()
            if target == "q"
        }


def _checked(
    sentence: RepliedSentence, numbered: NumberedArticle, article: Article, checker: Checker
) -> SummarySentence:
    """What no quotation marks should stand around is listed with what the article lacks."""
    text, unquoted = checker.check_quotation_marks(sentence.text)
    evidence = tuple(number for number in sentence.evidence if number in numbered.shown_sentences)
    cited = [article.sentences[number - 1].of(article.text) for number in evidence]
    unsupported = (*unquoted, *checker.unsupported_words(text, cited))
    return SummarySentence(text, evidence, tuple(dict.fromkeys(unsupported)))


def _notices(
    notices: Sequence[Notice], people: Sequence[Person], statements: Sequence[Statement]
) -> tuple[Notice, ...]:
    """Without those that say that no speaker was found, where the model found one."""
    named = {person.id for person in people if person.kind != "unnamed"}
    if not any(named.intersection(statement.speakers) for statement in statements):
        return tuple(notices)
    return tuple(notice for notice in notices if notice.kind not in _ANSWERED)

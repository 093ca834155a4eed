"""The full reading: a model's reply and the quick reading brought together.

The reply only points. Every span of the result is the quick reading's or one of the article's
sentences or found in the article by its words, so that nothing the reply says can become a
quotation. Whatever the reply is, each of the article's quotations ends in exactly one statement or
in `not_speech`.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from bot.article.article import Article
from bot.article.searching import Searchable
from bot.article.spans import Span
from bot.readers.drafts import numbered as numbered_drafts
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.circumstances import Pointed, add_channels, add_via
from bot.readers.model.reply.claims import claims_of
from bot.readers.model.reply.drafts import ModelDraft
from bot.readers.model.reply.joined import join_mixed
from bot.readers.model.reply.parsing import ParsedReply, RepliedSentence
from bot.readers.model.reply.places import Places
from bot.readers.model.reply.quoted import join_quotations, verdicts_of
from bot.readers.model.reply.references import Reference
from bot.readers.model.reply.reported import join_reports, quotations_for_sentences
from bot.readers.model.reply.story_speakers import StorySpeaker, StorySpeakers
from bot.readers.model.verification import Checker
from bot.readers.reading import Notice, NoticeKind, Person, Reading, Statement, SummarySentence
from bot.usage import Usage

_ANSWERED: frozenset[NoticeKind] = frozenset({"unsupported_language", "no_source_named"})


def reading_from_parsed(
    quick: Reading,
    numbered: NumberedArticle,
    parsed: ParsedReply,
    model: str,
    usage: Usage,
    *,
    summary_language: str | None = None,
) -> Reading:
    """The full reading of the article; `parsed` may be joined of the replies to several parts.

    `numbered` is what the model was shown; what it points at besides does not exist.
    `summary_language` is an ISO 639-1 code; None where the summary is in the article's language.
    """
    article = quick.article
    story = Searchable(article.text, _where_names_stand(article))
    drafts, not_speech = _bring_together(quick, numbered, parsed, story)
    people, statements = numbered_drafts(drafts)
    translated = summary_language not in (None, article.language)
    checker = Checker(article, story, translated=translated)
    summary = tuple(_checked(sentence, numbered, article, checker) for sentence in parsed.summary)
    return replace(
        quick,
        summary=summary or quick.summary,
        people=people,
        statements=statements,
        not_speech=tuple(sorted(not_speech)),
        notices=_notices(quick.notices, people, statements),
        reader="model",
        model=model,
        usage=usage,
    )


def _where_names_stand(article: Article) -> list[Span]:
    """The story, and beside it the byline: an interviewer may be named nowhere else."""
    beside = [
        name
        for name in (article.names.publication, article.names.author)
        if name is not None and not any(paragraph.overlaps(name) for paragraph in article.paragraphs)
    ]
    return sorted([*article.paragraphs, *dict.fromkeys(beside)])


def _bring_together(
    quick: Reading, numbered: NumberedArticle, parsed: ParsedReply, story: Searchable
) -> tuple[list[ModelDraft], list[Span]]:
    places = Places(quick.article.text, numbered, quick.statements)
    speakers = StorySpeakers(quick, story)
    heard = _Heard(quick, places, speakers)
    claims = claims_of(parsed.speakers, speakers, heard.at)
    claims = quotations_for_sentences(claims, places)
    verdicts = verdicts_of(claims, parsed.not_speech, places, heard.by_quotation())
    quoted = join_quotations(quick, verdicts, speakers, places)
    drafts = join_reports(quoted.drafts, claims, places)
    drafts = join_mixed(drafts, claims, places)
    pointed = Pointed(drafts, places)
    add_via(parsed.via, pointed, speakers)
    add_channels(parsed.channels, pointed, places, story)
    return sorted(drafts, key=lambda draft: (draft.spans[0], draft.spans[-1].end)), quoted.not_speech


class _Heard:
    """Whom the quick reading hears in each place."""

    def __init__(self, quick: Reading, places: Places, speakers: StorySpeakers) -> None:
        self._speakers = speakers
        self._ids: dict[tuple[str, int], list[str]] = defaultdict(list)
        for statement in quick.statements:
            for quotation in statement.quotations:
                self._ids["q", places.number_of(quotation) or 0] += statement.speakers
            for span in statement.spans:
                for number in places.sentences_of(span):
                    self._ids["s", number] += statement.speakers

    def at(self, reference: Reference) -> list[StorySpeaker]:
        return self._speakers.known(self._ids.get((reference.target, reference.number), ()))

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

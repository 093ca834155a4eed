"""The quick reading: an article read by rules alone, offline and at once."""

from collections.abc import Sequence

from bot.core.altered_names import altered_names
from bot.core.article import Article
from bot.core.article_likeness import is_article
from bot.core.frames import Frame, frames_of
from bot.core.notices.find import find_notices
from bot.core.people import Entity, People
from bot.core.quotations import Quotation, find_marked_quotations
from bot.core.reading import Person, Reading, Statement
from bot.core.spans import Span
from bot.core.statements import Draft, Found, StatementReader
from bot.core.structure import structure_of
from bot.core.summary import summarise
from bot.core.turns import find_turns

ENGLISH = frozenset({"en", "und"})


def read_by_rules(text: str) -> Reading:
    """Read `text` by rules: structure, quotations, who said what, notices, summary. Never raises."""
    article = structure_of(text)
    marked = find_marked_quotations(text, article.paragraphs)
    turns = find_turns(text, article.paragraphs, marked.quotations)
    quotations = _without_overlaps([*turns, *marked.quotations])
    frames = frames_of(text, article.paragraphs, article.sentences, quotations)
    people = People(text, frames)
    _join_altered_names(people, text)
    found = _who_said_what(article, frames, people)
    persons, statements = _numbered(found, people)
    every_quotation = [piece for quotation in quotations for piece in quotation.pieces]
    return Reading(
        article,
        summarise(article, statements, persons) if is_article(article) else (),
        persons,
        statements,
        tuple(found.not_speech),
        find_notices(article, persons, statements, found.not_speech, every_quotation, marked.unbalanced),
    )


def _who_said_what(article: Article, frames: Sequence[Frame], people: People) -> Found:
    """Nobody says anything in a shopping list; in a language that the rules do not read, nobody is named."""
    if not is_article(article):
        return Found(not_speech=[piece for quotation in _quotations_of(frames) for piece in quotation.pieces])
    if article.language not in ENGLISH:
        return Found([Draft([], "direct", "said", [*one.pieces], [*one.pieces]) for one in _quotations_of(frames)])
    author = article.names.author
    return StatementReader(
        article.text, frames, people, article.headline, author.of(article.text) if author else None
    ).read()


def _quotations_of(frames: Sequence[Frame]) -> list[Quotation]:
    return [quotation for frame in frames for quotation in frame.quotations.values()]


def _without_overlaps(quotations: list[Quotation]) -> list[Quotation]:
    """In order; a quotation inside another belongs to the outer one."""
    kept: list[Quotation] = []
    for quotation in sorted(quotations, key=lambda one: (one.outer.start, -one.outer.end)):
        if kept and quotation.outer.start < max(kept[-1].outer.end, kept[-1].span.end):
            continue
        kept.append(quotation)
    return kept


def _join_altered_names(people: People, text: str) -> None:
    persons = [one for one in people.entities if one.kind == "person"]
    introduced = {one.name for one in persons if len(one.words) > 1 or one.description is not None}
    by_name = {one.name: one for one in persons}
    for kept, stray in altered_names({one.name: one.spans for one in persons}, introduced, text):
        if kept in by_name and stray in by_name:
            people.alter(by_name[kept], by_name[stray])


def _numbered(found: Found, people: People) -> tuple[tuple[Person, ...], tuple[Statement, ...]]:
    """Those who speak become people `p1`, `p2`, … in the order in which they do; statements `st1`, …"""
    ids: dict[int, str] = {}
    persons: list[Person] = []

    def identify(entities: Sequence[Entity]) -> tuple[str, ...]:
        for entity in entities:
            if entity.number not in ids:
                ids[entity.number] = f"p{len(ids) + 1}"
                persons.append(_person(ids[entity.number], entity))
        return tuple(ids[entity.number] for entity in entities)

    statements = [_statement(f"st{place}", draft, identify) for place, draft in enumerate(found.drafts, 1)]
    return tuple(persons), tuple(statements)


def _person(number: str, entity: Entity) -> Person:
    also = [
        name for name, _ in entity.names.most_common() if name != entity.name and name not in entity.altered
    ]
    return Person(
        number,
        entity.name,
        entity.kind,
        entity.description,
        tuple(sorted(set(entity.spans))),
        tuple(dict.fromkeys([*entity.altered, *also])),
    )


def _statement(number: str, draft: Draft, identify: "object") -> Statement:
    assert callable(identify)
    return Statement(
        number,
        identify(draft.speakers),
        draft.form,
        draft.act,
        tuple(draft.spans),
        tuple(draft.quotations),
        draft.cue,
        draft.mention,
        draft.channel,
        draft.when,
        identify(draft.via),
    )


def story_span(article: Article) -> Span:
    return Span(article.paragraphs[0].start, article.paragraphs[-1].end) if article.paragraphs else Span(0, 0)

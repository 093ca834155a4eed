"""The quick reading: an article read by rules alone, offline and at once.

The text is never altered. Each step adds spans over it: the structure, what stands between marks,
the sentences around it as frames, who is named, what each frame claims, and then, in one fold over
the story, who said what; at last what a reader should be warned of.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import groupby

from bot.article.article import Article
from bot.article.quotations.quotations import MarkedQuotations, Quotation, find_marked_quotations
from bot.article.quotations.turns import find_turns
from bot.article.received_text import ArticleText
from bot.article.spans import Span
from bot.article.structure.article_likeness import is_article
from bot.article.structure.structure import structure_of
from bot.readers.drafts import numbered
from bot.readers.names.altered_names import altered_names
from bot.readers.notices.find import find_notices
from bot.readers.notices.instructions import find_instructions
from bot.readers.reading import Reading
from bot.readers.rules.grammar.frames import Frame, frames_of
from bot.readers.rules.people.meant import NOBODY
from bot.readers.rules.people.people import People
from bot.readers.rules.statements.certainty import doubted
from bot.readers.rules.statements.claims import Claims, claims_of, claims_of_headline, only_quoted
from bot.readers.rules.statements.drafting import quoted as drafted
from bot.readers.rules.statements.drafts import FoundStatements, RulesDraft
from bot.readers.rules.statements.who_said_what import who_said_what
from bot.readers.rules.summary import summarise

# The rules read English; of a text too short to tell they try.
LANGUAGES_READ = frozenset({"en", "und"})
CLOSES_PARAGRAPH = frozenset(".!?…:;,)]\"'”’»“—–-")
LONGEST_HEADING = 14  # words
LAST_OF_HEAD = 1  # paragraphs: the headline and what stands right below it
MOST_HEADINGS = 3  # one after another


def read_by_rules(received: ArticleText) -> Reading:
    """Read any text at all; what is no article gives an empty reading with a notice. Never raises."""
    article = structure_of(received)
    marked = find_marked_quotations(article.text, article.paragraphs)
    quotations = _with_turns(article, marked)
    quoted = _pieces(quotations)
    instructions = find_instructions(article, quoted)
    worth_reading = is_article(article)
    found = _who_said_what(article, quotations) if worth_reading else FoundStatements(not_speech=quoted)
    people, statements = numbered(found.drafts)
    notices = find_notices(
        article,
        people,
        statements,
        quoted,
        marked.unbalanced,
        instructions,
        worth_reading=worth_reading,
    )
    summary = summarise(article, statements, people, instructions=frozenset(instructions))
    return Reading(
        article=article,
        summary=summary if worth_reading else (),
        people=people,
        statements=doubted(statements, notices),
        not_speech=tuple(found.not_speech),
        notices=notices,
    )


def found_in(text: str) -> FoundStatements:
    """Who said what in an article, with what tells so."""
    article = structure_of(text)
    marked = find_marked_quotations(text, article.paragraphs)
    return _who_said_what(article, _with_turns(article, marked))


def _who_said_what(article: Article, quotations: Sequence[Quotation]) -> FoundStatements:
    """In a language that the rules do not read, quotations are shown and nobody is named."""
    if article.language not in LANGUAGES_READ:
        return FoundStatements([_unread(one) for one in quotations])
    frames = frames_of(article.text, article.paragraphs, article.sentences, quotations)
    people = People(article.text, frames)
    _join_altered_names(people, article.text)
    return who_said_what(_claimed(article, frames, people), people, article)


def _claimed(article: Article, frames: Sequence[Frame], people: People) -> Iterator[Claims]:
    """What each frame claims; those of the headline count for less."""
    headline_end = article.headline.end if article.headline is not None else 0
    titles = {place for place in _titles_within(article) if place > LAST_OF_HEAD}
    for frame in frames:
        in_headline = frame.span.start < headline_end
        read = claims_of_headline if in_headline else claims_of
        claims = read(frame, people.by_frame[frame.number], article.text)
        yield only_quoted(claims) if frame.paragraph in titles and not in_headline else claims


def _titles_within(article: Article) -> Iterator[int]:
    """Lines without a mark at their end, between paragraphs that have one or below them: of other stories."""
    text, paragraphs = article.text, article.paragraphs
    closed = [text[one.end - 1] in CLOSES_PARAGRAPH for one in paragraphs]
    for is_closed, places in groupby(range(len(paragraphs)), closed.__getitem__):
        run = list(places)
        is_last = paragraphs[run[-1]] == paragraphs[-1]
        is_short = all(len(paragraphs[one].of(text).split()) <= LONGEST_HEADING for one in run)
        are_titles = len(run) > 1 if is_last else len(run) <= MOST_HEADINGS
        if run[0] and not is_closed and is_short and are_titles:
            yield from run


def _with_turns(article: Article, marked: MarkedQuotations) -> list[Quotation]:
    """The quotations between marks and what is set apart without any, in order and disjoint.

    A quotation inside another belongs to the outer one; where one reaches out of a turn, that is none.
    """
    starts = [one.outer.start for one in marked.quotations]
    turns = [
        turn
        for turn in find_turns(article.text, article.paragraphs, marked.quotations)
        if not _reaches_out(
            turn, marked.quotations[max(0, bisect_left(starts, max(turn.outer.end, turn.span.end)) - 1) :]
        )
    ]
    kept: list[Quotation] = []
    for quotation in sorted([*turns, *marked.quotations], key=lambda one: (one.outer.start, -one.outer.end)):
        if not kept or quotation.outer.start >= max(kept[-1].outer.end, kept[-1].span.end):
            kept.append(quotation)
    return kept


def _reaches_out(turn: Quotation, following: Sequence[Quotation]) -> bool:
    """Whether the first of `following`, the last quotation to begin in the turn, ends behind it."""
    end = max(turn.outer.end, turn.span.end)
    return bool(following) and turn.outer.start <= following[0].outer.start < end < following[0].outer.end


def _unread(quotation: Quotation) -> RulesDraft:
    """A quotation in a language that the rules do not read: only who says it is open."""
    draft = drafted(quotation, NOBODY)
    draft.doubts = ("no_speaker",)
    return draft


def _pieces(quotations: Sequence[Quotation]) -> list[Span]:
    return [piece for quotation in quotations for piece in quotation.pieces]


def _join_altered_names(people: People, text: str) -> None:
    """A reworded copy may spell one person in two ways: they stay one, under both spellings."""
    by_name = {one.name: one for one in people.speakers if one.kind == "person"}
    introduced = {name for name, one in by_name.items() if len(one.words) > 1 or one.description is not None}
    spans = {name: one.spans for name, one in by_name.items()}
    people.alter([(by_name[kept], by_name[stray]) for kept, stray in altered_names(spans, introduced, text)])

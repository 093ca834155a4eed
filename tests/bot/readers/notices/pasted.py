"""An article as the notices get it: structure and quotations found, people and statements given."""

import re

from bot.article.quotations.quotations import find_marked_quotations
from bot.article.spans import Span
from bot.article.structure.article_likeness import is_article
from bot.article.structure.structure import structure_of
from bot.readers.notices.find import find_notices
from bot.readers.notices.instructions import find_instructions
from bot.readers.reading import Notice, Person, Statement

FULL_STORY = """\
Ferry to Lowen Island stops for the winter

The ferry to Lowen Island will stop running in November, the harbour board decided on Monday.

The board blamed the price of fuel, which doubled in a year, and a crew that has shrunk to five.

“Nobody asked us who live there,” said Marta Quill, who keeps the only shop of the island.

The island has 212 inhabitants and one bakery, which closed in 2019 when its oven broke down.

The harbour board will pay for a helicopter when somebody falls ill on Lowen Island.
"""


def notices_of(
    text: str, people: tuple[Person, ...] = (), statements: tuple[Statement, ...] = ()
) -> tuple[Notice, ...]:
    article = structure_of(text)
    marked = find_marked_quotations(text, article.paragraphs)
    quotations = [piece for quotation in marked.quotations for piece in quotation.pieces]
    return find_notices(
        article,
        people,
        statements,
        quotations,
        marked.unbalanced,
        find_instructions(article, quotations),
        worth_reading=is_article(article),
    )


def kinds_of(text: str, people: tuple[Person, ...] = ()) -> set[str]:
    return {notice.kind for notice in notices_of(text, people)}


def message_of(kind: str, text: str, people: tuple[Person, ...] = ()) -> str | None:
    """None where there is no such notice."""
    return next((notice.message for notice in notices_of(text, people) if notice.kind == kind), None)


def person(text: str, name: str, *also: str) -> Person:
    """Somebody of that name, mentioned wherever `text` has it or one of the other names."""
    names = "|".join(re.escape(one) for one in (name, *also))
    spans = tuple(Span(*found.span()) for found in re.finditer(names, text))
    return Person(name, name, "person", None, spans, also)

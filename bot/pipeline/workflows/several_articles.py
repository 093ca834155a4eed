"""The articles that a question is about where it is about all that its conversation knows."""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from bot.article.received_text import ArticleText, accepted
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from bot.pipeline.library_unavailable import LibraryUnavailable
from bot.pipeline.services import Services
from storage.conversations import ConversationKey

MOST_ARTICLES = 6  # for one question: the first, and the latest

_Article = TypeVar("_Article")


@dataclass(frozen=True, slots=True)
class ArticlesAskedAbout:
    """Their `texts`, out of the `known` ones that the conversation has."""

    texts: tuple[ArticleText, ...]
    known: int


def first_and_latest(articles: Sequence[_Article]) -> list[_Article]:
    """All, where they are not too many for one question."""
    if len(articles) <= MOST_ARTICLES:
        return list(articles)
    return [articles[0], *articles[1 - MOST_ARTICLES :]]


async def with_earlier_articles(
    services: Services, text: ArticleText, asker: Asker, conversation: ConversationKey
) -> ArticlesAskedAbout:
    """`text`, which is kept, so that later questions find it, then the conversation's other articles.

    Those that were forgotten are not among them. Raises `ArticleError`.
    """
    reading = await services.quick_readings.of(accepted(text), asker.person)
    digest = reading.article.digest
    if not await _known_texts(services, [digest], asker):  # else each question would count as a reading
        with contextlib.suppress(LibraryUnavailable):  # logged; the question can do without
            await services.memory.keep_article(asker, reading)
    others = [one for one in await services.conversations.articles(conversation) if one != digest]
    texts = [text, *await _known_texts(services, others, asker)]
    return ArticlesAskedAbout(tuple(first_and_latest(texts)), len(texts))


async def _known_texts(services: Services, digests: Sequence[str], asker: Asker) -> list[ArticleText]:
    """None of them where the database fails: the question can do without."""
    library = Library(services.memory)
    with contextlib.suppress(LibraryUnavailable):
        found = [await library.text(asker, digest) for digest in digests]
        return [text for text in found if text is not None]
    return []

"""The article behind a link: fetched as an honest visitor, then read like a document."""

import asyncio
from dataclasses import replace

from bot.article.received_text import ArticleText
from bot.documents.bounded import read_within_bounds
from bot.documents.link_fetcher import LinkFetcher


class WebPages:
    def __init__(self, fetcher: LinkFetcher | None = None) -> None:
        self._fetcher = fetcher or LinkFetcher()

    async def read(self, link: str) -> ArticleText:
        """Raises `ArticleError` with words for who gave the link."""
        page = await self._fetcher.fetch(link)
        received = await asyncio.to_thread(read_within_bounds, page.data, page.name)
        return replace(received, origin=replace(page.origin, pages=received.origin.pages))

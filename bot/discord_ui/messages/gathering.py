"""The pieces of a paste as one text: files fetched, messages behind links read, kept articles recalled."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.article.received_text import ArticleText, plain_text
from bot.discord_ui.failures import Refusal
from bot.discord_ui.messages.attachments import texts_of
from bot.discord_ui.pastes.pastes import joined_texts, only_link
from bot.discord_ui.pastes.pieces import (
    FilePiece,
    KeptPiece,
    LinkedPiece,
    PagePiece,
    Piece,
    TextPiece,
    pieces_of,
)
from bot.discord_ui.words import command_catalogue as words
from bot.documents.web_pages import WebPages
from bot.errors import ArticleError
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from bot.pipeline.viewers import audience_of


@dataclass(frozen=True, slots=True)
class _Download:
    client: discord.Client
    piece: FilePiece

    @property
    def filename(self) -> str:
        return self.piece.filename

    @property
    def size(self) -> int:
        return self.piece.size

    async def read(self) -> bytes:
        return await self.client.http.get_from_cdn(self.piece.url)


class Gatherer:
    def __init__(self, client: discord.Client, library: Library, pages: WebPages | None = None) -> None:
        """`pages`: None where links are not opened."""
        self._client = client
        self._library = library
        self._pages = pages

    async def text_of(self, pieces: Sequence[Piece], asker: Asker) -> ArticleText:
        """The text of all pieces, in order; of a link alone, the page behind it. Raises `Refusal`."""
        text = joined_texts(await asyncio.gather(*(self._text_of(one, asker) for one in pieces)))
        link = only_link(plain_text(text))
        return text if link is None or self._pages is None else await self._page(link)

    @property
    def opens_links(self) -> bool:
        return self._pages is not None

    @property
    def words_for_links(self) -> str:
        """What to do instead of sending links alone that are not opened."""
        return words.NO_WEB_PAGES if self._pages is None else words.ONE_LINK_AT_A_TIME

    async def _text_of(self, piece: Piece, asker: Asker) -> ArticleText:
        match piece:
            case TextPiece(text):
                return text
            case FilePiece():
                (read,) = await texts_of([_Download(self._client, piece)])
                return read
            case PagePiece(link):
                return await self._page(link)
            case LinkedPiece(channel, message):
                return await self._text_behind(channel, message, asker)
            case KeptPiece(digest):
                kept = await self._library.text(asker, digest, audience_of(asker))
                if kept is None:
                    raise Refusal(words.ARTICLE_NOT_HERE)
                return kept

    async def _page(self, link: str) -> ArticleText:
        if self._pages is None:
            raise Refusal(words.NO_WEB_PAGES)
        try:
            return await self._pages.read(link)
        except ArticleError as error:
            raise Refusal(error.user_message) from error

    async def _text_behind(self, channel: int, message: int, asker: Asker) -> ArticleText:
        place = self._client.get_partial_messageable(channel)
        try:
            found = await place.fetch_message(message)
        except (discord.NotFound, discord.Forbidden) as error:
            raise Refusal(words.LINK_NOT_FOR_YOU) from error
        text = await self.text_of([*pieces_of([found, *found.message_snapshots], found.content)], asker)
        if not plain_text(text).strip():
            raise Refusal(words.NOTHING_THERE)
        return text

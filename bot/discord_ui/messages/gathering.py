"""The pieces of a paste as one text: files fetched, messages behind links read, kept articles recalled."""

import asyncio
from collections.abc import Sequence
from dataclasses import dataclass

import discord

from bot.article.received_text import plain_text
from bot.discord_ui.failures import Refusal
from bot.discord_ui.messages.attachments import texts_of
from bot.discord_ui.messages.pastes import joined
from bot.discord_ui.messages.pieces import FilePiece, KeptPiece, LinkedPiece, Piece, TextPiece, pieces_of
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library


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
    def __init__(self, client: discord.Client, library: Library) -> None:
        self._client = client
        self._library = library

    async def text_of(self, pieces: Sequence[Piece], asker: Asker) -> str:
        """All of them, in order. Raises `Refusal`."""
        return joined(await asyncio.gather(*(self._text_of(one, asker) for one in pieces)))

    async def _text_of(self, piece: Piece, asker: Asker) -> str:
        match piece:
            case TextPiece(text):
                return text
            case FilePiece():
                (text,) = await texts_of([_Download(self._client, piece)])
                return text
            case LinkedPiece(channel, message):
                return await self._text_behind(channel, message, asker)
            case KeptPiece(digest):
                kept = await self._library.text(asker, digest)
                if kept is None:
                    raise Refusal(words.ARTICLE_NOT_HERE)
                return plain_text(kept)

    async def _text_behind(self, channel: int, message: int, asker: Asker) -> str:
        place = self._client.get_partial_messageable(channel)
        try:
            found = await place.fetch_message(message)
        except (discord.NotFound, discord.Forbidden) as error:
            raise Refusal(words.LINK_NOT_FOR_YOU) from error
        text = await self.text_of([*pieces_of([found, *found.message_snapshots], found.content)], asker)
        if not text.strip():
            raise Refusal(words.NOTHING_THERE)
        return text

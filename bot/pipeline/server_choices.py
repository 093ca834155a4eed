"""What those who manage a server chose, and people for themselves.

All of it is held in memory, so that nobody waits for it, and a choice counts from the next reading on.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace

from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.readings.reading_options import ReadingOptions
from bot.pipeline.scopes import is_direct
from storage.server_settings import ServerSettings, ServerSettingsStore

USUAL = ServerSettings()
AS_THE_ARTICLE = "article"  # in place of a language: each summary in that of its article


def no_parent(_: int) -> int | None:
    return None


class ServerChoices:
    """`parent_of` tells the channel that a thread belongs to; None for what is no thread."""

    def __init__(self, memory: Memory, parent_of: Callable[[int], int | None] = no_parent) -> None:
        self._memory = memory
        self._parent_of = parent_of
        self._chosen: dict[str, ServerSettings] = {}
        self._changing = asyncio.Lock()

    async def load(self) -> None:
        """Raises `LibraryUnavailable`: to go on as if nothing were chosen could send away what must stay."""
        if self._memory.database is None:
            return
        async with self._changing, self._memory.opened() as database:
            self._chosen = await ServerSettingsStore(database).all()

    def of(self, scope: str) -> ServerSettings:
        return self._chosen.get(scope, USUAL)

    def reading_options(self, asker: Asker, usual: ReadingOptions) -> ReadingOptions:
        """`usual` as whoever runs Byline set it, with what was chosen for where `asker` asks."""
        sentences = self.of(asker.scope).summary_sentences or usual.summary_sentences
        language = self._summary_language(asker, usual.language)
        return replace(usual, language=language, summary_sentences=sentences)

    def answer_language(self, asker: Asker, usual: str) -> str:
        """The language of an answer; empty for the question's own, which holds for private questions."""
        if asker.private and not is_direct(asker.scope):
            return ""
        return self._chosen_language(asker.scope, usual)

    def _summary_language(self, asker: Asker, usual: str) -> str:
        """A shared card is for all there; a private one is for who asks."""
        if is_direct(asker.scope):
            return self._chosen_language(asker.scope, asker.language or usual)
        shared = self._chosen_language(asker.scope, usual)
        return asker.language or shared if asker.private else shared

    def _chosen_language(self, scope: str, usual: str) -> str:
        """Empty for the article's, or the question's, own."""
        chosen = self.of(scope).language or usual
        return "" if chosen == AS_THE_ARTICLE else chosen

    def may_ask_model(self, asker: Asker, *channels: int | None) -> bool:
        """Whether a model may receive what `asker` asks about; `channels` are where the article was read."""
        quick = self.of(asker.scope).quick_channels
        places = [one for one in (asker.channel, asker.under, *channels) if one is not None]
        return not any(one in quick or self._parent_of(one) in quick for one in places)

    async def choose(self, scope: str, settings: ServerSettings) -> None:
        """Raises `LibraryUnavailable` where it cannot be kept, and then changes nothing."""
        await self.change(scope, lambda _: settings)

    async def change(self, scope: str, changed: Callable[[ServerSettings], ServerSettings]) -> None:
        """Choose one after another, so that no choice is lost because somebody chose at the same time."""
        async with self._changing, self._memory.opened() as database:
            settings = changed(self.of(scope))
            await ServerSettingsStore(database).put(scope, settings)
            self._chosen[scope] = settings

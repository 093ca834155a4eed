"""Where the card of an article is shown, as whoever reads it needs it."""

from typing import Protocol

import discord

from bot.discord_ui.cards.layout import View


class OwedAnswer(Protocol):
    """What is owed to somebody.

    `erasings_before`: how many there had been when they asked; None where that was before this process.
    """

    @property
    def erasings_before(self) -> int | None: ...

    async def is_owed(self) -> bool: ...


class CardAnswer(OwedAnswer, Protocol):
    """Where a card is shown; see `Answer`."""

    private: bool
    asked_by: str

    @property
    def may_share(self) -> bool: ...

    @property
    def may_thread(self) -> bool: ...

    @property
    def link(self) -> str: ...

    @property
    def message_id(self) -> int | None: ...

    def note_article(self, digest: str) -> None: ...

    async def show(self, shown: View) -> None: ...

    async def finish(self, shown: View) -> None: ...

    async def give_privately(self, shown: View) -> None: ...

    async def refuse(self, reason: str) -> None: ...

    async def beside(self, message: int) -> discord.Message | None: ...

    async def change_beside(self, message: int, shown: View) -> None: ...

"""What reads articles and questions in messages: written to Byline, posted in its channels, or owed."""

from dataclasses import dataclass

import discord

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.reading_articles import ArticleReader
from bot.discord_ui.messages.gathering import Gatherer
from bot.discord_ui.pastes.split_pastes import SplitPastes


@dataclass(frozen=True, slots=True)
class MessageServices:
    """One for the whole bot. `has_menus`: see `ClientOptions`."""

    client: discord.Client
    reader: ArticleReader
    pastes: SplitPastes
    gatherer: Gatherer
    deliverer: Deliverer
    has_menus: bool

    @property
    def own_id(self) -> int:
        """Byline's; 0 before it has logged in."""
        user = self.client.user
        return user.id if user else 0

    def turns_to_byline(self, message: discord.Message) -> bool:
        """Whether it mentions Byline."""
        return self.own_id in [one.id for one in message.mentions]

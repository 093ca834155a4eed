"""The buttons to the next page of /find and of /articles: each page is as who presses may see it by then."""

from dataclasses import replace

import discord

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.cards.presses import Press
from bot.discord_ui.cards.search_presses import search_of
from bot.discord_ui.commands.library import SHOWN, articles_card, page_card, typed_title
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.keeping.find_statements import find_further
from bot.pipeline.memory import Memory


class FoundPages:
    """Turns the pages of /find, in the private message itself."""

    def __init__(self, deliverer: Deliverer, memory: Memory) -> None:
        self._deliverer = deliverer
        self._memory = memory

    async def turn_page(self, interaction: discord.Interaction, press: Press) -> None:
        async with self._deliverer.answering(
            interaction, "searching the library", changes_card=True
        ) as answer:
            search, sealed = search_of(press, SHOWN)
            before = (await self._memory.numbers()).opened(sealed.before)
            asker = asker_of_interaction(interaction, private=True)
            page = await find_further(self._memory, asker, search, replace(sealed, before=before))
            if not page.statements:
                raise Refusal(words.NO_MORE_FOUND)
            await answer.finish(await page_card(self._memory, asker, page, search))


class ArticlePages:
    """Turns the pages of /articles, in the private message itself."""

    def __init__(self, deliverer: Deliverer, memory: Memory) -> None:
        self._deliverer = deliverer
        self._memory = memory

    async def turn_page(self, interaction: discord.Interaction, press: Press) -> None:
        async with self._deliverer.answering(interaction, "listing articles", changes_card=True) as answer:
            if len(press.numbers) != 2:
                raise Refusal(words.BUTTON_UNKNOWN)
            behind, first = press.numbers
            asker = asker_of_interaction(interaction, private=True)
            title = typed_title(press.article)
            await answer.finish(await articles_card(self._memory, asker, title, behind, first))

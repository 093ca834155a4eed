"""/quote: a quotation of any article read here, completed while typing, as a message to copy."""

import discord
from discord import app_commands

from bot.cards.cutting import shown_words
from bot.cards.verbs import told_words
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.buttons.card_presses import Recaller
from bot.discord_ui.cards.article_keys import key_of
from bot.discord_ui.cards.copy_quote import copied_quote
from bot.discord_ui.cards.limits import OPTION_LABEL, clipped
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.commands.offered import MOST_OFFERED, nothing_in_trouble, offered, speaker_choices
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.keeping.find_statements import find_statements
from bot.pipeline.memory import Memory
from bot.pipeline.records.library_records import LibraryStatement
from bot.readers.reading import Reading, Statement
from storage.found_statements import Search

LOOKED_THROUGH = 100  # statements, of which only those with marks are offered


def add_quote(tree: Tree, deliverer: Deliverer, memory: Memory, recaller: Recaller) -> None:
    @nothing_in_trouble
    async def speakers(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await speaker_choices(memory, interaction, typed)

    @nothing_in_trouble
    async def quotations(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        speaker = getattr(interaction.namespace, "speaker", None) or ""
        found = await _quoted(memory, interaction, typed, speaker)
        return [_choice(one) for one in found[:MOST_OFFERED]]

    @tree.command(name="quote", description=words.QUOTE)
    @app_commands.describe(speaker=words.OPTION_SPEAKER, holding=words.OPTION_WORDS)
    @app_commands.rename(holding="words")
    @app_commands.autocomplete(speaker=speakers, holding=quotations)
    async def quote(
        interaction: discord.Interaction,
        speaker: app_commands.Range[str, 1, 200] | None = None,
        holding: app_commands.Range[str, 1, 200] | None = None,
    ) -> None:
        async with deliverer.answering(interaction, "looking for a quotation") as answer:
            found = await _quoted(memory, interaction, _searched(holding or ""), speaker or "")
            if not found:
                raise Refusal(words.NO_SUCH_QUOTE)
            recalled = await recaller.recall(interaction, key_of(found[0].article_digest))
            answer.note_article(found[0].article_digest)
            await answer.finish_in_parts(_messages(recalled.reading, found[0]))


async def _quoted(
    memory: Memory, interaction: discord.Interaction, holding: str, speaker: str
) -> list[LibraryStatement]:
    """Newest first, only what stands between marks."""
    asker = asker_of_interaction(interaction, private=True)
    page = await find_statements(memory, asker, Search(words=holding, speaker=speaker, most=LOOKED_THROUGH))
    return [one for one in page.statements if one.has_marks]


def _choice(found: LibraryStatement) -> app_commands.Choice[str]:
    said = " ".join(found.words.split())
    label = f"{', '.join(found.speakers)}: {said}" if found.speakers else said
    if found.certainty == "unsure":
        label = f"{catalogue.DOUBT} {label}"
    return offered(label, clipped(said, OPTION_LABEL))


def _searched(chosen: str) -> str:
    """A choice that was cut to fit ends in a sign that no article holds."""
    return chosen.removesuffix("…")


def _messages(reading: Reading, found: LibraryStatement) -> list[str]:
    statement = next((one for one in reading.statements if _is(one, found, reading)), None)
    if statement is None:  # another reading has taken its place since
        raise Refusal(words.NO_SUCH_QUOTE)
    return copied_quote(reading, *statement.spans[0])


def _is(statement: Statement, found: LibraryStatement, reading: Reading) -> bool:
    text = reading.article.text
    return found.words in (told_words(statement, text), shown_words(statement, text))

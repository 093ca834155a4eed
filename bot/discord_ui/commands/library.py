"""/find and /articles: what was read here, as far as the person can see it. Both answer privately."""

from collections.abc import Iterator
from datetime import UTC, datetime

import discord
from discord import app_commands

from bot.cards.doubts import doubts_remembered, who_of
from bot.cards.wording import HEADINGS, Note
from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.live_card import View
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.cards.article_keys import key_of
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.layout import Item, card, doubt, joined_lines, ruled, small
from bot.discord_ui.cards.limits import clipped
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import FoundPage, Wanted, find_statements
from bot.pipeline.keeping.library import Library, LibraryArticle
from bot.pipeline.keeping.library_records import LibraryStatement
from bot.pipeline.memory import Memory
from bot.words.languages import say
from bot.words.phrases import flat, listed, sentence_label

Tree = app_commands.CommandTree[discord.Client]
SHOWN = 8
# Characters of one that was found
LONGEST_SPEAKERS, LONGEST_WORDS, LONGEST_DOUBTS, LONGEST_TITLE, LONGEST_PLACE = 80, 170, 90, 55, 30


def add_library_commands(tree: Tree, deliverer: Deliverer, memory: Memory) -> None:
    @tree.command(name="find", description=words.FIND)
    @app_commands.describe(holding=words.OPTION_WORDS, speaker=words.OPTION_SPEAKER, since=words.OPTION_SINCE)
    @app_commands.rename(holding="words")
    async def find(
        interaction: discord.Interaction,
        holding: app_commands.Range[str, 1, 200] | None = None,
        speaker: app_commands.Range[str, 1, 200] | None = None,
        since: app_commands.Range[str, 1, 20] | None = None,
    ) -> None:
        async with deliverer.answering(interaction, "searching the library") as answer:
            wanted = Wanted(holding or "", speaker or "", _second_of(since) if since else None, SHOWN)
            asker = asker_of_interaction(interaction, private=True)
            page = await find_statements(memory, asker, wanted)
            if not page.statements:
                raise Refusal(words.NOTHING_FOUND)
            await answer.finish(found_card(page))

    @tree.command(name="articles", description=words.ARTICLES)
    async def articles(interaction: discord.Interaction) -> None:
        async with deliverer.answering(interaction, "listing articles") as answer:
            asker = asker_of_interaction(interaction, private=True)
            known = await Library(memory).newest(asker, most=SHOWN)
            if not known:
                raise Refusal(words.NO_ARTICLES)
            await answer.finish(_listed(known, asker))


def _second_of(day: str) -> int:
    """Unix seconds of a day's beginning, UTC. Raises `Refusal`."""
    try:
        return int(datetime.strptime(day.strip(), "%Y-%m-%d").replace(tzinfo=UTC).timestamp())
    except (ValueError, OverflowError):
        raise Refusal(words.WRONG_DAY) from None


def found_card(page: FoundPage) -> View:
    blocks = [_statement(one) for one in page.statements]
    return card(ruled([*blocks, small(words.MORE_FOUND) if page.after else ""]))


def _statement(found: LibraryStatement) -> str:
    unsure = found.certainty == "unsure"
    name = who_of(listed(found.speakers), unsure=unsure, quoted=found.has_marks, read=found.speakers_read)
    act = f" · {say(HEADINGS[found.act])}" if found.act in HEADINGS else ""
    mark = f" {catalogue.DOUBT}" if unsure else ""
    said = inert(flat(found.words), LONGEST_WORDS)
    start = {"direct": "> ", None: ""}.get(found.form, f"{catalogue.PARAPHRASE} ")
    return joined_lines(
        [
            f"**{inert(name, LONGEST_SPEAKERS)}**{mark}{act}",
            f"{start}{said}",
            small(_doubts(found)),
            small(_where(found)),
        ]
    )


def _doubts(found: LibraryStatement) -> str:
    notes = doubts_remembered(
        found.certainty,
        found.doubts,
        found.rules_speakers,
        found.corrected_by,
        has_speaker=bool(found.speakers),
    )
    if found.doubtful:
        notes.append(Note(words.LOOKS_REWORDED, warning=True))
    told = inert(" · ".join(note.words for note in notes), LONGEST_DOUBTS)
    return doubt(told) if any(note.warning for note in notes) else told


def _where(found: LibraryStatement) -> str:
    when = discord.utils.format_dt(datetime.fromtimestamp(found.read_at, UTC), "d")
    where = clipped(sentence_label(found.sentences), LONGEST_PLACE)
    return f"{inert(found.article_title, LONGEST_TITLE)} · {where} · {when}"


def _listed(known: list[LibraryArticle], asker: Asker) -> View:
    blocks = [joined_lines(_article(one, asker)) for one in known]
    rows = [[_who_said_what(one, number) for number, one in enumerate(known[:5], start=1)]]
    return card(ruled(f"{number}. {block}" for number, block in enumerate(blocks, start=1)), rows)


def _article(known: LibraryArticle, asker: Asker) -> Iterator[str]:
    yield f"**{inert(known.title, 150)}**"
    when = discord.utils.format_dt(datetime.fromtimestamp(known.read_at, UTC), "f")
    by = words.BY_YOU if known.person == asker.person else f"<@{known.person}>"
    channel = words.PRIVATELY if known.private else f"<#{known.channel}>" if known.channel else ""
    yield small(" · ".join(part for part in (when, by, channel) if part))


def _who_said_what(known: LibraryArticle, number: int) -> Item:
    label = f"{number}. {catalogue.BUTTON_WHO_SAID_WHAT}"
    return button(label, Press(Action.WHO_SAID_WHAT, key_of(known.digest), "1"))

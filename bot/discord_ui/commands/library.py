"""/find and /articles: what was read here, as far as the person can see it. Both answer privately."""

import asyncio
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime

import discord
from discord import app_commands

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.sending import ExportedFile
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.cards.layout import Item, View, card, joined_lines
from bot.discord_ui.cards.library_cards import article_lines, entry, found_card
from bot.discord_ui.cards.presses import Action, Press, button
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.commands.offered import nothing_in_trouble, speaker_choices
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import command_catalogue as words
from bot.lexicon.acts import Act
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.find_statements import FoundPage, find_statements, titles_with
from bot.pipeline.keeping.found_exports import ENDINGS, FileForm, found_as, whole_search
from bot.pipeline.keeping.library import Library, LibraryArticle
from bot.pipeline.memory import Memory
from bot.words import card_texts as texts
from bot.words.languages import say
from bot.words.typed_days import typed_day
from storage.found_statements import Search

ACTS: tuple[Act, ...] = (  # as they are offered
    "said",
    "denied",
    "promised",
    "demanded",
    "warned",
    "accused",
    "criticised",
    "admitted",
    "apologised",
    "confirmed",
    "asked",
    "declined_to_comment",
    "did_not_respond",
    "no_answer_yet",
)
SHOWN = 8
FILE_OF_SEARCH = "who-said-what"
LONGEST_TYPED_TITLE = 36  # bytes, which an article's key has room for
NO_TITLE = "-"


def add_library_commands(tree: Tree, deliverer: Deliverer, memory: Memory) -> None:
    _add_find(tree, deliverer, memory)
    _add_articles(tree, deliverer, memory)


def _add_find(tree: Tree, deliverer: Deliverer, memory: Memory) -> None:
    @nothing_in_trouble
    async def speakers(interaction: discord.Interaction, typed: str) -> list[app_commands.Choice[str]]:
        return await speaker_choices(memory, interaction, typed) if typed.strip() else []

    @tree.command(name="find", description=words.FIND)
    @app_commands.describe(
        holding=words.OPTION_WORDS,
        speaker=words.OPTION_SPEAKER,
        act=words.OPTION_ACT,
        since=words.OPTION_SINCE,
        until=words.OPTION_UNTIL,
        article=words.OPTION_TITLE,
        publication=words.OPTION_PUBLICATION,
        file=words.OPTION_FILE_OF_SEARCH,
    )
    @app_commands.rename(holding="words")
    @app_commands.choices(act=[app_commands.Choice(name=_act_label(act), value=act) for act in ACTS])
    @app_commands.autocomplete(speaker=speakers)
    async def find(
        interaction: discord.Interaction,
        holding: app_commands.Range[str, 1, 200] | None = None,
        speaker: app_commands.Range[str, 1, 200] | None = None,
        act: str | None = None,
        since: app_commands.Range[str, 1, 20] | None = None,
        until: app_commands.Range[str, 1, 20] | None = None,
        article: app_commands.Range[str, 1, 200] | None = None,
        publication: app_commands.Range[str, 1, 100] | None = None,
        file: FileForm | None = None,
    ) -> None:
        async with deliverer.answering(interaction, "searching the library") as answer:
            first, last = (_second_of(day, memory.now()) if day else None for day in (since, until))
            search = Search(
                holding or "", speaker or "", first, last, act or "", article or "", publication or "", SHOWN
            )
            asker = asker_of_interaction(interaction, private=True)
            if file is None:
                await answer.finish(await _first_page(memory, asker, search))
            else:
                await answer.finish(await _file(memory, asker, search, file))


def _add_articles(tree: Tree, deliverer: Deliverer, memory: Memory) -> None:
    @tree.command(name="articles", description=words.ARTICLES)
    @app_commands.describe(title=words.OPTION_TITLE)
    async def articles(
        interaction: discord.Interaction, title: app_commands.Range[str, 1, 36] | None = None
    ) -> None:
        async with deliverer.answering(interaction, "listing articles") as answer:
            asker = asker_of_interaction(interaction, private=True)
            await answer.finish(await articles_card(memory, asker, title or ""))


def _act_label(act: Act) -> str:
    return words.ACT_NO_ANSWER_YET if act == "no_answer_yet" else say(texts.ACTS[act])


async def page_card(
    memory: Memory, asker: Asker, page: FoundPage, search: Search, titled: Sequence[LibraryArticle] = ()
) -> View:
    """A page of a search, with links to the cards of its articles that the asker may see."""
    links = await Library(memory).cards_of(asker, {one.article_digest for one in page.statements})
    if page.after is not None:
        sealed = (await memory.numbers()).seal(page.after.before)
        page = replace(page, after=replace(page.after, before=sealed))
    return found_card(page, search, titled, links)


async def _first_page(memory: Memory, asker: Asker, search: Search) -> View:
    """Raises `Refusal` where nothing was found."""
    page = await find_statements(memory, asker, search)
    titled = await titles_with(memory, asker, search)
    if not page.statements and not titled:
        raise Refusal(words.NOTHING_FOUND)
    return await page_card(memory, asker, page, search, titled)


async def _file(memory: Memory, asker: Asker, search: Search, form: FileForm) -> ExportedFile:
    """The whole search. Raises `Refusal` where nothing was found."""
    found = await whole_search(memory, asker, search)
    if not found:
        raise Refusal(words.NOTHING_FOUND)
    content = await asyncio.to_thread(found_as, form, found)
    return ExportedFile(f"{FILE_OF_SEARCH}.{ENDINGS[form]}", content.encode(errors="replace"))


def _second_of(day: str, now: float) -> int:
    """Unix seconds of a day's beginning, UTC, where it is `now`. Raises `Refusal`."""
    try:
        first = typed_day(day, datetime.fromtimestamp(now, UTC).date())
        return int(datetime(first.year, first.month, first.day, tzinfo=UTC).timestamp())
    except (ValueError, OverflowError):
        raise Refusal(words.WRONG_DAY) from None


async def articles_card(
    memory: Memory, asker: Asker, title: str, behind: int | None = None, first: int = 1
) -> View:
    """A page of the articles with these words in their titles; `first` is the number of its first entry.

    `behind` is the sealed number of the last one on the page before. Raises `Refusal` where there is none.
    """
    library, numbers = Library(memory), await memory.numbers()
    before = None if behind is None else numbers.opened(behind)
    known = await library.newest(asker, most=SHOWN + 1, before=before, title=title, articles_alone=True)
    if not known and before is not None:
        raise Refusal(words.NO_MORE_FOUND)
    if not known:
        raise Refusal(words.NO_SUCH_TITLE if title else words.NO_ARTICLES)
    shown = known[:SHOWN]
    links = await library.cards_of(asker, [one.digest for one in shown])
    parts: list[Item] = []
    for number, one in enumerate(shown, start=first):
        # With the point escaped, or Discord counts each entry as the first of a list of its own.
        lines = joined_lines(article_lines(one, asker, links.get(one.digest, "")))
        parts.append(entry(f"{number}\\. {lines}", one))
    rows: list[list[Item]] = []
    if len(known) > len(shown):
        following = f"{numbers.seal(shown[-1].number)}-{first + SHOWN}"
        press = Press(Action.ARTICLES, title_key(title), following)
        rows.append([button(words.BUTTON_MORE_ARTICLES, press)])
    return card(parts, rows)


def title_key(title: str) -> str:
    """What was typed, in the place of an article's key; see `typed_title`."""
    kept = title.encode(errors="replace")[:LONGEST_TYPED_TITLE]
    return urlsafe_b64encode(kept).decode().rstrip("=") or NO_TITLE


def typed_title(key: str) -> str:
    """Raises `Refusal` for what is no key of a title."""
    if key == NO_TITLE:
        return ""
    try:
        return urlsafe_b64decode(key + "=" * (-len(key) % 4)).decode(errors="ignore")
    except ValueError:
        raise Refusal(words.BUTTON_UNKNOWN) from None

"""/context: what Byline remembers of the conversation here, with a button that clears it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import discord

from bot.discord_ui.answers.deliverer import Deliverer
from bot.discord_ui.answers.questions import Questions
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.buttons.forget_dialog import ForgetDialog, as_asked
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.forget_presses import ForgetKind, ForgetStep, forget_button
from bot.discord_ui.cards.layout import card, heading, joined_lines, ruled, small
from bot.discord_ui.command_tree import Tree
from bot.discord_ui.footing import channel_of, manages_place
from bot.discord_ui.words import catalogue
from bot.discord_ui.words import forgetting_catalogue as words
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library
from bot.pipeline.questions.composition import Composition
from bot.pipeline.questions.conversations import ConversationView, conversation_of
from bot.pipeline.services import Services
from bot.words import fixed_texts
from bot.words.languages import say
from bot.words.phrases import amount

MOST_TITLES = 6  # of each of two conversations
LONGEST_TITLE, LONGEST_NOTES = 100, 800
TITLES = {ForgetKind.CONVERSATION: words.CONTEXT_TITLE, ForgetKind.PRIVATE: words.CONTEXT_PRIVATE_TITLE}
CLEAR = {ForgetKind.CONVERSATION: words.BUTTON_CLEAR, ForgetKind.PRIVATE: words.BUTTON_CLEAR_PRIVATE}


def add_context(
    tree: Tree, deliverer: Deliverer, services: Services, dialog: ForgetDialog, questions: Questions
) -> None:
    @tree.command(name="context", description=words.CONTEXT)
    async def context(interaction: discord.Interaction) -> None:
        async with deliverer.answering(interaction, "showing a conversation") as answer:
            asker = asker_of_interaction(interaction, private=True)
            views = await _views(services, asker)
            if not views:
                await answer.finish(words.NOTHING_ASKED_HERE)
                return
            channel = channel_of(interaction)
            if isinstance(channel, discord.Thread):
                thread = [one.digest for one in await questions.of_thread(channel, asker, asker)]
                views = {what: _in_order(view, thread) for what, view in views.items()}
            blocks = [await _block(services, asker, what, view) for what, view in views.items()]
            buttons = [
                forget_button(say(CLEAR[what]), dialog.press(interaction, ForgetStep.LOOK, what))
                for what, view in views.items()
                if manages_place(interaction) or view.people <= {asker.person}
            ]
            await answer.finish(card(ruled([*blocks, small(words.CONTEXT_FOOT)]), [buttons]))


async def _views(services: Services, asker: Asker) -> dict[ForgetKind, ConversationView]:
    """What is remembered of the place and of what the asker asked there privately, where there is any.

    In direct messages both are the same.
    """
    keys = {
        conversation_of(as_asked(what, asker)): what for what in (ForgetKind.PRIVATE, ForgetKind.CONVERSATION)
    }
    found = {what: await services.conversations.view(key) for key, what in keys.items()}
    ordered = ((what, found.get(what)) for what in TITLES)
    return {what: view for what, view in ordered if view and (view.turns or view.articles)}


def _in_order(view: ConversationView, thread: Sequence[str]) -> ConversationView:
    """Its articles as answers in the thread number them."""
    return replace(view, articles=tuple(sorted(view.articles, key=lambda one: _place(one, thread))))


def _place(digest: str, thread: Sequence[str]) -> int:
    return thread.index(digest) if digest in thread else len(thread)


async def _block(services: Services, asker: Asker, what: ForgetKind, view: ConversationView) -> str:
    sizes = [
        amount(len(view.articles), fixed_texts.ARTICLES),
        amount(view.turns, fixed_texts.QUESTIONS),
        amount(view.tokens, words.TOKENS),
    ]
    lines = [heading(say(TITLES[what])), " · ".join(sizes), *await _titles(services, asker, view)]
    return joined_lines([*lines, *_sent(view.composition), *_notes(view.notes)])


async def _titles(services: Services, asker: Asker, view: ConversationView) -> list[str]:
    """Titles of the articles that the asker may see: others may have read more here."""
    library = Library(services.memory)
    known = [await library.article(asker, digest) for digest in view.articles]
    titles = [
        f"• {inert(one.title, LONGEST_TITLE) or catalogue.UNTITLED}" for one in known if one is not None
    ]
    hidden = len(known) - len(titles)
    more = len(titles) - MOST_TITLES
    return [
        *titles[:MOST_TITLES],
        words.MORE_ARTICLES.format(count=str(more)) if more > 0 else "",
        words.HIDDEN_ARTICLES.format(count=str(hidden)) if hidden else "",
    ]


def _sent(last: Composition | None) -> Iterator[str]:
    """What the latest question went to the model with, and what was left out."""
    if last is None:
        return
    yield words.LAST_SENT.format(tokens=f"{last.tokens:,}", budget=f"{last.budget:,}")
    parts = [
        words.SENT_ARTICLES.format(whole=str(last.whole_articles), of=str(last.articles)),
        amount(last.latest, words.SENT_LATEST) if last.latest else "",
        amount(last.found, words.SENT_FOUND) if last.found else "",
        amount(last.in_notes, words.SENT_NOTES) if last.in_notes else "",
        amount(last.left_out, words.LEFT_OUT_TURNS) if last.left_out else "",
    ]
    yield from (small(f"• {part}") for part in parts if part)


def _notes(notes: str) -> Iterator[str]:
    if notes:
        yield words.NOTES_TITLE
        yield f"> {inert(notes, LONGEST_NOTES)}"

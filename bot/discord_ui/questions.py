"""Answering a question about articles in ordinary messages, which grow while a model answers.

A question belongs to the conversation of the thread, channel or direct message in which it was asked.
In a thread it is about all the articles of the thread, elsewhere about one. What was read privately or
in a closed channel does not surface in another: the `audience` of an answer has to see its articles, too.
"""

import contextlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

import discord

from bot.discord_ui import command_catalogue as words
from bot.discord_ui.answer_texts import final_texts, growing_text
from bot.discord_ui.answers import TextAnswer
from bot.discord_ui.article_keys import digest_of
from bot.discord_ui.card_messages import article_of
from bot.discord_ui.escaping import inert
from bot.discord_ui.failures import Refusal
from bot.discord_ui.live_card import LiveCard, Pace
from bot.discord_ui.under_way import UnderWay
from bot.pipeline.answer_events import Answered, AnswerGrowing, NearestPassages
from bot.pipeline.answer_question import QuestionOptions, answer_question
from bot.pipeline.asker import Asker
from bot.pipeline.conversations import conversation_of
from bot.pipeline.desk import Desk
from bot.pipeline.language_model import Retrying
from bot.pipeline.library import Library, LibraryArticle
from bot.pipeline.server_choices import ServerChoices

LONGEST_QUESTION = 1000  # characters
TOGETHER_SECONDS = 900  # articles read within it are candidates for the same question
CANDIDATES = 5
MOST_OWN = 12  # of somebody's articles, among which the latest is looked for that all may see
MOST_ARTICLES = 6  # of a thread's, for one question: the one its card shows, and the latest
MOST_THREADS = 1000  # whose card is remembered


@dataclass(frozen=True, slots=True)
class Chosen:
    digest: str
    title: str
    channel: int | None = None


class Questions:
    """One for the whole bot. `language`: of answers, empty for the question's own."""

    def __init__(
        self, desk: Desk, pace: Pace, language: str, choices: ServerChoices, under_way: UnderWay
    ) -> None:
        self._desk = desk
        self._pace = pace
        self._language = language
        self._choices = choices
        self._under_way = under_way
        self._cards: dict[int, str | None] = {}  # by thread, the key of the article on its card
        self.library = Library(desk.memory)

    async def answer(
        self,
        question: str,
        about: Sequence[Chosen],
        asker: Asker,
        answer: TextAnswer,
        asked_in: tuple[int, ...] = (),
    ) -> None:
        """Returns when all of it shows. `asked_in`: ids of the question's messages.

        Raises what the person has to be told.
        """
        with self._under_way.work():
            await self._answer(question[:LONGEST_QUESTION], about, asker, answer, asked_in)

    async def _answer(
        self,
        question: str,
        about: Sequence[Chosen],
        asker: Asker,
        answer: TextAnswer,
        asked_in: tuple[int, ...],
    ) -> None:
        texts = await self._texts(about, asker)
        known = [(one, text) for one, text in zip(about, texts, strict=True) if text is not None]
        if not known:
            raise Refusal(words.ARTICLE_NOT_HERE)
        options = QuestionOptions(
            conversation_of(asker),
            asked_in,
            self._choices.answer_language(asker, self._language),
            self._choices.may_ask_model(asker, *(one.channel for one, _ in known)),
        )
        titles = [one.title for one, _ in known]
        asking = answer_question(self._desk, question, [text for _, text in known], asker, options)
        async with contextlib.aclosing(asking) as events, LiveCard(answer.show_text, self._pace) as live:
            async for event in events:
                if isinstance(event, AnswerGrowing | Retrying):
                    live.update(lambda event=event: growing_text(titles, event))  # type: ignore[misc]
                else:
                    await self._finish(live, titles, event, answer)

    async def _texts(self, about: Sequence[Chosen], asker: Asker) -> list[str | None]:
        """None for what is gone; anew where anything was forgotten meanwhile: it may be among them."""
        while True:
            before = self._desk.erasings
            texts = [await self.library.text(asker, one.digest) for one in about]
            if self._desk.erasings == before:
                return texts

    async def _finish(
        self,
        live: LiveCard[str],
        titles: Sequence[str],
        event: Answered | NearestPassages,
        answer: TextAnswer,
    ) -> None:
        first, *others = final_texts(titles, event)
        await live.finish(lambda: first)
        for one in others:
            await answer.go_on(one)
        if event.turn is not None:
            await self._desk.conversations.add_messages(event.turn, answer.text_messages)

    async def chosen(self, asker: Asker, audience: Asker, key: str) -> Chosen:
        """The article that somebody named. Raises `Refusal`."""
        known = await self.library.article(asker, digest_of(key))
        if known is None:
            raise Refusal(words.ARTICLE_NOT_HERE)
        if not await self._may_surface(known, asker, audience):
            raise Refusal(words.READ_ELSEWHERE)
        return _as_chosen(known)

    async def latest(self, asker: Asker, audience: Asker) -> Chosen:
        """The asker's own latest article here. Raises `Refusal` where there is none, or no telling which."""
        own = await self.library.own_here(asker, MOST_OWN)
        newest = [one for one in own if await self._may_surface(one, asker, audience)]
        if not newest:
            raise Refusal(words.READ_ELSEWHERE if own else words.NO_ARTICLES)
        latest = newest[0]
        together = [one for one in newest if latest.read_at - one.read_at < TOGETHER_SECONDS]
        if len(together) > 1:
            titles = "\n".join(f"• {inert(one.title, 150)}" for one in together[:CANDIDATES])
            raise Refusal(f"{words.SEVERAL_ARTICLES}\n{titles}")
        return _as_chosen(latest)

    async def of_message(self, message: int | None, asker: Asker, audience: Asker) -> list[Chosen]:
        """The articles that an earlier answer, in this message, was about; none where it is no answer."""
        if message is None:
            return []
        digests = await self._desk.conversations.articles_of_message(conversation_of(asker), message)
        return await self._visible(digests, asker, audience)

    async def of_thread(self, thread: discord.Thread, asker: Asker, audience: Asker) -> list[Chosen]:
        """The article whose card `thread` hangs on, then what else was read in it; none for other threads."""
        key = await self._card_of(thread)
        shared = conversation_of(replace(asker, private=False))
        others = await self._desk.conversations.articles(shared)
        digests = list(dict.fromkeys([*([digest_of(key)] if key else []), *others]))
        if len(digests) > MOST_ARTICLES:
            digests = [digests[0], *digests[1 - MOST_ARTICLES :]]
        return await self._visible(digests, asker, audience)

    def forget_cards(self) -> None:
        """Of threads; they are looked up again."""
        self._cards.clear()

    async def _visible(self, digests: Sequence[str], asker: Asker, audience: Asker) -> list[Chosen]:
        found = [await self.library.article(asker, digest) for digest in digests]
        known = [one for one in found if one is not None]
        return [_as_chosen(one) for one in known if await self._may_surface(one, asker, audience)]

    async def _may_surface(self, known: LibraryArticle, asker: Asker, audience: Asker) -> bool:
        """Whether all who will see the answer may see the article, which `asker` may."""
        return audience is asker or await self.library.article(audience, known.digest) is not None

    async def _card_of(self, thread: discord.Thread) -> str | None:
        """The key of the article; looked up once, because a thread keeps its card."""
        if thread.id not in self._cards:
            while len(self._cards) >= MOST_THREADS:
                del self._cards[next(iter(self._cards))]
            self._cards[thread.id] = await _card_above(thread)
        return self._cards[thread.id]


async def _card_above(thread: discord.Thread) -> str | None:
    if not isinstance(thread.parent, discord.TextChannel):
        return None
    try:
        card = await thread.parent.fetch_message(thread.id)  # a thread has its first message's id
    except (discord.NotFound, discord.Forbidden):
        return None
    return article_of(card)


def _as_chosen(known: LibraryArticle) -> Chosen:
    return Chosen(known.digest, known.title, known.channel)

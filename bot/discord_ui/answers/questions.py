"""Answering a question about articles in ordinary messages, which grow while a model answers.

A question belongs to the conversation of the thread, channel or direct message in which it was asked.
In a thread it is about all the articles of the thread, elsewhere about one. What was read privately or
in a closed channel does not surface in another: the `audience` of an answer has to see its articles, too.
"""

import contextlib
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

import discord

from bot.article.received_text import ArticleText
from bot.discord_ui.answers.answer import Answer
from bot.discord_ui.answers.answer_texts import final_texts, unfinished_text
from bot.discord_ui.answers.forgotten_meanwhile import refuse_if_forgotten
from bot.discord_ui.answers.live_card import LiveCard, Pace
from bot.discord_ui.answers.sending import Shown
from bot.discord_ui.cards.article_keys import digest_of
from bot.discord_ui.cards.card_messages import article_of
from bot.discord_ui.cards.escaping import inert
from bot.discord_ui.cards.limits import LONGEST_TITLE, MESSAGE_TEXT, length
from bot.discord_ui.failures import Refusal
from bot.discord_ui.words import command_catalogue as words
from bot.newest import Newest
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.library import Library, LibraryArticle
from bot.pipeline.language_model import Retrying
from bot.pipeline.questions.answer_events import Answered, AnswerGrowing, NearestPassages, TurnKept
from bot.pipeline.questions.conversations import conversation_of
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.viewers import viewer_of
from bot.pipeline.workflows.answer_question import QuestionOptions, answer_question
from bot.pipeline.workflows.several_articles import first_and_latest

LONGEST_QUESTION = 1000  # characters
TOGETHER_SECONDS = 900  # articles read within it are candidates for the same question
CANDIDATES = 5
MOST_OWN = 12  # of somebody's articles that all may see, among which the latest is looked for
MOST_THREADS = 1000  # whose card is remembered


@dataclass(frozen=True, slots=True)
class ChosenArticle:
    digest: str
    title: str
    channel: int | None = None


class SeveralArticles(Refusal):
    """The question may be about any of the `candidates`."""

    def __init__(self, candidates: Sequence[ChosenArticle]) -> None:
        titles = "\n".join(f"• {inert(one.title, LONGEST_TITLE)}" for one in candidates)
        super().__init__(f"{words.SEVERAL_ARTICLES}\n{titles}")
        self.candidates = candidates


class Questions:
    """One for the whole bot. `language`: of answers, empty for the question's own."""

    def __init__(self, services: Services, pace: Pace, language: str, choices: ServerChoices) -> None:
        self._services = services
        self._pace = pace
        self._language = language
        self._choices = choices
        # By thread; None where its first message shows none.
        self._cards = Newest[int, str | None](MOST_THREADS)
        self._edit = object()  # another one with each edit of any message
        self.library = Library(services.memory)
        self.unkept: Collection[tuple[str, int, int | None, bool]] = ()  # see `ArticleReader`

    async def answer(
        self,
        question: str,
        about: Sequence[ChosenArticle],
        asker: Asker,
        audience: Asker,
        answer: Answer,
        asked_in: tuple[int, ...] = (),
        told: str = "",
    ) -> None:
        """Returns when all of it shows. `asked_in`: ids of the question's messages.

        `told`: the question, where the answer has to say it.

        Raises what the person has to be told.
        """
        with self._services.conversations.being_answered(asked_in):
            await self._answer(question[:LONGEST_QUESTION], about, asker, audience, answer, asked_in, told)

    async def _answer(
        self,
        question: str,
        about: Sequence[ChosenArticle],
        asker: Asker,
        audience: Asker,
        answer: Answer,
        asked_in: tuple[int, ...],
        told: str,
    ) -> None:
        texts = await self._texts(about, asker, audience)
        await refuse_if_forgotten(self._services.memory, answer)
        known = [(one, text) for one, text in zip(about, texts, strict=True) if text is not None]
        if not known:
            raise Refusal(words.ARTICLE_NOT_HERE)
        fitting = first_and_latest(known)  # the first is the one whose card the thread hangs on
        remark = _of_so_many(len(fitting), len(known))
        options = QuestionOptions(
            conversation_of(asker),
            (*asked_in, *answer.text_messages),
            self._choices.answer_language(asker, self._language),
            self._choices.may_ask_model(asker, *(one.channel for one, _ in fitting)),
        )
        titles = [one.title for one, _ in fitting]
        asking = answer_question(self._services, question, [text for _, text in fitting], asker, options)
        growing = LiveCard(answer.show, answer.finish, self._pace)
        async with contextlib.aclosing(asking) as events, growing as live:
            async for event in events:
                if isinstance(event, AnswerGrowing | Retrying):
                    live.update(lambda event=event: unfinished_text(titles, event, told))  # type: ignore[misc]
                elif isinstance(event, TurnKept):
                    answer.note_texts(answer.promise.progress.texts, event.turn)
                    await self._note(answer)
                else:
                    await self._finish(live, _with(remark, final_texts(titles, event, told)), event, answer)

    async def _texts(
        self, about: Sequence[ChosenArticle], asker: Asker, audience: Asker
    ) -> list[ArticleText | None]:
        """None for what is gone; anew where anything was forgotten meanwhile: it may be among them."""
        viewer = None if audience is asker else viewer_of(audience)
        while True:
            before = self._services.memory.erasings
            texts = [await self.library.text(asker, one.digest, viewer) for one in about]
            if self._services.memory.erasings == before:
                return texts

    async def _finish(
        self,
        live: LiveCard[Shown],
        texts: Sequence[str],
        event: Answered | NearestPassages,
        answer: Answer,
    ) -> None:
        answer.note_texts(texts, event.turn)
        await live.finish(lambda: texts[0])
        await self._go_on(answer)

    async def refuse_unseen(self, about: Sequence[str], asker: Asker) -> None:
        """Raises `Refusal` where who asked cannot see one of the articles any more."""
        for digest in about:
            if await self.library.article(asker, digest) is None:
                raise Refusal(words.ARTICLE_NOT_HERE)

    async def bring(self, answer: Answer) -> None:
        """What was answered before, and may not have arrived."""
        await answer.finish(answer.promise.progress.texts[0])
        await self._go_on(answer)

    async def _go_on(self, answer: Answer) -> None:
        """Each message is known as the turn's before the next is sent: it may be deleted meanwhile."""
        await self._note(answer)
        for part in answer.promise.progress.texts[1:]:
            await answer.go_on(part)
            await self._note(answer)
        await answer.end_parts()

    async def _note(self, answer: Answer) -> None:
        turn = answer.promise.progress.turn
        if turn is not None:
            await self._services.conversations.add_messages(turn, answer.text_messages)

    async def chosen(self, asker: Asker, audience: Asker, digest: str) -> ChosenArticle:
        """The article that somebody named. Raises `Refusal`."""
        known = await self.library.article(asker, digest)
        if known is None:
            raise Refusal(words.ARTICLE_NOT_HERE)
        if not await self._may_surface(known, asker, audience):
            raise Refusal(words.READ_ELSEWHERE)
        return _as_chosen(known)

    async def titled(self, asker: Asker, audience: Asker, title: str) -> ChosenArticle:
        """The latest with these words in its title. Raises `Refusal`."""
        shown = await self.library.newest(audience, most=MOST_OWN, title=title)
        fitting = [one for one in shown if await self.library.article(asker, one.digest) is not None]
        if not fitting:
            is_elsewhere = await self.library.newest(asker, most=1, title=title)
            raise Refusal(words.READ_ELSEWHERE if is_elsewhere else words.NO_SUCH_TITLE)
        return _as_chosen(fitting[0])

    async def latest(self, asker: Asker, audience: Asker, *, may_ask_back: bool = True) -> ChosenArticle:
        """The asker's own latest article here. Raises `Refusal` where there is none, or no telling which.

        `may_ask_back`: in a message, which all who are there see: it tells nothing of what they may not.
        """
        here = (asker.scope, asker.person, asker.channel)
        if (*here, False) in self.unkept or (audience is asker and (*here, True) in self.unkept):
            raise Refusal(words.LATEST_NOT_KEPT)
        newest = await self.library.own_here(asker, MOST_OWN, audience)
        if not newest and may_ask_back and audience is not asker:
            raise Refusal(words.NO_ARTICLES_FOR_ALL)
        if not newest:
            is_elsewhere = await self.library.own_here(asker, 1, asker)
            raise Refusal(words.READ_ELSEWHERE if is_elsewhere else words.NO_ARTICLES)
        latest = newest[0]
        together = [one for one in newest if abs(latest.read_at - one.read_at) < TOGETHER_SECONDS]
        if may_ask_back and len(together) > 1:
            raise SeveralArticles([_as_chosen(one) for one in together[:CANDIDATES]])
        return _as_chosen(latest)

    async def of_message(self, message: int | None, asker: Asker, audience: Asker) -> list[ChosenArticle]:
        """The articles that an earlier answer, in this message, was about; none where it is no answer."""
        if message is None:
            return []
        digests = await self._services.conversations.articles_of_message(conversation_of(asker), message)
        return await self._visible(digests, asker, audience)

    async def of_thread(self, thread: discord.Thread, asker: Asker, audience: Asker) -> list[ChosenArticle]:
        """The article whose card `thread` hangs on, then what else was read in it; none for other threads."""
        key = await self._card_of(thread)
        shared = conversation_of(replace(asker, private=False))
        others = await self._services.conversations.articles(shared)
        digests = list(dict.fromkeys([*([digest_of(key)] if key else []), *others]))
        return await self._visible(digests, asker, audience)

    async def hangs_on_card(self, thread: discord.Thread) -> bool:
        """Whether `thread` was opened on a card, by Byline's button or by hand."""
        return await self._card_of(thread) is not None

    def forget_cards(self) -> None:
        """Forget which threads hang on which cards; they are looked up again."""
        self._cards.clear()

    def forget_card(self, message: int) -> None:
        """Forget the card of the thread on this message, which was edited: it may show one now."""
        self._edit = object()
        if message in self._cards and self._cards[message] is None:  # a thread has its first message's id
            del self._cards[message]

    async def _visible(self, digests: Sequence[str], asker: Asker, audience: Asker) -> list[ChosenArticle]:
        found = [await self.library.article(asker, digest) for digest in digests]
        known = [one for one in found if one is not None]
        return [_as_chosen(one) for one in known if await self._may_surface(one, asker, audience)]

    async def _may_surface(self, known: LibraryArticle, asker: Asker, audience: Asker) -> bool:
        """Whether all who will see the answer may see the article, which `asker` may."""
        return audience is asker or await self.library.article(audience, known.digest) is not None

    async def _card_of(self, thread: discord.Thread) -> str | None:
        """The key of the article; looked up once, because a thread keeps its first message."""
        if thread.id in self._cards:
            return self._cards[thread.id]
        parent, edit = thread.parent, self._edit
        if isinstance(parent, discord.TextChannel) and not _may_look(parent):
            return None
        try:
            key = await _card_above(thread, parent)
        except discord.Forbidden:
            return None
        if key is not None or self._edit is edit:
            self._cards[thread.id] = key
        return key


def _may_look(channel: discord.TextChannel) -> bool:
    return channel.permissions_for(channel.guild.me).read_message_history


async def _card_above(thread: discord.Thread, parent: object) -> str | None:
    """The key on the message that `thread` hangs on."""
    if not isinstance(parent, discord.TextChannel):
        return None
    try:
        card = await parent.fetch_message(thread.id)  # a thread has its first message's id
    except discord.NotFound:
        return None
    return article_of(card) if card.author.id == thread.guild.me.id else None


def _of_so_many(some: int, all_of_them: int) -> str:
    """A remark where an answer is not about all articles of its thread."""
    if some == all_of_them:
        return ""
    return words.ONLY_SOME_ARTICLES.format(some=str(some), all=str(all_of_them))


def _with(remark: str, texts: Sequence[str]) -> list[str]:
    """The texts with `remark` in the last of them where there is room, else behind it."""
    if not remark:
        return list(texts)
    last = f"{texts[-1]}\n{remark}"
    return [*texts[:-1], last] if length(last) <= MESSAGE_TEXT else [*texts, remark]


def _as_chosen(known: LibraryArticle) -> ChosenArticle:
    return ChosenArticle(known.digest, known.title, known.channel)

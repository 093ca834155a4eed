"""The conversations that questions belong to: one a thread, channel or direct message, kept as they go on.

What somebody asks privately in a channel is a conversation of their own, so that nobody else's answer
can build on it.
"""

import asyncio
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from bot.article.content_words import content_words
from bot.pipeline.asker import Asker
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.memory import Memory
from bot.pipeline.questions.composition import Composition
from bot.pipeline.questions.remembered import NOTHING_REMEMBERED, Remembered, RememberedTurn
from bot.pipeline.questions.turn_sizes import said_turn, tokens_of_turn
from bot.pipeline.scopes import DIRECT_PLACE, LOCAL
from bot.pipeline.storage_failures import log_storage_failure
from bot.pipeline.writing_beside import WritesBeside
from storage.conversations import EVERYBODY, ConversationKey, ConversationStore
from storage.replies import ReplyStore
from storage.turns import NewTurn, Turn

MOST_LATEST = 200  # turns; more have never been of use in one request
MOST_FOUND = 12
MOST_SEARCHED_WORDS = 24


@dataclass(frozen=True, slots=True)
class AnsweredQuestion:
    """`answer` is empty where no model answered; `reply_key` tells under which key its reply is kept."""

    question: str
    answer: str
    articles: tuple[str, ...]
    messages: tuple[int, ...] = ()
    reply_key: str | None = None
    composition: Composition | None = None


@dataclass(frozen=True, slots=True)
class EarlierTurn:
    """A question that was asked here before. `asked_at` counts Unix seconds."""

    name: str
    question: str
    answer: str
    asked_at: int


@dataclass(frozen=True, slots=True)
class ConversationView:
    """What is remembered of a conversation. `composition`: what its latest question was sent with."""

    articles: tuple[str, ...]
    turns: int
    tokens: int
    notes: str
    people: frozenset[int]
    composition: Composition | None


def conversation_of(asker: Asker) -> ConversationKey:
    """The conversation of the thread, channel or direct message in which somebody asks."""
    place = asker.thread or asker.channel
    holder = asker.person if asker.private else EVERYBODY
    if place is None:
        return ConversationKey(asker.scope, DIRECT_PLACE, holder)
    channel = None if asker.under is None else str(asker.under)
    return ConversationKey(asker.scope, str(place), holder, channel, asker.channel)


def named_conversation(name: str) -> ConversationKey:
    """The terminal's conversation of that name."""
    return ConversationKey(LOCAL, name)


class Conversations:
    """A failing database is passed by, as `Memory` does; see `view` for the exception."""

    def __init__(self, memory: Memory, counter: TokenCounter, now: Callable[[], float] | None = None) -> None:
        self._memory = memory
        self._counter = counter
        self._now = now or memory.now
        self._being_answered: dict[int, _Message] = {}
        self._writes = WritesBeside()

    @contextmanager
    def being_answered(self, messages: Sequence[int]) -> Iterator[None]:
        """Meanwhile there is no turn yet that an edit, or a deletion, of these messages could change."""
        for one in messages:
            self._being_answered.setdefault(one, _Message()).holders += 1
        try:
            yield
        finally:
            for one in messages:
                self._being_answered[one].holders -= 1
                if not self._being_answered[one].holders:
                    del self._being_answered[one]

    async def recall(self, key: ConversationKey, asker: Asker, question: str, language: str) -> Remembered:
        """What may go to a model with `question`; turns that no model answered do not."""
        with log_storage_failure("recall a conversation"):
            store = ConversationStore(await self._memory.looked_into(key.scope))
            known = await store.get(key)
            if known is None:
                return NOTHING_REMEMBERED
            latest, found, people = await asyncio.gather(
                store.newest(key, MOST_LATEST, after=known.noted_to),
                self._matching(store, key, question, language),
                store.people(key),
            )
            if latest and all(turn.id >= latest[0].id for turn in found):
                # These will mostly be sent as they are, and should not hide what is older.
                found += await self._matching(store, key, question, language, before=latest[0].id)
            named = len(people | {asker.person}) > 1
            return Remembered(
                known.notes,
                tuple(self._remembered(turn, named=named) for turn in latest if turn.answer),
                tuple(self._remembered(turn, named=named) for turn in found if turn.answer),
                known.answered_turns,
                known.noted_turns,
                named,
            )
        return NOTHING_REMEMBERED

    async def earlier(self, key: ConversationKey, question: str, language: str) -> list[EarlierTurn]:
        """Questions asked here before that come near this one, the best first."""
        with log_storage_failure("search a conversation"):
            store = ConversationStore(await self._memory.looked_into(key.scope))
            found = await self._matching(store, key, question, language)
            return [EarlierTurn(one.name, one.question, one.answer, one.asked_at) for one in found]
        return []

    async def articles(self, key: ConversationKey) -> tuple[str, ...]:
        """Digests of those that the conversation is about, in the order in which they came."""
        with log_storage_failure("look up a conversation's articles"):
            known = await ConversationStore(await self._memory.looked_into(key.scope)).get(key)
            return known.articles if known else ()
        return ()

    async def numbered(self, key: ConversationKey) -> dict[str, int]:
        """The numbers that its articles have for people, which never change, under their digests."""
        with log_storage_failure("look up the numbers of a conversation's articles"):
            known = await ConversationStore(await self._memory.looked_into(key.scope)).get(key)
            return dict(zip(known.articles, known.numbers, strict=True)) if known else {}
        return {}

    async def number_of(self, key: ConversationKey, digest: str) -> int | None:
        """Which of several articles it is about that is; None where there is one, or it is none of them.

        A card that came while its article was alone keeps its plain `s5` all the same: it stands in the
        channel as well, where there is no second article, and a thread begins with it.
        """
        known = await self.numbered(key)
        return None if list(known.values()) == [1] else known.get(digest)

    async def add_articles(self, key: ConversationKey, digests: Sequence[str]) -> None:
        with log_storage_failure("add an article to a conversation"):
            await ConversationStore(self._memory.at_hand).add_articles(key, digests, int(self._now()))

    async def articles_of_message(self, key: ConversationKey, message: int) -> tuple[str, ...]:
        """Digests of the articles of the turn in `message`; none where that is no turn of this one."""
        with log_storage_failure("look up a turn's articles"):
            store = ConversationStore(await self._memory.looked_into(key.scope))
            return await store.articles_of_message(key, message)
        return ()

    async def keep(self, key: ConversationKey, asker: Asker, answered: AnsweredQuestion) -> int | None:
        """The number of the turn; None where it could not be kept, or its message was deleted meanwhile."""
        if self._is_deleted(answered.messages):
            await self._forget_reply(key.scope, answered.reply_key)
            return None
        question = self._as_edited(answered)
        with log_storage_failure("keep a turn"):
            store = ConversationStore(self._memory.at_hand)
            turn = NewTurn(
                asker.person,
                asker.name,
                question,
                answered.answer,
                self._counter.count_now(f"{asker.name}: {question}"),
                self._counter.count_now(answered.answer),
                int(self._now()),
                answered.articles,
                answered.messages,
                answered.reply_key,
            )
            number = await store.add_turn(key, turn)
            if self._is_deleted(answered.messages):
                await store.remove_messages(key.scope, answered.messages)
                return None
            if answered.composition is not None:
                await store.note_context(key, answered.composition.as_json())
            return number
        return None

    async def _forget_reply(self, scope: str, reply_key: str | None) -> None:
        if reply_key is not None:
            with log_storage_failure("forget a reply"):
                await ReplyStore(self._memory.at_hand).forget_unnamed(scope, reply_key)

    async def add_messages(self, turn: int, messages: Sequence[int]) -> None:
        """Note the messages of the answer, so that the turn goes when they are deleted."""
        if messages:
            await self._writes.write(self._add_messages(turn, messages))

    async def _add_messages(self, turn: int, messages: Sequence[int]) -> None:
        with log_storage_failure("note a turn's messages"):
            await ConversationStore(self._memory.at_hand).add_messages(turn, messages)

    async def change_question(self, scope: str | None, message: int, question: str) -> None:
        """The message in which it was asked was edited. `scope` is None where only Discord knows it."""
        if message in self._being_answered:
            self._being_answered[message].question = question
        with log_storage_failure("change a turn"):
            tokens = self._counter.count_now(question)
            await ConversationStore(self._memory.at_hand).change_question(scope, message, question, tokens)

    async def remove_messages(self, scope: str | None, messages: Iterable[int]) -> None:
        """They were deleted, and so are the turns that they hold."""
        deleted = list(messages)
        for one in self._being_answered.keys() & deleted:
            self._being_answered[one].is_deleted = True
        with log_storage_failure("remove a turn"):
            await ConversationStore(self._memory.at_hand).remove_messages(scope, deleted)

    async def view(self, key: ConversationKey) -> ConversationView | None:
        """None where nothing was asked yet. Raises `LibraryUnavailable`."""
        async with self._memory.opened(key.scope) as database:
            store = ConversationStore(database)
            known = await store.get(key)
            people = await store.people(key)
        if known is None:
            return None
        last = Composition.from_json(known.last_context) if known.last_context else None
        return ConversationView(known.articles, known.turns, known.tokens, known.notes, people, last)

    def _is_deleted(self, messages: Sequence[int]) -> bool:
        return any(one.is_deleted for one in self._known(messages))

    def _as_edited(self, answered: AnsweredQuestion) -> str:
        edited = [one.question for one in self._known(answered.messages) if one.question]
        return edited[-1] if edited else answered.question

    def _known(self, messages: Sequence[int]) -> "list[_Message]":
        return [self._being_answered[one] for one in messages if one in self._being_answered]

    def _remembered(self, turn: Turn, *, named: bool) -> RememberedTurn:
        said = said_turn(turn, named=named)
        return RememberedTurn(turn.id, said, tokens_of_turn(turn, self._counter))

    async def _matching(
        self,
        store: ConversationStore,
        key: ConversationKey,
        question: str,
        language: str,
        before: int | None = None,
    ) -> list[Turn]:
        words = list(dict.fromkeys(content_words(question, language)))[:MOST_SEARCHED_WORDS]
        return await store.matching(key, words, MOST_FOUND, before=before) if words else []


@dataclass(slots=True)
class _Message:
    """What happened to one while it was answered. `question`: what it was edited into, if it was.

    `holders`: how many wait to hear of it.
    """

    holders: int = 0
    question: str = ""
    is_deleted: bool = False

"""Notes on the older part of a conversation, made by the model once its latest turns outgrow their share.

So much is taken into the notes at once that several questions pass before it is time again: each time
the messages before the question change, and a provider's prompt cache has to begin anew.
"""

import asyncio
import contextlib
import logging
from collections import Counter
from collections.abc import Sequence

from bot.errors import ModelError, ModelReplyUnreadable, TooLongForModel
from bot.pipeline.asker import Asker
from bot.pipeline.asking.estimated_tokens import TOKENS_A_WORD
from bot.pipeline.asking.language_names import language_name
from bot.pipeline.asking.model_calls import ModelCalls, Replied
from bot.pipeline.asking.request_contents import NamedArticle
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.memory import Memory
from bot.pipeline.questions.context import ContextAssembler
from bot.pipeline.questions.turn_sizes import said_turn, tokens_of_turn
from bot.pipeline.storage_failures import log_storage_failure
from bot.pipeline.viewers import viewer_of
from bot.readers.model.answers.notes import MOST_WORDS, parse_notes
from storage.articles import ArticleStore
from storage.conversations import Conversation, ConversationKey, ConversationStore
from storage.turns import Turn

logger = logging.getLogger(__name__)

SHARE_KEPT = 0.5  # of the room for the latest turns, when the others go into the notes
MOST_TITLES = 6  # whose titles go with them, the latest
PAUSE = 9  # questions, after a failure that the next attempt would most likely pay for in vain, too
MOST_TURNS = 1000  # looked at; what is older and was never noted is still found by search


class NoteKeeper:
    """Works beside the answers: nobody waits for it, and a failure only means that it is tried again."""

    def __init__(
        self,
        calls: ModelCalls,
        writer: RequestWriter,
        memory: Memory,
        assembler: ContextAssembler,
        counter: TokenCounter,
    ) -> None:
        self._calls = calls
        self._writer = writer
        self._memory = memory
        self._assembler = assembler
        self._counter = counter
        self._under_way: dict[ConversationKey, asyncio.Task[None]] = {}
        self._pauses: Counter[ConversationKey] = Counter()

    def look_after(self, key: ConversationKey, asker: Asker) -> None:
        """See whether the conversation has outgrown its share, and if so have notes made."""
        if self._pauses[key]:
            self._pauses[key] -= 1
            return
        del self._pauses[key]
        if key not in self._under_way and self._memory.database is not None:
            task = asyncio.create_task(self._look_after(key, asker))
            self._under_way[key] = task
            task.add_done_callback(lambda _: self._under_way.pop(key, None))

    async def finish(self) -> None:
        """Wait for what is under way."""
        await asyncio.gather(*self._under_way.values(), return_exceptions=True)

    async def forget(self, scope: str) -> None:
        """Give up notes on the conversations of `scope`, which may hold what is being forgotten."""
        await _given_up([task for key, task in self._under_way.items() if key.scope == scope])

    async def close(self) -> None:
        """Give up what is under way; another question begins it anew."""
        await _given_up(list(self._under_way.values()))

    async def _look_after(self, key: ConversationKey, asker: Asker) -> None:
        try:
            with log_storage_failure("make notes on a conversation"):
                while await self._take_into_notes(key, asker):
                    pass
        except ModelError as error:
            if isinstance(error, ModelReplyUnreadable | TooLongForModel):
                self._pauses[key] = PAUSE
            logger.info("no notes were made: %s", type(error).__name__)

    async def _take_into_notes(self, key: ConversationKey, asker: Asker) -> bool:
        """Whether there may be more to take in, as much as one request holds having been taken."""
        store = ConversationStore(self._memory.at_hand)
        known = await store.get(key)
        if known is None:
            return False
        turns = await store.newest(key, MOST_TURNS, after=known.noted_to)
        older = self._outgrown(turns)
        if not older:
            return False
        named = len(await store.people(key) | {asker.person}) > 1
        notes = await self._asked(known, older, asker, named=named)
        return await store.keep_notes(key, notes, older[-1].id, known.changes)

    def _outgrown(self, turns: Sequence[Turn]) -> list[Turn]:
        """The oldest, as many as one request takes, where all together are too many."""
        room = self._assembler.room_for_latest()
        most = max(room, self._assembler.room_for_turns_to_note())
        sizes = [tokens_of_turn(turn, self._counter) for turn in turns]
        total = sum(sizes)
        if total <= room:
            return []
        taken, taken_tokens = 0, 0
        for size in sizes[:-1]:
            is_enough = total - taken_tokens <= room * SHARE_KEPT
            if is_enough or (taken and taken_tokens + size > most):
                break
            taken, taken_tokens = taken + 1, taken_tokens + size
        return list(turns[:taken])

    async def _asked(self, known: Conversation, turns: Sequence[Turn], asker: Asker, *, named: bool) -> str:
        """Turns that no model answered are left out, as they are of what goes with a question."""
        said = [said_turn(turn, named=named) for turn in turns if turn.answer]
        if not said:
            return known.notes
        words = min(MOST_WORDS, int(self._assembler.room_for_notes() / TOKENS_A_WORD))
        articles = await self._articles(known, asker)
        request = self._writer.remembering(known.notes, said, words, articles)
        async with contextlib.aclosing(self._calls.ask(request, asker, parse_notes)) as events:
            async for event in events:
                if isinstance(event, Replied):
                    return event.parsed.text
        raise RuntimeError("asking ended without a reply")

    async def _articles(self, known: Conversation, asker: Asker) -> list[NamedArticle]:
        """The latest of those that who asks may know of, with their numbers in the conversation."""
        store, viewer = ArticleStore(self._memory.at_hand), viewer_of(asker)
        numbered = list(zip(known.numbers, known.articles, strict=True))[-MOST_TITLES:]
        found = [(number, await store.find(asker.scope, viewer, digest)) for number, digest in numbered]
        return [
            NamedArticle(number, article.title, language_name("", article.language))
            for number, article in found
            if article is not None
        ]


async def _given_up(tasks: Sequence[asyncio.Task[None]]) -> None:
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)

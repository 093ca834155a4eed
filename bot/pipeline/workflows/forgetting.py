"""Forgetting for good, on request: first what would go, then its erasure.

What is under way for something forgotten is given up before it is erased, and once more behind it, so
that nothing comes back; what interfaces hold of it in memory goes last.
"""

from collections.abc import Awaitable, Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from functools import partial
from hashlib import sha256

from bot.article.received_text import ArticleText, accepted
from bot.article.searching import folded
from bot.errors import BylineError
from bot.pipeline.asker import Asker
from bot.pipeline.keeping.losses import ArticleLoss, ConversationLoss, OwnLoss, ScopeLoss
from bot.pipeline.running_requests import RunningRequest
from bot.pipeline.server_choices import ServerChoices
from bot.pipeline.services import Services
from bot.pipeline.viewers import viewer_of
from bot.words import fixed_texts as texts
from storage import erasing
from storage.articles import ArticleStore
from storage.audiences import channels_of
from storage.conversations import ConversationKey, ConversationStore
from storage.database import Database
from storage.replies import ReplyStore
from storage.traces import traces_of_article, traces_of_person, traces_of_scope


class OthersAreAffected(BylineError):  # noqa: N818 -- the name says what is wrong, as people would
    """What should go is not one person's alone, and only who manages the place may decide that."""


@dataclass(frozen=True, slots=True)
class Erasure:
    """What is forgotten of `scope`: an article, what is one person's, or a place's conversations.

    With none of these, all of it; with a person and an article, what that person had of it. `holder`: only
    the conversation of theirs; None for all of the place.
    `only_questions`: of the person, what they asked; what they read stays.
    """

    scope: str
    article: str | None = None
    person: int | None = None
    place: str | None = None
    holder: int | None = None
    only_questions: bool = False


class Forgetting:
    """One for the whole program. Every method raises `LibraryUnavailable` where the database fails.

    `manages`: whether the asker manages the server, or for a conversation the place. In direct
    messages and in the terminal everybody does. What erases tells whether the file holds no trace any
    more; where somebody reads for long, the last bytes go with the next erasure or a restart.
    """

    def __init__(self, services: Services, choices: ServerChoices | None = None) -> None:
        self._services = services
        self._choices = choices
        self._also_drop: list[Callable[[Erasure], Awaitable[None]]] = []

    def also_drop(self, drop: Callable[[Erasure], Awaitable[None]]) -> None:
        """Have an interface drop what it holds in memory, each time that something is forgotten."""
        self._also_drop.append(drop)

    async def digest_of(self, text: ArticleText) -> str:
        """The digest under which the article `text` is kept. Raises `ArticleError`."""
        return (await self._services.quick_readings.of(accepted(text))).article.digest

    def withheld(self, scope: str) -> AbstractContextManager[None]:
        """Something of the scope is to be forgotten as soon as that can be: until then it shows nowhere."""
        return self._services.memory.withheld(scope)

    async def nothing_waits(self, scope: str) -> None:
        """Wait until nothing of it is to be forgotten. Raises `LibraryUnavailable` where that takes long."""
        async with self._services.memory.opened(scope):
            pass

    # What would go

    async def article_loss(self, asker: Asker, digest: str, *, manages: bool) -> ArticleLoss | None:
        """None where the asker can see no such article. Raises `OthersAreAffected`."""
        async with self._services.memory.opened() as database:
            known = await ArticleStore(database).find(asker.scope, viewer_of(asker), digest)
            if known is None:
                return None
            traces = await traces_of_article(database, asker.scope, digest, viewer_of(asker))
        others = len(traces.people - {asker.person})
        if others and not manages:
            raise OthersAreAffected(texts.ONLY_MANAGERS_FORGET)
        return ArticleLoss(known.title, traces.readings, traces.statements, traces.turns, others)

    async def own_loss(self, asker: Asker) -> OwnLoss:
        async with self._services.memory.opened() as database:
            traces = await traces_of_person(database, asker.scope, viewer_of(asker))
        return OwnLoss(traces.turns, traces.readings, traces.articles)

    async def scope_loss(self, scope: str) -> ScopeLoss:
        async with self._services.memory.opened() as database:
            traces = await traces_of_scope(database, scope)
        return ScopeLoss(traces.articles, traces.turns, traces.conversations)

    async def conversation_loss(
        self, key: ConversationKey, asker: Asker, *, manages: bool
    ) -> ConversationLoss | None:
        """None where nothing was asked yet. Raises `OthersAreAffected`."""
        async with self._services.memory.opened() as database:
            store = ConversationStore(database)
            known = await store.get(key)
            if known is None:
                return None
            others = len(await store.people(key) - {asker.person})
        if others and not manages:
            raise OthersAreAffected(texts.ONLY_MANAGERS_FORGET)
        return ConversationLoss(known.turns, others)

    # Erasing it

    async def forget_article(self, asker: Asker, digest: str, *, manages: bool) -> bool | None:
        """Looks again: others may have read it since. Raises `OthersAreAffected`.

        None where the asker can see no such article, of which then nothing is erased.
        """
        loss = await self.article_loss(asker, digest, manages=manages)
        if loss is None:
            return None
        scope, person = asker.scope, asker.person
        if not manages:  # nobody else is known to have it; what others read privately stays for them
            return await self._forget(
                Erasure(scope, article=digest, person=person),
                lambda database: erasing.forget_article_of(database, scope, digest, person),
            )
        return await self._forget(
            Erasure(scope, article=digest),
            lambda database: erasing.forget_article(database, scope, digest),
        )

    async def forget_titled(self, scope: str, digest: str) -> bool:
        """Forget all articles of that title, as `title_digest` gives it, whoever sees them: for managers."""
        async with self._services.memory.opened() as database:
            titles = await ArticleStore(database).titles(scope)
        traceless = True
        for article in [one for one, title in titles.items() if title_digest(title) == digest]:
            traceless = await self._forget(
                Erasure(scope, article=article), partial(erasing.forget_article, scope=scope, digest=article)
            )
        return traceless

    async def forget_own(self, asker: Asker) -> bool:
        scope, person = asker.scope, asker.person
        return await self._forget(
            Erasure(scope, person=person), lambda database: erasing.forget_person(database, scope, person)
        )

    async def forget_questions(self, asker: Asker) -> bool:
        """What they asked, with the answers; what they read stays."""
        scope, person = asker.scope, asker.person
        return await self._forget(
            Erasure(scope, person=person, only_questions=True),
            lambda database: erasing.forget_questions(database, scope, person),
        )

    async def forget_everything(self, scope: str) -> bool:
        """Forget all of a scope, also what its managers chose."""
        traceless = await self._forget(Erasure(scope), lambda database: erasing.forget_scope(database, scope))
        if self._choices is not None:
            await self._choices.load()
        return traceless

    async def forget_conversation(self, key: ConversationKey, asker: Asker, *, manages: bool) -> bool:
        """Its questions and answers; the articles stay in the library. Raises `OthersAreAffected`."""
        await self.conversation_loss(key, asker, manages=manages)
        return await self._forget(
            Erasure(key.scope, place=key.place, holder=key.holder),
            lambda database: erasing.forget_conversation(database, key),
        )

    async def forget_place(self, scope: str, place: str) -> bool:
        """A thread or channel is gone, and with it all that was asked there.

        What was read there is from now on the private matter of who had it read.
        """
        traceless = await self._forget(
            Erasure(scope, place=place), lambda database: erasing.forget_place(database, scope, place)
        )
        self._services.memory.index.has_outdated.set()
        return traceless

    async def channels_read_in(self, scope: str) -> list[int]:
        """The channels, and private threads, in which anything was read."""
        async with self._services.memory.opened() as database, database.reading() as connection:
            return await channels_of(connection, scope)

    async def forget_older_than(self, scope: str, moment: int) -> None:
        """What was last read or asked before `moment`, in Unix seconds.

        Traces stay in the file until the next erasure.
        """
        async with self._services.memory.opened() as database:
            await erasing.forget_older_than(database, scope, moment)
        self._services.erased()
        self._services.forget_readings()

    # How

    async def _forget(self, subject: Erasure, erase: Callable[[Database], Awaitable[bool]]) -> bool:
        memory = self._services.memory
        with memory.withheld(subject.scope):
            async with memory.opened() as database:
                traceless = await self._erase(database, subject, erase)
            for forget in self._also_drop:
                await forget(subject)
            self._services.forget_readings()
        return traceless

    async def _erase(
        self, database: Database, subject: Erasure, erase: Callable[[Database], Awaitable[bool]]
    ) -> bool:
        await self._give_up(database, subject)
        traceless = await erase(database)
        self._services.erased()
        if await self._give_up(database, subject):  # begun meanwhile, from what was still there
            traceless = await erase(database)
        return traceless

    async def _give_up(self, database: Database, subject: Erasure) -> bool:
        """Whether there was anything under way."""
        services, store = self._services, ConversationStore(database)
        readings = [] if subject.only_questions else services.readings.keys
        under_way = [one for one in (*readings, *services.answers.keys) if one.scope == subject.scope]
        unwanted = [one for one in under_way if await self._is_about(subject, one, store)]
        await services.readings.forget(unwanted)
        await services.answers.forget(unwanted)
        for one in unwanted:
            for key in one.kept_replies:
                await ReplyStore(database).forget_unnamed(one.scope, key)
        if services.model_services is not None:
            await services.model_services.full_reader.under_way.forget_unfollowed()
            await services.model_services.answerer.under_way.forget_unfollowed()
            await services.model_services.second_looks.under_way.forget_unfollowed()
            await services.model_services.note_keeper.forget(subject.scope)
        return bool(unwanted)

    async def _is_about(self, subject: Erasure, request: RunningRequest, store: ConversationStore) -> bool:
        """True also where the request may build on what is forgotten, which is part of its conversation."""
        conversation = request.conversation
        if subject.place is not None:
            return conversation is not None and _is_at(subject, conversation)
        if subject.article is not None and subject.person is not None:
            of_article = replace(subject, person=None)
            return request.person == subject.person and await self._is_about(of_article, request, store)
        if subject.person is not None:
            return request.person == subject.person or (
                conversation is not None and subject.person in await store.people(conversation)
            )
        if subject.article is not None:
            if subject.article in [await self.digest_of(text) for text in request.texts]:
                return True
            known = await store.get(conversation) if conversation is not None else None
            return known is not None and subject.article in known.articles
        return True


def title_digest(title: str) -> str:
    """A digest in hexadecimal; titles that differ only in case, quotes, dashes and spacing share it."""
    return sha256(folded(title).encode(errors="surrogatepass")).hexdigest()


def _is_at(subject: Erasure, conversation: ConversationKey) -> bool:
    """Whether the conversation is at the place that is forgotten, which includes its threads."""
    if subject.holder is None:
        return subject.place in (conversation.place, conversation.channel)
    return conversation.place == subject.place and conversation.holder == subject.holder

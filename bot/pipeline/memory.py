"""What Byline keeps, as the pipeline needs it. A failing database is logged and passed by.

Nobody waits in vain for an answer because it could not be kept or looked up: without a database,
everything is read as if for the first time.
"""

import asyncio
import logging
import secrets
import time
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AbstractContextManager, AsyncExitStack, asynccontextmanager
from pathlib import Path

from bot.pipeline.asker import Asker
from bot.pipeline.language_model import ModelUsage
from bot.pipeline.library_unavailable import LibraryBroken, LibraryUnavailable, unavailable
from bot.pipeline.paid_requests import micro_usd, model_usage_of, paid_request
from bot.pipeline.records.earlier_readings import FirstRead, StoredReply
from bot.pipeline.records.library_index import LibraryIndex
from bot.pipeline.records.library_records import article_record
from bot.pipeline.records.reader_version import reader_version
from bot.pipeline.records.sealed_numbers import SealedNumbers
from bot.pipeline.records.withholding import Withholding
from bot.pipeline.storage_failures import NoDatabase, log_storage_failure
from bot.pipeline.viewers import audience_of, viewer_of
from bot.readers.reading import Reading
from bot.words import fixed_texts as texts
from storage.articles import ArticleStore
from storage.audiences import Occasion
from storage.careful_defaults import careful_defaults_hold
from storage.database import Database
from storage.departures import DepartureStore
from storage.errors import StorageError
from storage.found_statements import Cursor, Search, StatementPage
from storage.holdings import HoldingStore
from storage.keys import KeyStore
from storage.replies import Reply, ReplyStore
from storage.statements import StatementStore
from storage.usage import UsageKind, UsageStore

logger = logging.getLogger(__name__)

DELIMITER_KEY, NUMBERS_KEY = "delimiter", "numbers"


class Memory:
    """Keeps and finds. `database` is None where there is none; `problem` says why, in words for people."""

    def __init__(
        self, database: Database | None, problem: str = "", now: Callable[[], float] = time.time
    ) -> None:
        """`now` tells Unix seconds: the machine's clock, which may be set, until there is a better one."""
        self.problem = problem
        self.erasings = 0  # grows with each: what was looked up, or asked for, before one may be gone
        self._database = database
        self._now = now
        self._spare_key = secrets.token_bytes()  # for as long as the database does not tell its own
        self._delimiter_key = ""
        self._numbers: SealedNumbers | None = None
        self.index = LibraryIndex()
        self._withholding = Withholding()

    @property
    def database(self) -> Database | None:
        return self._database

    @property
    def at_hand(self) -> Database:
        """The database. Raises `NoDatabase`, which `log_storage_failure` passes by as it does failures."""
        if self._database is None:
            raise NoDatabase(self.problem)
        return self._database

    def withheld(self, scope: str) -> AbstractContextManager[None]:
        """Something of the scope is to be forgotten: meanwhile nothing of it is looked up."""
        return self._withholding.of(scope)

    async def looked_into(self, scope: str) -> Database:
        """The database, once nothing of the scope waits to be forgotten. Raises `StorageError`."""
        await self._withholding.ended(scope)
        return self.at_hand

    @asynccontextmanager
    async def opened(self, scope: str | None = None) -> AsyncIterator[Database]:
        """For what lies there alone. Raises `LibraryUnavailable` where it is missing, or fails.

        To look up what belongs to `scope`, once nothing of that waits to be forgotten.
        """
        if self._database is None:
            raise LibraryBroken(self.problem) if self.problem else LibraryUnavailable(texts.NOTHING_IS_KEPT)
        try:
            if scope is not None:
                await self._withholding.ended(scope)
            yield self._database
        except StorageError as error:
            raise unavailable(error) from error

    async def has_careful_defaults(self) -> bool:
        """Whether what is kept and spent is bounded where nothing was chosen: in a new database."""
        with log_storage_failure("look up the defaults"):
            return await careful_defaults_hold(self.at_hand)
        return False

    async def is_writable(self) -> bool:
        """Whether the database takes a write just now, in a file that will still be there."""
        with log_storage_failure("write"):
            await self.at_hand.try_to_write()
            return await self.at_hand.is_in_place()
        return False

    async def delimiter_key(self) -> str:
        """A secret that stays with the database, so that an article's delimiter is the same each time."""
        if not self._delimiter_key:
            with log_storage_failure("look up the key of the delimiters"):
                self._delimiter_key = (await KeyStore(self.at_hand).key(DELIMITER_KEY)).hex()
        return self._delimiter_key or self._spare_key.hex()

    async def numbers(self) -> SealedNumbers:
        """What seals numbers that leave Byline, for as long as the database is the same."""
        if self._numbers is None:
            with log_storage_failure("look up the key of numbers"):
                self._numbers = SealedNumbers(await KeyStore(self.at_hand).key(NUMBERS_KEY))
        return self._numbers or SealedNumbers(self._spare_key)

    async def reply(self, scope: str, key: str) -> StoredReply | None:
        with log_storage_failure("look up a reply"):
            kept = await ReplyStore(await self.looked_into(scope)).get(scope, key)
            return StoredReply(kept.reply, kept.model, model_usage_of(kept)) if kept else None
        return None

    async def newest_reading(self, asker: Asker, article_digest: str, shown: str) -> str | None:
        """The key of the latest reply about an article that a model was shown just so.

        Of those that were shown where the asker sees it.
        """
        with log_storage_failure("look up a reply"):
            store = ReplyStore(await self.looked_into(asker.scope))
            return await store.newest_reading(asker.scope, viewer_of(asker), article_digest, shown)
        return None

    async def latest_shown(self, asker: Asker, keys: Sequence[str]) -> str | None:
        """The key of the latest of these replies that was shown where the asker sees it."""
        with log_storage_failure("look up a reply"):
            store = ReplyStore(await self.looked_into(asker.scope))
            return await store.latest_shown(asker.scope, viewer_of(asker), keys)
        return None

    async def note_shown(self, asker: Asker, key: str) -> None:
        """The reply under `key` is shown to all who see what is answered to `asker`."""
        with log_storage_failure("note who was shown a reply"):
            await ReplyStore(self.at_hand).note_shown(asker.scope, key, self._occasion(asker))

    async def keep_reply(
        self, scope: str, key: str, article_digest: str, text: str, model: str, usage: ModelUsage
    ) -> None:
        """Keep `text`, which must be JSON, under the digest of the request that it answers."""
        with log_storage_failure("keep a reply"):
            record = Reply(
                key=key,
                article_digest=article_digest,
                reply=text,
                model=model,
                created_at=self.second(),
                input_tokens=usage.input_tokens,
                cached_tokens=usage.cached_tokens,
                reasoning_tokens=usage.reasoning_tokens,
                output_tokens=usage.output_tokens,
                cost_micro_usd=micro_usd(usage.cost_usd),
            )
            await ReplyStore(self.at_hand).put(scope, record)

    async def mark_used(self, scope: str, key: str) -> None:
        """Keep a reply for longer because it served again."""
        with log_storage_failure("mark a reply as used"):
            await ReplyStore(self.at_hand).mark_used(scope, [key], self.second())

    async def count_hit(self, asker: Asker, kind: UsageKind, saved: ModelUsage | None = None) -> None:
        """`saved` is what the stored reply took when it was made."""
        with log_storage_failure("count a stored reply"):
            await UsageStore(self.at_hand).record_hit(
                asker.scope, asker.person, kind, self.second(), paid_request(saved) if saved else None
            )

    async def count_request(self, asker: Asker, kind: UsageKind, usage: ModelUsage) -> None:
        with log_storage_failure("count a request"):
            await UsageStore(self.at_hand).record_request(
                asker.scope, asker.person, kind, self.second(), paid_request(usage)
            )

    async def first_read(self, asker: Asker, digest: str) -> FirstRead | None:
        """The first of the readings that all who see the answer may know of: if shared, in its channel."""
        with log_storage_failure("look up an article"):
            store = ArticleStore(await self.looked_into(asker.scope))
            known = await store.find(asker.scope, audience_of(asker), digest)
            if known is not None:
                first = known.first
                return FirstRead(first.read_at, first.person, first.channel, first.private)
        return None

    async def keep_article(self, asker: Asker, reading: Reading) -> bool:
        """Keep that the article was read, and what was found; True where more is known, and up to date.

        Raises `LibraryUnavailable`, apart from where nothing was to be kept from the start.
        """
        try:
            occasion, digest = self._occasion(asker), reading.article.digest
            await ArticleStore(self.at_hand).record_reading(asker.scope, article_record(reading), occasion)
            fuller = await self.index.fuller(self.at_hand, asker.scope, occasion, digest)
            if fuller is None or reading.reader == "model":
                await self.index.keep(self.at_hand, asker.scope, occasion, reading)
                return False
            return fuller.reader == await asyncio.to_thread(reader_version)
        except StorageError as error:
            if isinstance(error, NoDatabase) and not self.problem:
                return False
            logger.warning("could not keep an article: %s", error)
            raise (LibraryBroken(self.problem) if self.problem else unavailable(error)) from error

    async def keep_full_reading(self, asker: Asker, reading: Reading) -> None:
        """Let those who see it find it. `keep_article` comes before."""
        with log_storage_failure("keep a reading"):
            await self.index.keep(self.at_hand, asker.scope, self._occasion(asker), reading)

    async def set_aside(self, asker: Asker, digest: str) -> None:
        """What the asker had read under `digest` was a part of a longer paste."""
        with log_storage_failure("set aside a part of an article"):
            await HoldingStore(self.at_hand).set_aside(asker.scope, digest, self._occasion(asker))

    async def index_correction(self, asker: Asker, as_read: Reading, sentence: str) -> list[int]:
        """Let searches find what was set right in a sentence; `as_read` is without corrections.

        The holdings of its other copies, in which it is found once they are read again.
        """
        with log_storage_failure("index what was set right"):
            viewer = viewer_of(asker)
            return await self.index.keep_corrected(self.at_hand, asker.scope, viewer, as_read, sentence)
        return []

    async def find(self, asker: Asker, search: Search, after: Cursor | None) -> StatementPage:
        """Raises `LibraryUnavailable`: here nothing else can answer."""
        async with self.opened(asker.scope) as database:
            return await StatementStore(database).find(asker.scope, viewer_of(asker), search, after)

    def _occasion(self, asker: Asker) -> Occasion:
        return Occasion(asker.person, self.second(), asker.channel, asker.private)

    async def note_left(self, scope: str) -> None:
        """Byline was removed from that server; what is kept of it goes after a time of grace."""
        with log_storage_failure("note that a server was left"):
            await DepartureStore(self.at_hand).note_left(scope, self.second())

    async def note_back(self, scope: str) -> None:
        with log_storage_failure("note that a server is back"):
            await DepartureStore(self.at_hand).note_back(scope)

    async def scopes_with_data(self, prefix: str) -> list[str]:
        """The scopes that begin with `prefix` and of which anything is kept."""
        with log_storage_failure("compare servers"):
            return await DepartureStore(self.at_hand).scopes_with_data(prefix)
        return []

    def go_by(self, now: Callable[[], float]) -> None:
        """Go by that clock from now on, as does everything that dates what is kept or tells its age."""
        self._now = now

    def now(self) -> float:
        return self._now()

    def second(self) -> int:
        return int(self._now())


@asynccontextmanager
async def open_memory(path: Path, *, patience_seconds: float = 0.0) -> AsyncIterator[Memory]:
    """The memory in the database at `path`; one that keeps nothing where that cannot be opened.

    `patience_seconds`: see `Database`.
    """
    async with AsyncExitStack() as stack:
        try:
            opening = Database.open(path, patience_seconds=patience_seconds)
            memory = Memory(await stack.enter_async_context(opening))
        except StorageError as error:
            logger.warning("nothing is remembered: %s", error)
            memory = Memory(None, str(error))
        yield memory

"""What was read before, as somebody may see it: articles, their texts, who speaks in them."""

from collections.abc import Collection
from dataclasses import dataclass, replace

from bot.article.received_text import ArticleText
from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.records.library_records import kept_text
from bot.pipeline.viewers import viewer_of
from storage.articles import ArticleStore, KnownArticle
from storage.audiences import Viewer
from storage.public_cards import PublicCardStore
from storage.statements import StatementStore


@dataclass(frozen=True, slots=True)
class LibraryArticle:
    """An article, and the latest reading of it that the asker may know of.

    `number` continues a list. `channel` and `message` say where it was read; None outside channels.
    """

    number: int
    digest: str
    title: str
    read_at: int  # Unix seconds
    person: int
    channel: int | None
    private: bool


class Library:
    """Every method raises `LibraryUnavailable` where the database cannot be read."""

    def __init__(self, memory: Memory) -> None:
        self._memory = memory

    async def article(self, asker: Asker, digest: str) -> LibraryArticle | None:
        """None where it was never read, or not where the asker can see."""
        async with self._memory.opened(asker.scope) as database:
            known = await ArticleStore(database).find(asker.scope, viewer_of(asker), digest)
        return _article(known) if known else None

    async def text(self, asker: Asker, digest: str, audience: Viewer | None = None) -> ArticleText | None:
        """The article's text as last received where the asker can see it; None as above.

        `audience`: who will see what is made of it. Where they may see the article, it is as they have it:
        besides the story a private paste may hold what is nobody else's.
        """
        async with self._memory.opened(asker.scope) as database:
            store = ArticleStore(database)
            kept = await store.text(asker.scope, audience, digest) if audience else None
            kept = kept or await store.text(asker.scope, viewer_of(asker), digest)
        return None if kept is None else kept_text(kept)

    async def newest(
        self,
        asker: Asker,
        most: int = 25,
        before: int | None = None,
        title: str = "",
        *,
        articles_alone: bool = False,
    ) -> list[LibraryArticle]:
        """The latest to come first; `before`, the number of the last one shown, continues the list.

        `title`: words that it holds. `articles_alone`: nothing that was read and is no article.
        """
        async with self._memory.opened(asker.scope) as database:
            known = await ArticleStore(database).newest(
                asker.scope,
                viewer_of(asker),
                limit=most,
                before=before,
                title=title,
                articles_alone=articles_alone,
            )
        return [_article(one) for one in known]

    async def own_here(self, asker: Asker, most: int, audience: Asker) -> list[LibraryArticle]:
        """What the asker had read in this place, the latest first; `read_at` tells when they had.

        Of that what `audience` may see as well.
        """
        async with self._memory.opened(asker.scope) as database:
            store, viewer = ArticleStore(database), viewer_of(asker)
            own = await store.newest_read_by(
                asker.scope, viewer, channel=asker.channel, shown_to=viewer_of(audience), limit=most
            )
        known = [(await self.article(asker, digest), read_at) for digest, read_at in own.items()]
        return [replace(one, read_at=read_at) for one, read_at in known if one is not None]

    async def cards_of(self, asker: Asker, digests: Collection[str]) -> dict[str, str]:
        """Links to the latest card that each article has where the asker may see it, by digest."""
        async with self._memory.opened(asker.scope) as database:
            channels = viewer_of(asker).channels
            return await PublicCardStore(database).links(asker.scope, channels, digests)

    async def speakers_completing(self, asker: Asker, beginning: str) -> list[str]:
        """Names of which a word starts like `beginning`."""
        async with self._memory.opened(asker.scope) as database:
            return await StatementStore(database).speakers_completing(
                asker.scope, viewer_of(asker), beginning
            )


def _article(known: KnownArticle) -> LibraryArticle:
    latest = known.latest
    return LibraryArticle(
        known.number,
        known.digest,
        known.title,
        latest.read_at,
        latest.person,
        latest.channel,
        latest.private,
    )

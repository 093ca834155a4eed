"""What searches find of each article: for each audience what its own readings tell, and what was set right.

A failing database raises a `StorageError`, and a missing one `NoDatabase`.
"""

import asyncio
from collections.abc import Sequence
from dataclasses import replace

from bot.pipeline.records.library_records import corrected_statements, story_of
from bot.pipeline.records.reader_version import reader_version
from bot.readers.corrections import is_same_story
from bot.readers.reading import Reading
from storage.audiences import Occasion, Viewer
from storage.corrections import CorrectionStore
from storage.database import Database
from storage.holdings import Holding, HoldingStore
from storage.statement_index import CorrectedStatement, ReadStory
from storage.statements import StatementStore


class LibraryIndex:
    """One for the whole program."""

    def __init__(self) -> None:
        self._indexing = asyncio.Lock()  # so that no correction is missed that is made meanwhile
        self.has_outdated = asyncio.Event()  # something is to be read again

    async def fuller(self, database: Database, scope: str, occasion: Occasion, digest: str) -> Holding | None:
        """What those who see a reading made then have of a model's; None where that is nothing."""
        holding = await HoldingStore(database).find(scope, digest, occasion)
        return holding if holding is not None and holding.is_full else None

    async def keep(self, database: Database, scope: str, occasion: Occasion, reading: Reading) -> None:
        """Let those who see a reading made then find this one."""
        async with self._indexing:
            story = await self._story(database, scope, reading)
            digest = reading.article.digest
            await StatementStore(database).replace_for(scope, digest, occasion, story)

    async def keep_anew(
        self, database: Database, scope: str, holding: int, reading: Reading, story: ReadStory
    ) -> None:
        """Keep a `reading` made anew, with what `story_of` tells of it.

        What somebody had read meanwhile stays.
        """
        async with self._indexing:
            whole = await self._with_corrections(database, scope, reading, story)
            await HoldingStore(database).replace(scope, holding, whole, if_outdated=True)

    async def keep_corrected(
        self, database: Database, scope: str, viewer: Viewer, as_read: Reading, sentence: str
    ) -> list[int]:
        """Keep what was set right in a sentence: at once in what the viewer was shown, elsewhere soon.

        `as_read` is without corrections. The same story may have been read for others, or in another copy:
        these holdings, which are to be read again.
        """
        store = HoldingStore(database)
        async with self._indexing:
            story = await self._story(database, scope, as_read)
            current = [
                one.id
                for one in await store.in_view(scope, viewer, as_read.article.digest)
                if one.is_full == story.is_full
            ]
            for holding in current:
                await store.replace(scope, holding, story)
        copies = await store.have_read_anew(scope, story.sentences, sentence, but=current)
        if copies:
            self.has_outdated.set()
        return copies

    async def _story(self, database: Database, scope: str, reading: Reading) -> ReadStory:
        found = await asyncio.to_thread(story_of, reading)
        return await self._with_corrections(database, scope, reading, found)

    async def _with_corrections(
        self, database: Database, scope: str, reading: Reading, story: ReadStory
    ) -> ReadStory:
        corrected = await self._corrected(database, scope, reading, story.sentences)
        return replace(story, corrected=corrected, reader=await asyncio.to_thread(reader_version))

    async def _corrected(
        self, database: Database, scope: str, reading: Reading, sentences: Sequence[str]
    ) -> list[CorrectedStatement]:
        store = CorrectionStore(database)
        if not await store.any_in(scope):
            return []
        kept = await store.of_every_audience(scope, sentences)
        same = [one for one in kept if is_same_story(one.record.fingerprint, sentences)]
        return await asyncio.to_thread(corrected_statements, reading, same)

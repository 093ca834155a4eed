"""What people set right in readings: kept, taken back, and laid over what is shown to somebody.

Nothing of it enters what is kept of a reading or of a model's reply: it is laid over each reading anew,
as far as those who see it may know of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.article.article import Article
from bot.article.spans import Span
from bot.errors import BylineError
from bot.pipeline.asker import Asker
from bot.pipeline.memory import Memory
from bot.pipeline.records.library_records import correction_of
from bot.pipeline.storage_failures import log_storage_failure
from bot.pipeline.viewers import audience_of, viewer_of
from bot.pipeline.workers import Workers
from bot.readers.corrections import (
    Correction,
    Verdict,
    corrected,
    fingerprint_of,
    is_same_story,
    name_in,
    place_of,
)
from bot.readers.reading import Reading
from bot.words import fixed_texts as texts
from storage.audiences import Viewer
from storage.corrections import CorrectionRecord, CorrectionStore, KeptCorrection


class NotInTheArticle(BylineError):  # noqa: N818 -- the name says what is wrong, as people would
    """A speaker's name that the article does not hold, or words that it does not."""


@dataclass(frozen=True, slots=True)
class MadeCorrection:
    """`number` names it; `private`: it was made on a reading that `person` alone may see.

    `copies`: where it holds, too, and is found once they are read again.
    """

    number: int
    person: int
    correction: Correction
    private: bool
    copies: tuple[int, ...] = ()


class Corrections:
    """One for the whole program."""

    def __init__(self, memory: Memory, workers: Workers) -> None:
        self._memory, self._workers = memory, workers

    async def laid_over(self, reading: Reading, asker: Asker) -> Reading:
        """The reading as those may see it who see what is answered to `asker`."""
        return await self.applied(reading, await self.seen_by(asker, reading.article))

    async def applied(self, reading: Reading, corrections: Sequence[Correction]) -> Reading:
        if not corrections:
            return reading
        return await self._workers.run_light(len(reading.article.text), corrected, reading, corrections)

    async def seen_by(self, asker: Asker, article: Article) -> list[Correction]:
        """The corrections to apply, in order; none where the database fails."""
        with log_storage_failure("look up corrections"):
            store = CorrectionStore(await self._memory.looked_into(asker.scope))
            made = await self._of_story(store, asker.scope, audience_of(asker), article)
            return [one.correction for one in made]
        return []

    async def made_to(self, asker: Asker, article: Article) -> list[MadeCorrection]:
        """All that the asker may know of, shared ones first, then by age. Raises `LibraryUnavailable`."""
        async with self._memory.opened(asker.scope) as database:
            return await self._of_story(CorrectionStore(database), asker.scope, viewer_of(asker), article)

    async def make(
        self, asker: Asker, as_read: Reading, span: Span, verdict: Verdict, name: str = ""
    ) -> MadeCorrection:
        """For those who see what is answered to `asker`; `span` is what the statement begins with.

        `name` is written as the article has it. Raises `NotInTheArticle`, and `LibraryUnavailable` where it
        cannot be kept.
        """
        article = as_read.article
        place, known = place_of(article, span), name_in(as_read, name)
        if place is None:
            raise NotInTheArticle(texts.NOT_IN_THE_STORY)
        if verdict == "speaker" and not known:
            raise NotInTheArticle(texts.NAME_NOT_IN_ARTICLE.format(name=name))
        fingerprint = await self._fingerprint(article)
        record = CorrectionRecord(
            person=asker.person,
            shown_as=asker.name,
            digest=article.digest,
            fingerprint=fingerprint,
            sentence=place.sentence,
            occurrence=place.occurrence,
            start=place.start,
            end=place.end,
            verdict=verdict,
            name=known if verdict == "speaker" else "",
            made_at=self._memory.second(),
        )
        async with self._memory.opened() as database:
            number = await CorrectionStore(database).put(
                asker.scope, record, channel=asker.channel, private=asker.private
            )
        copies = await self._memory.index_correction(asker, as_read, place.sentence)
        return MadeCorrection(number, asker.person, correction_of(record), asker.private, tuple(copies))

    async def undoable(self, asker: Asker, article: Article, *, manages: bool) -> list[MadeCorrection]:
        """The corrections that the asker may take back: their own, and where they manage the place all in it.

        The latest first. Raises `LibraryUnavailable`.
        """
        here = replace(asker, private=False)
        async with self._memory.opened() as database:
            store = CorrectionStore(database)
            seen = await self._of_story(store, asker.scope, viewer_of(asker), article)
            theirs = [one for one in seen if one.person == asker.person]
            if manages:
                theirs += await self._of_story(store, asker.scope, audience_of(here), article)
        by_number = {one.number: one for one in theirs}
        return sorted(by_number.values(), key=lambda one: one.number, reverse=True)

    async def undo(self, asker: Asker, number: int, *, manages: bool) -> bool:
        """False where it is not theirs to take back, or gone. Raises `LibraryUnavailable`."""
        here = replace(asker, private=False)
        async with self._memory.opened() as database:
            store = CorrectionStore(database)
            if await store.undo(asker.scope, viewer_of(asker), number, manages=False):
                return True
            return manages and await store.undo(asker.scope, audience_of(here), number, manages=True)

    async def _of_story(
        self, store: CorrectionStore, scope: str, viewer: Viewer, article: Article
    ) -> list[MadeCorrection]:
        if not await store.are_there(scope, viewer):
            return []
        fingerprint = await self._fingerprint(article)
        kept = await store.of_sentences(scope, viewer, fingerprint)
        same = {one: is_same_story(one, fingerprint) for one in {one.record.fingerprint for one in kept}}
        return [_made(one) for one in kept if same[one.record.fingerprint]]

    async def _fingerprint(self, article: Article) -> tuple[str, ...]:
        return await self._workers.run_light(len(article.text), fingerprint_of, article)


def _made(kept: KeptCorrection) -> MadeCorrection:
    return MadeCorrection(kept.id, kept.record.person, correction_of(kept.record), kept.private)

"""What those who manage a server chose, held in memory so that nobody waits for it."""

from collections.abc import Callable

from bot.pipeline.asker import Asker
from bot.pipeline.memory import LibraryUnavailable, Memory
from storage.errors import StorageError
from storage.server_settings import ServerSettings, ServerSettingsStore

USUAL = ServerSettings()


def no_parent(_: int) -> int | None:
    return None


class ServerChoices:
    """`parent_of` tells the channel that a thread belongs to; None for what is no thread."""

    def __init__(self, memory: Memory, parent_of: Callable[[int], int | None] = no_parent) -> None:
        self._memory = memory
        self._parent_of = parent_of
        self._chosen: dict[str, ServerSettings] = {}

    async def load(self) -> None:
        """Raises `LibraryUnavailable`: to go on as if nothing were chosen could send away what must stay."""
        if self._memory.database is None:
            return
        try:
            self._chosen = await ServerSettingsStore(self._memory.database).all()
        except StorageError as error:
            raise LibraryUnavailable(str(error)) from error

    def of(self, scope: str) -> ServerSettings:
        return self._chosen.get(scope, USUAL)

    def may_ask_model(self, asker: Asker, *channels: int | None) -> bool:
        """Whether a model may receive what `asker` asks about; `channels` are where the article was read."""
        quick = self.of(asker.scope).quick_channels
        places = [one for one in (asker.channel, *channels) if one is not None]
        return not any(one in quick or self._parent_of(one) in quick for one in places)

    async def choose(self, scope: str, settings: ServerSettings) -> None:
        """Raises `LibraryUnavailable` where it cannot be kept, and then changes nothing."""
        if self._memory.database is None:
            raise LibraryUnavailable(
                self._memory.problem or "Byline keeps nothing here: there is no database."
            )
        try:
            await ServerSettingsStore(self._memory.database).put(scope, settings)
        except StorageError as error:
            raise LibraryUnavailable(str(error)) from error
        self._chosen[scope] = settings

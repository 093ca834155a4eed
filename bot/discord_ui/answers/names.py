"""What people are called, as far as they have asked something since Byline started.

Discord tells the names of a server's members only to bots with a privileged intent.
"""

from bot.discord_ui.words import command_catalogue as words

MOST_NAMES = 10_000


class AskerNames:
    def __init__(self) -> None:
        self._names: dict[tuple[str, int], str] = {}  # the one who asked longest ago first

    def remember(self, scope: str, person: int, name: str) -> None:
        self._names.pop((scope, person), None)
        self._names[scope, person] = name
        if len(self._names) > MOST_NAMES:
            del self._names[next(iter(self._names))]

    def forget(self, scope: str, person: int | None = None) -> None:
        """Forget the name of one person, or of all in `scope`."""
        self._names = {
            key: name for key, name in self._names.items() if key[0] != scope or person not in (None, key[1])
        }

    def of(self, scope: str, person: int) -> str:
        return self._names.get((scope, person), words.SOMEBODY)

"""What people are called, as far as they have asked something since Byline started.

Discord tells the names of a server's members only to bots with a privileged intent.
"""

from bot.discord_ui.words import command_catalogue as words
from bot.newest import Newest

MOST_NAMES = 10_000


class AskerNames:
    def __init__(self) -> None:
        self._names = Newest[tuple[str, int], str](MOST_NAMES)

    def remember(self, scope: str, person: int, name: str) -> None:
        self._names[scope, person] = name

    def forget(self, scope: str, person: int | None = None) -> None:
        """Forget the name of one person, or of all in `scope`."""
        for key in [one for one in self._names if one[0] == scope and person in (None, one[1])]:
            del self._names[key]

    def of(self, scope: str, person: int) -> str:
        return self._names.get((scope, person), words.SOMEBODY)

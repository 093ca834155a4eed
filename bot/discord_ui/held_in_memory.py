"""What Byline holds of people and articles in memory goes with what is forgotten."""

from collections.abc import Callable

from bot.core.errors import ArticleError
from bot.discord_ui.askers import direct_scope, scope_of
from bot.discord_ui.names import Names
from bot.discord_ui.public_cards import PublicCards
from bot.discord_ui.questions import Questions
from bot.discord_ui.split_pastes import Place, SplitPastes
from bot.pipeline.forgetting import Forgetting, Subject


class HeldInMemory:
    """`server_of` tells the id of a channel's server; None for direct messages."""

    def __init__(
        self,
        forgetting: Forgetting,
        pastes: SplitPastes,
        cards: PublicCards,
        names: Names,
        questions: Questions,
        server_of: Callable[[int], int | None],
    ) -> None:
        self._forgetting = forgetting
        self._pastes = pastes
        self._cards = cards
        self._names = names
        self._questions = questions
        self._server_of = server_of

    async def forget(self, subject: Subject) -> None:
        self._questions.forget_cards()
        if subject.place is not None:
            return
        for place, text in self._pastes.open():
            if self._scope(place) == subject.scope and await self._is_about(subject, place, text):
                self._pastes.end(place)
        if subject.person is None:
            self._forget_cards(subject)
        if subject.article is None:
            self._names.forget(subject.scope, subject.person)

    async def _is_about(self, subject: Subject, place: Place, text: str) -> bool:
        if subject.article is None:
            return subject.person in (None, place.person)
        try:
            return await self._forgetting.digest_of(text) == subject.article
        except ArticleError:
            return False

    def _forget_cards(self, subject: Subject) -> None:
        def is_gone(channel: int, digest: str) -> bool:
            server = self._server_of(channel)
            is_here = server is not None and scope_of(server) == subject.scope
            return is_here and subject.article in (None, digest)

        self._cards.forget(is_gone)

    def _scope(self, place: Place) -> str:
        server = self._server_of(place.channel)
        return direct_scope(place.person) if server is None else scope_of(server)

"""What Byline holds of people and articles in memory goes with what is forgotten."""

from bot.article.received_text import ArticleText
from bot.discord_ui.answers.names import AskerNames
from bot.discord_ui.answers.questions import Questions
from bot.discord_ui.pastes.split_pastes import PastePlace, SplitPastes
from bot.errors import ArticleError
from bot.pipeline.keeping.public_cards import PublicCards
from bot.pipeline.workflows.forgetting import Erasure, Forgetting


class HeldInMemory:
    def __init__(
        self,
        forgetting: Forgetting,
        pastes: SplitPastes,
        cards: PublicCards,
        names: AskerNames,
        questions: Questions,
    ) -> None:
        self._forgetting = forgetting
        self._pastes = pastes
        self._cards = cards
        self._names = names
        self._questions = questions

    async def forget(self, subject: Erasure) -> None:
        self._questions.forget_cards()
        if subject.place is not None or subject.only_questions:
            return
        for place, text in self._pastes.open():
            if place.scope == subject.scope and await self._is_about(subject, place, text):
                self._pastes.end(place)
        if subject.person is None or subject.article is not None:
            self._cards.forget(subject.scope, subject.article)
        if subject.article is None:
            self._names.forget(subject.scope, subject.person)

    async def _is_about(self, subject: Erasure, place: PastePlace, text: ArticleText) -> bool:
        if subject.person not in (None, place.person):
            return False
        if subject.article is None:
            return True
        try:
            return await self._forgetting.digest_of(text) == subject.article
        except ArticleError:
            return False

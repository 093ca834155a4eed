"""How far the reading of an article has come, and the card that shows it."""

from collections.abc import Callable
from dataclasses import replace

from bot.discord_ui.answers.card_answer import CardAnswer
from bot.discord_ui.answers.errands import ShownFirst, Wish
from bot.discord_ui.cards import showing
from bot.discord_ui.cards.article_keys import key_of
from bot.discord_ui.cards.first_card import CardPaste
from bot.discord_ui.cards.layout import View
from bot.discord_ui.cards.who_said_what import who_said_what_card
from bot.discord_ui.failures import words_for
from bot.discord_ui.pastes.pastes import Paste
from bot.discord_ui.words import command_catalogue as words
from bot.pipeline.language_model import Retrying
from bot.pipeline.readings.reading_events import (
    FullReading,
    ModelFailed,
    ModelNotAsked,
    NotKept,
    PartProgress,
    QuickReading,
    ReadingEvent,
    SummaryGrowing,
)
from bot.pipeline.records.earlier_readings import FirstRead
from bot.readers.reading import Notice, NoticeKind, Reading


class ReadingProgress:
    """What is known so far, and the card that shows it."""

    def __init__(
        self, paste: Paste, answer: CardAnswer, wish: Wish, owner: int, name_of: Callable[[FirstRead], str]
    ) -> None:
        self._paste = paste
        self._answer = answer
        self._wish = wish
        self._owner = owner
        self._name_of = name_of
        self._reading: Reading | None = None
        self._state = showing.ReadingState()
        self.article_number: int | None = None  # in the conversation of its thread

    @property
    def is_final(self) -> bool:
        return not self._state.working

    @property
    def digest(self) -> str:
        return self._reading.article.digest if self._reading else ""

    def note_event(self, event: ReadingEvent) -> None:
        match event:
            case QuickReading(reading):
                self._reading = self._with_notices_of_the_paste(reading)
            case SummaryGrowing(sentences):
                self._state = self._state.with_summary(sentences)
            case PartProgress(done, of):
                self._state = self._state.with_parts(done, of)
            case Retrying():
                self._state = self._state.with_summary(())
            case FullReading(reading, changes, first):
                self._reading = self._with_notices_of_the_paste(reading)
                before = showing.read_before(first, self._name_of(first)) if first else None
                self._state = showing.ReadingState(working=False, changes=changes, read_before=before)
            case NotKept(error):
                self._notice("not_kept", words.NOT_KEPT.format(why=words_for(error)))
            case ModelNotAsked(reading) | ModelFailed(reading, _):
                self._reading = self._with_notices_of_the_paste(reading)
                self._state = showing.ReadingState(working=False)

    def _notice(self, kind: NoticeKind, message: str) -> None:
        assert self._reading is not None  # noqa: S101 -- for the type checker: the quick reading comes first
        self._reading = replace(self._reading, notices=(*self._reading.notices, Notice(kind, message)))

    def view(self, shared: int = 0) -> View:
        """`shared`: the card in the channel that it belongs to, where it is not that itself."""
        assert self._reading is not None  # noqa: S101 -- for the type checker: the quick reading comes first
        key = key_of(self._reading.article.digest)
        if self._wish.opening is ShownFirst.WHO_SAID_WHAT and self.is_final:
            may_share = self._answer.may_share
            return who_said_what_card(
                self._reading, key, may_share=may_share, shared=shared, article_number=self.article_number
            )
        return self.first_card(self._answer.asked_by, self._owner)

    def first_card(self, asked_by: str, owner: int) -> View:
        assert self._reading is not None  # noqa: S101 -- for the type checker: as above
        key, may_thread = key_of(self._reading.article.digest), self._answer.may_thread
        paste = CardPaste(key, asked_by, may_thread, owner, self.article_number)
        return showing.card_so_far(self._reading, paste, self._state)

    def _with_notices_of_the_paste(self, reading: Reading) -> Reading:
        """What the text alone does not tell: how it was pasted."""
        known = {notice.kind for notice in reading.notices}
        added: list[Notice] = []
        if self._paste.doubt and "cut_off" not in known:
            added.append(Notice("cut_off", self._paste.doubt))
        if self._paste.was_doubled:
            added.append(Notice("pasted_twice", words.PASTED_TWICE))
        return replace(reading, notices=(*reading.notices, *added)) if added else reading

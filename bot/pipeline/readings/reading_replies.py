"""What is wanted of a model for one article, and what came of it. Several askers may share it.

It is the reply that is looked up, shared and kept, never a reading: the same story comes in pastes
with other furniture, and each paste gets a reading whose offsets are its own.
"""

from dataclasses import dataclass

from bot.pipeline.asker import Asker
from bot.pipeline.asking.first_sentence import is_worth_showing
from bot.pipeline.asking.request_contents import SummaryWish
from bot.pipeline.language_model import ModelUsage, Retrying, TextDelta
from bot.pipeline.readings.reading_events import ModelAsked, PartProgress, SummaryGrowing
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.parsing import ParsedReply, growing_summary

LONGEST_SUMMARY = 20_000  # characters of a reply; no card shows more, and each piece means a look at all
_BEHIND_THE_SUMMARY = '"speakers"'  # inside a string its marks would be escaped


@dataclass(frozen=True, slots=True)
class WantedReading:
    """`title`: of the article. `names`: who speaks in the whole of it, as far as the quick reading
    knows.

    `fresh`: what was kept from before does not serve; the new reply takes its place.
    """

    numbered: NumberedArticle
    article_digest: str
    title: str
    names: tuple[str, ...]
    wish: SummaryWish
    asker: Asker
    fresh: bool = False


@dataclass(frozen=True, slots=True)
class ReadingReply:
    """`not_read`: the sentences of those parts of a long article that no reply came to.

    `then`: what to do about those, in words for people.
    `saved`: what a reply took that others had paid for: one from the store, or one that others are given
    just now of whom the asker may not know. `key`: under which it is kept, empty where it is not.
    `is_whole` is False where anything is lacking that asking again may bring.
    """

    parsed: ParsedReply
    model: str
    usage: ModelUsage
    from_store: bool = False
    saved: ModelUsage | None = None
    not_read: tuple[int, ...] = ()
    then: str = ""
    is_whole: bool = True
    key: str = ""


ReplyEvent = ModelAsked | SummaryGrowing | PartProgress | Retrying | ReadingReply


class GrowingSummary:
    """The summary that the pieces of a JSON reply hold so far, from its first sentence on."""

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._text, self._shown, self._is_past = "", SummaryGrowing(()), False

    def after(self, event: TextDelta | Retrying) -> SummaryGrowing | Retrying | None:
        """What to show in place of `event`; None where the summary did not grow."""
        if isinstance(event, Retrying):
            self._begin()
            return event
        self._is_past = (
            self._is_past or len(self._text) > LONGEST_SUMMARY or _BEHIND_THE_SUMMARY in self._text
        )
        if self._is_past:
            return None
        self._text += event.text
        grown = SummaryGrowing(tuple(growing_summary(self._text)))
        if grown == self._shown or not (self._shown.sentences or is_worth_showing(" ".join(grown.sentences))):
            return None
        self._shown = grown
        return grown

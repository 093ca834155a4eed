"""What of a conversation goes to a model with a question: as much as a budget of tokens allows.

Where everything fits, everything goes. Where it does not, each part has its share, and what one part
leaves unused falls to the next: the articles as they were sent for their reading (or the passages
that bear on the question), notes on the older turns, older turns that the question calls for, and
the latest turns.
"""

import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace

from bot.article.spans import Span
from bot.article.structure.sentences import split_sentences
from bot.errors import TooLongForModel
from bot.pipeline.asking.portions import SHARE_OF_WINDOW, Portions
from bot.pipeline.asking.request_contents import AskedQuestion, Context
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.language_model import LanguageModel, ModelRequest
from bot.pipeline.questions.composition import Composition
from bot.pipeline.questions.context_budget import ContextBudget
from bot.pipeline.questions.remembered import NOTHING_REMEMBERED, Remembered, RememberedTurn
from bot.readers.model.answers.passages_to_send import RankedGroup
from bot.readers.model.numbered_article import NumberedArticle, NumberedSentence

SHARE_OF_TURNS_TO_NOTE = 0.8  # of the budget; notes so far and the task have the rest
TOKENS_A_MESSAGE = 6  # that providers put around one


@dataclass(frozen=True, slots=True)
class Assembled:
    """`shown`: the articles, or what of each is sent."""

    request: ModelRequest
    shown: list[NumberedArticle]
    composition: Composition


class ContextAssembler:
    def __init__(
        self,
        writer: RequestWriter,
        portions: Portions,
        counter: TokenCounter,
        model: LanguageModel,
        budget: ContextBudget,
    ) -> None:
        """The budget is never above half of the model's window."""
        self._writer = writer
        self._portions = portions
        self._counter = counter
        self._language_model = model
        self._model = model.identity.name
        self._whole_budget = budget

    @property
    def _budget(self) -> ContextBudget:
        most = int(self._language_model.window_tokens * SHARE_OF_WINDOW)
        return replace(self._whole_budget, tokens=min(self._whole_budget.tokens, most))

    async def assemble(
        self,
        asked: AskedQuestion,
        articles: Sequence[NumberedArticle],
        rank: Callable[[int], Awaitable[Sequence[RankedGroup]]],
        remembered: Remembered = NOTHING_REMEMBERED,
    ) -> Assembled:
        """Raises `TooLongForModel` where not even the question and a part of the articles fit.

        Where an article would lose anything, an exact count is waited for, which may spare it that.
        """
        await self._language_model.look_up_window()
        try:
            given = await self._assemble(asked, articles, rank, remembered)
        except TooLongForModel:
            if not await self._portions.wait_for_exact_counts():
                raise
        else:
            if given.shown == list(articles) or not await self._portions.wait_for_exact_counts():
                return given
        return await self._assemble(asked, articles, rank, remembered)

    async def _assemble(
        self,
        asked: AskedQuestion,
        articles: Sequence[NumberedArticle],
        rank: Callable[[int], Awaitable[Sequence[RankedGroup]]],
        remembered: Remembered,
    ) -> Assembled:
        task = await self.tokens_of(self._writer.question([], asked))
        room = self._budget.tokens - task
        for_turns = min(self._wanted_for_turns(remembered), int(room * (1 - self._budget.articles)))
        around = sum(self._around(articles, index, asked) for index in range(len(articles)))
        shown = await self._portions.excerpts(
            articles, rank, room - for_turns - around, about_first=bool(asked.about)
        )
        room -= around + sum([await self._counter.count(one.text, self._model) for one in shown])
        return await self._within_budget(asked, articles, shown, self._chosen(remembered, room), remembered)

    async def tokens_of(self, request: ModelRequest) -> int:
        """Tokens of the messages, of what stands around them, and of the reply's form."""
        sent = "\n".join(message.content for message in request.messages)
        form = self._tokens(request.form.in_words) if request.form else 0
        return await self._counter.count(sent, self._model) + form + TOKENS_A_MESSAGE * len(request.messages)

    def room_for_latest(self) -> int:
        """Tokens; turns beyond it belong into the notes."""
        return int(self._budget.tokens * self._budget.latest)

    def room_for_turns_to_note(self) -> int:
        """Tokens of turns that one request may turn into notes."""
        return int(self._budget.tokens * SHARE_OF_TURNS_TO_NOTE)

    def room_for_notes(self) -> int:
        return int(self._budget.tokens * self._budget.notes)

    def _chosen(self, remembered: Remembered, room: int) -> "_ChosenTurns":
        """What fits into `room`; where not all does, some is kept back for older turns that were found."""
        notes = self._clipped(remembered.notes, min(room, self.room_for_notes()))
        room -= self._tokens(notes) + TOKENS_A_MESSAGE if notes else 0
        latest = self._fitting(remembered.latest[::-1], room, until_full=True)
        for_found = min(int(self._budget.tokens * self._budget.found), room)
        newest = self._size(self._fitting(remembered.latest[-1:], room, until_full=True))
        kept_back = min(for_found, room - newest, self._size(_without(latest, remembered.found)))
        latest = self._fitting(remembered.latest[::-1], room - kept_back, until_full=True)
        further = _without(latest, remembered.found)
        found = self._fitting(further, room - self._size(latest), until_full=False)
        return _ChosenTurns(notes, latest[::-1], found)

    def _fitting(
        self, turns: Sequence[RememberedTurn], room: int, *, until_full: bool
    ) -> list[RememberedTurn]:
        """`until_full`: none behind the first that does not fit, so that the latest have no gap."""
        fitting = []
        ratio = self._counter.ratio(self._model)
        for turn in turns:
            size = _size_of(turn, ratio)
            if size <= room:
                fitting.append(turn)
                room -= size
            elif until_full:
                break
        return fitting

    async def _within_budget(
        self,
        asked: AskedQuestion,
        articles: Sequence[NumberedArticle],
        shown: list[NumberedArticle],
        chosen: "_ChosenTurns",
        remembered: Remembered,
    ) -> Assembled:
        """Counted once more as a whole, whose tokens are not quite the sum of those of its parts."""
        while True:
            request = self._writer.question(shown, asked, chosen.context)
            tokens = await self.tokens_of(request)
            excess = tokens - self._budget.tokens
            if excess <= 0:
                return Assembled(
                    request, shown, self._composition(tokens, articles, shown, chosen, remembered)
                )
            if chosen.is_empty:
                raise TooLongForModel
            chosen = self._without_tokens(chosen, excess)

    def _without_tokens(self, chosen: "_ChosenTurns", tokens: int) -> "_ChosenTurns":
        """Without the oldest turns, then the least fitting of what was found, last the newest turn."""
        latest, found = list(chosen.latest), list(chosen.found)
        if not latest and not found:
            return replace(chosen, notes="")
        while tokens > 0 and (latest or found):
            said = (latest.pop(0) if len(latest) > 1 or not found else found.pop()).said
            tokens -= self._tokens(f"{said.name}: {said.question}\n{said.answer}")
        return replace(chosen, latest=latest, found=found)

    def _composition(
        self,
        tokens: int,
        articles: Sequence[NumberedArticle],
        shown: Sequence[NumberedArticle],
        chosen: "_ChosenTurns",
        remembered: Remembered,
    ) -> Composition:
        in_notes = remembered.in_notes if chosen.notes else 0
        not_in_notes = (
            {turn.id for turn in remembered.latest} if in_notes else {turn.id for turn in chosen.found}
        )
        found = sum(turn.id in not_in_notes for turn in chosen.found)
        left_out = remembered.turns - in_notes - len(chosen.latest) - found
        return Composition(
            self._budget.tokens,
            tokens,
            len(articles),
            sum(one == whole for one, whole in zip(shown, articles, strict=True)),
            len(chosen.latest),
            len(chosen.found),
            in_notes,
            max(0, left_out),
        )

    def _clipped(self, notes: str, room: int) -> str:
        """Notes that are too long lose their first sentences, which are about what was asked first."""
        sentences = [span.of(notes) for span in split_sentences(notes, Span(0, len(notes)))]
        while sentences and self._tokens(" ".join(sentences)) > room:
            sentences = sentences[max(1, len(sentences) // 8) :]
        return " ".join(sentences)

    def _around(self, articles: Sequence[NumberedArticle], place: int, asked: AskedQuestion) -> int:
        """Tokens of the messages that an article comes in, without the article."""
        empty = replace(articles[place], paragraphs=((NumberedSentence(0, ""),),))
        frame = self._writer.question([empty], replace(asked, labels=asked.labels[place : place + 1]))
        return sum(self._tokens(one.content) + TOKENS_A_MESSAGE for one in frame.messages[1:-1])

    def _wanted_for_turns(self, remembered: Remembered) -> int:
        notes = self._tokens(remembered.notes) + TOKENS_A_MESSAGE
        return notes + self._size([*remembered.latest, *_without(remembered.latest, remembered.found)])

    def _size(self, turns: Sequence[RememberedTurn]) -> int:
        ratio = self._counter.ratio(self._model)
        return sum(_size_of(turn, ratio) for turn in turns)

    def _tokens(self, text: str) -> int:
        return self._counter.count_now(text, self._model)


@dataclass(frozen=True, slots=True)
class _ChosenTurns:
    notes: str
    latest: Sequence[RememberedTurn]
    found: Sequence[RememberedTurn]

    @property
    def is_empty(self) -> bool:
        return not (self.notes or self.latest or self.found)

    @property
    def context(self) -> Context:
        in_order = sorted(self.found, key=lambda turn: turn.id)
        return Context(
            self.notes, tuple(turn.said for turn in self.latest), tuple(turn.said for turn in in_order)
        )


def _size_of(turn: RememberedTurn, ratio: float) -> int:
    """Tokens, at the `ratio` of the model's to ours."""
    return math.ceil(turn.tokens * ratio) + 2 * TOKENS_A_MESSAGE


def _without(others: Sequence[RememberedTurn], turns: Sequence[RememberedTurn]) -> list[RememberedTurn]:
    """`turns` that are none of `others`."""
    ids = {turn.id for turn in others}
    return [turn for turn in turns if turn.id not in ids]

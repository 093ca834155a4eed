"""Answering a question from one article or several, as a model reads them or, without one, as they stand.

The first article goes to the model in the very messages of its reading, which a provider's prompt
cache may still hold. Whatever the answer points at or quotes is looked up before anybody sees it.
What was asked before in the same conversation goes with the question, as far as the budget allows.
"""

import contextlib
import functools
from collections.abc import AsyncGenerator, Coroutine, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.article.received_text import ArticleText, accepted
from bot.cards.answer_flags import with_its_flags
from bot.errors import ModelError, TooLongForModel
from bot.pipeline.asker import Asker
from bot.pipeline.asking.language_names import language_name
from bot.pipeline.asking.request_contents import AskedQuestion
from bot.pipeline.meters import AnswerMeter
from bot.pipeline.questions.answer_checks import check_answer_from
from bot.pipeline.questions.answer_events import Answered, AnswerEvent, NearestPassages, TurnKept
from bot.pipeline.questions.answerer import AnswerReply
from bot.pipeline.questions.article_labels import labels_of
from bot.pipeline.questions.context import Assembled
from bot.pipeline.questions.conversations import AnsweredQuestion, EarlierTurn
from bot.pipeline.questions.remembered import (
    NOTHING_REMEMBERED,
    Remembered,
    naming_the_first_article,
    with_first_article_named,
)
from bot.pipeline.running_requests import RunningRequest
from bot.pipeline.services import ModelServices, Services
from bot.pipeline.workers import LONG
from bot.pipeline.writing_beside import writing_beside
from bot.readers.corrections import Correction
from bot.readers.model.answers.earlier_turns import come_near
from bot.readers.model.answers.passages import best_passages
from bot.readers.model.answers.passages_to_send import RankedGroup, rank_groups
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.reading import Reading
from storage.conversations import ConversationKey

MOST_TRIES = 4  # each with half as much of the articles
MOST_PASSAGES = 5
MOST_EARLIER = 3
WORK_OF_A_CHARACTER = 20  # of an answer, to check it: as much light work as so many of an article
OF_THE_QUESTION = "the language of the question"


@dataclass(frozen=True, slots=True)
class QuestionOptions:
    """`conversation`: where the question belongs; None for one that stands alone and is not kept.

    `messages`: ids of those in which it was asked, and of those of the answer that were sent before it is
    there; `Conversations.add_messages` takes the others.
    `language`, of the answer: a name or an ISO 639-1 code, empty for the question's own.
    `about_first`: of several articles the first is the one that was asked about. `notes_first`: what has
    outgrown its room goes into notes before the model is asked, not afterwards, for whoever leaves then.
    """

    conversation: ConversationKey | None = None
    messages: tuple[int, ...] = ()
    language: str = ""
    ask_model: bool = True
    about_first: bool = False
    notes_first: bool = False


async def answer_question(
    services: Services, question: str, texts: Sequence[ArticleText], asker: Asker, options: QuestionOptions
) -> AsyncGenerator[AnswerEvent, None]:
    """Answer from the articles `texts`, of which there is at least one. Raises `ArticleError`.

    An answer comes to its end, and is kept, also when who asked has left.
    """
    wanted = tuple(accepted(text) for text in texts)
    meter = AnswerMeter(services.metrics)
    request = RunningRequest(asker.scope, asker.person, wanted, options.conversation)
    answering = services.answers.follow(request, lambda: _answer(services, question, request, asker, options))
    async with contextlib.aclosing(answering) as events:
        async for event in events:
            meter.note_event(event)
            yield event


async def _answer(
    services: Services, question: str, request: RunningRequest, asker: Asker, options: QuestionOptions
) -> AsyncGenerator[AnswerEvent, None]:
    with services.conversations.being_answered(options.messages):
        readings = [await services.quick_readings.as_if_first(text, asker.person) for text in request.texts]
        asked = _AskedQuestion(services, question, readings, asker, options, request.kept_replies)
        error: ModelError | None = None
        if services.model_services is not None and options.ask_model:
            try:
                async with contextlib.aclosing(asked.answered(services.model_services)) as events:
                    async for event in events:
                        yield event
            except ModelError as failed:
                error = failed
            else:
                return
        async with contextlib.aclosing(asked.as_turn(await asked.nearest(error), asked.kept(""))) as ending:
            async for event in ending:
                yield event


@dataclass(frozen=True, slots=True)
class _AskedQuestion:
    """What `asker` wants to know of the articles `readings`, of which there is at least one."""

    services: Services
    words: str
    readings: Sequence[Reading]  # as the rules have them
    asker: Asker
    options: QuestionOptions
    kept_replies: list[str]

    async def answered(self, model_services: ModelServices) -> AsyncGenerator[AnswerEvent, None]:
        """The answer's events; each time the articles prove too long, less of them is sent."""
        numbers = await self._numbers()
        numbered = await self._numbered()
        corrections = self.services.corrections
        made = [await corrections.seen_by(self.asker, one.article) for one in self.readings]
        corrected = [
            await corrections.applied(one, those) for one, those in zip(self.readings, made, strict=True)
        ]
        remembered = await self._remembered(model_services, numbers)
        asked = self._as_sent(remembered, numbers, made)
        # An answer from several articles is not kept for others: it would have to go with each of them.
        digest = self.readings[0].article.digest if len(self.readings) == 1 else None
        for tries_left in reversed(range(MOST_TRIES)):
            sent = await model_services.assembler.assemble(
                asked, numbered, functools.partial(self._ranked, corrected, numbers), remembered
            )
            replies = model_services.answerer.replies(sent.request, self.asker, digest)
            try:
                async with contextlib.aclosing(replies) as events:
                    async for event in events:
                        if not isinstance(event, AnswerReply):
                            yield event
                            continue
                        in_parts = sent.shown != numbered
                        answered = await self._checked(event, corrected, numbers, in_parts=in_parts)
                        answered = await self._looked_at_again(answered, event.key, model_services)
                        keeping = self.kept(with_its_flags(answered.checked), event.key, sent)
                        async with contextlib.aclosing(self.as_turn(answered, keeping)) as ending:
                            async for one in ending:
                                yield one
                        if event.from_store:
                            await self.services.memory.count_hit(self.asker, "question", event.saved)
            except TooLongForModel:
                if not tries_left:
                    raise
                await model_services.portions.shrink(sent.shown)
            else:
                return

    async def nearest(self, error: ModelError | None) -> NearestPassages:
        """What comes nearest in the articles, and in the conversation; `error`: why no model answers."""
        corrections = self.services.corrections
        readings = [await corrections.laid_over(one, self.asker) for one in self.readings]
        passages = [
            await self.services.workers.run(
                _length(one), best_passages, self.words, one, MOST_PASSAGES, person=self.asker.person
            )
            for one in readings
        ]
        numbers = await self._numbers()
        earlier: Sequence[EarlierTurn] = ()
        if self.options.conversation is not None:
            conversations, language = self.services.conversations, self._language
            found = await conversations.earlier(self.options.conversation, self.words, language)
            near = [one for one in found if come_near(self.words, f"{one.question} {one.answer}", language)]
            earlier = near[:MOST_EARLIER]
        if numbers != (1,):
            earlier = [replace(one, answer=with_first_article_named(one.answer)) for one in earlier]
        return NearestPassages(tuple(readings), tuple(passages), error, tuple(earlier), numbers=numbers)

    async def as_turn(
        self, answered: Answered | NearestPassages, keeping: Coroutine[Any, Any, int | None]
    ) -> AsyncGenerator[Answered | NearestPassages | TurnKept, None]:
        """The event with the turn's number, which `keeping` gives."""
        async with writing_beside(keeping) as turn:
            is_late = not turn.done()
            yield answered if is_late else replace(answered, turn=turn.result())
        if is_late:
            yield TurnKept(turn.result())

    async def kept(
        self, answer: str, reply_key: str | None = None, sent: Assembled | None = None
    ) -> int | None:
        """Its number. Kept before it shows where that can be: also who leaves at once finds it there."""
        if self.options.conversation is None:
            return None
        answered = AnsweredQuestion(
            self.words,
            answer,
            tuple(one.article.digest for one in self.readings),
            self.options.messages,
            reply_key,
            sent.composition if sent else None,
        )
        turn = await self.services.conversations.keep(self.options.conversation, self.asker, answered)
        model_services = self.services.model_services
        if sent is not None and model_services is not None and not self.options.notes_first:
            model_services.note_keeper.look_after(self.options.conversation, self.asker)
        return turn

    @property
    def _language(self) -> str:
        return self.readings[0].article.language

    async def _remembered(self, model_services: ModelServices, numbers: tuple[int, ...]) -> Remembered:
        conversation = self.options.conversation
        if conversation is None:
            return NOTHING_REMEMBERED
        if self.options.notes_first:
            model_services.note_keeper.look_after(conversation, self.asker)
            await self.services.finish_notes()
        conversations, language = self.services.conversations, self._language
        remembered = await conversations.recall(conversation, self.asker, self.words, language)
        return remembered if numbers == (1,) else naming_the_first_article(remembered)

    def _as_sent(
        self, remembered: Remembered, numbers: Sequence[int], made: Sequence[Sequence[Correction]]
    ) -> AskedQuestion:
        return AskedQuestion(
            self.words,
            language_name(self.options.language, OF_THE_QUESTION),
            self.asker.name if remembered.named else "",
            labels_of(self.readings, numbers, made),
            numbers[0] if self.options.about_first and len(self.readings) > 1 else 0,
        )

    async def _numbered(self) -> list[NumberedArticle]:
        key = await self.services.memory.delimiter_key()
        run = self.services.workers.run_light
        return [await run(_length(one), number_article, one, key) for one in self.readings]

    async def _ranked(
        self, readings: Sequence[Reading], numbers: Sequence[int], index: int
    ) -> list[RankedGroup]:
        one = readings[index]
        return await self.services.workers.run(
            _length(one), rank_groups, self.words, one, numbers[index], person=self.asker.person
        )

    async def _checked(
        self, reply: AnswerReply, readings: Sequence[Reading], numbers: tuple[int, ...], *, in_parts: bool
    ) -> Answered:
        if reply.key is not None:
            self.kept_replies.append(reply.key)
        length, answer = sum(map(_length, readings)), reply.parsed
        work = max(length, min(LONG, length + WORK_OF_A_CHARACTER * len(answer.text)))  # a thread is enough
        checked = await self.services.workers.run_light(
            work, check_answer_from, readings, answer, self.words, numbers, in_parts
        )
        return Answered(
            checked,
            tuple(readings),
            reply.model,
            reply.usage,
            reply.from_store,
            only_excerpts=in_parts,
            numbers=numbers,
        )

    async def _looked_at_again(
        self, answered: Answered, reply_key: str | None, model_services: ModelServices
    ) -> Answered:
        looks = model_services.second_looks
        if not await looks.are_taken():
            return answered
        return await looks.flagged(answered, self.words, self.asker, reply_key)

    async def _numbers(self) -> tuple[int, ...]:
        """Each article's number in the conversation, which never changes; without one its place."""
        conversation = self.options.conversation
        known = await self.services.conversations.numbered(conversation) if conversation else {}
        for one in self.readings:
            known.setdefault(one.article.digest, max(known.values(), default=0) + 1)
        return tuple(known[one.article.digest] for one in self.readings)


def _length(reading: Reading) -> int:
    return len(reading.article.text)

"""Answering a question from one article or several, as a model reads them or, without one, as they stand.

The first article goes to the model in the very messages of its reading, which a provider's prompt
cache may still hold. Whatever the answer points at or quotes is looked up before anybody sees it.
What was asked before in the same conversation goes with the question, as far as the budget allows.
"""

import contextlib
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass, replace

from bot.article.received_text import ArticleText, accepted
from bot.cards.answer_flags import with_its_flags
from bot.errors import ModelError, TooLongForModel
from bot.pipeline.asker import Asker
from bot.pipeline.asking.language_names import language_name
from bot.pipeline.asking.requests import AskedQuestion
from bot.pipeline.meters import AnswerMeter
from bot.pipeline.questions.answer_checks import check_answer_from
from bot.pipeline.questions.answer_events import Answered, AnswerEvent, NearestPassages
from bot.pipeline.questions.answerer import AnswerReply
from bot.pipeline.questions.article_labels import labels_of
from bot.pipeline.questions.context import NOTHING_REMEMBERED, Assembled
from bot.pipeline.questions.conversations import AnsweredQuestion
from bot.pipeline.running_requests import RunningRequest
from bot.pipeline.services import ModelServices, Services
from bot.readers.model.answers.earlier_turns import come_near
from bot.readers.model.answers.passages import best_passages
from bot.readers.model.answers.passages_to_send import RankedGroup, rank_groups
from bot.readers.model.numbered_article import number_article
from bot.readers.reading import Reading
from storage.conversations import ConversationKey

MOST_TRIES = 4  # each with half as much of the articles
MOST_PASSAGES = 5
MOST_EARLIER = 3
OF_THE_QUESTION = "the language of the question"


@dataclass(frozen=True, slots=True)
class QuestionOptions:
    """`conversation`: where the question belongs; None for one that stands alone and is not kept.

    `messages`: ids of those in which it was asked, and of those of the answer that were sent before it is
    there; `Conversations.add_messages` takes the others.
    `language`, of the answer: a name or an ISO 639-1 code, empty for the question's own.
    `about_first`: of several articles the first is the one that was asked about. `notes_first`: what has
    outgrown its room goes into notes while the answer is made, not afterwards, for whoever leaves then.
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
    answering = services.answers.follow(request, lambda: _answer(services, question, wanted, asker, options))
    async with contextlib.aclosing(answering) as events:
        async for event in events:
            meter.saw(event)
            yield event


async def _answer(
    services: Services, question: str, texts: Sequence[ArticleText], asker: Asker, options: QuestionOptions
) -> AsyncGenerator[AnswerEvent, None]:
    with services.conversations.being_answered(options.messages):
        readings = [await services.quick_readings.of(text, asker.person) for text in texts]
        error: ModelError | None = None
        if services.model_services is not None and options.ask_model:
            asking = _ask(services, services.model_services, question, readings, asker, options)
            try:
                async with contextlib.aclosing(asking) as events:
                    async for event in events:
                        yield event
            except ModelError as failed:
                error = failed
            else:
                return
        corrected = [await services.corrections.laid_over(one, asker) for one in readings]
        nearest = await _nearest(services, question, corrected, error, options, asker.person)
        yield replace(nearest, turn=await _kept(services, question, "", readings, asker, options))


async def _ask(
    services: Services,
    model_services: ModelServices,
    question: str,
    readings: Sequence[Reading],
    asker: Asker,
    options: QuestionOptions,
) -> AsyncGenerator[AnswerEvent, None]:
    """With less of the articles each time that they prove too long."""
    numbers = await _numbers(services, readings, options)
    key = await services.memory.delimiter_key()
    numbered = [await services.workers.run_light(_length(one), number_article, one, key) for one in readings]

    made = [await services.corrections.seen_by(asker, one.article) for one in readings]
    corrected = [
        await services.corrections.applied(one, those) for one, those in zip(readings, made, strict=True)
    ]

    async def rank(place: int) -> list[RankedGroup]:
        return await services.workers.run(
            _length(readings[place]), rank_groups, question, corrected[place], person=asker.person
        )

    remembered = NOTHING_REMEMBERED
    if options.conversation is not None:
        if options.notes_first:
            model_services.note_keeper.look_after(options.conversation, asker)
        language = readings[0].article.language
        remembered = await services.conversations.recall(options.conversation, asker, question, language)
    asked = AskedQuestion(
        question,
        language_name(options.language, OF_THE_QUESTION),
        asker.name if remembered.named else "",
        labels_of(readings, numbers, made),
        numbers[0] if options.about_first and len(readings) > 1 else 0,
    )
    for tries_left in reversed(range(MOST_TRIES)):
        assembled = await model_services.assembler.assemble(asked, numbered, rank, remembered)
        only_excerpts = assembled.shown != numbered
        try:
            async with contextlib.aclosing(
                _replies(services, model_services, assembled, readings, asker)
            ) as events:
                async for event in events:
                    if not isinstance(event, AnswerReply):
                        yield event
                        continue
                    answered = await _checked(
                        services, event, corrected, question, numbers, only_excerpts=only_excerpts
                    )
                    turn = await _kept(
                        services,
                        question,
                        with_its_flags(answered.checked),
                        readings,
                        asker,
                        options,
                        event.key,
                        assembled,
                    )
                    yield replace(answered, turn=turn)
        except TooLongForModel:
            if not tries_left:
                raise
            await model_services.portions.shrink(assembled.shown)
        else:
            return


async def _replies(
    services: Services,
    model_services: ModelServices,
    assembled: Assembled,
    readings: Sequence[Reading],
    asker: Asker,
) -> AsyncGenerator[AnswerEvent | AnswerReply, None]:
    """An answer from several articles is not kept for others: it would have to go with each of them."""
    digest = readings[0].article.digest if len(readings) == 1 else None
    replies = model_services.answerer.replies(assembled.request, asker, digest)
    async with contextlib.aclosing(replies) as events:
        async for event in events:
            if isinstance(event, AnswerReply) and event.from_store:
                await services.memory.count_hit(asker, "question", event.saved)
            yield event


async def _kept(
    services: Services,
    question: str,
    answer: str,
    readings: Sequence[Reading],
    asker: Asker,
    options: QuestionOptions,
    reply_key: str | None = None,
    assembled: Assembled | None = None,
) -> int | None:
    """Kept before it shows, so that also who leaves at once finds it in the conversation."""
    if options.conversation is None:
        return None
    answered = AnsweredQuestion(
        question,
        answer,
        tuple(one.article.digest for one in readings),
        options.messages,
        reply_key,
        assembled.composition if assembled else None,
    )
    turn = await services.conversations.keep(options.conversation, asker, answered)
    if assembled is not None and services.model_services is not None and not options.notes_first:
        services.model_services.note_keeper.look_after(options.conversation, asker)
    return turn


async def _checked(
    services: Services,
    reply: AnswerReply,
    readings: Sequence[Reading],
    question: str,
    numbers: Sequence[int],
    *,
    only_excerpts: bool,
) -> Answered:
    length = sum(map(_length, readings))
    checked = await services.workers.run_light(
        length, check_answer_from, readings, reply.parsed, question, numbers
    )
    return Answered(
        checked,
        tuple(readings),
        reply.model,
        reply.usage,
        reply.from_store,
        only_excerpts,
        numbers=tuple(numbers),
    )


async def _nearest(
    services: Services,
    question: str,
    readings: Sequence[Reading],
    error: ModelError | None,
    options: QuestionOptions,
    person: int,
) -> NearestPassages:
    passages = [
        await services.workers.run(_length(one), best_passages, question, one, MOST_PASSAGES, person=person)
        for one in readings
    ]
    numbers = await _numbers(services, readings, options)
    if options.conversation is None:
        return NearestPassages(tuple(readings), tuple(passages), error, numbers=numbers)
    language = readings[0].article.language
    found = await services.conversations.earlier(options.conversation, question, language)
    near = [one for one in found if come_near(question, f"{one.question} {one.answer}", language)]
    return NearestPassages(
        tuple(readings), tuple(passages), error, tuple(near[:MOST_EARLIER]), numbers=numbers
    )


async def _numbers(
    services: Services, readings: Sequence[Reading], options: QuestionOptions
) -> tuple[int, ...]:
    """Of each article its number in the conversation, which it keeps; where there is none its place."""
    known = list(await services.conversations.articles(options.conversation)) if options.conversation else []
    known += [digest for one in readings if (digest := one.article.digest) not in known]
    return tuple(known.index(one.article.digest) + 1 for one in readings)


def _length(reading: Reading) -> int:
    return len(reading.article.text)

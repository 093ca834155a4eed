"""Answering a question from one article or several, as a model reads them or, without one, as they stand.

The first article goes to the model in the very messages of its reading, which a provider's prompt
cache may still hold. Whatever the answer points at or quotes is looked up before anybody sees it.
"""

import contextlib
from collections.abc import AsyncGenerator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from bot.core.article import Article
from bot.core.errors import ModelError, TooLongForModel
from bot.core.numbered_article import NumberedArticle, number_article
from bot.core.questions.answers import check_answer, joined
from bot.core.questions.passages import best_passages, rank_sentences
from bot.core.reading import Reading
from bot.core.spans import Span
from bot.core.structure.decoding import accept
from bot.core.structure.language import UNKNOWN, guess_language
from bot.pipeline.answer_events import Answered, AnswerEvent, NearestPassages, SentenceReference
from bot.pipeline.answerer import AnswerReply
from bot.pipeline.asker import Asker
from bot.pipeline.desk import Desk, ModelDesk
from bot.pipeline.excerpts import renumbered
from bot.pipeline.language_names import language_name
from bot.pipeline.requests import Turn

MOST_TRIES = 4  # each with half as much of the articles
MOST_PASSAGES = 5
OF_THE_QUESTION = "the language of the question"


@dataclass(frozen=True, slots=True)
class QuestionOptions:
    """`turns`: earlier questions about the same articles, the oldest first.

    `language`, of the answer: a name or an ISO 639-1 code, empty for the question's own.
    """

    turns: tuple[Turn, ...] = ()
    language: str = ""
    ask_model: bool = True


async def answer_question(
    desk: Desk, question: str, texts: Sequence[str], asker: Asker, options: QuestionOptions
) -> AsyncGenerator[AnswerEvent, None]:
    """Answer from the articles `texts`, of which there is at least one. Raises `ArticleError`."""
    accepted = [accept(text) for text in texts]
    readings = [await desk.quick_readings.of(text) for text in accepted]
    error: ModelError | None = None
    if desk.model_desk is not None and options.ask_model:
        asking = _ask(desk, desk.model_desk, question, readings, asker, options)
        try:
            async with contextlib.aclosing(asking) as events:
                async for event in events:
                    yield event
        except ModelError as failed:
            error = failed
        else:
            return
    yield await _nearest(desk, question, readings, error)


async def _ask(
    desk: Desk,
    model_desk: ModelDesk,
    question: str,
    readings: Sequence[Reading],
    asker: Asker,
    options: QuestionOptions,
) -> AsyncGenerator[AnswerEvent, None]:
    """With less of the articles each time that they prove too long."""
    key = await desk.memory.delimiter_key()
    numbered = [await desk.workers.run_light(_length(one), number_article, one, key) for one in readings]

    async def rank(place: int) -> list[int]:
        return await desk.workers.run(_length(readings[place]), rank_sentences, question, readings[place])

    for tries_left in reversed(range(MOST_TRIES)):
        shown = await model_desk.portions.excerpts(numbered, rank)
        material = _numbered_through(shown)
        language = language_name(options.language, OF_THE_QUESTION)
        request = model_desk.writer.question(material, question, options.turns, language)
        digest = readings[0].article.digest if len(readings) == 1 else None
        try:
            async with contextlib.aclosing(model_desk.answerer.replies(request, asker, digest)) as events:
                async for event in events:
                    if not isinstance(event, AnswerReply):
                        yield event
                        continue
                    if event.from_store:
                        await desk.memory.count_hit(asker, "question")
                    yield _answered(event, readings, question, only_excerpts=shown != numbered)
        except TooLongForModel:
            if not tries_left:
                raise
            await model_desk.portions.shrink(shown)
        else:
            return


def _answered(
    reply: AnswerReply, readings: Sequence[Reading], question: str, *, only_excerpts: bool
) -> Answered:
    articles = [reading.article for reading in readings]
    references = [
        SentenceReference(place, number)
        for place, article in enumerate(articles, start=1)
        for number in range(1, len(article.sentences) + 1)
    ]

    def label(number: int) -> str:
        reference = references[number - 1]
        return f"s{number}" if len(articles) == 1 else f"{reference.article}:s{reference.sentence}"

    checked = check_answer(
        reply.parsed,
        joined(articles),
        question,
        translated=_is_translated(reply.parsed.text, articles),
        label=label,
    )
    return Answered(
        checked.text,
        tuple(references[number - 1] for number in checked.cited),
        checked.unsupported,
        checked.in_article,
        tuple(readings),
        reply.model,
        reply.usage,
        reply.from_store,
        only_excerpts,
    )


async def _nearest(
    desk: Desk, question: str, readings: Sequence[Reading], error: ModelError | None
) -> NearestPassages:
    passages = [
        await desk.workers.run(_length(one), best_passages, question, one, MOST_PASSAGES) for one in readings
    ]
    return NearestPassages(tuple(readings), tuple(passages), error)


def _numbered_through(articles: Sequence[NumberedArticle]) -> list[NumberedArticle]:
    """Sentence numbers run on from one article to the next, so that each means one sentence."""
    before = accumulate((len(one.sentences) for one in articles), initial=0)
    return [renumbered(one, by) for one, by in zip(articles, before, strict=False)]


def _is_translated(answer: str, articles: Sequence[Article]) -> bool:
    language = guess_language(answer, [Span(0, len(answer))])
    return UNKNOWN not in (language, articles[0].language) and language != articles[0].language


def _length(reading: Reading) -> int:
    return len(reading.article.text)

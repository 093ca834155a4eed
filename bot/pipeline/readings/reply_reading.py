"""From a model's reply to a reading, in a worker and within its time, and what that tells of the model."""

from collections.abc import Sequence
from dataclasses import replace

from bot.errors import ModelReplyTooHard
from bot.pipeline.readings.full_readings import MadeReading
from bot.pipeline.readings.reading_replies import ReadingReply
from bot.pipeline.services import ModelServices
from bot.pipeline.workers import TooMuchForTheMachine, Workers
from bot.readers.changes import Changes, changes_between
from bot.readers.model.controls import ControlRecord
from bot.readers.model.full_reading import reading_from_parsed
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.reading import Notice, Reading
from bot.words import fixed_texts as texts
from bot.words.phrases import sentence_label


async def read_reply(
    workers: Workers,
    model_services: ModelServices,
    quick: Reading,
    numbered: NumberedArticle,
    reply: ReadingReply,
    language: str | None,
    person: int,
) -> tuple[Reading, Changes]:
    """The full reading, and what it tells otherwise than `quick`. Raises `ModelReplyTooHard`.

    Where the model is not believed the quick reading stays, with a notice and `trust` "refused".
    `language`, of the summary: None where it is the article's. `person`: who waits for it.
    """
    record = await model_services.record.latest()
    if (kept := model_services.full_readings.find(quick, reply, language, record)) is not None:
        return kept
    length = len(quick.article.text)
    try:
        result = await workers.run_bounded(
            length, full_reading_of, quick, numbered, reply, language, record, person=person
        )
    except TooMuchForTheMachine as error:
        raise ModelReplyTooHard from error
    model_services.full_readings.keep(MadeReading(quick, reply, language, record, result))
    return result


def full_reading_of(
    quick: Reading,
    numbered: NumberedArticle,
    reply: ReadingReply,
    language: str | None,
    record: ControlRecord,
) -> tuple[Reading, Changes]:
    """`record`: how the model did before. Where it is not believed the quick reading stays, and says so."""
    full = reading_from_parsed(
        quick,
        numbered,
        reply.parsed,
        reply.model,
        reply.usage,
        summary_language=language,
        record=record,
        not_read=reply.not_read,
    )
    if reply.not_read and full.reader == "model":
        full = _with_notice_of_parts(reply, full)
    return full, changes_between(quick, full)


def _with_notice_of_parts(reply: ReadingReply, full: Reading) -> Reading:
    """The quick reading stands in for these sentences."""
    spans = tuple(full.article.sentences[number - 1] for number in reply.not_read)
    where = ", ".join(sentence_label(run) for run in _runs(reply.not_read))
    message = texts.QUICK_READING_IN_A_PART.format(where=where, then=reply.then)
    return replace(full, notices=(*full.notices, Notice("part_not_read", message, spans)))


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    """Ordered numbers in stretches without a gap."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs

"""From a model's reply to a reading, in a worker and within its time."""

from bot.errors import ModelReplyTooHard
from bot.pipeline.readings.full_readings import MadeReading
from bot.pipeline.readings.reading_replies import ReadingReply
from bot.pipeline.readings.reply_reading import full_reading_of
from bot.pipeline.services import ModelServices
from bot.pipeline.workers import TooMuchForTheMachine, Workers
from bot.readers.changes import Changes
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.reading import Reading


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

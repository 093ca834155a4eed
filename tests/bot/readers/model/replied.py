from bot.readers.model.controls import NO_RECORD, ControlRecord
from bot.readers.model.full_reading import reading_from_parsed
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.model.reply.parsing import parse_reply
from bot.readers.reading import Reading
from bot.usage import Usage


def reading_from_reply(
    quick: Reading,
    numbered: NumberedArticle,
    reply: str,
    model: str,
    usage: Usage,
    *,
    summary_language: str | None = None,
    record: ControlRecord = NO_RECORD,
) -> Reading:
    """What becomes of a reply as it comes. Raises `ModelReplyUnreadable`, and nothing else, for any."""
    parsed = parse_reply(reply)
    return reading_from_parsed(
        quick, numbered, parsed, model, usage, summary_language=summary_language, record=record
    )

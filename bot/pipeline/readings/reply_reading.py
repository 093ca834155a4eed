"""From a model's reply to a reading, and what it tells otherwise than the quick one."""

from collections.abc import Sequence
from dataclasses import replace

from bot.pipeline.readings.reading_replies import ReadingReply
from bot.readers.changes import Changes, changes_between
from bot.readers.model.controls import ControlRecord
from bot.readers.model.full_reading import reading_from_parsed
from bot.readers.model.numbered_article import NumberedArticle
from bot.readers.reading import Notice, Reading
from bot.words import fixed_texts as texts
from bot.words.phrases import sentence_label


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

"""Whether the model's answers are looked at a second time, and why."""

from bot.pipeline.checks.findings import Finding
from bot.readers.model.controls import (
    LEAST_ON_RECORD,
    SHARE_ON_RECORD,
    ControlRecord,
    has_proven_itself,
)
from bot.words import fixed_texts as texts


def second_looks(record: ControlRecord, chosen: bool | None) -> Finding | None:
    """`chosen` is CHECK_ANSWERS_AGAIN, None where that is not set. None where nothing is known yet."""
    if chosen is not None:
        return Finding("fine", texts.MODEL, texts.LOOKS_AGAIN if chosen else texts.LOOKS_ONCE)
    if not record.of:
        return None
    counts = {"agreed": record.agreed, "of": record.of}
    if has_proven_itself(record):
        return Finding("fine", texts.MODEL, texts.LOOKS_AGAIN_PROVEN.format(**counts))
    mend = texts.PROVES_ITSELF.format(least=LEAST_ON_RECORD, percent=round(100 * SHARE_ON_RECORD))
    return Finding("note", texts.MODEL, texts.NOT_PROVEN.format(**counts), mend)

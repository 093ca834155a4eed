"""Whether the model's answers are looked at a second time, and why."""

from bot.pipeline.checks.findings import Finding
from bot.readers.model.answers.second_look import tells_right_from_wrong
from bot.readers.model.controls import (
    LEAST_ON_RECORD,
    SHARE_ON_RECORD,
    ControlRecord,
    has_proven_itself,
)
from bot.words import fixed_texts as texts


def second_looks(record: ControlRecord, looks: ControlRecord, chosen: bool | None) -> Finding | None:
    """None where nothing is known yet.

    `record`: how the model did in readings; `looks`: how in second looks. `chosen` is CHECK_ANSWERS_AGAIN,
    None where that is not set.
    """
    counts = {"agreed": record.agreed, "of": record.of}
    if chosen is None and not record.of:
        return None
    if chosen is None and not has_proven_itself(record):
        mend = texts.PROVES_ITSELF.format(least=LEAST_ON_RECORD, percent=round(100 * SHARE_ON_RECORD))
        return Finding("note", texts.MODEL, texts.NOT_PROVEN.format(**counts), mend)
    if chosen is not False and not tells_right_from_wrong(looks):
        said = texts.LOOKS_NOT_HEEDED.format(agreed=looks.agreed, of=looks.of)
        return Finding("note", texts.MODEL, said, texts.DO_WITHOUT_LOOKS)
    if chosen is not None:
        return Finding("fine", texts.MODEL, texts.LOOKS_AGAIN if chosen else texts.LOOKS_ONCE)
    return Finding("fine", texts.MODEL, texts.LOOKS_AGAIN_PROVEN.format(**counts))

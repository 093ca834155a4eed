"""Whether the language model can do its work, found by letting it: an article and a question about it."""

import contextlib
import time
from collections.abc import AsyncGenerator

from bot.errors import ModelError, ModelReplyUnreadable
from bot.pipeline.asking.request_contents import AskedQuestion, SummaryWish
from bot.pipeline.asking.requests import RequestWriter
from bot.pipeline.checks.findings import Finding
from bot.pipeline.language_model import Finished, LanguageModel, ModelRequest
from bot.readers.model.numbered_article import NumberedArticle, number_article
from bot.readers.model.reply.parsing import parse_reply
from bot.readers.rules.quick_reading import read_by_rules
from bot.words import fixed_texts as texts
from prompts.library import PromptLibrary

QUESTION = "Who denied what?"
# Invented, and long enough to be cached together with the system message.
ARTICLE = """Harbour bridge to close for two years, engineers say

The old harbour bridge at Lowmouth will close in September for at least two years, the county said on Monday.

“We found cracks in eleven of the forty hangers, and nobody should drive under them,” said Ines Varga, chief
engineer of the county. “Patching them again would only buy us one winter.”

The repair is expected to cost 48 million euros, twice what was set aside in the spring. According to a report
for the county, salt has eaten into the steel faster than in any year since measuring began.

Pieter Olm, who runs the ferry office, told reporters that two more boats could sail from October. “They will
be full,” he added.

Shop owners on the north bank fear for their trade. “My customers come over that bridge,” said the baker Ruth
Anselm. A petition against the closure had 3,100 names by Monday night, the Lowmouth Post reported.

The bridge’s builder, Karsten Works, denied that its steel was of poor quality. The ministry of transport did
not respond to a request for comment, and the mayor was asked whether she knew of the cracks last year.

The “Iron Lady”, as people here call the bridge, was opened in 1931. It carries nine thousand cars a day.
"""


async def check_model(model: LanguageModel, prompts: PromptLibrary) -> AsyncGenerator[Finding, None]:
    """Asks twice. Where the first request fails, its finding is the last."""
    writer = RequestWriter(prompts)
    numbered = number_article(read_by_rules(ARTICLE), "a check")
    name = texts.MODEL_NAME.format(model=model.identity.name, address=model.identity.address)
    began = time.monotonic()
    try:
        reading = await _reply(model, writer.reading(numbered, SummaryWish("English", 3)))
        seconds = time.monotonic() - began
        yield Finding("fine", texts.MODEL, texts.MODEL_ANSWERED.format(name=name, seconds=seconds))
        yield _judged(reading.text, numbered)
        yield _cost(reading)
        question = await _reply(model, writer.question([numbered], AskedQuestion(QUESTION, "English")))
    except ModelError as error:
        yield Finding("wrong", texts.MODEL, texts.MODEL_FAILS.format(name=name, why=error.user_message))
        return
    yield _caching(question)


async def _reply(model: LanguageModel, request: ModelRequest) -> Finished:
    async with contextlib.aclosing(model.stream(request)) as events:
        async for event in events:
            if isinstance(event, Finished):
                return event
    raise ModelReplyUnreadable


def _judged(reply: str, numbered: NumberedArticle) -> Finding:
    """Whether the reply points at the article as it was asked to."""
    mend = texts.LARGER_MODEL
    try:
        parsed = parse_reply(reply)
    except ModelReplyUnreadable:
        return Finding("wrong", texts.MODEL, texts.REPLY_UNREADABLE, mend)
    pointed = {one.number for speaker in parsed.speakers for one in speaker.said if one.target == "q"}
    pointed |= {one.number for one in parsed.not_speech}
    found = len(pointed & numbered.shown_quotations)
    words = texts.ACCOUNTED_FOR.format(found=found, shown=len(numbered.shown_quotations))
    if not parsed.is_complete:
        return Finding("wrong", texts.MODEL, texts.REPLY_BROKE_OFF, mend)
    return Finding("fine", texts.MODEL, words) if found else Finding("wrong", texts.MODEL, words, mend)


def _cost(reading: Finished) -> Finding:
    usage = reading.usage
    if usage is None:
        return Finding("note", texts.MODEL, texts.USAGE_NOT_REPORTED)
    took = {"input": usage.input_tokens, "output": usage.output_tokens}
    if usage.cost_usd is None:
        return Finding("note", texts.MODEL, texts.TOOK_AT_UNKNOWN_PRICE.format(**took), texts.PRICES_CAN_TELL)
    return Finding("fine", texts.MODEL, texts.TOOK_WITH_COST.format(**took, cost=usage.cost_usd))


def _caching(question: Finished) -> Finding:
    usage = question.usage
    if usage is None or not usage.cached_tokens:
        return Finding("note", texts.MODEL, texts.NO_CACHE)
    return Finding(
        "fine", texts.MODEL, texts.FROM_CACHE.format(cached=usage.cached_tokens, input=usage.input_tokens)
    )

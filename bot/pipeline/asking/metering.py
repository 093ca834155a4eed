"""What a request to a model takes, counted attempt by attempt, however it ends.

What the provider reports holds. Where it reports nothing, or a reply broke off before the report, our own
count stands in, of unknown cost: a server without reports is bounded like any other.
"""

import contextlib
from collections.abc import AsyncGenerator, Awaitable, Callable

from bot.errors import ModelError, ModelReplyIncomplete, ModelUnavailable, TooLongForModel
from bot.pipeline.language_model import Finished, ModelEvent, ModelUsage, Retrying, TextDelta
from bot.usage import Usage

NOTHING_READ = (ModelUnavailable, TooLongForModel)  # unless a reply had begun, these took nothing


async def metered(
    events: AsyncGenerator[ModelEvent, None],
    input_tokens: int,
    count: Callable[[str], Awaitable[int]],
    record: Callable[[ModelUsage], Awaitable[None]],
) -> AsyncGenerator[ModelEvent, None]:
    """The `events` of a model; `record` gets what each attempt took, before its last event is passed on."""
    said: list[str] = []
    is_under_way = True

    async def own_count() -> ModelUsage:
        return ModelUsage(input_tokens=input_tokens, output_tokens=await count("".join(said)))

    async def record_failure(error: ModelError) -> None:
        if said or not isinstance(error, NOTHING_READ):
            usage = error.usage if isinstance(error, ModelReplyIncomplete) else None
            await record(as_model_usage(usage) if usage else await own_count())

    try:
        async with contextlib.aclosing(events):
            async for event in events:
                is_under_way = isinstance(event, TextDelta)
                if isinstance(event, TextDelta):
                    said.append(event.text)
                elif isinstance(event, Retrying):
                    await record_failure(event.error)
                    said.clear()
                else:
                    await record(event.usage or await own_count())
                yield event
                is_under_way = not isinstance(event, Finished)
    except ModelError as error:
        is_under_way = False
        await record_failure(error)
        raise
    finally:
        if is_under_way:  # left in the middle
            await record(await own_count())


def as_model_usage(usage: Usage | None) -> ModelUsage:
    """What the provider reports; all zero and of unknown cost where it said nothing."""
    if isinstance(usage, ModelUsage):
        return usage
    if usage is None:
        return ModelUsage()
    return ModelUsage(usage.input_tokens, usage.cached_tokens, usage.output_tokens, usage.cost_usd)

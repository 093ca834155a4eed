"""What a request took, as it is kept and as it is told."""

from bot.pipeline.language_model import ModelUsage
from storage.replies import Reply
from storage.usage import MICRO, PaidRequest


def paid_request(usage: ModelUsage) -> PaidRequest:
    return PaidRequest(
        input_tokens=usage.input_tokens,
        cached_tokens=usage.cached_tokens,
        reasoning_tokens=usage.reasoning_tokens,
        output_tokens=usage.output_tokens,
        cost_micro_usd=micro_usd(usage.cost_usd),
    )


def model_usage_of(kept: Reply) -> ModelUsage:
    return ModelUsage(
        input_tokens=kept.input_tokens,
        cached_tokens=kept.cached_tokens,
        reasoning_tokens=kept.reasoning_tokens,
        output_tokens=kept.output_tokens,
        cost_usd=None if kept.cost_micro_usd is None else kept.cost_micro_usd / MICRO,
    )


def micro_usd(cost_usd: float | None) -> int | None:
    return None if cost_usd is None else round(cost_usd * MICRO)

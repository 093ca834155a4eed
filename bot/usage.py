from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Usage:
    """What a reading cost; all zero for the quick reading. `cost_usd` is None where the price is unknown."""

    input_tokens: int = 0
    cached_tokens: int = 0
    output_tokens: int = 0
    cost_usd: float | None = None

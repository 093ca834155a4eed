"""An earlier turn for a request: what is said of it, and how much of the request it takes.

Counted when the turn was kept, because hundreds are weighed for each question. Earlier versions estimated
prose some three times too high where they had no ranks: such a turn is counted anew.
"""

from datetime import UTC, datetime

from bot.pipeline.asking.estimated_tokens import estimated_tokens
from bot.pipeline.asking.request_contents import SaidTurn
from bot.pipeline.asking.token_counting import TokenCounter
from storage.turns import Turn

CHARACTERS_A_TOKEN = 2  # fewer: worth a closer look; prose has four or five
TOO_HIGH = 1.5  # times what is estimated today


def said_turn(turn: Turn, *, named: bool) -> SaidTurn:
    """The turn as it is sent, with the day on which it was asked (UTC), as 2026-03-01."""
    day = datetime.fromtimestamp(turn.asked_at, UTC).date().isoformat()
    return SaidTurn(turn.question, turn.answer, turn.name if named else "", day)


def tokens_of_turn(turn: Turn, counter: TokenCounter) -> int:
    """Tokens of question and answer together, as our own tokenizer counts them."""
    kept = turn.question_tokens + turn.answer_tokens
    if kept * CHARACTERS_A_TOKEN < len(turn.question) + len(turn.answer):
        return kept
    question = f"{turn.name}: {turn.question}"
    if kept < TOO_HIGH * (estimated_tokens(question) + estimated_tokens(turn.answer)):
        return kept
    return counter.count_now(question) + counter.count_now(turn.answer)

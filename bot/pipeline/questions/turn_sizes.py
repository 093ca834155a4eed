"""How much of a request an earlier turn takes.

Counted when the turn was kept, because hundreds are weighed for each question. Where the ranks were not
loaded yet, that was an estimate, some three times too high for prose: such a turn is counted anew.
"""

from bot.pipeline.asking.token_counting import TokenCounter
from bot.pipeline.asking.tokens_at_most import tokens_at_most
from storage.turns import Turn

CHARACTERS_A_TOKEN = 2  # fewer: worth a closer look; prose has four or five
SHARE_OF_ESTIMATE = 0.75  # exact counts are far below, those of the rarest scripts apart


def tokens_of_turn(turn: Turn, counter: TokenCounter) -> int:
    """Of question and answer together, as our own tokenizer counts them."""
    kept = turn.question_tokens + turn.answer_tokens
    if not counter.is_exact or kept * CHARACTERS_A_TOKEN < len(turn.question) + len(turn.answer):
        return kept
    question = f"{turn.name}: {turn.question}"
    if kept < SHARE_OF_ESTIMATE * (tokens_at_most(question) + tokens_at_most(turn.answer)):
        return kept
    return counter.count_now(question) + counter.count_now(turn.answer)

import pytest

from bot.pipeline.asking.estimated_tokens import estimated_tokens
from bot.pipeline.questions.turn_sizes import TOO_HIGH, tokens_of_turn
from storage.turns import Turn
from tests.bot.pipeline.questions.assembling import COUNTER

ASKED, ANSWER = "Reader: Who keeps the lamps?", "Ada Holm, in 2019."
ESTIMATED = estimated_tokens(ASKED) + estimated_tokens(ANSWER)  # even
COUNTED = 7 + 6  # words and marks


def turn(tokens: int) -> Turn:
    return Turn(1, 1, "Reader", ASKED.removeprefix("Reader: "), ANSWER, tokens, 0, 0, ())


@pytest.mark.parametrize(
    ("kept", "told"),
    [(ESTIMATED, ESTIMATED), (int(TOO_HIGH * ESTIMATED), COUNTED), (3 * ESTIMATED, COUNTED)],
)
def test_a_turn_that_was_kept_as_far_too_long_is_counted_anew(kept: int, told: int) -> None:
    assert tokens_of_turn(turn(kept), COUNTER) == told

"""How much of a reply is enough."""

import pytest

from bot.pipeline.asking.reply_bounds import LOOKED_AT_EVERY, BoundedReply
from bot.pipeline.language_model import TextDelta

THOUGHT = "<think>" + " ".join(map(str, range(700)))


@pytest.mark.parametrize(("beyond", "is_enough"), [(0, False), (1, True)])
def test_behind_its_thoughts_a_reply_may_be_as_long_as_any(beyond: int, *, is_enough: bool) -> None:
    most = LOOKED_AT_EVERY
    answer = "</think>" + "".join(f"{number} " for number in range(10_000))[: most - len("</think>") + beyond]

    assert BoundedReply(most).is_enough_with(TextDelta(THOUGHT + answer)) is is_enough

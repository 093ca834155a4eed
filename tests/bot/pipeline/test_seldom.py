import pytest

from bot.pipeline.seldom import Seldom

HOUR = 3600


@pytest.mark.parametrize(
    ("seconds_later", "is_due"), [(0, False), (HOUR - 1, False), (HOUR, True), (-1, True)]
)
def test_what_was_said_need_not_be_said_again_for_an_hour(seconds_later: float, is_due: bool) -> None:
    moments = [1_000_000.0]
    saying = Seldom(HOUR, lambda: moments[-1])
    assert saying.is_due("this")
    moments.append(moments[-1] + seconds_later)

    assert saying.is_due("this") is is_due
    assert saying.is_due("that")

import pytest

from bot.pipeline.keeping.losses import OwnLoss


@pytest.mark.parametrize(
    "loss",
    [
        OwnLoss(questions=1, readings=0, articles=0),
        OwnLoss(questions=0, readings=1, articles=0),
        OwnLoss(questions=0, readings=0, articles=1),
    ],
)
def test_one_thing_that_would_go_is_something_to_lose(loss: OwnLoss) -> None:
    assert loss


def test_who_has_nothing_here_has_nothing_to_lose() -> None:
    assert not OwnLoss(questions=0, readings=0, articles=0)

from typing import Any

import discord
import pytest

from bot.discord_ui.answers import sending
from bot.discord_ui.answers.sending import FollowUps
from tests.bot.discord_ui.refusals import refused


def sent(follow_ups: FollowUps, *tokens: str) -> None:
    for token in tokens:
        with follow_ups.counting(token):
            pass


def test_follow_ups_of_one_interaction_are_counted_together() -> None:
    follow_ups = FollowUps()
    sent(follow_ups, "one", "another", "one")

    assert (follow_ups.of("one"), follow_ups.of("another"), follow_ups.of("third")) == (2, 1, 0)


@pytest.mark.parametrize("error", [refused(503), discord.RateLimited(60)], ids=["refused", "too many"])
def test_a_follow_up_that_discord_refused_does_not_count(error: Any) -> None:
    follow_ups = FollowUps()
    with pytest.raises(type(error)), follow_ups.counting("one"):
        raise error

    assert follow_ups.of("one") == 0


def test_a_follow_up_whose_end_is_not_known_counts() -> None:
    follow_ups = FollowUps()
    with pytest.raises(ConnectionResetError), follow_ups.counting("one"):
        raise ConnectionResetError

    assert follow_ups.of("one") == 1


def test_a_follow_up_counts_while_it_is_on_its_way() -> None:
    follow_ups = FollowUps()
    with follow_ups.counting("one"):
        assert follow_ups.of("one") == 1


def test_of_too_many_interactions_the_first_is_forgotten(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sending, "MOST_TOKENS", 2)
    follow_ups = FollowUps()
    sent(follow_ups, "one", "two", "three")

    assert [follow_ups.of(token) for token in ("one", "two", "three")] == [0, 1, 1]

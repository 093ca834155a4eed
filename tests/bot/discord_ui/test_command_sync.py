import pytest

from tests.bot.discord_ui.byline_server import Newsroom

pytestmark = pytest.mark.asyncio


def times_told(newsroom: Newsroom) -> int:
    return sum(one.method == "PUT" and one.path.endswith("/commands") for one in newsroom.env.http_requests)


async def test_commands_are_told_at_the_first_start(quick_newsroom: Newsroom) -> None:
    assert times_told(quick_newsroom) == 1


async def test_commands_that_did_not_change_are_not_told_again(quick_newsroom: Newsroom) -> None:
    await quick_newsroom.restart()

    assert times_told(quick_newsroom) == 1


async def test_commands_that_somebody_changed_elsewhere_are_told_again(quick_newsroom: Newsroom) -> None:
    client = quick_newsroom.env.bot
    await client.http.bulk_upsert_global_commands(
        client.application_id, payload=[{"name": "help", "description": "Something else", "type": 1}]
    )
    await quick_newsroom.restart()

    assert times_told(quick_newsroom) == 3


async def test_a_command_of_another_description_is_told(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord_ui.words.command_catalogue.OPTION_PRIVATE", "Only for your eyes")
    await quick_newsroom.restart()

    assert times_told(quick_newsroom) == 2


async def test_a_choice_of_another_label_is_told(
    quick_newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.discord_ui.words.forgetting_catalogue.CHOICE_QUESTIONS", "What I asked here")
    await quick_newsroom.restart()

    assert times_told(quick_newsroom) == 2

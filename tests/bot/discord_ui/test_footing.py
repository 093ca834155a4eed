"""Who added Byline to where somebody uses it decides on whose terms it answers; one module tells."""

import ast
from pathlib import Path

import pytest

from bot.discord_ui.answers.answer_addresses import response_to
from bot.discord_ui.askers import asker_of_interaction
from bot.discord_ui.failures import Refusal
from bot.discord_ui.footing import Footing, channel_of, footing_of, guild_of, refuse_elsewhere
from tests.bot.discord_ui.interactions import (
    A_CHANNEL,
    BY_PERSON,
    BY_SERVER,
    IN_BOTS_MESSAGES,
    IN_OTHERS_MESSAGES,
    ON_SERVER,
    PERSON,
    SERVER,
    an_interaction,
)

DISCORD_UI = Path(__file__).parents[3] / "bot" / "discord_ui"


@pytest.mark.parametrize(
    ("owners", "context", "guild", "footing"),
    [
        (BY_SERVER, ON_SERVER, SERVER, Footing.SERVER),
        ({**BY_SERVER, **BY_PERSON}, ON_SERVER, SERVER, Footing.SERVER),
        (BY_PERSON, ON_SERVER, SERVER, Footing.GUEST),
        ({0: SERVER + 1, **BY_PERSON}, ON_SERVER, SERVER, Footing.GUEST),
        ({}, ON_SERVER, SERVER, Footing.GUEST),
        ({0: 0}, IN_BOTS_MESSAGES, None, Footing.DIRECT),
        (BY_PERSON, IN_BOTS_MESSAGES, None, Footing.DIRECT),
        (BY_PERSON, IN_OTHERS_MESSAGES, None, Footing.GUEST),
    ],
    ids=["server", "both", "account", "another server", "nobody", "direct", "direct by account", "group"],
)
def test_who_added_byline_decides_on_whose_terms_it_answers(
    owners: dict[int, int], context: int, guild: int | None, footing: Footing
) -> None:
    assert footing_of(an_interaction(owners, context, guild=guild)) is footing


def test_a_server_that_did_not_add_byline_is_none_whose_rules_hold() -> None:
    assert guild_of(an_interaction(BY_PERSON, ON_SERVER)) is None


def test_what_a_guest_is_asked_belongs_to_the_person_and_to_no_channel() -> None:
    asker = asker_of_interaction(an_interaction(BY_PERSON, ON_SERVER), private=False)

    assert (asker.scope, asker.channel, asker.thread) == (f"user:{PERSON}", None, None)


def test_where_a_guest_is_is_no_business_of_its() -> None:
    assert channel_of(an_interaction(BY_PERSON, ON_SERVER)) is None
    assert channel_of(an_interaction(BY_SERVER, ON_SERVER)) is A_CHANNEL


def test_an_answer_of_a_guest_is_private_whatever_was_chosen() -> None:
    address = response_to(an_interaction(BY_PERSON, ON_SERVER), private=False)

    assert address.private
    assert address.guild is None


@pytest.mark.parametrize("shards", [None, [0, 1]])
def test_a_process_that_keeps_what_is_peoples_own_is_a_guest_anywhere(shards: list[int] | None) -> None:
    refuse_elsewhere(an_interaction(BY_PERSON, ON_SERVER, shards=shards))


def test_another_process_is_a_guest_nowhere() -> None:
    with pytest.raises(Refusal):
        asker_of_interaction(an_interaction(BY_PERSON, ON_SERVER, shards=[2, 3]), private=True)


def test_another_process_serves_its_servers_all_the_same() -> None:
    refuse_elsewhere(an_interaction({**BY_SERVER, **BY_PERSON}, ON_SERVER, shards=[2, 3]))


def test_nothing_else_decides_by_the_server_of_an_interaction() -> None:
    asked = {
        file.name
        for file in DISCORD_UI.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Attribute)
        and node.attr in ("guild", "guild_id", "is_guild_integration", "is_user_integration", "permissions")
        and isinstance(node.value, ast.Name)
        and node.value.id == "interaction"
    }

    assert asked == {"footing.py"}

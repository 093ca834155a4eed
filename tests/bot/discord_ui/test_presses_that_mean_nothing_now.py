"""Presses that come too late, from the wrong person, or from another version: each is refused in words."""

import time
from typing import Any

import discord
import pytest
import pytest_asyncio

from bot.discord_ui.cards.article_keys import key_of
from bot.discord_ui.cards.forget_presses import ForgetKind, ForgetPress, ForgetStep
from bot.discord_ui.cards.presses import Press
from bot.discord_ui.words import command_catalogue as words
from bot.discord_ui.words import forgetting_catalogue as forget_words
from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, parts_of

pytestmark = pytest.mark.asyncio(loop_scope="module")

IN_TEN_MINUTES = int(time.time()) + 600
NEVER_READ = key_of("ab" * 16)
NO_KEY = "a"


@pytest_asyncio.fixture(loop_scope="module", scope="module")
async def key(one_newsroom: Newsroom) -> str:
    """Of an article that ann read."""
    card = (await one_newsroom.ann.slash(one_newsroom.channel, "summarize", text=ARTICLE)).response
    ids = (part["custom_id"] for part in parts_of(card) if "custom_id" in part)
    return next(press.article for press in map(Press.read, ids) if press is not None)


async def told(one_newsroom: Newsroom, custom_id: str, by: Any = None, channel: Any = None) -> str:
    """What `by`, or ben, hears who presses a button of an earlier message with this id."""
    channel = channel or one_newsroom.channel
    view: Any = discord.ui.View(timeout=None)
    view.add_item(discord.ui.Button(label="press", custom_id=custom_id))
    there: Any = one_newsroom.env.bot.get_channel(channel.id)
    await there.send(view=view)
    view.stop()
    result = await (by or one_newsroom.ben).click(channel.last_message, custom_id=custom_id)
    return "\n".join(one.content for one in (result.response, *result.followups) if one.content)


def forget(one_newsroom: Newsroom, step: ForgetStep, what: ForgetKind, article: str = "") -> str:
    return ForgetPress(step, what, one_newsroom.ben.id, IN_TEN_MINUTES, article).custom_id


@pytest.mark.parametrize(
    "press",
    [
        "byline:future:{key}:1",
        "byline-future:1",
        "byline:export:{key}:pdf",
        "byline:correct:{key}:0-1",
        "byline:takeback:{key}:1",
        "byline:titles:a:1",
        "byline:next:abc:",
        "byline:undo:{key}:0-99",  # their numbers were not sealed
        "byline:articles:-:1-9",
        "byline:found:MQ:",
    ],
)
async def test_a_button_of_another_version_says_so(one_newsroom: Newsroom, key: str, press: str) -> None:
    assert await told(one_newsroom, press.format(key=key)) == words.BUTTON_UNKNOWN


@pytest.mark.parametrize("article", [NEVER_READ, NO_KEY])
async def test_a_button_of_an_article_that_is_not_here_says_so(one_newsroom: Newsroom, article: str) -> None:
    assert await told(one_newsroom, f"byline:more:{article}:") == words.ARTICLE_NOT_HERE


@pytest.mark.parametrize("step", [ForgetStep.LOOK, ForgetStep.FORGET])
@pytest.mark.parametrize("article", [NEVER_READ, NO_KEY])
async def test_an_article_that_is_not_here_is_not_forgotten(
    one_newsroom: Newsroom, step: ForgetStep, article: str
) -> None:
    assert (
        await told(one_newsroom, forget(one_newsroom, step, ForgetKind.ARTICLE, article))
        == words.ARTICLE_NOT_HERE
    )


@pytest.mark.parametrize("ends", ["1-2", "1", ""])
async def test_a_quotation_that_the_reading_does_not_have_is_not_copied(
    one_newsroom: Newsroom, key: str, ends: str
) -> None:
    assert await told(one_newsroom, f"byline:quote:{key}:{ends}") == words.NO_SUCH_QUOTE


@pytest.mark.parametrize("action", ["correct", "nobody", "isquote"])
async def test_words_that_do_not_stand_there_any_more_are_not_set_right(
    one_newsroom: Newsroom, key: str, action: str
) -> None:
    assert await told(one_newsroom, f"byline:{action}:{key}:0-1-2") == words.WORDS_CHANGED


async def test_a_correction_that_is_not_there_is_not_taken_back(one_newsroom: Newsroom, key: str) -> None:
    assert await told(one_newsroom, f"byline:takeback:{key}:0-99") == words.NOT_SET_ANY_MORE


@pytest.mark.parametrize("action", ["remove", "again"])
async def test_a_card_is_changed_only_for_who_asked_for_it(
    one_newsroom: Newsroom, key: str, action: str
) -> None:
    assert await told(one_newsroom, f"byline:{action}:{key}:") == words.NOT_YOURS


async def test_what_one_person_was_asked_another_does_not_confirm(one_newsroom: Newsroom, key: str) -> None:
    press = forget(one_newsroom, ForgetStep.FORGET, ForgetKind.ARTICLE, key)

    assert await told(one_newsroom, press, by=one_newsroom.ann) == forget_words.NOT_YOURS_TO_FORGET


@pytest.mark.parametrize("step", [ForgetStep.LOOK, ForgetStep.FORGET])
async def test_who_does_not_manage_the_server_forgets_nothing_of_it_by_a_button_either(
    one_newsroom: Newsroom, step: ForgetStep
) -> None:
    press = forget(one_newsroom, step, ForgetKind.EVERYTHING)

    assert await told(one_newsroom, press) == forget_words.MANAGERS_FORGET_ALL


@pytest.mark.parametrize("what", [ForgetKind.CONVERSATION, ForgetKind.PRIVATE])
async def test_where_nothing_was_asked_no_conversation_is_offered_for_forgetting(
    one_newsroom: Newsroom, what: ForgetKind
) -> None:
    assert (
        await told(one_newsroom, forget(one_newsroom, ForgetStep.LOOK, what))
        == forget_words.NOTHING_ASKED_HERE
    )


async def test_a_thread_is_opened_only_for_who_may_open_one_there(one_newsroom: Newsroom, key: str) -> None:
    nobody_may = discord.PermissionOverwrite(create_public_threads=False)
    channel = one_newsroom.guild.create_text_channel(
        "desk", overwrites={one_newsroom.guild.default_role: nobody_may}
    )
    press = f"byline:thread:{key}:"

    assert await told(one_newsroom, press, channel=channel) == words.NO_THREAD_FOR_YOU

"""What a command says that asks for what is not there, or cannot be."""

from typing import Any

import pytest

from bot.discord_ui.cards.article_keys import key_of
from bot.discord_ui.words import command_catalogue as words
from tests.bot.discord_ui.byline_server import Newsroom

pytestmark = pytest.mark.asyncio(loop_scope="module")

NEVER_READ = key_of("ab" * 16)


@pytest.mark.parametrize(
    ("command", "options", "says"),
    [
        ("ask", {"question": "Who?", "article": NEVER_READ}, words.NO_SUCH_TITLE),
        ("ask", {"question": "Who?"}, words.NO_ARTICLES),
        ("quote", {"speaker": "Nobody", "words": "zz"}, words.NO_SUCH_QUOTE),
        ("forget", {"article": NEVER_READ}, words.NO_SUCH_TITLE),
        ("summarize", {"text": "   "}, words.NOTHING_PASTED),
        ("find", {"since": "soon"}, words.WRONG_DAY),
        ("find", {"until": "2026-02-30"}, words.WRONG_DAY),
        ("articles", {"title": "zzz"}, words.NO_SUCH_TITLE),
        ("articles", {}, words.NO_ARTICLES),
    ],
)
async def test_a_command_that_asks_for_what_is_not_there_says_so(
    one_newsroom: Newsroom, command: str, options: dict[str, Any], says: str
) -> None:
    result = await one_newsroom.ann.slash(one_newsroom.channel, command, **options)
    said = [one.content for one in (result.response, *result.followups) if one is not None and one.content]

    assert said == [says]

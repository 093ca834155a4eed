"""An article, what /forget answers, and what is left: for the tests of forgetting."""

from typing import Any

from tests.bot.discord_ui.byline_server import ARTICLE, Newsroom, text_of


async def read(newsroom: Newsroom, by: Any = None, **options: Any) -> Any:
    by = by or newsroom.ann
    return (await by.slash(newsroom.channel, "summarize", text=ARTICLE, **options)).response


async def asked_to_forget(newsroom: Newsroom, by: Any, **options: Any) -> Any:
    """What /forget answers; of the article, where nothing else is chosen."""
    if not options:
        (choice,) = await by.autocomplete(newsroom.channel, "forget", "article", "ferry")
        options = {"article": choice["value"]}
    return await by.slash(newsroom.channel, "forget", **options)


async def listed_line(newsroom: Newsroom, by: Any) -> str:
    return said(await by.slash(newsroom.channel, "articles"))


async def listed(newsroom: Newsroom, by: Any) -> str:
    return text_of((await by.slash(newsroom.channel, "articles")).response)


def said(result: Any) -> str:
    """The line that refuses, which follows the answer that was promised."""
    return "\n".join(one.content for one in (result.response, *result.followups) if one.content)

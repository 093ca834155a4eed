from typing import Any

import discord

from bot.discord_ui.words import catalogue
from tests.bot.discord_ui.byline_server import ARTICLE, REPLY, Newsroom
from tests.fake_model import FakeModel

HARBOUR = """Harbour to be dredged in June

“Ships will come back,” harbour master Lou Marsh said on Monday, before a crowd that filled the old fish hall.

Rosa Quill, who sells nets, said the works would cost her a summer. The harbour was last dredged in 1988.

The council gave no date for the end of the works, and no estimate of what they will cost.
"""


def answer(words: str) -> dict[str, Any]:
    return {"answer": words, "in_article": "yes"}


async def a_thread(newsroom: Newsroom, model: FakeModel) -> Any:
    """One on the card of the ferry's article."""
    model.reply(REPLY)
    card = (await newsroom.ann.slash(newsroom.channel, "summarize", text=ARTICLE)).response
    await newsroom.ann.click(card, label=catalogue.BUTTON_THREAD)
    (thread,) = newsroom.channel.threads
    return thread


def a_moderator(newsroom: Newsroom) -> Any:
    role = newsroom.guild.create_role(
        "Moderators", permissions=discord.Permissions(manage_messages=True, view_channel=True)
    )
    return newsroom.guild.add_member(newsroom.env.create_user("mo"), roles=[role])


async def close(newsroom: Newsroom, channel: Any, member: Any) -> None:
    """From now on only this member and Byline can view it."""
    known = newsroom.env.bot.get_channel(channel.id)
    assert isinstance(known, discord.TextChannel)
    shown, hidden = (discord.PermissionOverwrite(view_channel=one) for one in (True, False))
    people = [known.guild.me, await known.guild.fetch_member(member.id)]
    await known.edit(overwrites={**dict.fromkeys(people, shown), known.guild.default_role: hidden})
    await newsroom.env.settle()


async def ask(newsroom: Newsroom, place: Any, person: Any, question: str) -> Any:
    """The message that answers."""
    assert newsroom.env.bot.user is not None
    await person.send(place, f"{newsroom.env.bot.user.mention} {question}")
    return place.last_message

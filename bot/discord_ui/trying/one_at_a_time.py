"""What people do on the page of `byline try`: one after the other, each in the channel that they look at.

simcord shows one channel and refuses what two people do at once, and what was done before the browser saw
the last change. Here one waits for the other, a press on what is still there counts, and threads open.
"""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import simcord

LOOKS_LIKE_A_MENTION = "@Byline"
LONGEST_MESSAGE = 2000  # characters; Discord sends what is longer as a file
FILE = "message.txt"


class OneAtATime:
    def __init__(self, preview: Any, channel: simcord.ChannelHandle, own_mention: str) -> None:
        self._preview = preview
        self._channel = channel
        self._own_mention = own_mention
        self._act: Callable[[str | None, Any], Awaitable[Any]] = preview._action
        self._one_at_a_time = asyncio.Lock()
        preview._action = self.act

    async def act(self, context: str | None, body: Any) -> Any:
        page = self._preview._pages.get(context)
        async with self.looking_at(str(page.channel_id) if page is not None else ""):
            if page is not None and "published_revision" in body:
                body = {**body, "published_revision": page.revision}
            if page is not None and isinstance(body.get("content"), str):
                body = await self._sendable(body, page.viewer)
            return await self._act(context, body)

    async def _sendable(self, body: dict[str, Any], sender: Any) -> dict[str, Any]:
        content = body["content"]
        if len(content) <= LONGEST_MESSAGE or body["kind"] != "send_message":
            return {**body, "content": content.replace(LOOKS_LIKE_A_MENTION, self._own_mention)}
        await sender.send(self._preview.channel, attachments=[(FILE, content.encode(errors="replace"))])
        return {**body, "kind": "refresh"}

    @asynccontextmanager
    async def looking_at(self, channel: str) -> AsyncIterator[None]:
        """`channel` is a thread's id or name; anything else is the channel itself."""
        async with self._one_at_a_time:
            fitting = (one for one in reversed(self._channel.threads) if channel in (str(one.id), one.name))
            self._preview.channel = next(fitting, self._channel)
            try:
                yield
            finally:
                self._preview.channel = self._channel

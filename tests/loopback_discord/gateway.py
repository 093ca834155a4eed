"""The gateway of the loopback Discord: a websocket that speaks version 10, as JSON text without compression.

It keeps every event of a session, so that RESUME brings what was missed, and it can drop connections,
ask for reconnection and declare sessions invalid.
"""

import asyncio
import contextlib
import secrets
from dataclasses import dataclass, field
from typing import Any

from aiohttp import WSMsgType, web

from tests.loopback_discord import payloads
from tests.loopback_discord.answers import Json
from tests.loopback_discord.intents import event_for
from tests.loopback_discord.journal import Journal
from tests.loopback_discord.watch import PATIENCE_SECONDS
from tests.loopback_discord.world import World

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT = 0, 1, 2, 6, 7
INVALID_SESSION, HELLO, HEARTBEAT_ACK = 9, 10, 11
GOING_AWAY, UNKNOWN_ERROR, AUTHENTICATION_FAILED, DISALLOWED_INTENTS = 1001, 4000, 4004, 4014
HEARTBEAT_INTERVAL_MS = 41_250  # Discord's own


@dataclass(slots=True)
class Session:
    """One shard of the bot, over as many connections as it takes."""

    shard: tuple[int, int]
    intents: int
    id: str = field(default_factory=lambda: secrets.token_hex(16))
    events: list[Json] = field(default_factory=list)
    socket: web.WebSocketResponse | None = None
    resumed: int = 0

    def concerns(self, guild_id: int | None) -> bool:
        """Direct messages go to the first shard."""
        number, count = self.shard
        return (guild_id >> 22) % count == number if guild_id is not None else number == 0

    def note(self, name: str, data: Json) -> Json:
        """The event under its number, kept for a bot that missed it."""
        event = {"op": DISPATCH, "t": name, "s": len(self.events) + 1, "d": data}
        self.events.append(event)
        return event


class Gateway:
    def __init__(self, world: World, journal: Journal) -> None:
        self.sessions: list[Session] = []
        self.refused_intents = 0  # set it to `intents.ALL_PRIVILEGED`, and such a bot is not let in
        self.refuses_with: int | None = None  # the code with which every session is refused
        self.accepts_resume = True
        self.is_open = True  # whether websockets are accepted at all
        self.spoilt_openings = 0  # how many sessions begin with a READY that tells nothing
        self.base_url = ""
        self.shards = 1
        self._world = world
        self._journal = journal
        self._sockets: dict[web.WebSocketResponse, web.Request] = {}

    # For tests

    async def online(self, patience_seconds: float = PATIENCE_SECONDS) -> Session:
        """The newest session, once a bot listens on it."""

        def look() -> Session | None:
            return next((one for one in reversed(self.sessions) if one.socket is not None), None)

        return await self._journal.watch.until(look, "a bot on the gateway", patience_seconds)

    async def opened(self, times: int, patience_seconds: float = PATIENCE_SECONDS) -> Session:
        """The newest session, once so many were begun and a bot listens on it."""

        def look() -> Session | None:
            newest = self.sessions[-1] if self.sessions else None
            return newest if len(self.sessions) >= times and newest and newest.socket else None

        return await self._journal.watch.until(look, f"{times} × IDENTIFY", patience_seconds)

    async def resumed(self, times: int = 1, patience_seconds: float = PATIENCE_SECONDS) -> Session:
        def look() -> Session | None:
            return next((one for one in self.sessions if one.resumed >= times), None)

        return await self._journal.watch.until(look, f"{times} × RESUME", patience_seconds)

    async def offline(self, patience_seconds: float = PATIENCE_SECONDS) -> bool:
        """Returns when no connection is left."""
        return await self._journal.watch.until(
            lambda: True if not self._sockets else None, "the bot to leave", patience_seconds
        )

    def drop(self) -> None:
        """Break every connection without a word, as a network does."""
        self._forget_sockets()
        for request in self._sockets.values():
            if request.transport is not None:
                request.transport.abort()
        self._journal.remark("gateway: dropped")

    async def close(self, code: int = UNKNOWN_ERROR) -> None:
        self._forget_sockets()
        for socket in list(self._sockets):
            await socket.close(code=code)

    async def ask_to_reconnect(self) -> None:
        await self._send_to_all({"op": RECONNECT, "d": None})

    async def invalidate(self, *, resumable: bool) -> None:
        """A session that is not resumable ends, and the bot has to log in anew."""
        for session in [] if resumable else list(self.sessions):
            self.sessions.remove(session)
        await self._send_to_all({"op": INVALID_SESSION, "d": resumable})

    async def dispatch(self, name: str, data: Json, guild_id: int | None) -> None:
        """To the sessions that it concerns; those without a connection get it on RESUME."""
        for session in self.sessions:
            if session.concerns(guild_id):
                seen = event_for(session.intents, name, data, self._world.bot)
                if seen is not None:
                    event = session.note(name, seen)
                    if session.socket is not None:
                        await _send(session.socket, event)

    # The websocket

    async def handle(self, request: web.Request) -> web.StreamResponse:
        if not self.is_open:
            self._journal.remark("gateway: a connection was not accepted")
            return web.Response(status=503)
        socket = web.WebSocketResponse(compress=False)
        await socket.prepare(request)
        self._sockets[socket] = request
        try:
            await socket.send_json({"op": HELLO, "d": {"heartbeat_interval": HEARTBEAT_INTERVAL_MS}})
            async for message in socket:
                if message.type is WSMsgType.TEXT:
                    await self._take(socket, message.json())
        except (ConnectionError, asyncio.CancelledError):
            pass  # the bot has gone, or the test is over
        finally:
            self._left(socket)
        return socket

    async def _take(self, socket: web.WebSocketResponse, message: Json) -> None:
        if message["op"] == HEARTBEAT:
            await socket.send_json({"op": HEARTBEAT_ACK})
        elif message["op"] == IDENTIFY:
            await self._identify(socket, message["d"])
        elif message["op"] == RESUME:
            await self._resume(socket, message["d"])

    async def _identify(self, socket: web.WebSocketResponse, data: Json) -> None:
        if data["token"] != self._world.token:
            await socket.close(code=AUTHENTICATION_FAILED)
            return
        if data["intents"] & self.refused_intents:
            await socket.close(code=DISALLOWED_INTENTS)
            return
        if self.refuses_with is not None:
            await socket.close(code=self.refuses_with)
            return
        shard = data.get("shard") or [0, 1]
        session = Session((shard[0], shard[1]), data["intents"])
        session.note("READY", self._ready(session))
        for guild in self._world.guilds_of_bot:
            if session.concerns(guild.id):
                session.note("GUILD_CREATE", payloads.guild(guild, self._world.bot))
        self.sessions.append(session)
        await _catch_up(session, socket, last_seen=0)
        self._journal.remark(f"gateway: IDENTIFY of shard {shard[0]}")

    async def _resume(self, socket: web.WebSocketResponse, data: Json) -> None:
        session = next((one for one in self.sessions if one.id == data["session_id"]), None)
        if session is None or not self.accepts_resume or data["token"] != self._world.token:
            self._journal.remark("gateway: RESUME refused")
            await socket.send_json({"op": INVALID_SESSION, "d": False})
            return
        session.note("RESUMED", {})
        await _catch_up(session, socket, last_seen=data["seq"])
        session.resumed += 1
        self._journal.remark(f"gateway: RESUME of shard {session.shard[0]}")

    def _ready(self, session: Session) -> Json:
        guilds = [one.id for one in self._world.guilds_of_bot if session.concerns(one.id)]
        if self.spoilt_openings:
            self.spoilt_openings -= 1
            return {"session_id": session.id, "resume_gateway_url": self.base_url}
        return {
            "v": 10,
            "user": payloads.user(self._world.bot),
            "guilds": [{"id": str(one), "unavailable": True} for one in guilds],
            "session_id": session.id,
            "resume_gateway_url": self.base_url,
            "shard": list(session.shard),
            "application": {"id": str(self._world.application_id), "flags": 0},
        }

    async def _send_to_all(self, message: Json) -> None:
        sockets = list(self._sockets)
        self._forget_sockets()
        for socket in sockets:
            await _send(socket, message)

    def _forget_sockets(self) -> None:
        for session in self.sessions:
            session.socket = None

    def _left(self, socket: web.WebSocketResponse) -> None:
        self._sockets.pop(socket, None)
        for session in self.sessions:
            if session.socket is socket:
                session.socket = None
        self._journal.remark("gateway: a connection ended")


async def _catch_up(session: Session, socket: web.WebSocketResponse, last_seen: int) -> None:
    """Send what came after `last_seen`; from then on events go to this connection as they happen."""
    while last_seen < len(session.events):
        await _send(socket, session.events[last_seen])
        last_seen += 1
    session.socket = socket


async def _send(socket: web.WebSocketResponse, message: Any) -> None:
    """What cannot be delivered waits for RESUME."""
    with contextlib.suppress(ConnectionError):
        await socket.send_json(message)
